"""What must hold of a draft before it is served, each by its name."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from sqlite_utils import Database

from db.tables import tables

FLOOR = 0.9
"""The part of what the last good edition has that the next one must have. Nothing is ever deleted, but
portals correct and extractors improve what they said."""
_FEWEST = 10
"""Fewer rows may come and go."""

PORTALS = """
    SELECT source_id AS source, count(*) AS documents, count(published) AS dated, count(title) AS titled
    FROM {schema}.documents GROUP BY source_id
"""


def refusals(draft: Database) -> dict[str, list[str]]:
    """What speaks against serving ``draft``, by check; an empty dictionary for nothing.

    The edition of today, perhaps one of an older schema, is attached to it as ``served``.
    """
    if found := damage(draft):
        return {"integrity": found}
    reasons = {name: list(check(draft)) for name, check in CHECKS.items()}
    return {name: why for name, why in reasons.items() if why}


def damage(db: Database) -> list[str]:
    """What is damaged in the file of ``db``, the first three; nothing in a sound one."""
    try:
        problems = [problem for (problem,) in db.execute("PRAGMA main.integrity_check(3)")]
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return [problem for problem in problems if problem != "ok"]


def _references(draft: Database) -> Iterator[str]:
    for table, row, other, _ in draft.execute("PRAGMA main.foreign_key_check").fetchmany(3):
        yield f"row {row} of {table} names a row of {other} that is not there"


def _counts(draft: Database) -> Iterator[str]:
    served = {name for (name,) in draft.execute("SELECT name FROM served.sqlite_master")}
    for table in tables():
        if table in served:
            had, has = (
                draft.execute(f'SELECT count(*) FROM {schema}."{table}"').fetchone()[0]  # noqa: S608
                for schema in ("served", "main")
            )
            yield from _below(table, had, has)


def _portals(draft: Database) -> Iterator[str]:
    now = {row["source"]: row for row in draft.query(PORTALS.format(schema="main"))}
    for before in draft.query(PORTALS.format(schema="served")):
        portal = now.get(before["source"], {})
        yield from chain.from_iterable(
            _below(f"{before['source']}, {what}", before[what], portal.get(what, 0))
            for what in ("documents", "dated", "titled")
        )


def _below(what: str, had: int, has: int) -> Iterator[str]:
    if had >= _FEWEST and has < FLOOR * had:
        yield f"{what}: {has}, where the last edition has {had}"


CHECKS: Mapping[str, Callable[[Database], Iterator[str]]] = MappingProxyType(
    {"references": _references, "counts": _counts, "portals": _portals}
)
ACCEPTABLE = ("counts", "portals")
"""The checks that an operator may overrule, who has looked into it."""
