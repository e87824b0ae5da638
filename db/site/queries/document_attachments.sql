-- The files that a document links to, each with the document that was read from it, and what else was read from them.
SELECT a.name, a.url, d.id AS document_id, d.pages, d.needs_ocr
FROM attachments a
LEFT JOIN documents d ON d.id = coalesce(
    (SELECT id FROM documents WHERE url = a.url AND kind = 'attachment'),
    (SELECT min(document_id) FROM file_addresses WHERE url = a.url)
)
WHERE a.document_id = :id
UNION ALL
SELECT coalesce(beginning_of(d.title), d.url), d.url, d.id, d.pages, d.needs_ocr
FROM documents d
WHERE d.parent_id = :id AND d.url NOT IN (SELECT url FROM attachments WHERE document_id = :id)
