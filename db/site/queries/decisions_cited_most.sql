-- The decisions that most documents cite.
SELECT
    d.id, d.key, d.type, d.year, d.issuer, p.name AS province, d.issued_on, d.subject, d.documents,
    d.documents AS _documents, d.id AS _id
FROM decisions d
LEFT JOIN provinces p ON p.id = d.issuer_province
/*after WHERE (d.documents, d.id) < (:_documents, :_id)*/
ORDER BY d.documents DESC, d.id DESC
LIMIT :limit OFFSET :offset
