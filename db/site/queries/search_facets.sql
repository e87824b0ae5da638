-- How many of the latest :most documents that search_where.sql tells of each province, portal, kind and programme has,
-- under what is chosen of the other filters. A province of today has what its predecessors have, too.
WITH found AS MATERIALIZED (
    SELECT f.rowid AS place
    FROM /*= search_source*/
    WHERE /*where*/
    ORDER BY f.rowid DESC
    LIMIT :most
),
judged AS MATERIALIZED (
    SELECT
        d.fts_rowid AS place, /*once coalesce(d.duplicate_of, d.id)*/ /*each d.id*/ AS story,
        d.home_province AS province, d.source_id AS source, d.kind,
        :chosen_province <> '' AND coalesce(d.home_province, '') NOT IN (
            SELECT id FROM provinces WHERE id = :chosen_province OR current_id = :chosen_province
        ) AS province_out,
        :chosen_source <> '' AND coalesce(d.source_id, '') <> :chosen_source AS source_out,
        :chosen_kind <> '' AND d.kind <> :chosen_kind AS kind_out,
        :chosen_programme <> '' AND d.fts_rowid NOT IN (
            SELECT fts_rowid / 10000 FROM activities WHERE programme = :chosen_programme
        ) AS programme_out
    FROM found
    CROSS JOIN documents d INDEXED BY idx_documents_chosen ON d.fts_rowid = found.place
),
units AS (
    SELECT id, id AS unit FROM provinces
    UNION SELECT id, current_id FROM provinces WHERE current_id IS NOT NULL
)
SELECT 'province' AS facet, u.unit AS value, p.name, count(DISTINCT j.story) AS documents
FROM judged j
JOIN units u ON u.id = j.province
JOIN provinces p ON p.id = u.unit
WHERE NOT (source_out OR kind_out OR programme_out)
GROUP BY u.unit
UNION ALL
SELECT 'source', j.source, s.name, count(DISTINCT j.story)
FROM judged j
JOIN sources s ON s.id = j.source
WHERE NOT (province_out OR kind_out OR programme_out)
GROUP BY j.source
UNION ALL
SELECT 'kind', kind, kind, count(DISTINCT story)
FROM judged
WHERE NOT (province_out OR source_out OR programme_out)
GROUP BY kind
UNION ALL
SELECT 'programme', a.programme, a.programme, count(DISTINCT j.story)
FROM judged j
JOIN activities a ON a.fts_rowid BETWEEN j.place * 10000 AND j.place * 10000 + 9999
WHERE a.programme IS NOT NULL AND NOT (province_out OR source_out OR kind_out)
GROUP BY a.programme
ORDER BY 1, 4 DESC, 3
