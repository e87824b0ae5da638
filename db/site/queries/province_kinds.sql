-- Which kind of unit a province was in which time.
SELECT kind, valid_from, valid_to
FROM province_kinds
WHERE province_id = :id
ORDER BY valid_from
