-- The decisions with one of the numbers :numbers, the number as typed and the most cited first.
SELECT d.id, d.key, d.type, d.issuer, p.name AS province, d.issued_on, d.year, d.subject, d.documents
FROM decisions d
LEFT JOIN provinces p ON p.id = d.issuer_province
WHERE d.number IN (SELECT value FROM json_each(:numbers))
ORDER BY d.number <> :number, instr(:symbols, d.symbol) = 0, d.documents DESC, d.year DESC, d.id
LIMIT :limit
