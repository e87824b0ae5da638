-- How often a person is named.
SELECT count(*) FROM officials WHERE person_id = :id
