-- The decision of today that once had another id.
SELECT id FROM decision_aliases WHERE old_id = :old_id
