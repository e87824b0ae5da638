-- Keeps the number of the rows of the table {table}.
DROP TRIGGER IF EXISTS {table}_row_came;
DROP TRIGGER IF EXISTS {table}_row_went;
DELETE FROM row_counts WHERE name = '{table}';
INSERT INTO row_counts SELECT '{table}', count(*) FROM {table};
CREATE TRIGGER {table}_row_came AFTER INSERT ON {table} BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = '{table}';
END;
CREATE TRIGGER {table}_row_went AFTER DELETE ON {table} BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = '{table}';
END;
