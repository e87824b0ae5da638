-- The documents that hold the words :words, best first: as typed without marks and side by side, then side by side in
-- the title, then side by side, then as typed before as folded, then by BM25, to which two words side by side count
-- like a word.
-- Of very common words the latest 2,000 documents are ranked. Ranked before anything is joined.
WITH found AS MATERIALIZED (
    SELECT rowid AS place
    FROM documents_fts
    WHERE documents_fts MATCH words_expression(:words)
    ORDER BY rowid DESC
    LIMIT 2000
),
typed AS MATERIALIZED (
    SELECT rowid AS place
    FROM documents_fts
    WHERE documents_fts MATCH exact_expression(:words) AND rowid >= (SELECT min(place) FROM found)
),
phrase AS MATERIALIZED (
    SELECT rowid AS place
    FROM documents_fts
    WHERE documents_fts MATCH phrase_expression(:words) AND rowid >= (SELECT min(place) FROM found)
),
headed AS MATERIALIZED (
    SELECT rowid AS place
    FROM documents_fts
    WHERE documents_fts MATCH title_expression(:words) AND rowid >= (SELECT min(place) FROM found)
),
ranked AS MATERIALIZED (
    SELECT rowid AS place, rank AS score
    FROM documents_fts
    WHERE documents_fts MATCH ranking_expression(:words) AND +rowid IN (SELECT place FROM found)
),
best AS MATERIALIZED (
    SELECT
        place,
        row_number() OVER (
            ORDER BY
                place NOT IN (SELECT place FROM typed INTERSECT SELECT place FROM phrase),
                place NOT IN (SELECT place FROM headed), place NOT IN (SELECT place FROM phrase),
                place NOT IN (SELECT place FROM typed), score, place DESC
        ) AS nth
    FROM ranked
    ORDER BY nth
    LIMIT :limit
)
SELECT
    d.id AS document_id,
    beginning_of(d.title) AS title,
    d.published,
    s.name AS source,
    snippet_of(d.text, :words, 180) AS snippet,
    d.url
FROM best
JOIN documents d ON d.fts_rowid = best.place
LEFT JOIN sources s ON s.id = d.source_id
ORDER BY best.nth
