-- What a portal's crawl knows, one file for each portal. Times are ISO 8601 in UTC.

BEGIN;

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    finished_at TEXT,              -- null while it runs, and for good where it was killed
    archive TEXT,                  -- its WARC file, which is there if something was written
    archive_length INTEGER NOT NULL DEFAULT 0,  -- bytes that belong to what is known here; more are a torn end
    fetched INTEGER NOT NULL DEFAULT 0,
    new INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    pages INTEGER NOT NULL DEFAULT 0,      -- article pages that were read or should have been, and of these:
    bodies INTEGER NOT NULL DEFAULT 0,
    titles INTEGER NOT NULL DEFAULT 0,
    dates INTEGER NOT NULL DEFAULT 0,
    characters INTEGER NOT NULL DEFAULT 0,
    failing TEXT                   -- why the portal was marked failing
);

CREATE TABLE articles (
    key TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    published TEXT,                -- the day as the article says, or as listed
    first_run INTEGER NOT NULL,
    first_at TEXT NOT NULL,
    checked_at TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('read', 'unreadable', 'failed', 'refused', 'gone', 'alias')),
    fingerprint TEXT,              -- of the last reading
    characters INTEGER             -- of its text
) WITHOUT ROWID;

CREATE TABLE frontier (            -- what is still to be fetched
    id INTEGER PRIMARY KEY,
    rank INTEGER NOT NULL,         -- articles (0) go before lists (1): a crawl that ends early has read something
    url TEXT NOT NULL,
    key TEXT UNIQUE,               -- of an article; null for a list
    published TEXT,
    start TEXT,                    -- of a list: the start page that it continues
    whole INTEGER NOT NULL DEFAULT 0,      -- of a list: to the end, and not just to what is known
    refresh INTEGER NOT NULL DEFAULT 0,    -- of a list: known articles are fetched again
    patience INTEGER NOT NULL DEFAULT 0,   -- of a list: how many more pages without news are turned over
    failures INTEGER NOT NULL DEFAULT 0,
    failed_in INTEGER              -- the last run that it failed in
);
CREATE UNIQUE INDEX frontier_lists ON frontier (url, start) WHERE key IS NULL;
CREATE INDEX frontier_order ON frontier (rank, id);

CREATE TABLE walks (               -- start pages whose lists were, or are being, gone through as a whole
    start TEXT PRIMARY KEY,
    begun_at TEXT NOT NULL,
    is_index INTEGER,              -- a feed, sitemap or JSON answer, which names the newest of the whole portal
    refresh INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE sightings (           -- articles that a walk as a whole has met
    start TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (start, key)
) WITHOUT ROWID;

CREATE TABLE validators (url TEXT PRIMARY KEY, etag TEXT, modified TEXT) WITHOUT ROWID;

CREATE TABLE listed (              -- how many articles each start page named
    run INTEGER NOT NULL,
    start TEXT NOT NULL,
    links INTEGER NOT NULL,
    PRIMARY KEY (run, start)
) WITHOUT ROWID;

CREATE TABLE failures (run INTEGER NOT NULL, url TEXT NOT NULL, stage TEXT NOT NULL, error TEXT NOT NULL);
CREATE INDEX failures_run ON failures (run);

PRAGMA user_version = 1;
COMMIT;
