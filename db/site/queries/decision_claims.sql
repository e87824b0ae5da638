-- What the citations of a decision say of it where they do not agree, or say nothing.
SELECT issuer, year, issued_on, subject, count(*) AS citations
FROM decision_mentions
WHERE decision_id = :id
GROUP BY issuer, year, issued_on, subject
ORDER BY citations DESC
LIMIT 20
