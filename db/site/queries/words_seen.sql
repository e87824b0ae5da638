-- The beginnings of the latest documents for the full-text expression :expression that the filters leave, for a query
-- that found nothing.
SELECT substr(d.title || char(10) || d.text, 1, 20000) AS text
FROM (
    SELECT f.rowid
    FROM documents_fts f
    WHERE documents_fts MATCH :expression AND /*where*/
    ORDER BY f.rowid DESC
    LIMIT 20
) AS found
JOIN documents d ON d.fts_rowid = found.rowid
