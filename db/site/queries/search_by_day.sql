-- The documents that hold the words :words, latest first.
WITH latest AS (
    SELECT f.rowid, h.published
    FROM documents_fts f
    CROSS JOIN documents h ON h.fts_rowid = f.rowid /*where*/
    WHERE documents_fts MATCH match_expression(:words)
    ORDER BY h.published DESC, h.id
    LIMIT :limit OFFSET :offset
)
SELECT
    d.id, d.title, d.published, d.home_province AS province_id, p.name AS province, s.name AS source, d.url,
    d.duplicate_of,
    snippet(documents_fts, snippet_column(:words), '⟪', '⟫', '…', 48) AS snippet
FROM latest
CROSS JOIN documents_fts ON documents_fts.rowid = latest.rowid
JOIN documents d ON d.fts_rowid = latest.rowid
LEFT JOIN provinces p ON p.id = d.home_province
LEFT JOIN sources s ON s.id = d.source_id
WHERE documents_fts MATCH match_expression(:words)
ORDER BY latest.published DESC, d.id
