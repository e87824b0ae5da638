-- The decisions with one of the numbers :numbers but for those of the ids :shown, the number as typed and the most cited
-- first.
SELECT d.id, d.key, d.type, d.issuer, p.name AS province, d.issued_on, d.year, d.subject, d.documents
FROM decisions d
LEFT JOIN provinces p ON p.id = d.issuer_province
WHERE d.number IN (SELECT value FROM json_each(:numbers)) AND d.id NOT IN (SELECT value FROM json_each(:shown))
ORDER BY d.number <> :number, instr(:symbols, d.symbol) = 0, d.documents DESC, d.year DESC, d.id
LIMIT :limit
