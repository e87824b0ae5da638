-- The documents that hold the words :words, best first: as typed before as folded, then by BM25.
-- Of very common words the latest 10,000 documents are ranked. Ranked before anything is joined.
WITH found AS MATERIALIZED (
    SELECT rowid AS place
    FROM documents_fts
    WHERE documents_fts MATCH words_expression(:words)
    ORDER BY rowid DESC
    LIMIT 10000
),
typed AS MATERIALIZED (
    SELECT rowid AS place
    FROM documents_fts
    WHERE documents_fts MATCH exact_expression(:words) AND rowid >= (SELECT min(place) FROM found)
),
ranked AS MATERIALIZED (
    SELECT rowid AS place, rank AS score
    FROM documents_fts
    WHERE documents_fts MATCH match_expression(:words) AND rowid >= (SELECT min(place) FROM found)
),
best AS MATERIALIZED (
    SELECT place, row_number() OVER (ORDER BY place NOT IN (SELECT place FROM typed), score, place DESC) AS nth
    FROM ranked
    ORDER BY nth
    LIMIT :limit
)
SELECT
    d.id AS document_id,
    d.title,
    d.published,
    s.name AS source,
    snippet(documents_fts, snippet_column(:words), '⟪', '⟫', '…', 32) AS snippet,
    d.url
FROM best
CROSS JOIN documents_fts ON documents_fts.rowid = best.place
JOIN documents d ON d.fts_rowid = best.place
LEFT JOIN sources s ON s.id = d.source_id
WHERE documents_fts MATCH match_expression(:words)
ORDER BY best.nth
