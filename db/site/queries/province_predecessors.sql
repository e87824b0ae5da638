-- The units of before that lie in a province of today.
SELECT id, name, kind, valid_from, valid_to
FROM provinces
WHERE current_id = :id AND id <> :id
ORDER BY valid_to DESC, name
