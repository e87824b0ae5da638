-- A portal's state of version 2 made one of version 3.

BEGIN;

CREATE TABLE extents (             -- how far the latest walk through the whole of each start page's list went
    start TEXT PRIMARY KEY,
    pages INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    ended TEXT,                    -- why it stopped; null while it goes on
    cut INTEGER NOT NULL DEFAULT 0 -- whether there may be more than it came to
) WITHOUT ROWID;

PRAGMA user_version = 3;
COMMIT;
