-- The officials of a province and its predecessors whom most documents name.
SELECT
    /*= person_card*/
FROM (
    SELECT id
    FROM people
    WHERE id IN (
        SELECT person_id FROM officials
        WHERE province_id IN (SELECT id FROM provinces WHERE id = :id OR current_id = :id)
    )
    ORDER BY documents DESC, name, id
    LIMIT :limit
) AS found
JOIN people ON people.id = found.id
ORDER BY people.documents DESC, people.name, people.id
