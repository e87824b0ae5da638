-- How many activities there are of each value of :column (programme or type) and year, re-posts aside.
SELECT
    CASE :column WHEN 'programme' THEN programme ELSE type END AS value,
    year,
    count(*) AS activities
FROM activities
WHERE document_id NOT IN (SELECT id FROM documents WHERE duplicate_of IS NOT NULL) /*where*/
GROUP BY 1, 2
