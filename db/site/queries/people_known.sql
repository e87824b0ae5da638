-- Which of the names :keys, as they are looked up, are a person's; the best known of each name.
SELECT
    people.search_key,
    /*= person_card*/
FROM people INDEXED BY idx_people_named
WHERE search_key IN (SELECT value FROM json_each(:keys))
ORDER BY documents DESC, last_seen DESC, id DESC
LIMIT :limit
