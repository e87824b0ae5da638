-- The post of a person that is told most often, and the province: what tells persons of one name apart.
(
        SELECT o.role FROM officials o WHERE o.person_id = people.id AND o.role IS NOT NULL
        GROUP BY o.role ORDER BY count(*) DESC, o.role LIMIT 1
    ) AS post,
    (
        SELECT p.name FROM officials o JOIN provinces p ON p.id = o.province_id WHERE o.person_id = people.id
        GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT 1
    ) AS province
