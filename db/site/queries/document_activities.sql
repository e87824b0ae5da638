-- The activities told in a document.
SELECT
    a.id, a.start, a.[end], a.quote, a.page, a.title, a.type, a.status, a.programme, a.date_from, a.date_to, a.place,
    a.organiser, a.province_id, p.name AS province
FROM activities a
LEFT JOIN provinces p ON p.id = a.province_id
WHERE a.document_id = :id
ORDER BY a.start, a.id
