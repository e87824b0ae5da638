-- How many people are named.
SELECT count(*) AS people FROM people
