"""The corpus as the site reads it: a path behind which another file may be put at any moment.

``corpus.db`` leads to an edition, and a nightly run switches it to the next one under the running server.
Each request reads one edition from its beginning to its end; the next reads what is behind the path then.
"""

import asyncio
import os
import sqlite3
import sys
import weakref
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO, TypeVar

from datasette.app import Datasette
from datasette.database import Database

from db.corpus import CorpusError, read_corpus
from db.site.security import Application, Receive, Scope, Send

Result = TypeVar("Result")
# Device and inode: what another file at the same path does not share while this one is open.
Identity = tuple[int, int]


class Edition:
    """An open file of the corpus; ``is_live`` where a run may write to it meanwhile.

    It is closed when the last request that reads it has ended.
    """

    def __init__(self, opened: BinaryIO, connections: Sequence[sqlite3.Connection]) -> None:
        self.identity, self._opened = _identity(opened.fileno()), opened
        [journal] = connections[0].execute("PRAGMA journal_mode").fetchone()
        self.is_live: bool = journal == "wal"
        self._idle: SimpleQueue[sqlite3.Connection] = SimpleQueue()
        for connection in connections:
            self._idle.put(connection)
        weakref.finalize(self, _close, *connections, opened)

    @property
    def file(self) -> Path:
        """Where the file can be opened once more: by its number, since its name may go (Linux has those)."""
        by_number = Path("/proc/self/fd", str(self._opened.fileno()))
        return by_number if by_number.exists() else Path(self._opened.name)

    def run(self, function: Callable[[sqlite3.Connection], Result]) -> Result:
        """What ``function`` gives for a connection that no other thread uses meanwhile."""
        connection = self._idle.get()
        try:
            return function(connection)
        finally:
            self._idle.put(connection)


@dataclass(slots=True)
class Pin:
    """The edition that a request reads; None when the request has ended, which its tasks may outlive."""

    edition: Edition | None


_pin: ContextVar[Pin] = ContextVar("pin", default=Pin(None))  # noqa: B039 -- the default is never changed


class ServedCorpus(Database):  # type: ignore[misc]
    """The database that Datasette knows as the corpus: whatever edition is behind ``path``."""

    def __init__(self, datasette: Datasette, path: Path) -> None:
        super().__init__(datasette, path=str(path))
        self._edition: Edition | None = None
        self._reported: Identity | None = None

    def connect(self, write: bool = False) -> sqlite3.Connection:
        """A new connection for reading. Raises OperationalError for one that is to write."""
        if write:
            raise sqlite3.OperationalError("the site only reads the corpus")
        return self._connect(Path(self.path).resolve())

    async def execute_fn(self, fn: Callable[[sqlite3.Connection], Result]) -> Result:
        """What ``fn`` gives for a connection to the edition of this request, run in a thread."""
        edition = _pin.get().edition or self.newest()
        return await asyncio.get_running_loop().run_in_executor(self.ds.executor, edition.run, fn)

    def edition(self) -> Edition:
        """The edition that this request reads; outside of one, the newest."""
        return _pin.get().edition or self.newest()

    def newest(self) -> Edition:
        """The edition behind the path now; the last good one, and a line in the log, if that is no corpus."""
        try:
            if self._edition is None or self._edition.identity != _identity(self.path):
                self._edition = self._open()
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
        read_corpus(file).close()
        opened = file.open("rb")
        connections = [self._connect(file) for _ in range(self.ds.setting("num_sql_threads"))]
        for connection in connections:
            self.ds._prepare_connection(connection, self.name)
            # Reads the schema and opens the search index, for which the first query has no time.
            connection.execute("PRAGMA table_list").fetchall()
        return Edition(opened, connections)

    def _connect(self, file: Path) -> sqlite3.Connection:
        return sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, check_same_thread=False)

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


def _close(*opened: sqlite3.Connection | BinaryIO) -> None:
    # SQLite first: when any descriptor of a file is closed, the process loses all its locks on it.
    for one in opened:
        one.close()
