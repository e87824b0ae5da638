-- The people whose names have all the words :words, those in most documents first. The index holds all that is
-- asked for in that order; :part, the longest of the words without marks, leaves most names out at once.
SELECT
    /*= person_card*/
FROM (
    SELECT id
    FROM people INDEXED BY idx_people_named
    WHERE instr(' ' || search_key || ' ', ' ' || :part || ' ') AND is_named(:words, name)
    ORDER BY documents DESC, last_seen DESC, id DESC
    LIMIT :limit
) AS found
JOIN people ON people.id = found.id
ORDER BY people.documents DESC, people.last_seen DESC, people.id DESC
