-- All provinces, each with the name of the unit of today in which it lies.
SELECT p.*, c.name AS current_name, c.kind AS current_kind
FROM provinces p
LEFT JOIN provinces c ON c.id = p.current_id
ORDER BY p.name, p.valid_to IS NOT NULL
