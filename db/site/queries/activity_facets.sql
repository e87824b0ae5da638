-- How many activities there are of each value of each facet, under what is chosen of the others; and in all.
-- A province of today has the activities of its predecessors too, but not as it was "then"; "-" stands for none. An activity is counted
-- for a facet if no other facet leaves it out. With words, the latest :most that have them are counted.
WITH judged AS (
    SELECT
        programme, province_id, year, type, status,
        :programme IS NOT NULL AND coalesce(programme, '-') NOT IN (SELECT value FROM json_each(:programme))
            AS programme_out,
        :province IS NOT NULL AND coalesce(province_id, '-') NOT IN (
            SELECT value FROM json_each(:province)
            UNION ALL SELECT id FROM provinces WHERE current_id IN (SELECT value FROM json_each(:province))
        ) AS province_out,
        :year IS NOT NULL AND coalesce(year, '-') NOT IN (
            SELECT iif(value = '-', value, CAST(value AS INTEGER)) FROM json_each(:year)
        ) AS year_out,
        :type IS NOT NULL AND type NOT IN (SELECT value FROM json_each(:type)) AS type_out,
        :status IS NOT NULL AND status NOT IN (SELECT value FROM json_each(:status)) AS status_out
    FROM /*words (/*= activities_with_words*/) CROSS JOIN*/ activities
        INDEXED BY /*words idx_activities_listed*/ /*all idx_activities_counted*/
    WHERE TRUE
        /*words AND fts_rowid = at_row*/
        /*once AND +duplicate_of IS NULL*/
),
counted AS MATERIALIZED (
    SELECT
        programme, province_id, year, type, status,
        programme_out, province_out, year_out, type_out, status_out, count(*) AS activities
    FROM judged
    WHERE programme_out + province_out + year_out + type_out + status_out <= 1
    GROUP BY 1, 2, 3, 4, 5
)
SELECT 'total' AS facet, NULL AS value, coalesce(sum(activities), 0) AS activities FROM counted
WHERE NOT (programme_out OR province_out OR year_out OR type_out OR status_out)
UNION ALL
SELECT 'programme', programme, sum(activities) FROM counted WHERE NOT (province_out OR year_out OR type_out OR status_out)
GROUP BY programme
UNION ALL
SELECT 'province', coalesce(p.current_id, p.id), sum(activities)
FROM (
    SELECT province_id, sum(activities) AS activities
    FROM counted WHERE NOT (programme_out OR year_out OR type_out OR status_out)
    GROUP BY province_id
) AS units
LEFT JOIN provinces p ON p.id = units.province_id
GROUP BY 2
UNION ALL
SELECT 'then', province_id, sum(activities) FROM counted WHERE NOT (programme_out OR year_out OR type_out OR status_out)
GROUP BY province_id
UNION ALL
SELECT 'year', year, sum(activities) FROM counted WHERE NOT (programme_out OR province_out OR type_out OR status_out)
GROUP BY year
UNION ALL
SELECT 'type', type, sum(activities) FROM counted WHERE NOT (programme_out OR province_out OR year_out OR status_out)
GROUP BY type
UNION ALL
SELECT 'status', status, sum(activities) FROM counted WHERE NOT (programme_out OR province_out OR year_out OR type_out)
GROUP BY status
/*words UNION ALL SELECT 'hits', NULL, count(at_row) FROM (/*= activities_with_words*/)*/
ORDER BY 1, 3 DESC, 2
