-- The decisions that most documents cite.
SELECT d.id, d.key, d.type, d.year, d.issuer, p.name AS province, d.issued_on, d.subject, d.documents
FROM decisions d
LEFT JOIN provinces p ON p.id = d.issuer_province
/*where*/
ORDER BY d.documents DESC, d.key, d.id
LIMIT :limit OFFSET :offset
