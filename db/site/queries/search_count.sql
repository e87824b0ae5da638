-- How many documents hold the words :words; and how many are told among the latest :most of them, of a re-posted
-- text only one.
SELECT
    (
        SELECT count(*)
        FROM /*worded documents_fts f*/ /*cited (
        SELECT DISTINCT c.fts_rowid AS rowid
        FROM decision_mentions m
        JOIN documents c ON c.id = m.document_id
        WHERE m.decision_id IN (SELECT value FROM json_each(:decisions))
    ) f*/
    WHERE /*where*/
    ) AS documents,
    count(*) AS latest,
    count(DISTINCT coalesce(d.duplicate_of, d.id)) AS stories
FROM (
    SELECT f.rowid AS place
    FROM /*worded documents_fts f*/ /*cited (
        SELECT DISTINCT c.fts_rowid AS rowid
        FROM decision_mentions m
        JOIN documents c ON c.id = m.document_id
        WHERE m.decision_id IN (SELECT value FROM json_each(:decisions))
    ) f*/
    WHERE /*where*/
    ORDER BY f.rowid DESC
    LIMIT :most
) AS found
JOIN documents d ON d.fts_rowid = found.place
