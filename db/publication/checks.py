"""What must hold of a draft before it is served, each by its name."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from sqlite_utils import Database

from db import kept_counts
from db.tables import tables

FLOOR = 0.9
"""The part of what the last good edition has that the next one must have. Nothing is ever deleted, but
portals correct and extractors improve what they said."""
_FEWEST = 10
"""Fewer rows may come and go."""
MAY_SHRINK = frozenset(
    {"activity_counts", "archives", "corrections", "set_aside", "underived", "unread", "unread_mentions"}
)
"""The tables that say nothing of their own, or of which fewer rows are better."""

KEPT_ROWS = "SELECT name, rows FROM {schema}.row_counts"
COUNTED_ROWS = 'SELECT count(*) FROM {schema}."{table}"'
KEPT_PORTALS = """
    SELECT source_id AS source, sum(documents) AS documents, sum(dated) AS dated, sum(titled) AS titled
    FROM {schema}.portal_counts GROUP BY source_id
"""
COUNTED_PORTALS = """
    SELECT source_id AS source, count(*) AS documents, count(published) AS dated, count(title) AS titled
    FROM {schema}.documents GROUP BY source_id
"""
NIGHTLY, WHOLE = "quick_check", "integrity_check"
"""What SQLite looks at: every page and row, or that every row stands in its indexes too."""


def refusals(draft: Database, *, is_whole: bool) -> dict[str, list[str]]:
    """What speaks against serving ``draft``, by check; an empty dictionary for nothing.

    The edition of today, perhaps one of an older schema, is attached to it as ``served``. ``is_whole``: all
    rows are looked at, not those alone of the documents that were stored since.
    """
    if found := damage(draft, WHOLE if is_whole else NIGHTLY):
        return {"integrity": found}
    looked_at = ALL_ROWS if is_whole else NEW_ROWS
    reasons = {name: list(check(draft)) for name, check in {**looked_at, **AGAINST_SERVED}.items()}
    return {name: why for name, why in reasons.items() if why}


def damage(db: Database, by: str = WHOLE) -> list[str]:
    """What is damaged in the file of ``db``, the first three; nothing in a sound one."""
    try:
        problems = [problem for (problem,) in db.execute(f"PRAGMA main.{by}(3)")]
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return [problem for problem in problems if problem != "ok"]


def _references(draft: Database) -> Iterator[str]:
    for table, row, other, _ in draft.execute("PRAGMA main.foreign_key_check").fetchmany(3):
        yield _astray(table, row, other)


def _new_references(draft: Database) -> Iterator[str]:
    """Those of the documents that were stored since today's edition."""
    for table, about in tables().items():
        own = "id" if table == "documents" else "document_id"
        for column, other in about.references.items() if own in about.columns else ():
            for (row,) in draft.execute(ASTRAY.format(table=table, own=own, column=column, other=other)):
                yield _astray(table, row, other)


ASTRAY = """
    SELECT n.rowid FROM main."{table}" n
    WHERE n."{own}" IN (SELECT document_id FROM main.touched) AND n."{column}" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM main."{other}" o WHERE o.id = n."{column}")
    LIMIT 3
"""


def _astray(table: str, row: int, other: str) -> str:
    return f"row {row} of {table} names a row of {other} that is not there"


def _counts(draft: Database) -> Iterator[str]:
    has = _rows(draft, "main")
    for table, had in _rows(draft, "served").items():
        if table in MAY_SHRINK:
            continue
        yield from _below(table, had, has.get(table, 0))


def _rows(db: Database, schema: str) -> dict[str, int]:
    """The rows of each table, as they are kept, or counted where the schema is an older one."""
    there = {name for (name,) in db.execute(f"SELECT name FROM {schema}.sqlite_master")}  # noqa: S608
    if "row_counts" in there:
        return dict(db.execute(KEPT_ROWS.format(schema=schema)).fetchall())
    counted = {name: COUNTED_ROWS.format(schema=schema, table=name) for name in kept_counts.counted()}
    return {name: db.execute(query).fetchone()[0] for name, query in counted.items() if name in there}


def _portals(draft: Database) -> Iterator[str]:
    now = {row["source"]: row for row in draft.query(KEPT_PORTALS.format(schema="main"))}
    has_kept = draft.execute("SELECT 1 FROM served.sqlite_master WHERE name = 'portal_counts'").fetchone()
    for before in draft.query((KEPT_PORTALS if has_kept else COUNTED_PORTALS).format(schema="served")):
        portal = now.get(before["source"], {})
        yield from chain.from_iterable(
            _below(f"{before['source']}, {what}", before[what], portal.get(what, 0))
            for what in ("documents", "dated", "titled")
        )


def _below(what: str, had: int, has: int) -> Iterator[str]:
    if had >= _FEWEST and has < FLOOR * had:
        yield f"{what}: {has}, where the last edition has {had}"


Checks = Mapping[str, Callable[[Database], Iterator[str]]]
ALL_ROWS: Checks = MappingProxyType({"references": _references, "kept": kept_counts.wrong})
NEW_ROWS: Checks = MappingProxyType({"references": _new_references})
AGAINST_SERVED: Checks = MappingProxyType({"counts": _counts, "portals": _portals})
ACCEPTABLE = ("counts", "portals")
"""The checks that an operator may overrule, who has looked into it."""
