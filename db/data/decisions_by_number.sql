-- The official documents that :number means most surely, best first, each with the places that cite it, latest first: of one that
-- few documents cite they are sorted, for one that many cite the latest documents are gone through.
WITH scored AS MATERIALIZED (
    SELECT
        d.*,
        decision_rank(:number, d.key, d.subject, d.type, d.issuer, p.name, d.year, d.issued_on) AS score
    FROM decisions d
    LEFT JOIN provinces p ON p.id = d.issuer_province
    WHERE d.number IN (SELECT value FROM json_each(query_numbers(:number)))
        OR d.search_key IN (SELECT value FROM json_each(query_numbers(:number)))
        OR d.search_key = search_key(:number)
),
found AS (
    SELECT * FROM scored
    WHERE score / 1000 = (SELECT max(score) / 1000 FROM scored)
    ORDER BY score DESC, documents DESC, year DESC, key, id
    LIMIT :limit
)
SELECT
    found.id AS decision_id,
    found.key,
    found.type,
    found.issuer,
    found.issuer_province,
    found.issued_on,
    found.year,
    found.subject,
    found.documents,
    found.in_force,
    found.in_force_by,
    b.key AS in_force_by_key,
    b.type AS in_force_by_type,
    coalesce(b.issued_on, CAST(b.year AS TEXT)) AS in_force_since,
    d.published,
    s.name AS source,
    m.sentence,
    m.document_id,
    beginning_of(d.title) AS title,
    d.url
FROM found
JOIN decision_mentions m ON m.id IN (
    SELECT id FROM (
        SELECT c.id
        FROM decision_mentions c
        JOIN documents d ON d.id = c.document_id
        WHERE c.decision_id = found.id AND found.documents < 1000
        ORDER BY d.fts_rowid DESC, c.id
        LIMIT :limit
    )
    UNION ALL
    SELECT id FROM (
        SELECT c.id
        FROM documents d INDEXED BY idx_documents_found
        CROSS JOIN decision_mentions c INDEXED BY idx_decision_mentions_told
            ON c.decision_id = found.id AND c.document_id = d.id
        WHERE found.documents >= 1000
        ORDER BY d.fts_rowid DESC, c.id
        LIMIT :limit
    )
)
JOIN documents d ON d.id = m.document_id
LEFT JOIN sources s ON s.id = d.source_id
LEFT JOIN decisions b ON b.id = found.in_force_by
ORDER BY found.score DESC, found.documents DESC, found.year DESC, found.key, found.id, d.fts_rowid DESC, m.id
