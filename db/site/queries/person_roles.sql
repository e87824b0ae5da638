-- The offices in which a person is named, with the first and last day of each.
SELECT
    o.role, o.organisation, o.province_id, p.name AS province,
    min(d.published) AS first_seen, max(d.published) AS last_seen, count(DISTINCT d.id) AS documents
FROM officials o
JOIN documents d ON d.id = o.document_id
LEFT JOIN provinces p ON p.id = o.province_id
WHERE o.person_id = :id
GROUP BY o.role, o.organisation, o.province_id
ORDER BY last_seen DESC, documents DESC
LIMIT 100
