-- A decision by its id.
SELECT
    d.*, p.name AS province, o.name AS signatory_name, o.role AS signatory_role, o.person_id AS signatory_person,
    b.key AS in_force_by_key, b.type AS in_force_by_type, coalesce(b.issued_on, CAST(b.year AS TEXT)) AS in_force_since
FROM decisions d
LEFT JOIN provinces p ON p.id = d.issuer_province
LEFT JOIN officials o ON o.id = d.signatory
LEFT JOIN decisions b ON b.id = d.in_force_by
WHERE d.id = :id
