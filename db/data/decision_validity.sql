-- The decisions ?1 (ids, as JSON) and those that they change, a row for each change that a decision makes to them.
-- A letter, a report or a draft changes nothing; nor does a decision of an earlier year.
WITH touched AS (
    SELECT value AS id FROM json_each(?1)
    UNION
    SELECT to_decision_id FROM decision_relations WHERE from_decision_id IN (SELECT value FROM json_each(?1))
)
SELECT d.id, r.relation, f.id AS by_id, coalesce(f.issued_on, CAST(f.year AS TEXT)) AS day
FROM touched
JOIN decisions d ON d.id = touched.id
LEFT JOIN (
    decision_relations r
    JOIN decisions f
        ON f.id = r.from_decision_id
        AND f.type NOT IN ('Tờ trình', 'Báo cáo', 'Công văn', 'Phương án', 'Biên bản', 'Giấy mời', 'Thông báo')
)
    ON r.to_decision_id = d.id
    AND r.relation IN ('replaces', 'repeals', 'amends')
    AND f.id <> d.id
    AND (f.year IS NULL OR d.year IS NULL OR f.year >= d.year)
ORDER BY d.id, f.id, r.id
