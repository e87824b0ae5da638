-- The person of today who once had another id.
SELECT id FROM person_aliases WHERE old_id = :old_id
