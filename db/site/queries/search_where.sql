-- Which documents a search is about: those with its words, or those that cite a decision; in a span of days, of a
-- province of today or as it was, of a portal, a kind, with activities of a programme, and at home in, or with the
-- name of, the provinces that the query names.
/*worded documents_fts MATCH words_expression(:words) AND*/
        f.rowid BETWEEN :first AND :last
        /*among AND f.rowid IN (
            SELECT fts_rowid FROM documents WHERE id IN (SELECT value FROM json_each(:among))
        )*/
        AND (:province = '' OR f.rowid IN (
            SELECT fts_rowid FROM documents
            WHERE home_province IN (SELECT id FROM provinces WHERE id = :province OR current_id = :province)
        ))
        AND (:source = '' OR f.rowid IN (
            SELECT fts_rowid FROM documents INDEXED BY idx_documents_of_source WHERE source_id = :source
        ))
        AND (:kind = '' OR f.rowid IN (
            SELECT fts_rowid FROM documents INDEXED BY idx_documents_of_kind WHERE kind = :kind
        ))
        AND (:programme = '' OR f.rowid IN (SELECT fts_rowid / 10000 FROM activities WHERE programme = :programme))
        AND (:named = '' OR f.rowid IN (
            SELECT fts_rowid FROM documents
            WHERE home_province IN (
                SELECT id FROM provinces
                WHERE id IN (SELECT value FROM json_each(:units)) OR current_id IN (SELECT value FROM json_each(:units))
            )
        ) OR f.rowid IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH words_expression(:named)))
