"""The corpus as the site reads it: a path behind which another file may be put at any moment.

``corpus.db`` leads to an edition, and a nightly run switches it to the next one under the running server.
Each request reads one edition from its beginning to its end; the next reads what is behind the path then.
"""

import asyncio
import os
import sqlite3
import sys
import threading
import weakref
from collections.abc import Callable, Mapping
from contextlib import closing
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property
from math import inf
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from datasette.app import Datasette
from datasette.database import Database, QueryInterrupted, Results

from db.corpus import CorpusError, read_corpus
from db.site.connection import connect
from db.site.limits import limits
from db.site.readers import EndedError, Lane, Readers
from db.site.results import quoted, results
from db.site.security import Application, Receive, Scope, Send
from db.tables import tables
from db.watches.settings import Settings

Result = TypeVar("Result")
# Device and inode: what another file at the same path does not share while this one is open.
Identity = tuple[int, int]


class Edition:
    """An open file of the corpus; ``is_live`` where a run may write to it meanwhile.

    It is closed when the last request that reads it has ended.
    """

    def __init__(self, opened: BinaryIO, connection: sqlite3.Connection, *, is_live: bool) -> None:
        self.identity, self._opened = _identity(opened.fileno()), opened
        self.is_live = is_live
        self._connection, self._lock = connection, threading.Lock()
        self.readers = {
            kind: Readers(opened.fileno(), about["nice"]) for kind, about in limits()["readers"].items()
        }
        weakref.finalize(self, _close, connection, opened, *self.readers.values())

    @property
    def file(self) -> Path:
        """Where the file can be opened once more: by its number, since its name may go (Linux has those)."""
        by_number = Path("/proc/self/fd", str(self._opened.fileno()))
        return by_number if by_number.exists() else Path(self._opened.name)

    @property
    def name(self) -> str:
        """The name of the file, without its ending: corpus-000012."""
        return Path(self._opened.name).stem

    @property
    def seal(self) -> str:
        """What no other edition shares: name, device, inode, size and the moment of the last change."""
        found = os.fstat(self._opened.fileno())
        return f"{self.name}-{found.st_dev}-{found.st_ino}-{found.st_size}-{found.st_mtime_ns}"

    @cached_property
    def checksum(self) -> str | None:
        """The SHA-256 that stands beside the file; None where it has none."""
        beside = Path(f"{self._opened.name}.sha256")
        try:
            return beside.read_text("utf-8").split()[0]
        except (OSError, IndexError):
            return None

    def run(self, function: Callable[[sqlite3.Connection], Result]) -> Result:
        """What ``function`` gives for a connection that no other thread uses meanwhile."""
        with self._lock:
            return function(self._connection)


@dataclass(slots=True)
class Pin:
    """The edition that a request reads; None when the request has ended, which its tasks may outlive."""

    edition: Edition | None


_pin: ContextVar[Pin] = ContextVar("pin", default=Pin(None))  # noqa: B039 -- the default is never changed


class ServedCorpus(Database):  # type: ignore[misc]
    """The database that Datasette knows as the corpus: whatever edition is behind ``path``."""

    def __init__(self, datasette: Datasette, path: Path, *, ready: bool = False) -> None:
        super().__init__(datasette, path=str(path))
        self._is_ready = ready  # nobody waits for a reader to start
        self._edition: Edition | None = None
        self._reported: Identity | None = None
        # Whether readers may watch pages, and how.
        self.watches: Settings | None = None
        self._lanes = {kind: Lane(kind) for kind in limits()["readers"]}

    def connect(self, write: bool = False) -> sqlite3.Connection:
        """A new connection for reading. Raises OperationalError for one that is to write."""
        if write:
            raise sqlite3.OperationalError("the site only reads the corpus")
        return connect(Path(self.path).resolve())

    async def execute(  # noqa: PLR0913, PLR0917 -- as Datasette calls it
        self,
        sql: str,
        params: Any = None,
        truncate: bool = False,
        custom_time_limit: int | None = None,
        page_size: int | None = None,
        log_sql_errors: bool = True,  # noqa: ARG002 -- what readers look for is not written down
        *,
        kind: str = "visitors",
    ) -> Results:
        """The rows of a statement, run by a reader of the ``kind`` that ``site_limits.toml`` has.

        Raises QueryInterrupted where it takes more time, memory or bytes than it may, OperationalError where
        it is wrong, BusyError where too many wait.
        """
        most = self._most_rows(page_size) if truncate else None
        seconds = min(custom_time_limit or inf, self.ds.sql_time_limit_ms) / 1000
        question = (sql, _plain(params), seconds, most, truncate)
        try:
            answer = await self._lanes[kind].ask(self.edition().readers[kind], question)
        except EndedError as error:
            raise QueryInterrupted(error, sql, params) from error
        if answer[0] == "late":
            raise QueryInterrupted(Exception(answer[1]), sql, params)
        if answer[0] == "wrong":
            raise sqlite3.OperationalError(answer[1])
        return results(*answer[1:])

    async def execute_fn(self, fn: Callable[[sqlite3.Connection], Result]) -> Result:
        """What ``fn``, a look of Datasette's own at the schema, gives for a connection, run in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self.ds.executor, self.edition().run, fn)

    async def table_counts(self, limit: int = 10) -> dict[str, int | None]:
        """How many rows each table has, where ``limit`` ms tell; the search index has its own."""
        return {
            name: await self._count_of(name, limit) if name in tables() else None
            for name in await self.table_names()
        }

    async def _count_of(self, table: str, limit: int) -> int | None:
        try:
            counted = f"SELECT count(*) FROM {quoted(table)}"  # noqa: S608 -- a name of ours
            found = await self.execute(counted, custom_time_limit=limit)
        except (QueryInterrupted, sqlite3.OperationalError):
            return None
        count: int = found.rows[0][0]
        return count

    async def attached_databases(self) -> list[Any]:
        """None: SQLite would tell the path of the corpus as well."""
        return []

    def _most_rows(self, page_size: int | None) -> int:
        most: int = self.ds.max_returned_rows
        return most + (2 if most == (page_size or self.ds.page_size) else 1)

    def edition(self) -> Edition:
        """The edition that this request reads; outside of one, the newest."""
        return _pin.get().edition or self.newest()

    def newest(self) -> Edition:
        """The edition behind the path now; the last good one, and a line in the log, if that is no corpus."""
        try:
            if self._edition is None or self._edition.identity != _identity(self.path):
                self._edition = self._open()
                for kind, lane in self._lanes.items() if self._is_ready else ():
                    lane.begin(self._edition.readers[kind])
        except (OSError, sqlite3.Error, CorpusError) as error:
            if self._edition is None:
                raise
            self._report(error)
        return self._edition

    def _open(self) -> Edition:
        """What is behind the path, though that may change meanwhile."""
        while True:
            file = Path(self.path).resolve()
            try:
                edition = self._edition_of(file)
            except (OSError, sqlite3.Error, CorpusError):
                if file == Path(self.path).resolve():
                    raise
            else:
                if edition.identity == _identity(self.path):
                    return edition

    def _edition_of(self, file: Path) -> Edition:
        with closing(read_corpus(file)) as corpus:
            [journal] = corpus.execute("PRAGMA journal_mode").fetchone()
        opened = file.open("rb")
        return Edition(opened, connect(file), is_live=journal == "wal")

    def _report(self, error: Exception) -> None:
        refused = _identity(self.path) if Path(self.path).exists() else (0, 0)
        if refused != self._reported:
            self._reported = refused
            print(f"The site goes on with the corpus it has: {error}", file=sys.stderr)  # noqa: T201


def served(datasette: Datasette) -> ServedCorpus:
    """The corpus that ``datasette`` serves."""
    corpus: ServedCorpus = datasette.get_database()
    return corpus


def pinned(application: Application, datasette: Datasette) -> Application:
    """``application``, of which each request reads one edition of what ``datasette`` serves."""

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        pin = Pin(served(datasette).newest() if scope["type"] == "http" else None)
        token = _pin.set(pin)
        try:
            await application(scope, receive, send)
        finally:
            pin.edition = None
            _pin.reset(token)

    return run


def _identity(file: str | int) -> Identity:
    found = os.stat(file)
    return found.st_dev, found.st_ino


def _plain(params: Any) -> Any:
    """The parameters without what only Datasette understands in them."""
    return dict(params) if isinstance(params, Mapping) else list(params or ())


def _close(connection: sqlite3.Connection, opened: BinaryIO, *readers: Readers) -> None:
    for some in readers:
        some.end()
    # SQLite first: when any descriptor of a file is closed, the process loses all its locks on it.
    connection.close()
    opened.close()
