-- Figures that count what is asked for, in the documents :documents, as they are listed: of those whose words without marks
-- have :counted, or its first word, :head, in a sentence with all :many of them, or of sums of money; those of activities first, and of what a document tells again the first (a row goes
-- with min(), as SQLite promises).
SELECT f.value, f.value_max, f.unit, f.qualifier, f.measure, f.id, f.quote, f.sentence, f.document_id, min(f.start) AS _first
FROM json_each(:documents) AS listed
JOIN figures f ON f.document_id = listed.value
WHERE
    /*of_money f.unit IN ('VND', 'USD')*/
    /*of_words (
        instr(' ' || name_key(f.quote) || ' ', ' ' || :counted || ' ')
        OR instr(' ' || name_key(f.quote) || ' ', ' ' || :head || ' ') AND words_named(:counted, f.sentence) >= :many
    )*/
GROUP BY listed.key, f.value, f.value_max, f.unit
ORDER BY listed.key, f.activity_id IS NULL, _first
LIMIT :limit
