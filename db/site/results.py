"""Rows as Datasette knows them, made of what a reader answers."""

import sqlite3
from contextlib import closing
from typing import Any

from datasette.database import Results


def results(columns: list[str], rows: list[tuple[Any, ...]], truncated: bool) -> Results:
    """The rows as Datasette knows them."""
    with closing(sqlite3.connect(":memory:")) as empty:
        named = ", ".join(f"NULL AS {quoted(name)}" for name in columns)
        cursor = empty.execute(f"SELECT {named or 'NULL'}")
        return Results([sqlite3.Row(cursor, row) for row in rows], truncated, cursor.description)


def quoted(name: str) -> str:
    """``name`` as SQL writes the name of a table or column."""
    return '"{}"'.format(name.replace('"', '""'))
