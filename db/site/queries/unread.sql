-- What nothing was made of, that of most documents first; of one kind, or of all.
SELECT u.kind, u.what, u.times, u.documents, u.example, u.document_id, d.title, u.first_seen, u.last_seen
FROM unread u JOIN documents d ON d.id = u.document_id
WHERE :kind IS NULL OR u.kind = :kind
ORDER BY u.documents DESC, u.times DESC, u.kind, u.what
LIMIT :limit OFFSET :offset
