-- The activities that carry a decision out, latest first, re-posts aside.
SELECT
    a.id, a.title, a.type, a.status, a.programme, a.date_from, a.date_to, a.place, a.organiser,
    a.province_id, p.name AS province, a.document_id, beginning_of(d.title) AS document, d.published, s.name AS source
FROM (
    SELECT told.fts_rowid
    FROM activity_decisions l
    JOIN activities told INDEXED BY idx_activities_told ON told.id = l.activity_id
    WHERE l.decision_id = :id AND told.duplicate_of IS NULL
    ORDER BY told.fts_rowid DESC
    LIMIT :limit
) AS found
JOIN activities a ON a.fts_rowid = found.fts_rowid
JOIN documents d ON d.id = a.document_id
LEFT JOIN provinces p ON p.id = a.province_id
LEFT JOIN sources s ON s.id = d.source_id
ORDER BY a.fts_rowid DESC
