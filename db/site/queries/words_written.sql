-- One document that has the words :words.
SELECT rowid FROM documents_fts WHERE documents_fts MATCH words_expression(:words) LIMIT 1
