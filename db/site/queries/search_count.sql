-- How many documents hold the words :words, counted up to one more than :most; and how many are told among the latest
-- :most of them, of a re-posted text only one.
SELECT
    (
        SELECT count(*) FROM (
            SELECT f.rowid
            FROM /*= search_source*/
            WHERE /*where*/
            LIMIT :most + 1
        )
    ) AS documents,
    count(*) AS latest,
    count(DISTINCT coalesce(d.duplicate_of, d.id)) AS stories
FROM (
    SELECT f.rowid AS place
    FROM /*= search_source*/
    WHERE /*where*/
    ORDER BY f.rowid DESC
    LIMIT :most
) AS found
JOIN documents d ON d.fts_rowid = found.place
