-- Of the decisions ?1 (ids, as JSON) and those that they change, the document that is the text of each: of several
-- the longest, as the fields of a portal's page tell less than the file beside them.
WITH touched AS (
    SELECT value AS id FROM json_each(?1)
    UNION
    SELECT to_decision_id FROM decision_relations WHERE from_decision_id IN (SELECT value FROM json_each(?1))
),
texts AS (
    SELECT
        m.decision_id AS id,
        m.document_id,
        m.signatory,
        row_number() OVER (
            PARTITION BY m.decision_id
            ORDER BY
                d.duplicate_of IS NOT NULL,
                m.signatory IS NULL,
                length(d.text) DESC,
                coalesce(d.published, '9999'),
                d.id
        ) AS place
    FROM touched
    JOIN decision_mentions m ON m.decision_id = touched.id AND m.is_own = 1
    JOIN documents d ON d.id = m.document_id
)
SELECT id, document_id, signatory FROM texts WHERE place = 1
