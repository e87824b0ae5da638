-- The documents that hold the words :words: best first (as typed before as folded, then by BM25), or latest first.
-- Of very common words the latest :most documents are looked at. Of a re-posted text the first copy among them
-- stands for all.
WITH found AS MATERIALIZED (
    SELECT f.rowid AS place
    FROM documents_fts f
    WHERE documents_fts MATCH words_expression(:words)
        AND f.rowid BETWEEN :first AND :last
        AND (:province = '' OR f.rowid IN (
            SELECT fts_rowid FROM documents
            WHERE home_province IN (SELECT id FROM provinces WHERE id = :province OR current_id = :province)
        ))
    ORDER BY f.rowid DESC
    LIMIT :most
),
/*rank ranked AS MATERIALIZED (
    SELECT f.rowid AS place, f.rank AS score
    FROM documents_fts f
    WHERE documents_fts MATCH match_expression(:words)
        AND f.rowid BETWEEN (SELECT min(place) FROM found) AND (SELECT max(place) FROM found)
        AND +f.rowid IN (SELECT place FROM found)
),
typed AS MATERIALIZED (
    SELECT f.rowid AS place
    FROM documents_fts f
    WHERE documents_fts MATCH exact_expression(:words) AND f.rowid >= (SELECT min(place) FROM found)
),*/
told AS (
    SELECT
        heard.place,
        /*rank heard.score,*/
        row_number() OVER (
            PARTITION BY /*once coalesce(d.duplicate_of, d.id)*/ /*each d.id*/
            ORDER BY d.duplicate_of IS NOT NULL, heard.place
        ) AS nth
    FROM /*rank ranked*/ /*day found*/ AS heard
    JOIN documents d ON d.fts_rowid = heard.place
),
page AS MATERIALIZED (
    SELECT
        place,
        row_number() OVER (ORDER BY /*rank place NOT IN (SELECT place FROM typed), score,*/ place DESC) AS nth
    FROM told
    WHERE told.nth = 1
    ORDER BY 2
    LIMIT :limit OFFSET :offset
)
SELECT
    d.id, beginning_of(d.title) AS title, d.published, d.home_province AS province_id, p.name AS province, s.name AS source, d.url,
    d.duplicate_of,
    (SELECT count(*) FROM documents r WHERE r.duplicate_of = d.id) AS reposts,
    snippet_of(d.text, :words, 260) AS snippet
FROM page
CROSS JOIN documents d ON d.fts_rowid = page.place
LEFT JOIN provinces p ON p.id = d.home_province
LEFT JOIN sources s ON s.id = d.source_id
ORDER BY page.nth
