-- watches/watches.db in the data folder: what readers watch. No edition of the corpus has any of it.

-- A page of the site that ``target`` is told of: a mail address, or the fingerprint of a webhook's address.
-- All of the batches up to ``mark`` has been told.
CREATE TABLE IF NOT EXISTS watches (
    id TEXT PRIMARY KEY,
    way TEXT NOT NULL CHECK (way IN ('mail', 'webhook')),
    target TEXT NOT NULL,
    page TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    mark INTEGER NOT NULL,
    since TEXT NOT NULL,
    UNIQUE (way, target, page)
);

-- The day on which an address was sent its latest digest, and how many in a row it has refused since.
CREATE TABLE IF NOT EXISTS told (target TEXT PRIMARY KEY, day TEXT, refused INTEGER NOT NULL DEFAULT 0);

-- Mails that asked for confirmation in the last day, with the fingerprint of whom; seconds since 1970.
CREATE TABLE IF NOT EXISTS asked (id INTEGER PRIMARY KEY, whom TEXT NOT NULL, at REAL NOT NULL);

-- Every document that has been in an edition, with the batch that brought it; 0: nothing new.
CREATE TABLE IF NOT EXISTS seen (document_id TEXT PRIMARY KEY, batch INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS idx_seen_batch ON seen (batch) WHERE batch > 0;

PRAGMA user_version = 1;
