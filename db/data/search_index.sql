-- Two pairs of columns over one stored text: as written, and folded (no marks, đ as d). Folding keeps every
-- character in its place, so the view can give the original for both, and snippets of a folded hit show the marks.
-- remove_diacritics 0: tone marks are part of the word.
CREATE VIEW documents_search AS
SELECT fts_rowid, title, text, title AS title_folded, text AS text_folded
FROM documents;

CREATE VIRTUAL TABLE documents_fts USING fts5(
    title, text, title_folded, text_folded,
    content='documents_search', content_rowid='fts_rowid',
    tokenize='unicode61 remove_diacritics 0'
);

-- The activities by the words of their title, place, organiser and sentence, in the same two ways.
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

-- A hit in the title weighs ten times one in the text, an exact one twice a folded one.
INSERT INTO documents_fts (documents_fts, rank) VALUES ('rank', 'bm25(10.0, 1.0, 5.0, 0.5)');
