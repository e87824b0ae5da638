-- Each portal with what of it is in the corpus: documents, how many of them have a day, the days, activities, failures.
SELECT
    s.id, s.name, s.homepage, s.family, s.province_id, p.name AS province,
    coalesce(told.documents, 0) AS documents, coalesce(told.dated, 0) AS dated,
    told.first_published, told.last_published, told.last_fetched,
    (SELECT count(*) FROM failures f WHERE f.source_id = s.id AND f.run_id = (SELECT max(id) FROM runs)) AS failures
FROM sources s
LEFT JOIN provinces p ON p.id = s.province_id
LEFT JOIN (
    SELECT
        source_id, count(*) AS documents, count(published) AS dated, min(published) AS first_published,
        max(published) AS last_published, max(fetched_at) AS last_fetched
    FROM documents
    GROUP BY source_id
) AS told ON told.source_id = s.id
ORDER BY documents DESC, s.name
