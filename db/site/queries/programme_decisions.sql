-- The decisions that the activities of a programme carry out, the most frequent first.
SELECT d.id, d.key, d.type, d.year, d.issuer, d.issued_on, d.subject, count(*) AS activities
FROM activity_decisions l
JOIN activities a ON a.id = l.activity_id
JOIN decisions d ON d.id = l.decision_id
WHERE a.programme = :programme
GROUP BY d.id
ORDER BY activities DESC, d.key, d.id
LIMIT :limit
