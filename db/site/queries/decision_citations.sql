-- The citations of a decision in time order, those of undated documents last.
SELECT
    m.id, d.published, s.name AS source, d.title AS document, m.document_id, m.quote, m.sentence, m.start,
    d.url, d.duplicate_of
FROM decision_mentions m
JOIN documents d ON d.id = m.document_id
LEFT JOIN sources s ON s.id = d.source_id
WHERE m.decision_id = :id
ORDER BY d.published IS NULL, d.published, m.document_id, m.start
LIMIT :limit OFFSET :offset
