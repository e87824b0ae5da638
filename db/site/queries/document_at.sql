-- The document of an address.
SELECT id FROM documents WHERE url = :url LIMIT 1
