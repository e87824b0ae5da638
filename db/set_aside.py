"""Articles whose pages brought their reader down, or made it raise: passed over until it has changed."""

from sqlite_utils import Database

from db import extractor
from db.corpus import transaction
from db.rows import insert

RENEWED = "SELECT DISTINCT archive FROM set_aside WHERE reader <> ?"


def put(db: Database, document_id: str, archive: str, address: str, error: str) -> None:
    """Set the article ``document_id``, a page of ``archive``, aside for today's reader."""
    row = {
        "id": document_id,
        "archive": archive,
        "url": address,
        "error": error,
        "reader": extractor.reader_version(),
    }
    with transaction(db):
        insert(db, "set_aside", [row], replace=True)


def passes_over(db: Database, document_id: str, archive: str) -> bool:
    """Whether today's reader has failed at the article; then ``archive``, a later one, will be read again."""
    values = [archive, document_id, extractor.reader_version()]
    with transaction(db):
        known = db.execute("UPDATE set_aside SET archive = ? WHERE id = ? AND reader = ?", values)
        return known.rowcount > 0


def release(db: Database) -> None:
    """Have the archives read again that hold pages at which another reader failed."""
    with transaction(db):
        for (archive,) in db.execute(RENEWED, [extractor.reader_version()]).fetchall():
            db.execute("DELETE FROM archives WHERE path = ?", [archive])
        db.execute("DELETE FROM set_aside WHERE reader <> ?", [extractor.reader_version()])
