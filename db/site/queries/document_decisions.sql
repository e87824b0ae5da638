-- The decisions cited in a document.
SELECT m.id, m.start, m.[end], m.quote, m.page, m.decision_id, m.key, d.type, d.issuer, d.year, d.issued_on, d.subject
FROM decision_mentions m
LEFT JOIN decisions d ON d.id = m.decision_id
WHERE m.document_id = :id
ORDER BY m.start
