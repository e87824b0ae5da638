-- Where a document's page is in the archive.
SELECT id, title, url, source_id, key, kind, media_type, archive_file, archive_offset FROM documents WHERE id = :id
