-- How many activities there are of each value of :column, re-posts aside.
SELECT
    CASE :column WHEN 'programme' THEN programme WHEN 'year' THEN year WHEN 'type' THEN type ELSE status END AS value,
    count(*) AS activities
FROM activities
WHERE document_id NOT IN (SELECT id FROM documents WHERE duplicate_of IS NOT NULL) /*where*/
GROUP BY 1
ORDER BY activities DESC, 1
