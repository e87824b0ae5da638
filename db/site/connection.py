"""A connection that only reads the corpus, and uses of what SQLite offers only what is listed as allowed."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

from db import functions, query
from db.folding import fold, is_marked, spelling
from db.site import limits

_WORD = re.compile(r"\w+")
# SQLITE_DBCONFIG_… of sqlite3.h; Python can set them from 3.12 on.
_HARDENED = {
    "DEFENSIVE": True,
    "TRUSTED_SCHEMA": False,
    "ENABLE_LOAD_EXTENSION": False,
    "ENABLE_FTS3_TOKENIZER": False,
}
_NAMES = "SELECT lower(name) FROM sqlite_master WHERE type IN ('table', 'view')"


def connect(file: Path) -> sqlite3.Connection:
    """A new connection to ``file`` with the functions of the searches, which may go from thread to thread."""
    connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.text_factory = lambda written: str(written, "utf-8", "replace")
    _register(connection)
    _harden(connection)
    _limit(connection)
    # Reads the schema and opens the search index, for which the first query has no time.
    connection.execute("PRAGMA table_list").fetchall()
    authorize(connection)
    return connection


def authorize(connection: sqlite3.Connection) -> None:
    """Let ``connection`` from now on read the tables that it has, and use what ``limits`` allows beside."""
    judges = _judges(connection)

    def judge(action: int, first: str | None, second: str | None, *_: str | None) -> int:
        is_good = judges.get(action)
        good = is_good is not None and is_good((first or "").lower(), (second or "").lower())
        return sqlite3.SQLITE_OK if good else sqlite3.SQLITE_DENY

    connection.set_authorizer(judge)


def _judges(connection: sqlite3.Connection) -> dict[int, Callable[[str, str], bool]]:
    """Whether SQLite may do each of its actions with what it names; it may do no other."""
    allowed = limits.limits()["allowed"]
    names = {name for (name,) in map(tuple, connection.execute(_NAMES))} | {*allowed["tables"]}
    modules = {
        name for (name,) in map(tuple, connection.execute("SELECT lower(name) FROM pragma_module_list"))
    }

    def is_readable(table: str, column: str) -> bool:
        # Without a column, a name may be one that the statement itself gives (WITH).
        strange = table in modules or table.startswith(("pragma_", "sqlite_"))
        return table in names or (not column and not strange)

    return {
        sqlite3.SQLITE_SELECT: lambda *_: True,
        sqlite3.SQLITE_RECURSIVE: lambda *_: True,
        sqlite3.SQLITE_READ: is_readable,
        sqlite3.SQLITE_FUNCTION: lambda _, name: name in limits.functions(),
        sqlite3.SQLITE_PRAGMA: lambda name, _: name in allowed["pragmas"],
        # So SQLite asks when it opens a virtual table; a statement that says it is refused all the same.
        sqlite3.SQLITE_UPDATE: lambda table, _: table == "sqlite_master",
    }


def is_named(words: str, name: str) -> bool:
    """Whether all ``words`` are in ``name``: one with marks exactly, one without in any marking."""
    return 0 < len(_WORD.findall(words)) == words_named(words, name)


def words_named(words: str, name: str) -> int:
    """How many of ``words`` are in ``name`` so."""
    exact, folded = set(_WORD.findall(spelling(name))), set(_WORD.findall(fold(name)))
    typed = _WORD.findall(spelling(words))
    return sum(word in (exact if is_marked(word) else folded) for word in typed)


def _register(connection: sqlite3.Connection) -> None:
    functions.register(connection)
    # The search box of a table is Datasette's own: its function is replaced, so that one rule holds.
    connection.create_function("escape_fts", 1, query.words_expression)
    connection.create_function("is_named", 2, is_named, deterministic=True)
    connection.create_function("words_named", 2, words_named, deterministic=True)


def _harden(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA query_only = ON")
    if hasattr(connection, "setconfig"):
        for name, value in _HARDENED.items():
            connection.setconfig(getattr(sqlite3, f"SQLITE_DBCONFIG_{name}"), value)


def _limit(connection: sqlite3.Connection) -> None:
    for name, most in limits.limits()["sqlite"].items():
        connection.setlimit(getattr(sqlite3, f"SQLITE_LIMIT_{name.upper()}"), most)
