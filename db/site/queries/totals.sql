-- How much the corpus holds.
SELECT
    (SELECT count(*) FROM documents) AS documents,
    (SELECT count(*) FROM sources) AS sources,
    (SELECT count(*) FROM activities) AS activities,
    (SELECT count(*) FROM decisions) AS decisions,
    (SELECT count(*) FROM people) AS people,
    (SELECT max(published) FROM documents) AS latest
