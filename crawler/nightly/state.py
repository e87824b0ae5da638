"""What a portal's crawl remembers between runs: a SQLite file that a killed crawl leaves whole.

The archive is written first, and the state after it, with the archive's length: what the archive has beyond
that length belongs to no document that is known here; the next run cuts it off, and fetches it again.
"""

import fcntl
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path
from time import monotonic, sleep
from typing import IO, Any, NamedTuple

from crawler.nightly.frontier import Frontier

_VERSION = 1
_REST = timedelta(hours=20)
_PATIENCE_SECONDS = 3.0


class StateError(Exception):
    """The portal's state cannot be used; the message says what to do."""


class Failure(NamedTuple):
    """Something that went wrong: at which address, at which stage ("robots", "guard", "fetch", "list",
    "read"), and what."""

    url: str
    stage: str
    error: str


class Known(NamedTuple):
    """An article as the state knows it; the outcomes are those of the table ``articles``."""

    key: str
    url: str
    outcome: str
    published: str | None = None
    fingerprint: str | None = None
    characters: int | None = None


class State:
    """The state in ``folder``, for one crawl at a time. StateError where another one is at work, or where the
    files do not agree."""

    def __init__(self, folder: Path, data_dir: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(folder / "lock")
        self._data_dir = data_dir
        self.db = _opened(folder / "state.db")
        self.frontier = Frontier(self.db)
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
            raise StateError(f"{path} has lost its end; restore it, or remove {self._data_dir / 'crawl'}")
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
        done before the first byte is written too: an archive that no run knows of is never cut."""
        name = archive.relative_to(self._data_dir).as_posix()
        self.db.execute(
            "UPDATE runs SET archive = ?, archive_length = ? WHERE id = ?", (name, length, self.run)
        )
        self.db.commit()

    def roll_back(self) -> None:
        """Forget what was not committed."""
        self.db.rollback()

    def finish(self, now: datetime, failing: str | None) -> None:
        """End the run, which left the portal ``failing`` for that reason or for none."""
        self.db.execute(
            "UPDATE runs SET finished_at = ?, failing = ? WHERE id = ?", (stamp(now), failing, self.run)
        )
        self.db.commit()

    def close(self) -> None:
        """Let go of the state; what was not committed is lost."""
        self.db.close()
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
        query = "SELECT key, url, outcome, published, fingerprint, characters FROM articles WHERE key = ?"
        row = self.db.execute(query, (key,)).fetchone()
        return Known(*row) if row else None

    def record(self, article: Known, now: datetime) -> None:
        """What came of fetching an article ``now``. Date and fingerprint stay until there are others."""
        self.db.execute(
            "INSERT INTO articles VALUES (?1, ?2, ?4, ?8, ?7, ?7, ?3, ?5, ?6)"
            " ON CONFLICT (key) DO UPDATE SET url = ?2, outcome = ?3, published = coalesce(?4, published),"
            " fingerprint = coalesce(?5, fingerprint), characters = coalesce(?6, characters),"
            " checked_at = ?7",
            (*article, stamp(now), self.run),
        )

    def due(self, now: datetime, budget: int) -> Iterator[sqlite3.Row]:
        """The ``budget`` articles that have gone unread longest for their age: a new one is read again after
        days, an old one after months."""
        return self.db.execute(
            "SELECT key, url, published, (julianday(:now) - julianday(checked_at)) /"
            " (1 + julianday(:now) - julianday(min(coalesce(published, first_at), first_at))) AS staleness"
            " FROM articles WHERE outcome IN ('read', 'unreadable', 'failed') AND checked_at <= :rested"
            " ORDER BY staleness DESC, published DESC, key LIMIT :budget",
            {"now": stamp(now), "rested": stamp(now - _REST), "budget": budget},
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


def _locked(path: Path) -> IO[bytes]:
    """The file, locked for this process; a crawl whose parent was killed needs a moment to let go of it."""
    file = path.open("ab")
    until = monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if monotonic() > until:
                file.close()
                raise StateError("another crawl of this portal is at work; wait for its end") from error
            sleep(0.1)
        else:
            return file


def _opened(path: Path) -> sqlite3.Connection:
    try:
        db = sqlite3.connect(path)
        db.row_factory = sqlite3.Row
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version == 0:
            db.executescript(
                resources.files("crawler").joinpath("data", "state.sql").read_text(encoding="utf-8")
            )
        elif version != _VERSION:
            raise StateError(
                f"{path} is of version {version}, not {_VERSION}; update sotinh, or remove {path}"
            )
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.DatabaseError as error:
        raise StateError(f"{path}: {error}; remove it to begin anew") from error
    return db
