CREATE VIEW decision_citations AS
SELECT
    m.id AS mention_id, m.decision_id,
    m.key,
    coalesce((SELECT c.type FROM decisions c WHERE c.id = m.decision_id), m.type) AS type,
    (SELECT c.issuer FROM decisions c WHERE c.id = m.decision_id) AS issuer,
    (SELECT c.issuer_province FROM decisions c WHERE c.id = m.decision_id) AS issuer_province_id,
    (SELECT c.year FROM decisions c WHERE c.id = m.decision_id) AS year,
    (SELECT c.issued_on FROM decisions c WHERE c.id = m.decision_id) AS issued_on,
    (SELECT c.subject FROM decisions c WHERE c.id = m.decision_id) AS subject,
    (SELECT c.in_force FROM decisions c WHERE c.id = m.decision_id) AS in_force,
    m.quote, m.sentence, m.document_id,
    (SELECT d.title FROM documents d WHERE d.id = m.document_id) AS document,
    (SELECT d.published FROM documents d WHERE d.id = m.document_id) AS published,
    (SELECT d.home_province FROM documents d WHERE d.id = m.document_id) AS province_id,
    (
        SELECT p.name FROM documents d JOIN provinces p ON p.id = d.home_province WHERE d.id = m.document_id
    ) AS province,
    (
        SELECT p.current_id FROM documents d JOIN provinces p ON p.id = d.home_province WHERE d.id = m.document_id
    ) AS province_today_id,
    (
        SELECT t.name
        FROM documents d
        JOIN provinces p ON p.id = d.home_province
        JOIN provinces t ON t.id = p.current_id
        WHERE d.id = m.document_id
    ) AS province_today,
    (SELECT d.source_id FROM documents d WHERE d.id = m.document_id) AS source_id,
    (SELECT s.name FROM documents d JOIN sources s ON s.id = d.source_id WHERE d.id = m.document_id) AS source,
    (SELECT d.url FROM documents d WHERE d.id = m.document_id) AS url,
    coalesce(m.is_own, 0) AS is_own,
    (SELECT d.duplicate_of IS NOT NULL FROM documents d WHERE d.id = m.document_id) AS is_repost
FROM decision_mentions m
