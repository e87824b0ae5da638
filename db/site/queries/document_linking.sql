-- The pages that link to a file, whichever of its addresses they name, but the one that it was found on.
SELECT DISTINCT p.id, beginning_of(p.title) AS title, p.url, p.published
FROM documents d
JOIN attachments a ON a.url = substr(d.url, 1, instr(d.url || '#', '#') - 1)
    OR a.url IN (SELECT url FROM file_addresses WHERE document_id = :id)
JOIN documents p ON p.id = a.document_id
WHERE d.id = :id AND d.kind = 'attachment' AND p.id IS NOT d.parent_id
ORDER BY p.published, p.id
