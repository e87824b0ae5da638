"""Opens ``corpus.db``, and says in one line what to do where that, or writing to it, is not possible."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from db import functions, schema

BUSY_SECONDS = 30
NONE_YET = "there is no corpus here yet: crawl or import something first"
REMEDIES = {
    "SQLITE_NOTADB": "is no SQLite database: choose another file, or move it away",
    "SQLITE_CORRUPT": "is damaged: restore it from a backup, or move it away and rebuild it from the archive",
    "SQLITE_FULL": "the disk is full: make room and run again (what was stored stays)",
    "SQLITE_READONLY": "must not be written to: check the rights of the file and of its folder",
    "SQLITE_CANTOPEN": "cannot be opened: check that its folder is there and may be written to",
    "SQLITE_PERM": "cannot be opened: check the rights of the file and of its folder",
    "SQLITE_BUSY": "is in use by another run: wait until that one has ended",
    "SQLITE_LOCKED": "is in use by another run: wait until that one has ended",
    "SQLITE_CONSTRAINT_FOREIGNKEY": "does not know a source or province that a row names: store that first",
    "SQLITE_IOERR": "cannot be read or written: check the disk",
}

DAMAGED = ("SQLITE_NOTADB", "SQLITE_CORRUPT")


class CorpusError(Exception):
    """The corpus cannot be used; the message is one line that says what to do."""


class DamagedError(CorpusError):
    """The file is there, but is no sound database."""


def open_corpus(path: Path) -> Database:
    """The corpus at ``path`` for reading and writing; made if there is none, brought up to date if older.

    What a transaction has stored is on disk when it ends (WAL, synchronous=FULL). Raises CorpusError for a
    file that is no corpus or of a newer version, and for a folder or disk that cannot be written.
    """
    with reported(path):
        db = _connect(path, "rwc")
        try:
            _check(db, path)
            db.enable_wal()
            db.execute("PRAGMA synchronous = FULL")
            schema.migrate(db)
        except BaseException:
            db.close()
            raise
    return db


def read_corpus(path: Path) -> Database:
    """The corpus at ``path``, for reading only. Raises CorpusError where none is that this version reads."""
    if not path.is_file() or not path.stat().st_size:
        raise CorpusError(f"{path}: {NONE_YET}")
    with reported(path):
        db = _connect(path, "ro")
        try:
            _check(db, path)
            _check_is_current(db, path)
        except BaseException:
            db.close()
            raise
    return db


def read_only(path: Path) -> Database:
    """What is in the file at ``path``, of whatever version. Raises CorpusError where it cannot be opened."""
    with reported(path):
        return _connect(path, "ro")


def check(path: Path) -> None:
    """Raises CorpusError where the file is no corpus, or one of a newer version."""
    with reported(path), closing(_connect(path, "ro")) as db:
        _check(db, path)


@contextmanager
def reported(path: Path | str) -> Iterator[None]:
    """Turns what SQLite raises about the file or the disk into a CorpusError; other errors pass."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "")
        remedy = next((text for code, text in REMEDIES.items() if name.startswith(code)), None)
        if remedy is None:
            raise
        kind = DamagedError if name.startswith(DAMAGED) else CorpusError
        raise kind(f"{path}: {remedy}") from error


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """All that is written within, or nothing. Another writer is waited for at the start, not in the middle.

    Raises CorpusError for what SQLite raises about the file or the disk.
    """
    with reported(path_of(db)):
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.commit()
        except BaseException:
            db.rollback()
            raise


def path_of(db: Database) -> str:
    """The file that ``db`` is in; empty for one in memory."""
    path: str = db.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0]
    return path


def _connect(path: Path, mode: str) -> Database:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=BUSY_SECONDS)
    connection.execute("PRAGMA foreign_keys = ON")
    functions.register(connection)
    return Database(connection)


def _check(db: Database, path: Path) -> None:
    version = schema.version_of(db)
    if version > schema.newest_version():
        raise CorpusError(
            f"{path} was written by a newer sotinh (schema {version}, this one knows"
            f" {schema.newest_version()}): update sotinh"
        )
    tables = set(db.table_names())
    if (version and "documents" not in tables) or (tables and not version):
        raise CorpusError(f"{path} is a database of something else: choose another file")


def _check_is_current(db: Database, path: Path) -> None:
    if schema.version_of(db) < schema.newest_version():
        raise CorpusError(f'{path} was written by an older sotinh: "sotinh publish" brings it up to date')
