-- What a decision is to others ("out"), and others to it ("in"), each relation once, with a sentence that says so.
SELECT
    CASE WHEN r.from_decision_id = :id THEN 'out' ELSE 'in' END AS direction,
    r.relation,
    o.id, o.key, o.type, o.issuer, o.year, o.issued_on, o.subject, o.in_force,
    count(DISTINCT r.document_id) AS documents,
    min(r.document_id || '#' || CASE WHEN r.from_decision_id = :id THEN r.to_mention_id ELSE r.from_mention_id END) AS said_at
FROM decision_relations r
JOIN decisions o ON o.id = CASE WHEN r.from_decision_id = :id THEN r.to_decision_id ELSE r.from_decision_id END
WHERE (r.from_decision_id = :id OR r.to_decision_id = :id) AND o.id <> :id
GROUP BY direction, r.relation, o.id
ORDER BY
    instr('replaces repeals amends promulgated_with guides implements based_on cites', r.relation),
    coalesce(o.issued_on, CAST(o.year AS TEXT)), o.key, o.id
LIMIT :limit
