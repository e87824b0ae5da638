-- The documents that tell of an activity of the programme, type, year and province that a query names, and that have its
-- other words.
SELECT a.fts_rowid / 10000 AS place
FROM activities a
WHERE /*of_programme a.programme = :told_programme AND*/ /*of_type a.type = :told_type AND*/
    /*of_unit a.province_id IN (SELECT value FROM json_each(:units)) AND*/
    /*of_year a.year = CAST(:told_year AS INTEGER) AND*/
    (:rest = '' OR a.fts_rowid / 10000 IN (
        SELECT rowid FROM documents_fts WHERE documents_fts MATCH words_expression(:rest)
    ))
