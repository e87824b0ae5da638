-- The decisions that the activities of a programme carry out, the most frequent first, re-posts aside.
SELECT d.id, d.key, d.type, d.year, d.issuer, d.issued_on, d.subject, found.activities
FROM (
    SELECT l.decision_id, count(*) AS activities
    FROM activities a INDEXED BY idx_activities_once
    JOIN activity_decisions l ON l.activity_id = a.id
    WHERE a.programme = :programme AND a.duplicate_of IS NULL
    GROUP BY l.decision_id
    ORDER BY activities DESC, l.decision_id
    LIMIT :limit
) AS found
JOIN decisions d ON d.id = found.decision_id
ORDER BY found.activities DESC, d.key, d.id
