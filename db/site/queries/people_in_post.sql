-- Who held the post :role in one of the :organisations, both without marks, of the provinces :units; whoever
-- was last named so first.
SELECT p.id, p.name, p.organisation, p.first_seen, p.last_seen, p.documents
FROM officials o
JOIN people p ON p.id = o.person_id
WHERE
    o.province_id IN (SELECT value FROM json_each(:units))
    AND fold(o.role) = :role
    AND fold(o.organisation) IN (SELECT value FROM json_each(:organisations))
GROUP BY p.id
ORDER BY p.last_seen DESC, p.documents DESC, p.id DESC
LIMIT :limit
