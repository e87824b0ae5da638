-- The activities of the latest documents; a re-posted document tells nothing new.
SELECT
    a.id, a.title, a.type, a.status, a.programme, a.date_from, a.date_to, a.year, a.place, a.organiser,
    a.province_id, p.name AS province, a.document_id, d.title AS document, d.published, s.name AS source,
    d.url, a.sentence
FROM documents d
CROSS JOIN activities a ON a.document_id = d.id
LEFT JOIN provinces p ON p.id = a.province_id
LEFT JOIN sources s ON s.id = d.source_id
WHERE +d.duplicate_of IS NULL
ORDER BY d.published DESC, a.id
LIMIT :limit OFFSET :offset
