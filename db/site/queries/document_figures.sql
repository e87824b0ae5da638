-- The figures in a document.
SELECT id, start, [end], quote, page, value, value_max, unit, qualifier, measure, activity_id
FROM figures
WHERE document_id = :id
ORDER BY start
