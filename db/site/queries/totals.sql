-- How much the corpus holds. An activity that a re-post tells again is not counted.
SELECT
    (SELECT count(*) FROM documents) AS documents,
    (SELECT count(*) FROM sources) AS sources,
    (SELECT count(*) FROM activities INDEXED BY idx_activities_counted WHERE +duplicate_of IS NULL) AS activities,
    (SELECT count(*) FROM decisions) AS decisions,
    (SELECT count(*) FROM people) AS people,
    (SELECT max(published) FROM documents) AS latest
