-- Version 6 keeps the counts of activities that the site shows, and indexes that site_views.sql makes.
CREATE TABLE "activity_counts" (
   "chosen_facet" TEXT,
   "chosen_value" TEXT,
   "facet" TEXT,
   "value" TEXT,
   "activities" INTEGER NOT NULL,
   "without_reposts" INTEGER NOT NULL,
   PRIMARY KEY ("chosen_facet", "chosen_value", "facet", "value")
) STRICT;
-- What a night changed, and counts that are kept: what a night costs does not grow with the corpus.
CREATE TABLE touched (
    document_id TEXT NOT NULL PRIMARY KEY REFERENCES documents (id)
) STRICT;
CREATE TABLE row_counts (
    name TEXT PRIMARY KEY,
    rows INTEGER NOT NULL
) STRICT;
CREATE TABLE portal_counts (
    source_id TEXT NOT NULL REFERENCES sources (id),
    is_file INTEGER,
    documents INTEGER NOT NULL,
    dated INTEGER NOT NULL,
    titled INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    PRIMARY KEY (source_id, is_file)
) STRICT;
CREATE INDEX idx_documents_corrected ON documents (corrected);
CREATE INDEX idx_unread_what ON unread (what);
CREATE INDEX idx_unread_mentions_what ON unread_mentions (what);

UPDATE sources SET name = 'Tệp tải lên' WHERE id = 'files';
-- It knows the further addresses of a file that a portal gives more than once, too.
CREATE TABLE "file_addresses" (
   "document_id" TEXT REFERENCES "documents"("id"),
   "url" TEXT NOT NULL,
   PRIMARY KEY ("document_id", "url")
) STRICT;
CREATE INDEX "idx_file_addresses_url" ON "file_addresses" ("url");
CREATE INDEX "idx_attachments_url" ON "attachments" ("url");
