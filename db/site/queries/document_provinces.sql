-- The provinces named in a document.
SELECT m.id, m.start, m.[end], m.quote, m.province_id, p.name, p.kind, p.valid_to
FROM province_mentions m
JOIN provinces p ON p.id = m.province_id
WHERE m.document_id = :id
ORDER BY m.start
