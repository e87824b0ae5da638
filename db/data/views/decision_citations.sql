CREATE VIEW decision_citations AS
SELECT
    m.id AS mention_id, m.decision_id, coalesce(c.key, m.key) AS key, coalesce(c.type, m.type) AS type, c.issuer,
    c.issuer_province AS issuer_province_id, c.year, c.issued_on, c.subject, c.in_force,
    m.quote, m.sentence, m.document_id, d.title AS document, d.published, d.home_province AS province_id,
    p.name AS province, p.current_id AS province_today_id, t.name AS province_today, d.source_id, s.name AS source, d.url,
    coalesce(m.is_own, 0) AS is_own, d.duplicate_of IS NOT NULL AS is_repost
FROM decision_mentions m
JOIN documents d ON d.id = m.document_id
LEFT JOIN decisions c ON c.id = m.decision_id
LEFT JOIN provinces p ON p.id = d.home_province
LEFT JOIN provinces t ON t.id = p.current_id
LEFT JOIN sources s ON s.id = d.source_id
