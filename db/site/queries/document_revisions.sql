-- What a document was called before its portal changed it.
SELECT id, beginning_of(title) AS title, replaced_at FROM revisions WHERE document_id = :id ORDER BY replaced_at
