-- How many activities there are of each programme, or type, and year.
SELECT /*by_programme programme*/ /*by_type type*/ AS value, year, count(*) AS activities
FROM activities INDEXED BY
    /*of_unit idx_activities_of_unit*/ /*of_programme idx_activities_of_programme*/ /*of_any idx_activities_counted*/
WHERE /*of_programme programme IN (SELECT value FROM json_each(:programme)) AND*/
    (:programme IS NULL OR coalesce(programme, '-') IN (SELECT value FROM json_each(:programme)))
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
GROUP BY 1, 2
