-- The data dictionary.
SELECT * FROM data_dictionary WHERE [table] <> 'data_dictionary' ORDER BY rowid
