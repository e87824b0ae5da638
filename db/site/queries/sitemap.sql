-- The ids of some rows of one kind.
SELECT id
FROM /*documents documents*/ /*decisions decisions*/ /*people people*/ /*activities activities*/ /*provinces provinces*/
ORDER BY id
LIMIT :limit OFFSET :offset
