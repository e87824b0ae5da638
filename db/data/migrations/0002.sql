-- Documents tell which extractors read them, and revisions keep the attachments of their day.
ALTER TABLE documents ADD COLUMN extractor TEXT;
CREATE INDEX idx_documents_extractor ON documents (extractor);
ALTER TABLE revisions ADD COLUMN attachments TEXT;

-- Documents tell where in the archive their page is.
ALTER TABLE documents ADD COLUMN archive_file TEXT;
ALTER TABLE documents ADD COLUMN archive_offset INTEGER;

-- The rows of the search index in the order of days, and the activities searched by their words.
ALTER TABLE activities ADD COLUMN duplicate_of TEXT REFERENCES documents (id);
ALTER TABLE activities ADD COLUMN fts_rowid INTEGER;
CREATE UNIQUE INDEX idx_activities_fts_rowid ON activities (fts_rowid);

CREATE TEMP TABLE placed AS
SELECT
    id,
    1000000 * coalesce(CAST(julianday(published) - 1721424.5 AS INTEGER), 0)
        + row_number() OVER (PARTITION BY published ORDER BY fts_rowid) - 1 AS row
FROM documents;
CREATE INDEX temp.placed_ids ON placed (id);
UPDATE documents SET fts_rowid = -1 - fts_rowid;
UPDATE documents SET fts_rowid = (SELECT row FROM placed WHERE placed.id = documents.id);
DROP TABLE placed;
INSERT INTO documents_fts (documents_fts) VALUES ('delete-all');
INSERT INTO documents_fts (rowid, title, text, title_folded, text_folded)
SELECT fts_rowid, spelling(coalesce(title, '')), spelling(text), fold(coalesce(title, '')), fold(text)
FROM documents ORDER BY fts_rowid;

CREATE TEMP TABLE listed AS
SELECT
    a.id, d.duplicate_of,
    (d.fts_rowid + 1) * 10000 - row_number() OVER (PARTITION BY a.document_id ORDER BY a.start, a.id) AS row
FROM activities a
JOIN documents d ON d.id = a.document_id;
CREATE INDEX temp.listed_ids ON listed (id);
UPDATE activities
SET (fts_rowid, duplicate_of) = (SELECT row, duplicate_of FROM listed WHERE listed.id = activities.id);
DROP TABLE listed;
CREATE VIEW activities_search AS
SELECT
    fts_rowid, document_id,
    title || char(10) || coalesce(place, '') || char(10) || coalesce(organiser, '') || char(10) || sentence AS words,
    title || char(10) || coalesce(place, '') || char(10) || coalesce(organiser, '') || char(10) || sentence
        AS words_folded
FROM activities;
CREATE VIRTUAL TABLE activities_fts USING fts5(
    words, words_folded,
    content='activities_search', content_rowid='fts_rowid',
    tokenize='unicode61 remove_diacritics 0'
);
INSERT INTO activities_fts (rowid, words, words_folded)
SELECT fts_rowid, spelling(words), fold(words) FROM activities_search ORDER BY fts_rowid;

-- People are searched for by their names without marks.
ALTER TABLE people ADD COLUMN search_key TEXT;
UPDATE people SET search_key = name_key(name);
