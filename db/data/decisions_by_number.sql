-- The official documents that :number means, best first, each with the places that cite it, latest first.
WITH found AS (
    SELECT * FROM (
        SELECT
            d.*,
            decision_rank(:number, d.key, d.type, d.issuer, p.name, d.year, d.issued_on) AS score
        FROM decisions d
        LEFT JOIN provinces p ON p.id = d.issuer_province
        WHERE d.number IN (SELECT value FROM json_each(query_numbers(:number)))
            OR d.search_key = search_key(:number)
    )
    WHERE score IS NOT NULL
    ORDER BY score DESC, documents DESC, year DESC, key, id
    LIMIT :limit
),
cited AS (
    SELECT
        m.decision_id,
        m.document_id,
        m.sentence,
        row_number() OVER (PARTITION BY m.decision_id ORDER BY d.published DESC, m.id) AS nth,
        d.title,
        d.published,
        d.url,
        s.name AS source
    FROM found
    JOIN decision_mentions m ON m.decision_id = found.id
    JOIN documents d ON d.id = m.document_id
    LEFT JOIN sources s ON s.id = d.source_id
)
SELECT
    found.id AS decision_id,
    found.key,
    found.type,
    found.issuer,
    found.issued_on,
    found.year,
    found.subject,
    found.documents,
    cited.published,
    cited.source,
    cited.sentence,
    cited.document_id,
    cited.title,
    cited.url
FROM found
JOIN cited ON cited.decision_id = found.id
WHERE cited.nth <= :limit
ORDER BY found.score DESC, found.documents DESC, found.year DESC, found.key, found.id, cited.nth
