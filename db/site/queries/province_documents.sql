-- The latest documents on a province and its predecessors.
SELECT d.id, beginning_of(d.title) AS title, d.published, s.name AS source
FROM documents d
LEFT JOIN sources s ON s.id = d.source_id
WHERE d.home_province IN (SELECT id FROM provinces WHERE id = :id OR current_id = :id)
    AND +d.duplicate_of IS NULL
ORDER BY d.published DESC, d.id
LIMIT :limit
