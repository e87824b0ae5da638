-- The documents that hold the words :words, best first: as typed before as folded, then by BM25.
-- :reach is how many of the best are ranked: as many as the page and those before it show.
WITH ranked AS (
    SELECT * FROM (
        SELECT f.rowid, f.rank, 1 AS tier
        FROM documents_fts f /*where*/
        WHERE documents_fts MATCH exact_expression(:words)
        ORDER BY f.rank LIMIT :reach
    )
    UNION ALL
    SELECT * FROM (
        SELECT f.rowid, f.rank, 2 AS tier
        FROM documents_fts f /*where*/
        WHERE documents_fts MATCH match_expression(:words)
        ORDER BY f.rank LIMIT :reach
    )
),
best AS (
    SELECT rowid, min(tier) AS tier, rank
    FROM ranked
    GROUP BY rowid
    ORDER BY tier, rank
    LIMIT :limit OFFSET :offset
)
SELECT
    d.id, d.title, d.published, d.home_province AS province_id, p.name AS province, s.name AS source, d.url,
    d.duplicate_of,
    snippet(documents_fts, snippet_column(:words), '⟪', '⟫', '…', 48) AS snippet
FROM best
CROSS JOIN documents_fts ON documents_fts.rowid = best.rowid
JOIN documents d ON d.fts_rowid = best.rowid
LEFT JOIN provinces p ON p.id = d.home_province
LEFT JOIN sources s ON s.id = d.source_id
WHERE documents_fts MATCH match_expression(:words)
ORDER BY best.tier, best.rank, d.id
