-- What a document was called before its portal changed it.
SELECT id, title, replaced_at FROM revisions WHERE document_id = :id ORDER BY replaced_at
