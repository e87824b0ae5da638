-- Other persons of the same name, at other organisations: they may be the same, which no text says.
SELECT id, name, organisation, documents, first_seen, last_seen
FROM people
WHERE name = :name AND id <> :id
ORDER BY documents DESC, id
LIMIT 20
