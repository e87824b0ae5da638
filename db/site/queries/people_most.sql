-- The people named in most documents.
SELECT id, name, organisation, first_seen, last_seen, documents
FROM people
ORDER BY documents DESC, last_seen DESC, id DESC
LIMIT :limit OFFSET :offset
