"""How far each archive of crawled pages has been taken into the corpus, so that a night reads only what is
new.
"""

from sqlite_utils import Database

from db.corpus import path_of, reported, transaction

TAKEN = (
    "INSERT INTO archives (path, bytes) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET bytes = excluded.bytes"
)

PICTURES = "DELETE FROM archives WHERE path IN (SELECT archive_file FROM documents WHERE needs_ocr)"


def is_taken(db: Database, path: str, length: int) -> bool:
    """Whether the archive ``path``, ``length`` bytes long, was read to its end."""
    with reported(path_of(db)):
        return bool(
            db.execute("SELECT 1 FROM archives WHERE path = ? AND bytes = ?", [path, length]).fetchone()
        )


def mark_taken(db: Database, path: str, length: int) -> None:
    """Record that all pages of the archive ``path``, ``length`` bytes long, are in the corpus."""
    with transaction(db):
        db.execute(TAKEN, [path, length])


def release_pictures(db: Database) -> None:
    """Have the archives read again that hold files whose pages are pictures, which wait to be read."""
    with transaction(db):
        db.execute(PICTURES)
