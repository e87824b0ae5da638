-- The officials named in a document.
SELECT id, start, [end], quote, page, person_id, name, role, organisation, province_id
FROM officials
WHERE document_id = :id
ORDER BY start
