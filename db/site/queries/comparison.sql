-- How many activities each province has in each year: done, planned, proposed; of which types. Provinces as they are
-- today (those parted between several stay as they were), or as they were.
SELECT
    /*today coalesce(p.current_id, a.province_id)*/ /*then a.province_id*/ AS province_id,
    a.year, a.type,
    sum(a.status = 'done') AS done, sum(a.status = 'planned') AS planned, sum(a.status = 'proposed') AS proposed
FROM activities a INDEXED BY idx_activities_of_unit
JOIN provinces p ON p.id = a.province_id
WHERE (:programme IS NULL OR coalesce(a.programme, '-') IN (SELECT value FROM json_each(:programme)))
    AND (:province IS NULL OR a.province_id IN (
        SELECT value FROM json_each(:province)
        UNION ALL SELECT id FROM provinces WHERE current_id IN (SELECT value FROM json_each(:province))
    ))
    AND (:year IS NULL OR coalesce(a.year, '-') IN (
        SELECT iif(value = '-', value, CAST(value AS INTEGER)) FROM json_each(:year)
    ))
    AND (:type IS NULL OR a.type IN (SELECT value FROM json_each(:type)))
    AND (:status IS NULL OR a.status IN (SELECT value FROM json_each(:status)))
    /*once AND +a.duplicate_of IS NULL*/
    /*words AND +a.fts_rowid IN (/*= activities_with_words*/)*/
GROUP BY 1, 2, 3
