-- How many activities there are of each programme, or type, and year, as the corpus keeps them.
SELECT
    nullif(value, '-') AS value, CAST(nullif(chosen_value, '-') AS INTEGER) AS year,
    /*once without_reposts*/ /*each activities*/ AS activities
FROM activity_counts
WHERE chosen_facet = 'year' AND facet = :facet AND /*once without_reposts*/ /*each activities*/ > 0
ORDER BY 1, 2
