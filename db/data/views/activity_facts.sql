CREATE VIEW activity_facts AS
SELECT
    a.id AS activity_id, a.programme, a.type, a.status, a.title, a.date_from, a.date_to,
    CASE
        WHEN a.date_from IS NULL THEN iif(a.date_to IS NULL, NULL, 'until')
        WHEN a.date_to IS NULL THEN 'since'
        WHEN a.date_from = a.date_to THEN 'day'
        WHEN a.date_from = date(a.date_from, 'start of month') THEN CASE a.date_to
            WHEN date(a.date_from, '+1 month', '-1 day') THEN 'month'
            WHEN iif(substr(a.date_from, 6, 2) IN ('01', '04', '07', '10'), date(a.date_from, '+3 months', '-1 day'), '')
                THEN 'quarter'
            WHEN iif(substr(a.date_from, 6, 2) = '01', date(a.date_from, '+1 year', '-1 day'), '') THEN 'year'
            ELSE 'range'
        END
        ELSE 'range'
    END AS date_precision,
    a.year, a.province_id, p.name AS province, p.current_id AS province_today_id, t.name AS province_today, a.place,
    a.organiser,
    (
        SELECT max(f.value) FROM figures f
        WHERE f.activity_id = a.id AND f.unit_family = 'persons' AND coalesce(f.role, '') NOT IN ('ceiling', 'share')
    ) AS participants,
    (
        SELECT max(f.value) FROM figures f
        WHERE f.activity_id = a.id AND f.unit = 'VND' AND coalesce(f.role, '') NOT IN ('ceiling', 'share')
    ) AS money_vnd,
    a.sentence, a.document_id, d.title AS document, d.published, d.source_id, s.name AS source, d.url,
    a.duplicate_of IS NOT NULL AS is_repost
FROM activities a
JOIN documents d ON d.id = a.document_id
LEFT JOIN provinces p ON p.id = a.province_id
LEFT JOIN provinces t ON t.id = p.current_id
LEFT JOIN sources s ON s.id = d.source_id
