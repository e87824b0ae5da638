-- Một văn bản được tỉnh nào viện dẫn, lần đầu và lần gần nhất.
SELECT
    key, type, issuer, year, coalesce(province_today, province, '(trung ương)') AS province, count(DISTINCT document_id) AS documents,
    min(published) AS first_cited, max(published) AS last_cited
FROM decision_citations
WHERE decision_id IN (SELECT id FROM decisions WHERE search_key = search_key(:number)) AND is_repost = 0 AND is_own = 0
GROUP BY decision_id, 5
ORDER BY key, decision_id, documents DESC, province
