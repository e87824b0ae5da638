-- What lists tell of a person: with the post that is told most often, and the province, which tell persons of one name
-- apart.
people.id, people.name, people.organisation, people.first_seen, people.last_seen, people.documents,
    (
        SELECT o.role FROM officials o WHERE o.person_id = people.id AND o.role IS NOT NULL
        GROUP BY o.role ORDER BY count(*) DESC, o.role LIMIT 1
    ) AS post,
    (
        SELECT p.name FROM officials o JOIN provinces p ON p.id = o.province_id WHERE o.person_id = people.id
        GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT 1
    ) AS province
