-- The last run of the pipeline, and how many failures it recorded.
SELECT r.*, (SELECT count(*) FROM failures f WHERE f.run_id = r.id) AS failures
FROM runs r
ORDER BY r.id DESC
LIMIT 1
