"""What a portal's crawl remembers between runs: a SQLite file that a killed crawl leaves whole.

The archive is written first, and the state after it, with the archive's length: what the archive has beyond
that length belongs to no document that is known here; the next run cuts it off, and fetches it again.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from crawler.nightly.extents import Extents
from crawler.nightly.frontier import Frontier
from crawler.nightly.known_files import KnownFiles
from crawler.nightly.lease import Lease
from crawler.nightly.state_file import StateError, closed, locked, opened
from crawler.nightly.state_records import Absence, Failure, Known

__all__ = ["State", "StateError", "stamp"]

_REST = timedelta(hours=20)


class State:
    """The state in ``folder``, for one crawl at a time. StateError where another one is at work, or where the
    files do not agree, or are not what the last crawl left."""

    def __init__(self, folder: Path, data_dir: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._lock, self._lease = locked(folder / "lock"), Lease(folder)
        self._folder, self._data_dir = folder, data_dir
        try:
            self.db = opened(folder / "state.db")
        except Exception:
            self._lease.close()
            raise
        self.frontier, self.extents, self.files = Frontier(self.db), Extents(self.db), KnownFiles(self.db)
        self.run = 0
        self._mend_archive()

    def _mend_archive(self) -> None:
        """Cut off what a killed run wrote to its archive after its last commit."""
        last = self.db.execute("SELECT archive, archive_length FROM runs ORDER BY id DESC LIMIT 1").fetchone()
        path = self._data_dir / last["archive"] if last and last["archive"] else None
        if path is None or not path.exists():
            return
        known, size = last["archive_length"], path.stat().st_size
        if size < known:
            raise StateError(f"{path} has lost its end; restore it, or remove {self._folder} to begin anew")
        if known == 0:
            path.unlink()
        elif size > known:
            with path.open("r+b") as file:
                file.truncate(known)

    def begin(self, now: datetime) -> int:
        """A new run's id. What a killed run left in the frontier is a part of the new run."""
        cursor = self.db.execute("INSERT INTO runs (started_at) VALUES (?)", (stamp(now),))
        self.run = cursor.lastrowid or 0
        self.frontier.begin(self.run)
        self.db.commit()
        return self.run

    def commit(self, archive: Path, length: int) -> None:
        """Keep for good what was recorded, and that the archive's first ``length`` bytes go with it. To be
        done before the first byte is written too: an archive that no run knows of is never cut.
        LeaseLostError where another machine has taken the portal over."""
        self._lease.check()
        name = archive.relative_to(self._data_dir).as_posix()
        self.db.execute(
            "UPDATE runs SET archive = ?, archive_length = ? WHERE id = ?", (name, length, self.run)
        )
        self.db.commit()

    def finish(self, now: datetime, failing: str | None) -> None:
        """End the run, which left the portal ``failing`` for that reason or for none. What was not committed
        with its archive is forgotten: it will be fetched again. Where another machine has taken the portal
        over, the run is that one's to end."""
        self.db.rollback()
        if not self._lease.is_ours:
            return
        self.db.execute(
            "UPDATE runs SET finished_at = ?, failing = ? WHERE id = ?", (stamp(now), failing, self.run)
        )
        self.db.commit()

    def close(self) -> None:
        """Let go of the state, sealed; what was not committed is lost."""
        if self._lease.is_ours:
            closed(self.db, self._folder / "state.db")
        self.db.close()
        self._lease.close()
        self._lock.close()

    def count(self, **added: int) -> None:
        """Add to the columns of this run."""
        columns = ", ".join(f"{name} = {name} + :{name}" for name in added)
        self.db.execute(f"UPDATE runs SET {columns} WHERE id = :run", {**added, "run": self.run})  # noqa: S608

    def failed(self, failure: Failure) -> None:
        """Record what went wrong in this run."""
        self.db.execute("INSERT INTO failures VALUES (?, ?, ?, ?)", (self.run, *failure))

    def failures(self) -> list[Failure]:
        """What went wrong in this run, in order."""
        rows = self.db.execute("SELECT url, stage, error FROM failures WHERE run = ?", (self.run,))
        return [Failure(*row) for row in rows]

    def figures(self) -> dict[str, Any]:
        """This run's row."""
        return dict(self.db.execute("SELECT * FROM runs WHERE id = ?", (self.run,)).fetchone())

    def history(self, runs: int = 30) -> list[dict[str, Any]]:
        """The rows of the latest earlier ``runs`` that ended well, newest first."""
        query = (
            "SELECT * FROM runs WHERE id < ? AND finished_at IS NOT NULL AND failing IS NULL"
            " ORDER BY id DESC LIMIT ?"
        )
        return [dict(row) for row in self.db.execute(query, (self.run, runs))]

    def known(self, key: str) -> Known | None:
        """What is known of the article."""
        query = f"SELECT {', '.join(Known._fields)} FROM articles WHERE key = ?"  # noqa: S608
        row = self.db.execute(query, (key,)).fetchone()
        return Known(*row) if row else None

    def record(self, article: Known, now: datetime) -> None:
        """What came of fetching an article ``now``. What is not known this time stays as it was known."""
        self.db.execute(
            "INSERT INTO articles (key, url, outcome, published, fingerprint, characters, gist, first_at,"
            " checked_at, first_run) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9)"
            " ON CONFLICT (key) DO UPDATE SET url = ?2, outcome = ?3, published = coalesce(?4, published),"
            " fingerprint = coalesce(?5, fingerprint), characters = coalesce(?6, characters),"
            " gist = coalesce(?7, gist), checked_at = ?8,"
            " gone_at = CASE ?3 WHEN 'read' THEN NULL ELSE gone_at END,"
            " is_withdrawn = CASE ?3 WHEN 'read' THEN 0 ELSE is_withdrawn END",
            (*article, stamp(now), self.run),
        )

    def read(self) -> int:
        """How many articles were ever read."""
        count: int = self.db.execute(
            "SELECT count(*) FROM articles WHERE fingerprint IS NOT NULL"
        ).fetchone()[0]
        return count

    def is_read(self, key: str) -> bool:
        """Whether the article was ever read."""
        known = self.known(key)
        return known is not None and known.fingerprint is not None

    def absence(self, key: str) -> Absence:
        """Whether the article is known to be gone."""
        query = "SELECT gone_at, is_withdrawn FROM articles WHERE key = ?"
        row = self.db.execute(query, (key,)).fetchone()
        if row is None or row["gone_at"] is None:
            return Absence()
        return Absence(datetime.fromisoformat(row["gone_at"]), bool(row["is_withdrawn"]))

    def miss(self, key: str, since: datetime, *, is_withdrawn: bool) -> None:
        """The article, which was read, is gone ``since`` then."""
        query = "UPDATE articles SET gone_at = ?, is_withdrawn = ? WHERE key = ?"
        self.db.execute(query, (stamp(since), is_withdrawn, key))

    def measure(self, characters: int) -> None:
        """A text was read that has so many ``characters``."""
        self.db.execute("INSERT INTO lengths VALUES (?, ?)", (self.run, characters))

    def lengths(self, runs: Iterable[int]) -> list[int]:
        """The characters of the texts that were read in ``runs``."""
        query = "SELECT characters FROM lengths WHERE run IN (SELECT value FROM json_each(?))"
        return [row[0] for row in self.db.execute(query, (json.dumps(list(runs)),))]

    def due(self, now: datetime, budget: int) -> Iterator[sqlite3.Row]:
        """The ``budget`` articles that have gone unread longest for their age: a new one is read again after
        days, an old one after months, one that was withdrawn ten times later."""
        return self.db.execute(
            "SELECT key, url, published, (julianday(:now) - julianday(checked_at)) /"
            " (1 + julianday(:now) - julianday(min(coalesce(published, first_at), first_at)))"
            " / (1 + 9 * is_withdrawn) AS staleness"
            " FROM articles WHERE fingerprint IS NOT NULL AND checked_at <= :rested"
            " AND outcome IN ('read', 'unreadable', 'failed', 'gone')"
            " ORDER BY staleness DESC, published DESC, key LIMIT :budget",
            {"now": stamp(now), "rested": stamp(now - _REST), "budget": budget},
        )

    def unread(self, now: datetime) -> Iterator[sqlite3.Row]:
        """The articles that no run could read yet, each after a wait as long as it has been tried before, and
        those that were found gone once."""
        return self.db.execute(
            "SELECT key, url, published FROM articles WHERE checked_at <= :rested"
            " AND (gone_at IS NOT NULL AND NOT is_withdrawn"
            " OR fingerprint IS NULL AND outcome IN ('unreadable', 'failed')"
            " AND julianday(:rested) - julianday(checked_at)"
            " >= julianday(checked_at) - julianday(first_at) - 1)"
            " ORDER BY checked_at, key",
            {"rested": stamp(now - _REST)},
        )

    def validators(self, url: str) -> dict[str, str]:
        """The headers that make a request for ``url`` conditional on a change since it was last read."""
        row = self.db.execute("SELECT etag, modified FROM validators WHERE url = ?", (url,)).fetchone()
        names = ("If-None-Match", "If-Modified-Since")
        return {name: value for name, value in zip(names, row or (), strict=False) if value}

    def remember_validators(self, url: str, etag: str | None, modified: str | None) -> None:
        """Keep the headers ETag and Last-Modified of what was read at ``url``."""
        self.db.execute("INSERT OR REPLACE INTO validators VALUES (?, ?, ?)", (url, etag, modified))

    def listed(self, start: str, links: int) -> None:
        """``start`` named so many articles in this run."""
        self.db.execute(
            "INSERT INTO listed VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET links = links + ?3",
            (self.run, start, links),
        )

    def usually_listed(self, start: str) -> int:
        """How many articles ``start`` named in the last run that ended well."""
        counts = self.listings(row["id"] for row in self.history(1)).get(start, [0])
        return counts[0]

    def listings(self, runs: Iterable[int]) -> dict[str, list[int]]:
        """How many articles each start page named in each of ``runs``."""
        found: dict[str, list[int]] = {}
        for run in runs:
            for row in self.db.execute("SELECT start, links FROM listed WHERE run = ?", (run,)):
                found.setdefault(row["start"], []).append(row["links"])
        return found


def stamp(moment: datetime) -> str:
    """ISO 8601 to the second, all in one zone, so that text order is order in time."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")
