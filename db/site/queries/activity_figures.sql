-- The figures that belong to an activity.
SELECT id, quote, value, value_max, unit, qualifier, measure, sentence FROM figures WHERE activity_id = :id ORDER BY start
