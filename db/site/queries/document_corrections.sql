-- What was corrected by hand in a document.
SELECT kind, quote, start, field, value, was, corrected_by, corrected_on, why, trouble
FROM corrections
WHERE document_id = :id
ORDER BY start, id
