-- The mentions of a person, latest first.
SELECT
    o.id, d.published, s.name AS source, o.role, o.organisation, o.sentence, o.quote, o.start, o.page, o.document_id,
    beginning_of(d.title) AS document, d.url, d.duplicate_of, d.ocr_confidence,
    (SELECT count(*) FROM documents r WHERE r.duplicate_of = o.document_id) AS reposts,
    d.fts_rowid AS _row, -o.start AS _start
FROM (
    SELECT m.id, d.fts_rowid, m.start
    FROM officials m
    JOIN documents d ON d.id = m.document_id
    WHERE m.person_id = :id /*where*/
        /*after AND (d.fts_rowid, -m.start) < (:_row, :_start)*/
    ORDER BY d.fts_rowid DESC, m.start
    LIMIT :limit OFFSET :offset
) AS found
JOIN officials o ON o.id = found.id
JOIN documents d ON d.id = o.document_id
LEFT JOIN sources s ON s.id = d.source_id
ORDER BY found.fts_rowid DESC, found.start
