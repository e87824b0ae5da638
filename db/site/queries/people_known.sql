-- Which of the names :keys, as they are looked up, are a person's; the best known of each name.
SELECT
    people.id, people.name, people.search_key, people.organisation, people.first_seen, people.last_seen, people.documents,
    /*= person_told*/
FROM people INDEXED BY idx_people_named
WHERE search_key IN (SELECT value FROM json_each(:keys))
ORDER BY documents DESC, last_seen DESC, id DESC
LIMIT :limit
