-- A document by its id.
SELECT
    d.id, d.title, d.published, d.author, d.credit, d.url, d.text, d.kind, d.fetched_at, d.duplicate_of,
    d.earliest, d.latest, d.dated_by, d.parent_id, beginning_of(r.title) AS parent_title,
    d.media_type, d.pages, d.needs_ocr, d.ocr_confidence,
    d.archive_file, d.source_id, s.name AS source, d.home_province AS province_id, p.name AS province,
    beginning_of(o.title) AS original_title
FROM documents d
LEFT JOIN sources s ON s.id = d.source_id
LEFT JOIN provinces p ON p.id = d.home_province
LEFT JOIN documents o ON o.id = d.duplicate_of
LEFT JOIN documents r ON r.id = d.parent_id
WHERE d.id = :id
