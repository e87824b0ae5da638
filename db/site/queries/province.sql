-- A province by its id, with the unit of today in which it lies.
SELECT p.*, c.name AS current_name, c.kind AS current_kind
FROM provinces p
LEFT JOIN provinces c ON c.id = p.current_id
WHERE p.id = :id
