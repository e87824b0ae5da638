"""The files of a portal's state: opened for one crawl at a time, of today's version, and undamaged."""

import fcntl
import sqlite3
from contextlib import closing, suppress
from importlib import resources
from pathlib import Path
from time import monotonic, sleep
from typing import IO

from crawler import seals

_VERSION = 4
_PATIENCE_SECONDS = 3.0


class StateError(Exception):
    """The portal's state cannot be used; the message says what to do."""


def locked(path: Path) -> IO[bytes]:
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


def opened(path: Path) -> sqlite3.Connection:
    """The state in the file ``path``, a new one where there is none. StateError for one that is damaged, or
    of a later version."""
    if _is_changed(path):
        raise StateError(
            f"{path}: is not what the last crawl left; remove {path.parent} to begin anew, or"
            f" {seals.of(path).name} there if you have changed it"
        )
    seals.unseal(path)
    try:
        db = sqlite3.connect(path)
        db.row_factory = sqlite3.Row
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if not 0 <= version <= _VERSION:
            raise StateError(
                f"{path} is of version {version}, not {_VERSION}; update sotinh, or remove {path.parent}"
            )
        _bring_up(db, version)
        _check(db)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise StateError(f"{path}: {error}; remove {path.parent} to begin anew") from error
    return db


def _is_changed(path: Path) -> bool:
    try:
        return seals.is_broken(path)
    except OSError as error:
        raise StateError(f"{error.filename}: {error.strerror}; remove {path.parent} to begin anew") from error


def closed(db: sqlite3.Connection, path: Path) -> None:
    """Close the state ``db`` in the file ``path``, and seal it, unless somebody else has it open: then what
    was written last may not be in that file yet."""
    with suppress(sqlite3.Error):
        db.rollback()
        db.execute("PRAGMA busy_timeout = 100")
        db.execute("PRAGMA journal_mode = DELETE")
    is_whole = not path.with_name(path.name + "-wal").exists()
    db.close()
    if is_whole:
        # A disk that takes no seal was told of where it did not take what was fetched.
        with suppress(OSError):
            seals.seal(path)


def _bring_up(db: sqlite3.Connection, version: int) -> None:
    """Make a state of ``version``, 0 for an empty one, one of today's."""
    for step in range(version + 1, _VERSION + 1):
        script = resources.files("crawler").joinpath("data", f"state-{step}.sql")
        db.executescript(script.read_text(encoding="utf-8"))


def _check(db: sqlite3.Connection) -> None:
    """DatabaseError for a file that SQLite finds damaged anywhere, or that has other tables."""
    [found] = db.execute("PRAGMA integrity_check(1)").fetchone()
    with closing(sqlite3.connect(":memory:")) as new:
        _bring_up(new, 0)
        tables = "SELECT sql FROM sqlite_master ORDER BY name"
        is_known = [*map(tuple, db.execute(tables))] == new.execute(tables).fetchall()
    if found != "ok" or not is_known:
        raise sqlite3.DatabaseError(f"damaged ({' '.join(found.split()) if is_known else 'its tables'})")
