-- All documents that hold the words :words, latest first; a re-post only where no earlier copy of it does.
SELECT
    d.id, beginning_of(d.title) AS title, d.published, d.home_province AS province_id, p.name AS province, s.name AS source, d.url,
    d.duplicate_of,
    (SELECT count(*) FROM documents r WHERE r.duplicate_of = d.id) AS reposts,
    snippet_of(d.text, :marked, 260) AS snippet,
    page.place AS _place
FROM (
    SELECT f.rowid AS place
    FROM /*= search_source*/
    CROSS JOIN documents d ON d.fts_rowid = f.rowid
    WHERE /*where*/
        /*after AND f.rowid < :_place*/
        /*once AND (d.duplicate_of IS NULL OR NOT EXISTS (
            SELECT 1
            FROM documents e
            CROSS JOIN documents_fts f ON f.rowid = e.fts_rowid
            WHERE (e.id = d.duplicate_of OR e.duplicate_of = d.duplicate_of AND e.fts_rowid < d.fts_rowid)
                AND documents_fts MATCH words_expression(:words)
                AND f.rowid BETWEEN :first AND :last
                AND (:province = '' OR e.home_province IN (
                    SELECT id FROM provinces WHERE id = :province OR current_id = :province
                ))
                AND (:source = '' OR e.source_id = :source)
                AND (:kind = '' OR e.kind = :kind)
                AND (:programme = '' OR e.fts_rowid IN (
                    SELECT fts_rowid / 10000 FROM activities WHERE programme = :programme
                ))
                AND (:named = '' OR e.home_province IN (
                    SELECT id FROM provinces
                    WHERE id IN (SELECT value FROM json_each(:units))
                        OR current_id IN (SELECT value FROM json_each(:units))
                ) OR f.rowid IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH words_expression(:named)))
        ))*/
        /*once_meant AND (d.duplicate_of IS NULL OR NOT EXISTS (
            SELECT 1
            FROM /*= search_source*/
            JOIN documents e ON e.fts_rowid = f.rowid
            WHERE (e.id = d.duplicate_of OR e.duplicate_of = d.duplicate_of AND e.fts_rowid < d.fts_rowid)
                AND /*where*/
        ))*/
        /*once_cited AND (d.duplicate_of IS NULL OR NOT EXISTS (
            SELECT 1
            FROM documents e
            JOIN decision_mentions m ON m.document_id = e.id
            WHERE (e.id = d.duplicate_of OR e.duplicate_of = d.duplicate_of AND e.fts_rowid < d.fts_rowid)
                AND m.decision_id IN (SELECT value FROM json_each(:decisions))
                AND e.fts_rowid BETWEEN :first AND :last
                AND (:province = '' OR e.home_province IN (
                    SELECT id FROM provinces WHERE id = :province OR current_id = :province
                ))
                AND (:source = '' OR e.source_id = :source)
                AND (:kind = '' OR e.kind = :kind)
                AND (:programme = '' OR e.fts_rowid IN (
                    SELECT fts_rowid / 10000 FROM activities WHERE programme = :programme
                ))
        ))*/
    ORDER BY f.rowid DESC
    LIMIT :limit OFFSET :offset
) AS page
CROSS JOIN documents d ON d.fts_rowid = page.place
LEFT JOIN provinces p ON p.id = d.home_province
LEFT JOIN sources s ON s.id = d.source_id
ORDER BY page.place DESC
