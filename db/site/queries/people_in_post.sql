-- Who held the post by one of the :roles in one of the :organisations, both without marks, of the provinces :units, or of
-- any where none is named, in the latest documents that name its :place; whoever was last named so first.
SELECT p.id, p.name, p.organisation, p.first_seen, p.last_seen, p.documents
FROM officials o
JOIN people p ON p.id = o.person_id
WHERE
    /*of_units o.province_id IN (SELECT value FROM json_each(:units)) AND*/
    /*of_place o.document_id IN (
        SELECT d.id
        FROM (
            SELECT rowid FROM documents_fts WHERE documents_fts MATCH words_expression(:place)
            ORDER BY rowid DESC LIMIT 500
        ) AS naming
        JOIN documents d ON d.fts_rowid = naming.rowid
    ) AND*/
    fold(coalesce(o.role, '')) IN (SELECT value FROM json_each(:roles))
    AND fold(coalesce(o.organisation, '')) IN (SELECT value FROM json_each(:organisations))
GROUP BY p.id
ORDER BY p.last_seen DESC, p.documents DESC, p.id DESC
LIMIT :limit
