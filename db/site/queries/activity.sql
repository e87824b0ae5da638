-- An activity by its id, with the document that tells of it.
SELECT
    a.id, a.title, a.type, a.status, a.programme, a.date_from, a.date_to, a.place, a.organiser, a.quote, a.sentence, a.page,
    a.province_id, p.name AS province, p.valid_to AS province_until, p.current_id, c.name AS province_today,
    a.document_id, beginning_of(d.title) AS document, d.published, d.earliest, d.latest, d.dated_by, d.url,
    d.fetched_at, d.archive_file, d.duplicate_of, d.ocr_confidence, s.name AS source
FROM activities a
JOIN documents d ON d.id = a.document_id
LEFT JOIN provinces p ON p.id = a.province_id
LEFT JOIN provinces c ON c.id = p.current_id
LEFT JOIN sources s ON s.id = d.source_id
WHERE a.id = :id
