-- How many documents hold each of the :queries, which are no names.
SELECT value AS query, (
    SELECT count(*) FROM documents_fts WHERE documents_fts MATCH words_expression(value)
) AS documents
FROM json_each(:queries)
