-- How many activities there are of each value of each facet, among those with one of the :values of one facet :chosen
-- ("total": all), as the corpus keeps them; of that facet, how many there are in all. Rows as those of activity_facets.sql.
WITH counted AS (
    SELECT facet, value, /*once without_reposts*/ /*each activities*/ AS activities
    FROM activity_counts
    WHERE chosen_facet = :chosen AND facet <> iif(:chosen = 'total', '', :chosen) AND chosen_value IN (
        SELECT iif(:chosen = 'year' AND value <> '-', CAST(CAST(value AS INTEGER) AS TEXT), value) FROM json_each(:values)
        UNION SELECT id FROM provinces WHERE :chosen = 'province' AND current_id IN (SELECT value FROM json_each(:values))
    )
    UNION ALL
    SELECT facet, value, /*once without_reposts*/ /*each activities*/
    FROM activity_counts
    WHERE chosen_facet = 'total' AND facet = :chosen AND facet <> 'total'
)
SELECT 'then' AS facet, nullif(value, '-') AS value, activities
FROM (SELECT value, sum(activities) AS activities FROM counted WHERE facet = 'province' GROUP BY value)
WHERE activities > 0
UNION ALL
SELECT
    c.facet,
    CASE WHEN c.value = '-' OR c.facet = 'total' THEN NULL WHEN c.facet = 'year' THEN CAST(c.value AS INTEGER)
        ELSE coalesce(p.current_id, c.value) END AS value,
    sum(c.activities) AS activities
FROM counted c
LEFT JOIN provinces p ON c.facet = 'province' AND p.id = c.value
GROUP BY 1, 2
HAVING sum(c.activities) > 0
ORDER BY 1, 3 DESC, 2
