-- How many rows of each kind have a page.
SELECT 'documents' AS kind, count(*) AS rows FROM documents
UNION ALL SELECT 'decisions', count(*) FROM decisions
UNION ALL SELECT 'people', count(*) FROM people
UNION ALL SELECT 'activities', count(*) FROM activities
UNION ALL SELECT 'provinces', count(*) FROM provinces
