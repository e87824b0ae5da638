-- How many documents there are, of how many portals, from which day to which; how many have a day, how many are re-posts.
SELECT
    count(*) AS documents, count(DISTINCT source_id) AS sources, min(published) AS first, max(published) AS last,
    count(published) AS dated, count(duplicate_of) AS reposts, max(fetched_at) AS fetched
FROM documents
