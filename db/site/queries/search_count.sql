-- How many documents hold the words :words; and how many are told among the latest :most of them, of a re-posted
-- text only one.
SELECT
    (
        SELECT count(*)
        FROM documents_fts f
        WHERE documents_fts MATCH words_expression(:words)
        AND f.rowid BETWEEN :first AND :last
        AND (:province = '' OR f.rowid IN (
            SELECT fts_rowid FROM documents
            WHERE home_province IN (SELECT id FROM provinces WHERE id = :province OR current_id = :province)
        ))
    ) AS documents,
    count(*) AS latest,
    count(DISTINCT coalesce(d.duplicate_of, d.id)) AS stories
FROM (
    SELECT f.rowid AS place
    FROM documents_fts f
    WHERE documents_fts MATCH words_expression(:words)
        AND f.rowid BETWEEN :first AND :last
        AND (:province = '' OR f.rowid IN (
            SELECT fts_rowid FROM documents
            WHERE home_province IN (SELECT id FROM provinces WHERE id = :province OR current_id = :province)
        ))
    ORDER BY f.rowid DESC
    LIMIT :most
) AS found
JOIN documents d ON d.fts_rowid = found.place
