-- The decisions under which an activity is held.
SELECT d.id, d.key, d.type, d.issuer, d.issued_on, d.year, d.subject, d.documents
FROM activity_decisions l
JOIN decisions d ON d.id = l.decision_id
WHERE l.activity_id = :id
ORDER BY d.documents DESC, d.id
