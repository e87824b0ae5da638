CREATE VIEW coverage AS
SELECT
    s.id AS source_id, s.name AS source, s.province_id, told.month, told.documents, told.reposts, told.dated,
    round(1.0 * told.dated / told.documents, 3) AS dated_share, told.last_success
FROM (
    SELECT
        source_id,
        substr(coalesce(published, iif(substr(earliest, 1, 7) = substr(latest, 1, 7), earliest, NULL)), 1, 7) AS month,
        count(*) AS documents, count(duplicate_of) AS reposts, count(published) AS dated, max(fetched_at) AS last_success
    FROM documents
    GROUP BY 1, 2
) AS told
JOIN sources s ON s.id = told.source_id
