-- The files that a document links to.
SELECT name, url FROM attachments WHERE document_id = :id ORDER BY rowid
