"""What a portal's crawl has still to fetch, and what its lists have shown: tables of its state."""

import json
import sqlite3
from collections.abc import Iterable

from crawler.families import Link
from crawler.visits import Visit

_ARTICLE, _FILE, _LIST, _LAST = 0, 1, 2, 3
PATIENCE = 5
"""So many pages of a list may show nothing new before a walk through the whole of it ends (some pagers never
do), or one that an earlier run left (its pages have moved on since)."""
_MOST_NIGHTS = 3
"""A list page that fails is tried in so many runs."""


class Frontier:
    """Addresses that are found and not yet fetched. A visit stays here until it is ``done``: whatever ends
    the crawl, the next one goes on with it."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._run = 0
        self._takes_files = True
        self._under_way: set[int] = set()

    def begin(self, run: int) -> None:
        """What was left over is now ``run``'s."""
        self._run = run
        self._db.execute("UPDATE frontier SET patience = max(patience, ?)", (PATIENCE,))

    def take(self) -> Visit | None:
        """The next visit, which is then under way; None where nothing is left to begin in this run."""
        row = self._db.execute(
            "SELECT id, url, key, file_of, published, start, whole, refresh, patience, failures FROM frontier"
            " WHERE failed_in IS NOT ? AND id NOT IN (SELECT value FROM json_each(?))"
            " AND (? OR file_of IS NULL) ORDER BY rank, id LIMIT 1",
            (self._run, json.dumps(list(self._under_way)), self._takes_files),
        ).fetchone()
        if row is None:
            return None
        self._under_way.add(row["id"])
        return Visit(**{**row, "whole": bool(row["whole"]), "refresh": bool(row["refresh"])})

    @property
    def is_busy(self) -> bool:
        """Whether a visit is under way, which may bring others."""
        return bool(self._under_way)

    def waiting(self) -> int:
        """How many visits are left."""
        count: int = self._db.execute("SELECT count(*) FROM frontier").fetchone()[0]
        return count

    def done(self, visit: Visit) -> None:
        """Forget the visit."""
        self._under_way.discard(visit.id)
        self._db.execute("DELETE FROM frontier WHERE id = ?", (visit.id,))

    def postpone(self, visit: Visit) -> None:
        """Fetch the article again in this run, after all else."""
        self._under_way.discard(visit.id)
        self._db.execute("UPDATE frontier SET rank = ? WHERE id = ?", (_LAST, visit.id))

    def put_off(self, visit: Visit) -> bool:
        """What could not be had is tried again by the next run, up to a number of times; whether it will."""
        if visit.failures + 1 >= _MOST_NIGHTS:
            self.done(visit)
            if visit.is_start:
                self._db.execute("DELETE FROM walks WHERE start = ?", (visit.start,))
            return False
        self._under_way.discard(visit.id)
        self._db.execute(
            "UPDATE frontier SET failures = failures + 1, failed_in = ? WHERE id = ?", (self._run, visit.id)
        )
        return True

    def add_article(self, url: str, key: str, published: str | None) -> None:
        """An article to fetch, unless it is already waiting."""
        self._db.execute(
            "INSERT OR IGNORE INTO frontier (rank, url, key, published) VALUES (?, ?, ?, ?)",
            (_ARTICLE, url, key, published),
        )

    def add_file(self, url: str, key: str, article: str) -> None:
        """A file that the article ``article`` links to, unless it is already waiting."""
        self._db.execute(
            "INSERT OR IGNORE INTO frontier (rank, url, key, file_of) VALUES (?, ?, ?, ?)",
            (_FILE, url, key, article),
        )

    def leave_files(self) -> None:
        """Take no more files in this run; the next one goes on with them."""
        self._takes_files = False

    def add_list(
        self, url: str, start: str, *, whole: bool = False, refresh: bool = False, patience: int = 0
    ) -> None:
        """A page of the list that began at ``start``, unless it is already waiting."""
        self._db.execute(
            "INSERT OR IGNORE INTO frontier (rank, url, start, whole, refresh, patience)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (_LIST, url, start, whole, refresh, patience),
        )

    def unknown(self, links: Iterable[Link]) -> list[Link]:
        """Those of ``links`` whose articles were neither fetched nor are waiting."""
        query = "SELECT 1 FROM articles WHERE key = ?1 UNION ALL SELECT 1 FROM frontier WHERE key = ?1"
        return [link for link in links if self._db.execute(query, (link.key,)).fetchone() is None]

    def news(self, links: Iterable[Link]) -> list[Link]:
        """Those of ``links`` whose articles no run fetched that came to its end."""
        query = (
            "SELECT 1 FROM articles WHERE key = ? AND first_run <="
            " (SELECT coalesce(max(id), 0) FROM runs WHERE finished_at IS NOT NULL)"
        )
        return [link for link in links if self._db.execute(query, (link.key,)).fetchone() is None]

    def unsighted(self, start: str, links: Iterable[Link]) -> list[Link]:
        """Those of ``links`` that the walk through ``start`` has not met yet; now it has."""
        query = "INSERT OR IGNORE INTO sightings VALUES (?, ?)"
        return [link for link in links if self._db.execute(query, (start, link.key)).rowcount]

    def unchecked_since(self, moment: str, links: Iterable[Link]) -> list[Link]:
        """Those of ``links`` whose articles were not fetched since ``moment``."""
        query = "SELECT 1 FROM articles WHERE key = ? AND checked_at >= ?"
        return [link for link in links if self._db.execute(query, (link.key, moment)).fetchone() is None]

    def walks(self) -> dict[str, sqlite3.Row]:
        """The start pages that were gone through, or are being."""
        return {row["start"]: row for row in self._db.execute("SELECT * FROM walks")}

    def is_walking(self, start: str) -> bool:
        """Whether a walk through the whole of ``start`` is not finished."""
        query = "SELECT 1 FROM frontier WHERE start = ? AND whole"
        return self._db.execute(query, (start,)).fetchone() is not None

    def begin_walk(self, start: str, now: str, *, refresh: bool) -> None:
        """Go through the whole of ``start``, as if nothing of it were known."""
        self._db.execute("DELETE FROM sightings WHERE start = ?", (start,))
        self._db.execute("DELETE FROM frontier WHERE start = ?", (start,))
        self._db.execute(
            "INSERT INTO walks (start, begun_at, refresh) VALUES (?1, ?2, ?3)"
            " ON CONFLICT DO UPDATE SET begun_at = ?2, refresh = ?3",
            (start, now, refresh),
        )
        self.add_list(start, start, whole=True, refresh=refresh, patience=PATIENCE)

    def remember_index(self, start: str, *, is_index: bool) -> None:
        """Whether ``start`` is an index, known when it has been fetched."""
        self._db.execute("UPDATE walks SET is_index = ? WHERE start = ?", (is_index, start))
