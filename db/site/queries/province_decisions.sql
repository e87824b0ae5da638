-- The decisions of a province and its predecessors that most documents cite.
SELECT d.id, d.key, d.type, d.year, d.issuer, d.issued_on, d.subject, d.documents
FROM decisions d
WHERE d.issuer_province IN (SELECT id FROM provinces WHERE id = :id OR current_id = :id)
ORDER BY d.documents DESC, d.key, d.id
LIMIT :limit
