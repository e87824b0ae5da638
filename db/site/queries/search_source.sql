-- What a search looks in, as f: the documents with words; those that a query with a time or with names of activities
-- means: with its words in the time, or with the time in the title (where no day is known, in the text), or of such an
-- activity; or those that cite a decision; or all.
/*worded documents_fts f*/ /*any (SELECT fts_rowid AS rowid FROM documents) f*/ /*meant (/*= search_meant*/) f*/ /*cited (
    SELECT DISTINCT c.fts_rowid AS rowid
    FROM decision_mentions m
    JOIN documents c ON c.id = m.document_id
    WHERE m.decision_id IN (SELECT value FROM json_each(:decisions))
) f*/
