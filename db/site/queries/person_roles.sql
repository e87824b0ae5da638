-- The offices in which a person is named, with the first and last day of each, and of the news that it is taken up
-- or left.
SELECT
    o.role, o.organisation, o.province_id, p.name AS province,
    min(d.published) AS first_seen, max(d.published) AS last_seen, count(DISTINCT d.id) AS documents,
    min(CASE o.tenure WHEN 'takes_up' THEN d.published END) AS taken_up,
    max(CASE o.tenure WHEN 'leaves' THEN d.published END) AS left_on
FROM officials o
JOIN documents d ON d.id = o.document_id
LEFT JOIN provinces p ON p.id = o.province_id
WHERE o.person_id = :id
GROUP BY o.role, o.organisation, o.province_id
ORDER BY last_seen DESC, documents DESC
LIMIT 100
