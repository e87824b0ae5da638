-- Keeps the table activity_counts in step with the activities: how many there are of each value of each facet, in all
-- and of each value of another facet. The site's pages show these numbers; counting them takes a second of a large corpus.
DROP TRIGGER IF EXISTS activity_added;
DROP TRIGGER IF EXISTS activity_removed;
DROP TRIGGER IF EXISTS activity_to_change;
DROP TRIGGER IF EXISTS activity_changed;
DROP VIEW IF EXISTS activity_cells;
DROP VIEW IF EXISTS activity_values;
CREATE INDEX IF NOT EXISTS idx_activity_counts_none ON activity_counts (activities) WHERE activities = 0;

-- What an activity is counted for; "-" stands for none.
CREATE VIEW activity_values (id, facet, value) AS
SELECT id, 'total', '' FROM activities
UNION ALL SELECT id, 'programme', coalesce(programme, '-') FROM activities
UNION ALL SELECT id, 'province', coalesce(province_id, '-') FROM activities
UNION ALL SELECT id, 'year', coalesce(CAST(year AS TEXT), '-') FROM activities
UNION ALL SELECT id, 'type', type FROM activities
UNION ALL SELECT id, 'status', status FROM activities;

CREATE VIEW activity_cells (id, chosen_facet, chosen_value, facet, value) AS
SELECT one.id, one.facet, one.value, other.facet, other.value
FROM activity_values one
JOIN activity_values other ON other.id = one.id AND (other.facet <> one.facet OR one.facet = 'total');

CREATE TRIGGER activity_added AFTER INSERT ON activities BEGIN
    INSERT INTO activity_counts
    SELECT chosen_facet, chosen_value, facet, value, 1, new.duplicate_of IS NULL FROM activity_cells WHERE id = new.id
    ON CONFLICT DO UPDATE SET
        activities = activities + 1, without_reposts = without_reposts + excluded.without_reposts;
END;

CREATE TRIGGER activity_removed BEFORE DELETE ON activities BEGIN
    UPDATE activity_counts SET
        activities = activities - 1, without_reposts = without_reposts - (old.duplicate_of IS NULL)
    WHERE (chosen_facet, chosen_value, facet, value) IN (
        SELECT chosen_facet, chosen_value, facet, value FROM activity_cells WHERE id = old.id
    );
    DELETE FROM activity_counts WHERE activities = 0;
END;

CREATE TRIGGER activity_to_change
BEFORE UPDATE OF programme, province_id, year, type, status, duplicate_of ON activities
WHEN (old.programme, old.province_id, old.year, old.type, old.status, old.duplicate_of)
    IS NOT (new.programme, new.province_id, new.year, new.type, new.status, new.duplicate_of)
BEGIN
    UPDATE activity_counts SET
        activities = activities - 1, without_reposts = without_reposts - (old.duplicate_of IS NULL)
    WHERE (chosen_facet, chosen_value, facet, value) IN (
        SELECT chosen_facet, chosen_value, facet, value FROM activity_cells WHERE id = old.id
    );
END;

CREATE TRIGGER activity_changed
AFTER UPDATE OF programme, province_id, year, type, status, duplicate_of ON activities
WHEN (old.programme, old.province_id, old.year, old.type, old.status, old.duplicate_of)
    IS NOT (new.programme, new.province_id, new.year, new.type, new.status, new.duplicate_of)
BEGIN
    INSERT INTO activity_counts
    SELECT chosen_facet, chosen_value, facet, value, 1, new.duplicate_of IS NULL FROM activity_cells WHERE id = new.id
    ON CONFLICT DO UPDATE SET
        activities = activities + 1, without_reposts = without_reposts + excluded.without_reposts;
    DELETE FROM activity_counts WHERE activities = 0;
END;

DELETE FROM activity_counts;
INSERT INTO activity_counts
SELECT c.chosen_facet, c.chosen_value, c.facet, c.value, count(*), sum(a.duplicate_of IS NULL)
FROM activity_cells c
JOIN activities a ON a.id = c.id
GROUP BY 1, 2, 3, 4;
