-- Keeps what the documents of each portal have.
DROP TRIGGER IF EXISTS portal_document_came;
DROP TRIGGER IF EXISTS portal_document_went;
DROP TRIGGER IF EXISTS portal_document_changed;
DELETE FROM portal_counts;
INSERT INTO portal_counts
SELECT source_id, kind = 'attachment', count(*), count(published), count(title), sum(length(text))
FROM documents GROUP BY 1, 2;
CREATE TRIGGER portal_document_came AFTER INSERT ON documents BEGIN
    INSERT INTO portal_counts
    VALUES (
        new.source_id, new.kind = 'attachment', 1,
        new.published IS NOT NULL, new.title IS NOT NULL, length(new.text)
    )
    ON CONFLICT (source_id, is_file) DO UPDATE SET
        documents = documents + excluded.documents,
        dated = dated + excluded.dated,
        titled = titled + excluded.titled,
        characters = characters + excluded.characters;
END;
CREATE TRIGGER portal_document_went AFTER DELETE ON documents BEGIN
    UPDATE portal_counts SET
        documents = documents - 1,
        dated = dated - (old.published IS NOT NULL),
        titled = titled - (old.title IS NOT NULL),
        characters = characters - length(old.text)
    WHERE source_id = old.source_id AND is_file = (old.kind = 'attachment');
END;
CREATE TRIGGER portal_document_changed AFTER UPDATE OF source_id, kind, published, title, text ON documents BEGIN
    UPDATE portal_counts SET
        documents = documents - 1,
        dated = dated - (old.published IS NOT NULL),
        titled = titled - (old.title IS NOT NULL),
        characters = characters - length(old.text)
    WHERE source_id = old.source_id AND is_file = (old.kind = 'attachment');
    INSERT INTO portal_counts
    VALUES (
        new.source_id, new.kind = 'attachment', 1,
        new.published IS NOT NULL, new.title IS NOT NULL, length(new.text)
    )
    ON CONFLICT (source_id, is_file) DO UPDATE SET
        documents = documents + excluded.documents,
        dated = dated + excluded.dated,
        titled = titled + excluded.titled,
        characters = characters + excluded.characters;
END;
