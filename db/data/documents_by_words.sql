-- The documents that hold the words :words, best first: as typed before as folded, then by BM25.
-- Ranked before anything is joined, and only the best are joined.
WITH ranked AS (
    SELECT * FROM (
        SELECT rowid, rank, 1 AS tier FROM documents_fts
        WHERE documents_fts MATCH exact_expression(:words) ORDER BY rank LIMIT :limit
    )
    UNION ALL
    SELECT * FROM (
        SELECT rowid, rank, 2 AS tier FROM documents_fts
        WHERE documents_fts MATCH match_expression(:words) ORDER BY rank LIMIT :limit
    )
),
best AS (
    SELECT rowid, min(tier) AS tier, rank FROM ranked GROUP BY rowid ORDER BY tier, rank LIMIT :limit
)
SELECT
    d.id AS document_id,
    d.title,
    d.published,
    s.name AS source,
    snippet(documents_fts, snippet_column(:words), '⟪', '⟫', '…', 32) AS snippet,
    d.url
FROM best
CROSS JOIN documents_fts ON documents_fts.rowid = best.rowid
JOIN documents d ON d.fts_rowid = best.rowid
LEFT JOIN sources s ON s.id = d.source_id
WHERE documents_fts MATCH match_expression(:words)
ORDER BY best.tier, best.rank, d.id
