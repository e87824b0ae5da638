-- A portal's state of version 3 made one of version 4: the files that articles link to.

BEGIN;

ALTER TABLE runs ADD COLUMN files INTEGER NOT NULL DEFAULT 0;  -- files that are new or changed
ALTER TABLE frontier ADD COLUMN file_of TEXT;  -- of a file: the article that links to it; its own key is its address

-- Files go before lists, as articles go before both.
UPDATE frontier SET rank = rank + 1 WHERE rank > 0;

CREATE TABLE files (
    url TEXT PRIMARY KEY,
    article TEXT NOT NULL,         -- the first that was seen to link to it
    outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'same', 'gone', 'failed', 'refused')),
    digest TEXT,                   -- SHA-256 of what was last fetched; "same": it is kept under another address
    checked_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX files_digest ON files (digest);

-- Articles read before files were fetched are read once more as a whole, for their files.
DELETE FROM validators;

PRAGMA user_version = 4;
COMMIT;
