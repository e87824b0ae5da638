-- The provinces whose names are the words :words, today's first.
SELECT id, name, kind, valid_from, valid_to, current_id
FROM provinces
WHERE is_named(:words, name) AND is_named(name, :words)
ORDER BY valid_to IS NOT NULL, valid_to DESC
