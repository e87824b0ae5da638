-- The re-posts of a document, or of the first copy that it re-posts.
SELECT d.id, beginning_of(d.title) AS title, d.published, s.name AS source, d.url
FROM documents d
LEFT JOIN sources s ON s.id = d.source_id
WHERE d.duplicate_of = :first AND d.id <> :id
ORDER BY d.published, d.id
LIMIT 100
