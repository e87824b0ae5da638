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
    a.year, a.province_id,
    (SELECT p.name FROM provinces p WHERE p.id = a.province_id) AS province,
    (SELECT p.current_id FROM provinces p WHERE p.id = a.province_id) AS province_today_id,
    (
        SELECT t.name FROM provinces p JOIN provinces t ON t.id = p.current_id WHERE p.id = a.province_id
    ) AS province_today,
    a.place, a.organiser,
    (
        SELECT max(f.value) FROM figures f
        WHERE f.activity_id = a.id AND f.unit_family = 'persons' AND coalesce(f.role, '') NOT IN ('ceiling', 'share')
    ) AS participants,
    (
        SELECT max(f.value) FROM figures f
        WHERE f.activity_id = a.id AND f.unit_family = 'money' AND f.unit = 'VND'
            AND coalesce(f.role, '') NOT IN ('ceiling', 'share')
    ) AS money_vnd,
    a.sentence, a.document_id,
    (SELECT d.title FROM documents d WHERE d.id = a.document_id) AS document,
    (SELECT d.published FROM documents d WHERE d.id = a.document_id) AS published,
    (SELECT d.source_id FROM documents d WHERE d.id = a.document_id) AS source_id,
    (SELECT s.name FROM documents d JOIN sources s ON s.id = d.source_id WHERE d.id = a.document_id) AS source,
    (SELECT d.url FROM documents d WHERE d.id = a.document_id) AS url,
    a.duplicate_of IS NOT NULL AS is_repost
FROM activities a
