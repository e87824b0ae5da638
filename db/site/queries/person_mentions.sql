-- Every mention of a person, latest first.
SELECT
    o.id, d.published, s.name AS source, o.role, o.organisation, o.sentence, o.quote, o.start, o.document_id,
    d.title AS document, d.url
FROM officials o
JOIN documents d ON d.id = o.document_id
LEFT JOIN sources s ON s.id = d.source_id
WHERE o.person_id = :id
ORDER BY d.published DESC, o.document_id, o.start
LIMIT :limit OFFSET :offset
