"""What an edition has that none before it had: documents that are new, of which no copy was there.

Documents that are read again, corrected, changed, made again from the archive, or withdrawn with an edition
and published with the next, were there before.
"""

import sqlite3
from pathlib import Path

from db.watches import store

TAKEN = """
    WITH grouped AS (SELECT id, coalesce(duplicate_of, id) AS story FROM edition.documents),
    known AS (SELECT DISTINCT g.story FROM grouped g JOIN main.seen s ON s.document_id = g.id)
    INSERT INTO main.seen (document_id, batch)
    SELECT g.id, CASE WHEN :first OR g.story IN (SELECT story FROM known) THEN 0 ELSE :batch END
    FROM grouped g
    WHERE NOT EXISTS (SELECT 1 FROM main.seen s WHERE s.document_id = g.id)
"""


def take(db: sqlite3.Connection, edition: Path) -> None:
    """Count what the file ``edition`` has anew as the next batch; of the first edition nothing is new."""
    db.execute("ATTACH DATABASE ? AS edition", [f"{edition.resolve().as_uri()}?mode=ro"])
    try:
        with store.writing(db):
            first = not is_begun(db)
            db.execute(TAKEN, {"first": first, "batch": store.latest_batch(db) + 1})
    finally:
        db.execute("DETACH DATABASE edition")


def is_begun(db: sqlite3.Connection) -> bool:
    """Whether an edition has been taken."""
    return bool(db.execute("SELECT EXISTS (SELECT 1 FROM seen)").fetchone()[0])


def since(db: sqlite3.Connection, mark: int) -> list[str]:
    """The ids of the documents that came in after the batch ``mark``."""
    rows = db.execute("SELECT document_id FROM seen WHERE batch > max(?, 0) ORDER BY 1", [mark])
    return [id_ for (id_,) in rows]
