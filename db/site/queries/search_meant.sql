SELECT rowid
    FROM documents_fts
    WHERE documents_fts MATCH words_expression(:words) AND rowid BETWEEN :told_first AND :told_last
    /*of_time UNION
    SELECT rowid
    FROM documents_fts
    WHERE documents_fts MATCH '{title_folded} : (' || :told || ') AND (' || words_expression(:words) || ')'
    UNION
    SELECT rowid
    FROM documents_fts
    WHERE documents_fts MATCH '(' || :told || ') AND (' || words_expression(:words) || ')' AND rowid < 1000000*/
    /*by_activity UNION
    SELECT place FROM (/*= search_by_activity*/) WHERE /*of_year TRUE OR*/ place BETWEEN :told_first AND :told_last*/
