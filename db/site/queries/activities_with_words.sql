
    SELECT rowid AS at_row FROM activities_fts WHERE activities_fts MATCH words_expression(:words)
    ORDER BY rowid DESC LIMIT :most
