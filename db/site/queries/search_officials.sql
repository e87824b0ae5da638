-- Persons whom the documents :documents name in sentences with all words.
SELECT p.id, p.name, p.organisation, p.first_seen, p.last_seen, p.documents
FROM officials o
JOIN people p ON p.id = o.person_id
WHERE o.document_id IN (SELECT value FROM json_each(:documents)) AND is_named(:words, o.sentence)
GROUP BY p.id
ORDER BY count(DISTINCT o.document_id) DESC, p.documents DESC, p.id
LIMIT :limit
