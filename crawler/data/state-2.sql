-- A portal's state of version 1 made one of version 2.

BEGIN;

ALTER TABLE articles ADD COLUMN gist TEXT;     -- what its text shares with others that differ in a number alone
ALTER TABLE articles ADD COLUMN gone_at TEXT;  -- when it was first found gone; null while it is there
ALTER TABLE articles ADD COLUMN is_withdrawn INTEGER NOT NULL DEFAULT 0;  -- found gone twice in a week

CREATE TABLE doubts (              -- what came in the place of articles, and may be a notice
    key TEXT PRIMARY KEY,
    run INTEGER NOT NULL,          -- in which it came last
    gist TEXT NOT NULL,
    fingerprint TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE lengths (run INTEGER NOT NULL, characters INTEGER NOT NULL);  -- of the texts read in each run
CREATE INDEX lengths_run ON lengths (run);

PRAGMA user_version = 2;
COMMIT;
