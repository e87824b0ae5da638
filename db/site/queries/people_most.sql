-- The people named in most documents.
SELECT
    /*= person_card*/
FROM (
    SELECT id FROM people ORDER BY documents DESC, last_seen DESC, id DESC LIMIT :limit OFFSET :offset
) AS found
JOIN people ON people.id = found.id
ORDER BY people.documents DESC, people.last_seen DESC, people.id DESC
