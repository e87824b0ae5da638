-- The other decisions that the same documents cite, the most frequent first.
-- Of a decision with very many citations, its first 2,000 tell.
SELECT o.id, o.key, o.type, o.year, o.issuer, o.subject, count(DISTINCT m.document_id) AS together
FROM (SELECT DISTINCT document_id FROM decision_mentions WHERE decision_id = :id LIMIT 2000) AS here
JOIN decision_mentions m ON m.document_id = here.document_id
JOIN decisions o ON o.id = m.decision_id
WHERE o.id <> :id
GROUP BY o.id
ORDER BY together DESC, o.key, o.id
LIMIT :limit
