-- The documents that search_where.sql tells of: best first (at home in a province that is named, or with that and all words
-- in the title; then as typed without marks and side by side, then side by side in the title, then at home there, then
-- with such an activity as is named, then with the time that is told in the title, then with the province in the title,
-- then side by side, then with all words in the title, first as typed, then near to one another, then as typed before as folded, then by
-- BM25, to which two words side by side count like a word), those of a decision first where they have the other words, then where their title has them, or
-- latest first.
-- Of very common words the latest :most documents are looked at. Of a re-posted text the first copy among them
-- stands for all.
WITH found AS MATERIALIZED (
    SELECT f.rowid AS place
    FROM /*= search_source*/
    WHERE /*where*/
    ORDER BY f.rowid DESC
    LIMIT :most
),
/*rank ranked AS MATERIALIZED (
    SELECT f.rowid AS place, f.rank AS score
    FROM documents_fts f
    WHERE documents_fts MATCH ranking_expression(:words)
        AND f.rowid BETWEEN /*= search_span*/
        AND +f.rowid IN (SELECT place FROM found)
),
scored AS (
    SELECT found.place, coalesce(ranked.score, 0) AS score FROM found LEFT JOIN ranked ON ranked.place = found.place
),
typed AS MATERIALIZED (
    SELECT f.rowid AS place
    FROM documents_fts f
    WHERE documents_fts MATCH exact_expression(:words)
        AND f.rowid BETWEEN /*= search_span*/
),
phrase AS MATERIALIZED (
    SELECT f.rowid AS place
    FROM documents_fts f
    WHERE documents_fts MATCH phrase_expression(:words)
        AND f.rowid BETWEEN /*= search_span*/
),
headed AS MATERIALIZED (
    SELECT f.rowid AS place
    FROM documents_fts f
    WHERE documents_fts MATCH title_expression(:words)
        AND f.rowid BETWEEN /*= search_span*/
),
close AS MATERIALIZED (
    SELECT f.rowid AS place
    FROM documents_fts f
    WHERE documents_fts MATCH near_expression(:words)
        AND f.rowid BETWEEN /*= search_span*/
),*/
/*by_activity acting AS MATERIALIZED (/*= search_by_activity*/),*/
/*of_time dated AS MATERIALIZED (
    SELECT rowid AS place
    FROM documents_fts
    WHERE documents_fts MATCH '{title_folded} : (' || :told || ')'
        AND rowid BETWEEN /*= search_span*/
),*/
/*rank called AS MATERIALIZED (
    SELECT rowid AS place FROM documents_fts
    WHERE :named <> '' AND documents_fts MATCH '{title title_folded} : (' || words_expression(:named) || ')'
        AND rowid BETWEEN /*= search_span*/
),*/
home AS MATERIALIZED (
    SELECT fts_rowid AS place FROM documents WHERE home_province IN (SELECT value FROM json_each(:units))
),
worded AS MATERIALIZED (
    SELECT rowid AS place
    FROM documents_fts
    WHERE documents_fts MATCH words_expression(:words)
        AND rowid BETWEEN /*= search_span*/
),
entitled AS MATERIALIZED (
    SELECT rowid AS place
    FROM documents_fts
    WHERE documents_fts MATCH '{title title_folded} : (' || words_expression(:words) || ')'
        AND rowid BETWEEN /*= search_span*/
),
told AS (
    SELECT
        heard.place,
        /*rank heard.score,*/
        row_number() OVER (
            PARTITION BY /*once_told coalesce(d.duplicate_of, d.id)*/ /*each d.id*/
            ORDER BY d.duplicate_of IS NOT NULL, heard.place
        ) AS nth
    FROM /*rank scored*/ /*day found*/ /*near found*/ AS heard
    JOIN documents d ON d.fts_rowid = heard.place
),
page AS MATERIALIZED (
    SELECT
        place,
        row_number() OVER (
            ORDER BY
                /*rank place NOT IN (SELECT place FROM home)
                    AND place NOT IN (SELECT place FROM called INTERSECT SELECT place FROM entitled),
                    place NOT IN (SELECT place FROM typed INTERSECT SELECT place FROM phrase),
                    place NOT IN (SELECT place FROM headed), place NOT IN (SELECT place FROM home),
                    /*by_activity place NOT IN (SELECT place FROM acting),*/
                    /*of_time place NOT IN (SELECT place FROM dated),*/
                    place NOT IN (SELECT place FROM called), place NOT IN (SELECT place FROM phrase),
                    place NOT IN (SELECT place FROM entitled INTERSECT SELECT place FROM typed),
                    place NOT IN (SELECT place FROM entitled),
                    place NOT IN (SELECT place FROM close),
                    place NOT IN (SELECT place FROM typed), score,*/
                /*near place NOT IN (SELECT place FROM home), place NOT IN (SELECT place FROM worded),
                    place NOT IN (SELECT place FROM entitled),*/
                place DESC
        ) AS nth
    FROM told
    WHERE told.nth = 1
    ORDER BY 2
    LIMIT :limit OFFSET :offset
)
SELECT
    d.id, beginning_of(d.title) AS title, d.published, d.home_province AS province_id, p.name AS province, s.name AS source, d.url,
    d.duplicate_of,
    (SELECT count(*) FROM documents r WHERE r.duplicate_of = d.id) AS reposts,
    snippet_of(d.text, :marked, 260) AS snippet
FROM page
CROSS JOIN documents d ON d.fts_rowid = page.place
LEFT JOIN provinces p ON p.id = d.home_province
LEFT JOIN sources s ON s.id = d.source_id
ORDER BY page.nth
