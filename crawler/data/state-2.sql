-- A portal's state of version 1 made one of version 2.

BEGIN;

ALTER TABLE articles ADD COLUMN title TEXT;    -- as last read
ALTER TABLE articles ADD COLUMN gone_at TEXT;  -- when it was first found gone; null while it is there

CREATE TABLE doubts (              -- what came in the place of articles, and may be a notice
    key TEXT PRIMARY KEY,
    run INTEGER NOT NULL,          -- in which it came last
    title TEXT,
    fingerprint TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE lengths (run INTEGER NOT NULL, characters INTEGER NOT NULL);  -- of the texts read in each run
CREATE INDEX lengths_run ON lengths (run);

PRAGMA user_version = 2;
COMMIT;
