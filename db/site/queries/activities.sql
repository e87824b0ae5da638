-- The activities, those of the latest documents first, re-posts aside.
SELECT
    a.id, a.title, a.type, a.status, a.programme, a.date_from, a.date_to, a.year, a.place, a.organiser,
    a.province_id, p.name AS province, a.document_id, d.title AS document, d.published, s.name AS source,
    d.url, a.sentence
FROM (
    SELECT activities.id, documents.published
    FROM activities
    CROSS JOIN documents ON documents.id = activities.document_id
    WHERE +documents.duplicate_of IS NULL /*where*/
    ORDER BY documents.published DESC, activities.id
    LIMIT :limit OFFSET :offset
) AS found
JOIN activities a ON a.id = found.id
JOIN documents d ON d.id = a.document_id
LEFT JOIN provinces p ON p.id = a.province_id
LEFT JOIN sources s ON s.id = d.source_id
ORDER BY found.published DESC, a.id
