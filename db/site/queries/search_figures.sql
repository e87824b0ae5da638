-- Figures in the documents :documents whose sentence has all words; those of activities first.
SELECT f.value, f.value_max, f.unit, f.qualifier, f.measure, f.id, f.quote, f.sentence, f.document_id
FROM figures f
WHERE f.document_id IN (SELECT value FROM json_each(:documents)) AND is_named(:words, f.sentence)
ORDER BY f.activity_id IS NULL, f.id
LIMIT :limit
