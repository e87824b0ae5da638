-- Indexes that the site's counts and lists are answered from, without reading the rows themselves.
CREATE INDEX IF NOT EXISTS idx_activities_facets
    ON activities (programme, year, type, status, province_id, document_id);
CREATE INDEX IF NOT EXISTS idx_activities_by_province
    ON activities (province_id, programme, year, type, status, document_id);
CREATE INDEX IF NOT EXISTS idx_documents_reposts ON documents (duplicate_of, id);
CREATE INDEX IF NOT EXISTS idx_documents_rows ON documents (fts_rowid, published, home_province);
