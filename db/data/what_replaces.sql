-- Which documents replaced, repealed or amended the one that :number means, with the sentence that says so.
SELECT
    d.key AS changed,
    d.type,
    d.issuer,
    d.in_force,
    r.relation,
    f.key AS by_which,
    f.type AS its_type,
    f.issuer AS its_issuer,
    f.issued_on AS its_day,
    r.sentence,
    r.document_id
FROM decisions d
LEFT JOIN decision_relations r ON r.to_decision_id = d.id AND r.relation IN ('replaces', 'repeals', 'amends')
LEFT JOIN decisions f ON f.id = r.from_decision_id
WHERE d.search_key = search_key(:number)
    OR (d.number IN (SELECT value FROM json_each(query_numbers(:number))) AND r.id IS NOT NULL)
ORDER BY d.search_key = search_key(:number) DESC, d.key, d.id, f.issued_on DESC, r.id
LIMIT :limit
