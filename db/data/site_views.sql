-- Indexes that the site's counts and lists are answered from, without reading the rows themselves.
DROP INDEX IF EXISTS idx_activities_facets;
DROP INDEX IF EXISTS idx_activities_by_province;
DROP INDEX IF EXISTS idx_documents_reposts;
DROP INDEX IF EXISTS idx_documents_rows;
CREATE INDEX IF NOT EXISTS idx_activities_listed
    ON activities (fts_rowid, duplicate_of, programme, province_id, year, type, status);
CREATE INDEX IF NOT EXISTS idx_activities_held
    ON activities (coalesce(date_from, date_to, ''), fts_rowid, duplicate_of, programme, province_id, year, type, status);
CREATE INDEX IF NOT EXISTS idx_activities_counted
    ON activities (programme, province_id, year, type, status, duplicate_of, fts_rowid);
CREATE INDEX IF NOT EXISTS idx_activities_of_unit
    ON activities (province_id, year, type, status, programme, duplicate_of);
CREATE INDEX IF NOT EXISTS idx_activities_once ON activities (duplicate_of, programme, id);
CREATE INDEX IF NOT EXISTS idx_activities_told ON activities (id, fts_rowid, duplicate_of);
CREATE INDEX IF NOT EXISTS idx_documents_found ON documents (fts_rowid, duplicate_of, home_province, id);
CREATE INDEX IF NOT EXISTS idx_documents_told ON documents (id, fts_rowid, duplicate_of, published);
CREATE INDEX IF NOT EXISTS idx_documents_province ON documents (home_province, fts_rowid);
CREATE INDEX IF NOT EXISTS idx_people_named ON people (documents, last_seen, id, search_key, name);
CREATE INDEX IF NOT EXISTS idx_decisions_cited ON decisions (documents, id);
CREATE INDEX IF NOT EXISTS idx_decision_mentions_told ON decision_mentions (decision_id, document_id, start, id);
CREATE INDEX IF NOT EXISTS idx_decision_mentions_said
    ON decision_mentions (decision_id, issuer, year, issued_on, subject);
CREATE INDEX IF NOT EXISTS idx_officials_in_office
    ON officials (person_id, role, organisation, province_id, document_id, tenure);
CREATE INDEX IF NOT EXISTS idx_activities_of_programme ON activities (programme, year, type, duplicate_of, status);
CREATE INDEX IF NOT EXISTS idx_activities_of_type ON activities (type, province_id, year, status, duplicate_of);
CREATE INDEX IF NOT EXISTS idx_activities_organised
    ON activities (organiser, province_id, year, status, duplicate_of);
CREATE INDEX IF NOT EXISTS idx_activity_decisions_of ON activity_decisions (activity_id, decision_id);
CREATE INDEX IF NOT EXISTS idx_officials_told ON officials (person_id, document_id, start, id);
CREATE INDEX IF NOT EXISTS idx_documents_covered
    ON documents (source_id, published, earliest, latest, duplicate_of, fetched_at);
CREATE INDEX IF NOT EXISTS idx_documents_chosen
    ON documents (fts_rowid, source_id, kind, home_province, duplicate_of, id);
CREATE INDEX IF NOT EXISTS idx_documents_at_home ON documents (fts_rowid, home_province);
CREATE INDEX IF NOT EXISTS idx_documents_of_source ON documents (source_id, fts_rowid);
CREATE INDEX IF NOT EXISTS idx_documents_of_kind ON documents (kind, fts_rowid);
CREATE INDEX IF NOT EXISTS idx_figures_of_activity ON figures (activity_id, unit_family, unit, role, value)
    WHERE activity_id IS NOT NULL;
-- What derivation reads of each citation, and of the document of each mention: the rows themselves carry texts.
CREATE INDEX IF NOT EXISTS idx_decision_mentions_cited
    ON decision_mentions (
        key, document_id, start, id, decision_id, number, symbol, type, year, issuer, issuer_province, issuer_from, issued_on,
        subject
    );
CREATE INDEX IF NOT EXISTS idx_documents_written ON documents (id, published, earliest, latest, home_province);
