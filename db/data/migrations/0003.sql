-- When a document was written, as far as anything tells, and since when its portal no longer has it.
ALTER TABLE documents ADD COLUMN earliest TEXT;
CREATE INDEX idx_documents_earliest ON documents (earliest);
ALTER TABLE documents ADD COLUMN latest TEXT;
CREATE INDEX idx_documents_latest ON documents (latest);
ALTER TABLE documents ADD COLUMN dated_by TEXT;
CREATE INDEX idx_documents_dated_by ON documents (dated_by);
ALTER TABLE documents ADD COLUMN withdrawn_on TEXT;
CREATE INDEX idx_documents_withdrawn_on ON documents (withdrawn_on);

ALTER TABLE documents ADD COLUMN corrected TEXT;

-- What people corrected by hand.
CREATE TABLE corrections (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    kind TEXT NOT NULL,
    quote TEXT NOT NULL,
    start INTEGER,
    field TEXT,
    value TEXT,
    was TEXT,
    corrected_by TEXT NOT NULL,
    corrected_on TEXT NOT NULL,
    why TEXT NOT NULL,
    trouble TEXT
) STRICT;
CREATE INDEX idx_corrections_document_id ON corrections (document_id);
CREATE INDEX idx_corrections_kind ON corrections (kind);
CREATE INDEX idx_corrections_field ON corrections (field);

-- What a decision's issuer is read from, and the ids that it had before.
ALTER TABLE decisions ADD COLUMN issuer_from TEXT;
CREATE INDEX idx_decisions_issuer_from ON decisions (issuer_from);
ALTER TABLE decision_mentions ADD COLUMN issuer_from TEXT;
CREATE TABLE decision_aliases (
    old_id TEXT PRIMARY KEY,
    id TEXT NOT NULL REFERENCES decisions (id)
) STRICT;
CREATE INDEX idx_decision_aliases_id ON decision_aliases (id);

-- Appointments, and what a figure is to the others of its text.
ALTER TABLE officials ADD COLUMN tenure TEXT;
CREATE INDEX idx_officials_tenure ON officials (tenure);
ALTER TABLE officials ADD COLUMN name_key TEXT;
CREATE INDEX idx_officials_name_key ON officials (name_key);
ALTER TABLE figures ADD COLUMN unit_family TEXT;
CREATE INDEX idx_figures_unit_family ON figures (unit_family);
ALTER TABLE figures ADD COLUMN role TEXT;
CREATE INDEX idx_figures_role ON figures (role);
ALTER TABLE figures ADD COLUMN part_of TEXT REFERENCES figures (id);
CREATE INDEX idx_figures_part_of ON figures (part_of);

-- The ids that persons had before.
CREATE TABLE person_aliases (
    old_id TEXT PRIMARY KEY,
    id TEXT NOT NULL REFERENCES people (id)
) STRICT;
CREATE INDEX idx_person_aliases_id ON person_aliases (id);

-- Provinces that changed their kind and stayed the same unit.
CREATE TABLE province_kinds (
    province_id TEXT NOT NULL REFERENCES provinces (id),
    kind TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    PRIMARY KEY (province_id, valid_from)
) STRICT;
CREATE INDEX idx_province_kinds_kind ON province_kinds (kind);

-- Pages at which reading failed, until the reader has changed.
CREATE TABLE set_aside (
    id TEXT PRIMARY KEY,
    archive TEXT NOT NULL,
    url TEXT NOT NULL,
    error TEXT NOT NULL,
    reader TEXT NOT NULL
) STRICT;
CREATE INDEX idx_set_aside_archive ON set_aside (archive);

-- Near duplicates are looked for among those that are nearest in time.
ALTER TABLE fingerprints ADD COLUMN day TEXT;
UPDATE fingerprints SET day = (
    SELECT coalesce(d.published, '9999') FROM documents d WHERE d.id = fingerprints.document_id
);
DROP INDEX idx_fingerprints_hash;
CREATE INDEX idx_fingerprints_hash_day ON fingerprints (hash, day);

-- Whose page a document is: the body that does what it tells without naming anybody.
ALTER TABLE documents ADD COLUMN publisher TEXT;
UPDATE documents SET publisher = (SELECT name FROM sources WHERE sources.id = documents.source_id)
WHERE source_id <> 'files';
CREATE INDEX idx_documents_publisher ON documents (publisher);

-- Reports that are files: what they are attached to, their pages, and what was read from pictures.
ALTER TABLE documents ADD COLUMN parent_id TEXT REFERENCES documents (id);
CREATE INDEX idx_documents_parent_id ON documents (parent_id);
ALTER TABLE documents ADD COLUMN media_type TEXT;
CREATE INDEX idx_documents_media_type ON documents (media_type);
ALTER TABLE documents ADD COLUMN pages INTEGER;
ALTER TABLE documents ADD COLUMN page_starts TEXT;
ALTER TABLE documents ADD COLUMN needs_ocr INTEGER;
CREATE INDEX idx_documents_needs_ocr ON documents (needs_ocr);
ALTER TABLE documents ADD COLUMN ocr_confidence REAL;
CREATE INDEX idx_documents_ocr_confidence ON documents (ocr_confidence);
ALTER TABLE province_mentions ADD COLUMN page INTEGER;
CREATE INDEX idx_province_mentions_page ON province_mentions (page);
ALTER TABLE decision_mentions ADD COLUMN page INTEGER;
CREATE INDEX idx_decision_mentions_page ON decision_mentions (page);
ALTER TABLE officials ADD COLUMN page INTEGER;
CREATE INDEX idx_officials_page ON officials (page);
ALTER TABLE activities ADD COLUMN page INTEGER;
CREATE INDEX idx_activities_page ON activities (page);
ALTER TABLE figures ADD COLUMN page INTEGER;
CREATE INDEX idx_figures_page ON figures (page);

-- The texts of decisions that we hold, and what decisions are to each other.
ALTER TABLE decisions ADD COLUMN document_id TEXT REFERENCES documents (id);
CREATE INDEX idx_decisions_document_id ON decisions (document_id);
ALTER TABLE decisions ADD COLUMN signatory TEXT;
CREATE INDEX idx_decisions_signatory ON decisions (signatory);
ALTER TABLE decisions ADD COLUMN in_force TEXT;
CREATE INDEX idx_decisions_in_force ON decisions (in_force);
ALTER TABLE decisions ADD COLUMN in_force_by TEXT;
CREATE INDEX idx_decisions_in_force_by ON decisions (in_force_by);
ALTER TABLE decision_mentions ADD COLUMN is_own INTEGER;
CREATE INDEX idx_decision_mentions_is_own ON decision_mentions (is_own);
ALTER TABLE decision_mentions ADD COLUMN signatory TEXT;
CREATE TABLE decision_relations (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    from_decision_id TEXT REFERENCES decisions (id),
    to_decision_id TEXT REFERENCES decisions (id),
    relation TEXT NOT NULL,
    from_mention_id TEXT NOT NULL REFERENCES decision_mentions (id),
    to_mention_id TEXT NOT NULL REFERENCES decision_mentions (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    sentence TEXT NOT NULL,
    page INTEGER
) STRICT;
CREATE INDEX idx_decision_relations_document_id ON decision_relations (document_id);
CREATE INDEX idx_decision_relations_from_decision_id ON decision_relations (from_decision_id);
CREATE INDEX idx_decision_relations_to_decision_id ON decision_relations (to_decision_id);
CREATE INDEX idx_decision_relations_relation ON decision_relations (relation);
CREATE INDEX idx_decision_relations_from_mention_id ON decision_relations (from_mention_id);
CREATE INDEX idx_decision_relations_to_mention_id ON decision_relations (to_mention_id);
CREATE INDEX idx_decision_relations_page ON decision_relations (page);
