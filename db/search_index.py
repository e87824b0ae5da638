"""Keeps the full-text indexes ``documents_fts`` and ``activities_fts`` in step with what they index.

A row of an index is a place in the order of days: what is asked for the latest first, or for one year, is
read off the index itself. FTS5 takes a row out by the words that it put in: a stored text must fold today as
it did when it was stored. A change of ``db.folding`` therefore needs a migration that builds the indexes
anew.
"""

from datetime import date

from sqlite_utils import Database

from db.folding import fold, spelling
from db.rows import Row

# So many documents a day have a place, and as many without a day; so many activities a document.
A_DAY = 1_000_000
A_DOCUMENT = 10_000

COLUMNS = "rowid, title, text, title_folded, text_folded"
ADDED = f"INSERT INTO documents_fts ({COLUMNS}) VALUES (?, ?, ?, ?, ?)"  # noqa: S608
REMOVED = f"INSERT INTO documents_fts (documents_fts, {COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?)"  # noqa: S608
FREE = "SELECT coalesce(max(fts_rowid) + 1, :first) FROM documents WHERE fts_rowid BETWEEN :first AND :last"

# The latest document's activities come first, and of a document the first in its text.
PLACED = f"""
    UPDATE activities SET (fts_rowid, duplicate_of) = (
        SELECT (d.fts_rowid + 1) * {A_DOCUMENT} - placed.nth, d.duplicate_of
        FROM (
            SELECT id, row_number() OVER (ORDER BY start, id) AS nth FROM activities WHERE document_id = :id
        ) AS placed
        JOIN documents d ON d.id = :id
        WHERE placed.id = activities.id
    )
    WHERE document_id = :id
"""  # noqa: S608
ACTIVITIES_ADDED = """
    INSERT INTO activities_fts (rowid, words, words_folded)
    SELECT fts_rowid, spelling(words), fold(words) FROM activities_search
    WHERE document_id = :id ORDER BY fts_rowid
"""
ACTIVITIES_REMOVED = """
    INSERT INTO activities_fts (activities_fts, rowid, words, words_folded)
    SELECT 'delete', fts_rowid, spelling(words), fold(words) FROM activities_search
    WHERE document_id = :id ORDER BY fts_rowid
"""


def place(db: Database, day: str | None, previous: Row | None = None) -> int:
    """A row of the index for a document of ``day`` (ISO 8601): of its ``previous`` version if it fits."""
    if previous and previous["published"] == day:
        return int(previous["fts_rowid"] or 0)
    first = (date.fromisoformat(day).toordinal() if day else 0) * A_DAY
    row: int = db.execute(FREE, {"first": first, "last": first + A_DAY - 1}).fetchone()[0]
    return row


def places(year: int) -> tuple[int, int]:
    """The first and the last row of the index that a document of ``year`` may have."""
    return date(year, 1, 1).toordinal() * A_DAY, (date(year, 12, 31).toordinal() + 1) * A_DAY - 1


def place_of(day: date) -> int:
    """The first row of the index that a document of ``day`` may have."""
    return day.toordinal() * A_DAY


def add(db: Database, document: Row) -> None:
    """Index the title and text of ``document`` at its ``fts_rowid``."""
    db.execute(ADDED, _words(document))


def remove(db: Database, document: Row) -> None:
    """Take ``document``, as it is stored, out of the index."""
    db.execute(REMOVED, _words(document))


def add_activities(db: Database, document_id: str) -> None:
    """Give the stored activities of a document their places, and index their words."""
    db.execute(PLACED, {"id": document_id})
    db.execute(ACTIVITIES_ADDED, {"id": document_id})


def remove_activities(db: Database, document_id: str) -> None:
    """Take the activities of a document, as they are stored, out of the index."""
    db.execute(ACTIVITIES_REMOVED, {"id": document_id})


def _words(document: Row) -> tuple[int, str, str, str, str]:
    title, text = str(document["title"] or ""), str(document["text"])
    return int(document["fts_rowid"] or 0), spelling(title), spelling(text), fold(title), fold(text)
