-- The provinces whose names are the words :words, today's first.
SELECT
    p.id, p.name, p.kind, p.valid_from, p.valid_to, p.current_id, c.name AS current_name, c.kind AS current_kind
FROM provinces p
LEFT JOIN provinces c ON c.id = p.current_id
WHERE is_named(:words, p.name) AND is_named(p.name, :words)
ORDER BY p.valid_to IS NOT NULL, p.valid_to DESC
