-- The activities that carry a decision out, latest first.
SELECT
    a.id, a.title, a.type, a.status, a.programme, a.date_from, a.date_to, a.place, a.organiser,
    a.province_id, p.name AS province, a.document_id, d.title AS document, d.published, s.name AS source
FROM activity_decisions l
JOIN activities a ON a.id = l.activity_id
JOIN documents d ON d.id = a.document_id
LEFT JOIN provinces p ON p.id = a.province_id
LEFT JOIN sources s ON s.id = d.source_id
WHERE l.decision_id = :id AND d.duplicate_of IS NULL
ORDER BY d.published DESC, a.id
LIMIT :limit
