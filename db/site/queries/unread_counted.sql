-- How many values of each kind nothing was made of.
SELECT kind, count(*) AS "values", sum(times) AS times FROM unread GROUP BY kind ORDER BY kind
