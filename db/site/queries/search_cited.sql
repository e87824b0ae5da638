-- Official documents that the documents :documents cite in sentences with all words, or that are about them.
SELECT d.id, d.type, d.key, d.issuer, d.issued_on, d.year, d.subject, d.documents, NULL AS province
FROM decision_mentions m
JOIN decisions d ON d.id = m.decision_id
WHERE m.document_id IN (SELECT value FROM json_each(:documents))
    AND (is_named(:words, m.sentence) OR is_named(:words, coalesce(d.subject, '')))
GROUP BY d.id
ORDER BY count(DISTINCT m.document_id) DESC, d.documents DESC, d.id
LIMIT :limit
