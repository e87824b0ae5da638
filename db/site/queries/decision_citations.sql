-- The citations of a decision in time order, those of undated documents last.
SELECT
    m.id, d.published, s.name AS source, beginning_of(d.title) AS document, m.document_id, m.quote, m.sentence, m.start, m.page,
    d.url, d.duplicate_of, d.ocr_confidence,
    (SELECT count(*) FROM documents r WHERE r.duplicate_of = m.document_id) AS reposts,
    found.undated AS _undated, found.fts_rowid AS _row, m.start AS _start
FROM (
    SELECT m.id, d.published IS NULL AS undated, d.fts_rowid, m.start
    FROM decision_mentions m
    JOIN documents d INDEXED BY idx_documents_told ON d.id = m.document_id
    WHERE m.decision_id = :id /*where*/
        /*after AND (d.published IS NULL, d.fts_rowid, m.start) > (:_undated, :_row, :_start)*/
    ORDER BY 2, 3, 4
    LIMIT :limit OFFSET :offset
) AS found
JOIN decision_mentions m ON m.id = found.id
JOIN documents d ON d.id = m.document_id
LEFT JOIN sources s ON s.id = d.source_id
ORDER BY found.undated, found.fts_rowid, found.start
