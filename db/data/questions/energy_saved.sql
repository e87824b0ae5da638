-- Từng con số năng lượng trong câu nói về tiết kiệm, kèm câu và nguồn; đơn vị khác nhau không cộng với nhau.
SELECT
    f.value, f.value_max, f.unit, f.qualifier, f.role, f.measure, d.published, p.name AS province, f.sentence,
    s.name AS source, f.document_id
FROM figures f
JOIN documents d ON d.id = f.document_id
LEFT JOIN provinces p ON p.id = d.home_province
LEFT JOIN sources s ON s.id = d.source_id
WHERE f.unit_family = 'energy' AND f.sentence LIKE '%tiết kiệm%' AND d.duplicate_of IS NULL
ORDER BY f.unit, f.value DESC, f.id
