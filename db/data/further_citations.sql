-- The citations of the key ?1 that mean no decision yet, each with the decision of an earlier one that says the same,
-- where that decision says of itself what the citation does: one citation more changes nothing of it but their number.
-- Told alike is here what the groups of citations.sql are, and less where more would have to be looked at: both are
-- the only citation of the key in their documents.
WITH days AS MATERIALIZED (
    SELECT DISTINCT issued_on AS day FROM decision_mentions INDEXED BY idx_decision_mentions_cited
    WHERE key = ?1 AND issued_on IS NOT NULL
    UNION SELECT valid_from FROM province_kinds
),
new AS MATERIALIZED (
    SELECT
        m.*, d.published, d.home_province AS home, coalesce(d.published, d.earliest) AS written_from,
        coalesce(d.published, d.latest) AS written_to, m.year IS NOT NULL OR m.issued_on IS NOT NULL AS is_dated,
        is_national(m.symbol, m.issuer, m.issuer_from) AS is_national
    FROM decision_mentions m INDEXED BY idx_decision_mentions_cited
    JOIN documents d INDEXED BY idx_documents_written ON d.id = m.document_id
    WHERE m.key = ?1 AND m.decision_id IS NULL
)
SELECT
    new.id,
    (
        SELECT t.decision_id
        FROM decision_mentions t INDEXED BY idx_decision_mentions_cited
        JOIN documents e INDEXED BY idx_documents_written ON e.id = t.document_id
        JOIN decisions told ON told.id = t.decision_id
        WHERE t.key = ?1
            AND coalesce(new.is_own, 0) = 0 AND coalesce(t.is_own, 0) = 0
            AND (t.number, t.symbol, t.type, t.year, t.issuer, t.issuer_province, t.issuer_from, t.issued_on, t.subject)
                IS (
                    new.number, new.symbol, new.type, new.year, new.issuer, new.issuer_province, new.issuer_from,
                    new.issued_on, new.subject
                )
            AND told.type = new.type
            AND (new.issuer IS NULL OR (told.issuer, told.issuer_province, told.issuer_from)
                IS (new.issuer, new.issuer_province, new.issuer_from))
            AND (new.issued_on IS NULL OR new.issued_on = told.issued_on)
            AND (new.subject IS NULL OR new.subject = told.subject)
            AND (new.issuer IS NOT NULL OR new.is_national)
            AND (new.is_national OR e.home_province IS new.home)
            AND (coalesce(e.published, '9999'), t.document_id) < (coalesce(new.published, '9999'), new.document_id)
            AND (
                new.is_dated
                OR (
                    substr(new.written_from, 1, 4) = substr(new.written_to, 1, 4)
                    AND substr(coalesce(e.published, e.earliest), 1, 4) = substr(new.written_from, 1, 4)
                    AND substr(coalesce(e.published, e.latest), 1, 4) = substr(new.written_to, 1, 4)
                    AND NOT EXISTS (
                        SELECT 1 FROM days
                        WHERE day > min(new.written_to, coalesce(e.published, e.latest))
                            AND day <= max(new.written_to, coalesce(e.published, e.latest))
                    )
                )
            )
            AND NOT EXISTS (
                SELECT 1 FROM decision_mentions o INDEXED BY idx_decision_mentions_cited
                WHERE o.key = ?1 AND o.document_id IN (t.document_id, new.document_id) AND o.id NOT IN (t.id, new.id)
            )
        LIMIT 1
    ) AS decision_id
FROM new
