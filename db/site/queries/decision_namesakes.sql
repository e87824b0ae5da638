-- The other decisions of the same number and symbol.
SELECT d.id, d.key, d.type, d.year, d.issuer, d.issuer_from, d.issued_on, p.name AS province, d.subject, d.documents
FROM decisions d
LEFT JOIN provinces p ON p.id = d.issuer_province
WHERE d.key = :key AND d.id <> :id
ORDER BY d.documents DESC, d.id
LIMIT 50
