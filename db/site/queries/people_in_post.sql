-- Who held the post by one of the :roles in one of the :organisations, or in one whose name :begins in one of these ways, all without marks,
-- of the provinces :units, or of any where none is named, in the latest documents that name its :place: whoever was last
-- told to hold it first, of the days :first to :last where these are asked for, those who were last told to leave it last. Of
-- each the post as it was last told, in those days, and that day (a row goes with max(), as SQLite promises).
SELECT
    p.id, p.name, coalesce(o.organisation, p.organisation) AS organisation, p.first_seen, p.last_seen, p.documents,
    o.role AS post, d.published AS told_on, u.name AS province,
    max(
        (:first <> '' AND coalesce(d.published, '') BETWEEN :first AND :last)
            || coalesce(d.published, '') || CASE o.tenure WHEN 'takes_up' THEN 2 WHEN 'leaves' THEN 1 ELSE 0 END
    ) AS _told
FROM officials o
JOIN people p ON p.id = o.person_id
JOIN documents d ON d.id = o.document_id
LEFT JOIN provinces u ON u.id = o.province_id
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
    AND (
        name_key(coalesce(o.organisation, '')) IN (SELECT value FROM json_each(:organisations))
        OR EXISTS (
            SELECT 1 FROM json_each(:begins) WHERE instr(name_key(coalesce(o.organisation, '')) || ' ', value || ' ') = 1
        )
    )
GROUP BY p.id
ORDER BY
    :first <> '' AND coalesce(d.published, '') NOT BETWEEN :first AND :last,
    o.tenure IS 'leaves', told_on DESC, o.tenure IS NOT 'takes_up', count(DISTINCT o.document_id) DESC, p.documents DESC, p.id DESC
LIMIT :limit
