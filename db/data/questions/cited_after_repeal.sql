-- Văn bản đã bị thay thế hay bãi bỏ mà sau đó vẫn được viện dẫn.
SELECT
    c.key, c.type, c.issuer, c.in_force, b.key AS by_which, b.issued_on AS since, c.published, c.sentence, c.province,
    c.source, c.document_id
FROM decision_citations c
JOIN decisions d ON d.id = c.decision_id
JOIN decisions b ON b.id = d.in_force_by
WHERE c.in_force IN ('replaced', 'repealed') AND c.is_repost = 0 AND c.published > b.issued_on
ORDER BY c.published DESC, c.mention_id
