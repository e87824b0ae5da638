-- How many documents hold the words :words.
SELECT count(*)
FROM documents_fts f /*where*/
WHERE documents_fts MATCH match_expression(:words)
