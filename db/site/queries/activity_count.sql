-- How many activities there are, re-posts aside.
SELECT count(*)
FROM activities
WHERE document_id NOT IN (SELECT id FROM documents WHERE duplicate_of IS NOT NULL) /*where*/
