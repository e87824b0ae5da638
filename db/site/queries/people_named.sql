-- The people whose names have all the words :words, those in most documents first.
SELECT id, name, organisation, first_seen, last_seen, documents
FROM people
WHERE is_named(:words, name)
ORDER BY documents DESC, last_seen DESC, id
LIMIT :limit
