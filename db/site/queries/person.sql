-- A person by id.
SELECT * FROM people WHERE id = :id
