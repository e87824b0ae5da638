-- The beginnings of the latest documents for the full-text expression :expression, for a query that found nothing.
SELECT substr(d.title || char(10) || d.text, 1, 20000) AS text
FROM (
    SELECT rowid FROM documents_fts WHERE documents_fts MATCH :expression ORDER BY rowid DESC LIMIT 20
) AS found
JOIN documents d ON d.fts_rowid = found.rowid
