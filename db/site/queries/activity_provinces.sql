-- How many activities there are in each of today's provinces, predecessors included, re-posts aside.
SELECT coalesce(p.current_id, p.id) AS value, sum(counted.activities) AS activities
FROM (
    SELECT province_id, count(*) AS activities
    FROM activities
    WHERE document_id NOT IN (SELECT id FROM documents WHERE duplicate_of IS NOT NULL) /*where*/
    GROUP BY province_id
) AS counted
JOIN provinces p ON p.id = counted.province_id
GROUP BY 1
ORDER BY activities DESC, 1
