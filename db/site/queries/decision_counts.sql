-- How often a decision is cited, and in which years.
SELECT CAST(substr(d.published, 1, 4) AS INTEGER) AS year, count(*) AS citations
FROM decision_mentions m
JOIN documents d INDEXED BY idx_documents_told ON d.id = m.document_id
WHERE m.decision_id = :id /*where*/
GROUP BY 1
ORDER BY 1
