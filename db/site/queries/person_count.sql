-- How often a person is named.
SELECT count(*)
FROM officials m
JOIN documents d ON d.id = m.document_id
WHERE m.person_id = :id /*where*/
