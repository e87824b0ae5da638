-- A decision by its id.
SELECT d.*, p.name AS province
FROM decisions d
LEFT JOIN provinces p ON p.id = d.issuer_province
WHERE d.id = :id
