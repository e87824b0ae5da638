"""What a portal's crawl remembers of the files that articles link to: a table of its state."""

import sqlite3
from typing import NamedTuple


class KnownFile(NamedTuple):
    """A file as the state knows it, by its clean address; ``outcome`` and ``digest`` as in the table
    ``files``."""

    url: str
    article: str
    outcome: str
    digest: str | None = None


class KnownFiles:
    """The files that a portal's state holds."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def get(self, url: str) -> KnownFile | None:
        """What is known of the file at ``url``."""
        row = self._db.execute(
            "SELECT url, article, outcome, digest FROM files WHERE url = ?", (url,)
        ).fetchone()
        return KnownFile(*row) if row else None

    def keeper(self, digest: str) -> str | None:
        """The address under which a file with these contents is kept, though it may be gone from there."""
        query = "SELECT url FROM files WHERE digest = ? AND outcome <> 'same'"
        row = self._db.execute(query, (digest,)).fetchone()
        return str(row[0]) if row else None

    def record(self, file: KnownFile, moment: str) -> None:
        """What came of fetching a file at the ``moment``. The contents that were known stay known where none
        came this time."""
        self._db.execute(
            "INSERT INTO files (url, article, outcome, digest, checked_at) VALUES (?1, ?2, ?3, ?4, ?5)"
            " ON CONFLICT DO UPDATE SET outcome = ?3, digest = coalesce(?4, digest), checked_at = ?5",
            (*file, moment),
        )
