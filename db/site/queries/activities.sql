-- The activities in one of three orders: those told of newest, or oldest, first; those held latest first.
-- A province of today has the activities of its predecessors too; "-" stands for none. In the index of the order
-- stands everything that is asked for; SQLite would take another, and read rows from all over the file.
SELECT
    a.id, a.title, a.type, a.status, a.programme, a.date_from, a.date_to, a.year, a.place, a.organiser,
    a.province_id, p.name AS province, a.document_id, beginning_of(d.title) AS document, d.published, s.name AS source,
    d.url, a.sentence, a.page, a.duplicate_of,
    (SELECT count(*) FROM documents r WHERE r.duplicate_of = a.document_id) AS reposts,
    a.fts_rowid AS _row, coalesce(a.date_from, a.date_to, '') AS _held
FROM (
    SELECT fts_rowid
    FROM activities INDEXED BY
        /*newest idx_activities_listed*/ /*oldest idx_activities_listed*/ /*held idx_activities_held*/
    WHERE (:programme IS NULL OR coalesce(programme, '-') IN (SELECT value FROM json_each(:programme)))
        AND (:province IS NULL OR coalesce(province_id, '-') IN (
            SELECT value FROM json_each(:province)
            UNION ALL SELECT id FROM provinces WHERE current_id IN (SELECT value FROM json_each(:province))
        ))
        AND (:year IS NULL OR coalesce(year, '-') IN (
            SELECT iif(value = '-', value, CAST(value AS INTEGER)) FROM json_each(:year)
        ))
        AND (:type IS NULL OR type IN (SELECT value FROM json_each(:type)))
        AND (:status IS NULL OR status IN (SELECT value FROM json_each(:status)))
        /*once AND +duplicate_of IS NULL*/
        /*words AND +fts_rowid IN (/*= activities_with_words*/)*/
        /*among AND fts_rowid / 10000 IN (
            SELECT fts_rowid FROM documents WHERE id IN (SELECT value FROM json_each(:among))
        )*/
        /*after_newest AND fts_rowid < :_row*/
        /*after_oldest AND fts_rowid > :_row*/
        /*after_held AND (coalesce(date_from, date_to, ''), fts_rowid) < (:_held, :_row)*/
    ORDER BY
        /*newest fts_rowid DESC*/
        /*oldest fts_rowid*/
        /*held coalesce(date_from, date_to, '') DESC, fts_rowid DESC*/
    LIMIT :limit OFFSET :offset
) AS found
JOIN activities a ON a.fts_rowid = found.fts_rowid
JOIN documents d ON d.id = a.document_id
LEFT JOIN provinces p ON p.id = a.province_id
LEFT JOIN sources s ON s.id = d.source_id
ORDER BY
    /*newest a.fts_rowid DESC*/
    /*oldest a.fts_rowid*/
    /*held coalesce(a.date_from, a.date_to, '') DESC, a.fts_rowid DESC*/
