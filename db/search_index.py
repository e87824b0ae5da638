"""Keeps the full-text index ``documents_fts`` in step with ``documents``.

FTS5 takes a row out of the index by the words that it put in: a stored text must fold today as it did when it
was stored. A change of ``db.folding`` therefore needs a migration that builds the index anew.
"""

from sqlite_utils import Database

from db.folding import fold, spelling
from db.rows import Row

COLUMNS = "rowid, title, text, title_folded, text_folded"
ADDED = f"INSERT INTO documents_fts ({COLUMNS}) VALUES (?, ?, ?, ?, ?)"  # noqa: S608
REMOVED = f"INSERT INTO documents_fts (documents_fts, {COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?)"  # noqa: S608


def next_row(db: Database) -> int:
    """A row of the index that no document has."""
    row: int = db.execute("SELECT coalesce(max(fts_rowid), 0) + 1 FROM documents").fetchone()[0]
    return row


def add(db: Database, document: Row) -> None:
    """Index the title and text of ``document`` at its ``fts_rowid``."""
    db.execute(ADDED, _words(document))


def remove(db: Database, document: Row) -> int:
    """Take ``document``, as it is stored, out of the index; its row, which is free now."""
    db.execute(REMOVED, words := _words(document))
    return int(words[0])


def _words(document: Row) -> tuple[int, str, str, str, str]:
    title, text = str(document["title"] or ""), str(document["text"])
    return int(document["fts_rowid"] or 0), spelling(title), spelling(text), fold(title), fold(text)
