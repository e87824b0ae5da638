-- What a search looks in, as f: the documents with words, or those that cite a decision.
/*worded documents_fts f*/ /*cited (
    SELECT DISTINCT c.fts_rowid AS rowid
    FROM decision_mentions m
    JOIN documents c ON c.id = m.document_id
    WHERE m.decision_id IN (SELECT value FROM json_each(:decisions))
) f*/
