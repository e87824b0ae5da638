-- The citations of the key ?1, those that say the same told once: that thousands say it costs no more than that one does.
-- Each by itself is told what the rules of db.resolve hold beside its own document: where that says more of the number
-- than once and leaves something out, tells neither issuer nor day, or no year at all. Of one that tells neither year nor
-- day they ask in which year it was written, after which of the known days, and what kind its province was of. One of a
-- national body means the same at whatever home.
-- Of the row with the least "place" SQLite gives the other columns too.
WITH cited AS MATERIALIZED (
    SELECT
        m.decision_id, m.id, m.document_id, d.published, coalesce(d.published, d.earliest) AS written_from,
        coalesce(d.published, d.latest) AS written_to, m.start, m.number, m.symbol, m.type, m.year,
        coalesce(m.is_own, 0) AS is_own, m.issuer, m.issuer_province, m.issuer_from, p.name AS province_name,
        p.valid_from AS province_since, h.name AS home, m.issued_on, m.subject,
        m.year IS NOT NULL OR m.issued_on IS NOT NULL AS is_dated,
        is_national(m.symbol, m.issuer, m.issuer_from) AS is_national
    FROM decision_mentions m INDEXED BY idx_decision_mentions_cited
    JOIN documents d INDEXED BY idx_documents_written ON d.id = m.document_id
    LEFT JOIN provinces p ON p.id = m.issuer_province
    LEFT JOIN provinces h ON h.id = d.home_province
    WHERE m.key = ?1
),
apart AS (
    SELECT document_id FROM cited GROUP BY document_id
    HAVING (count(*) > 1 AND NOT min(is_dated)) OR NOT min(
        CASE
            WHEN NOT is_dated
                THEN (issuer IS NOT NULL OR is_national)
                AND coalesce(substr(written_from, 1, 4) = substr(written_to, 1, 4), 0)
            WHEN issuer IS NULL AND NOT is_national
                THEN issued_on IS NOT NULL
                AND CAST(substr(issued_on, 1, 4) AS INTEGER) = coalesce(year, substr(issued_on, 1, 4) + 0)
            ELSE 1
        END
    )
),
days AS MATERIALIZED (SELECT DISTINCT issued_on AS day FROM cited WHERE issued_on IS NOT NULL)
SELECT
    decision_id, id, document_id, published, written_from, written_to, start, number, symbol, type, year, issuer,
    issuer_province, issuer_from, province_name, province_since, CASE WHEN NOT is_national THEN home END AS home_name,
    issued_on, subject, is_own,
    group_concat(id || ' ' || document_id) AS alike,
    min(coalesce(published, '9999') || document_id || printf('%09d', start) || id) AS place
FROM cited
GROUP BY -- what tells most apart first: the rest need not be compared
    CASE WHEN document_id IN (SELECT document_id FROM apart) THEN id END,
    CASE WHEN NOT is_dated THEN substr(written_from, 1, 4) || ' ' || substr(written_to, 1, 4) END,
    issued_on, year, decision_id, number, symbol, type, issuer, issuer_province, issuer_from, province_name,
    province_since, CASE WHEN NOT is_national THEN home END, subject, is_own,
    CASE WHEN NOT is_dated THEN (SELECT count(*) FROM days WHERE day <= written_to) END,
    CASE WHEN NOT is_dated THEN (
        SELECT kind FROM province_kinds
        WHERE province_id = issuer_province AND written_to BETWEEN valid_from AND coalesce(valid_to, '9999')
    ) END
