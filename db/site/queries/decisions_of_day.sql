-- The official documents that were issued on the :day, of the :type, without marks, or of any where that is empty; those of
-- the provinces :units first, then the most cited.
SELECT id, key
FROM decisions
WHERE issued_on = :day AND (:type = '' OR fold(type) = :type)
ORDER BY
    :units <> '[]' AND coalesce(issuer_province, '') NOT IN (SELECT value FROM json_each(:units)), documents DESC, id
LIMIT :limit
