-- The officials of a province and its predecessors whom most documents name.
SELECT pe.id, pe.name, pe.organisation, pe.documents, pe.first_seen, pe.last_seen
FROM people pe
WHERE pe.id IN (
    SELECT person_id FROM officials
    WHERE province_id IN (SELECT id FROM provinces WHERE id = :id OR current_id = :id)
)
ORDER BY pe.documents DESC, pe.name, pe.id
LIMIT :limit
