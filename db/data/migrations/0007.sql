-- Version 7 knows who signed without an office: an official's role may be empty. SQLite lifts NOT NULL from no
-- column that stands, so the column is made anew; the indexes of site_views.sql come back with it.
DROP INDEX idx_officials_role;
DROP INDEX IF EXISTS idx_officials_in_office;
ALTER TABLE officials ADD COLUMN told_role TEXT;
UPDATE officials SET told_role = role;
ALTER TABLE officials DROP COLUMN role;
ALTER TABLE officials RENAME COLUMN told_role TO role;
CREATE INDEX idx_officials_role ON officials (role);
