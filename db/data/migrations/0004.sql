-- What nothing was made of.
CREATE TABLE unread (
    kind TEXT,
    what TEXT,
    times INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    example TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (id),
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    PRIMARY KEY (kind, what)
) STRICT;
CREATE INDEX idx_unread_times ON unread (times);
CREATE INDEX idx_unread_document_id ON unread (document_id);
CREATE INDEX idx_unread_first_seen ON unread (first_seen);
CREATE TABLE unread_mentions (
    document_id TEXT REFERENCES documents (id),
    kind TEXT,
    what TEXT,
    times INTEGER NOT NULL,
    example TEXT NOT NULL,
    PRIMARY KEY (document_id, kind, what)
) STRICT;

-- A name in one language, as those of the portals.
UPDATE sources SET name = 'Tệp nhập vào' WHERE id = 'files';

-- What is still to be derived from all documents together.
CREATE TABLE underived (
    what TEXT,
    name TEXT,
    meant TEXT,
    PRIMARY KEY (what, name)
) STRICT;

