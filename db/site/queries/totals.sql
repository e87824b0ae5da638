-- How much the corpus holds. An activity that a re-post tells again is not counted.
SELECT
    (SELECT count(*) FROM documents) AS documents,
    (SELECT count(*) FROM sources) AS sources,
    coalesce((SELECT without_reposts FROM activity_counts WHERE chosen_facet = 'total' AND facet = 'total'), 0) AS activities,
    (SELECT count(*) FROM decisions) AS decisions,
    (SELECT count(*) FROM people) AS people,
    (SELECT max(published) FROM documents) AS latest
