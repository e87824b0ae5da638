"""Which of a portal's archives wait, what a failing portal gave since its last good run, and how long they
are to be.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

Answer = TypeVar("Answer")


def held_back(state: Path) -> frozenset[str]:
    """The archives (from the data folder on) of the runs since the last good one, where the latest run that
    came to its end left the portal failing; none where it did not, or where there is no ``state`` file that
    can be read.

    A failing portal keeps its last good data: nothing of these is to be taken into the corpus before a run
    ends well. Then all of them are, as the portal's file reads them by then.
    """
    return _asked(state, _since_the_last_good_run, frozenset())


def lengths(state: Path) -> dict[str, int]:
    """How many bytes each archive (from the data folder on) has at least, as the ``state`` file knows it."""
    return _asked(state, _lengths, {})


def _asked(state: Path, ask: Callable[[sqlite3.Connection], Answer], unknown: Answer) -> Answer:
    if not state.exists():
        return unknown
    try:
        with closing(sqlite3.connect(state)) as db:
            return ask(db)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        # The crawl tells of it; what the archives hold stays what it is.
        return unknown


def _lengths(db: sqlite3.Connection) -> dict[str, int]:
    return dict(db.execute("SELECT archive, archive_length FROM runs WHERE archive IS NOT NULL").fetchall())


def _since_the_last_good_run(db: sqlite3.Connection) -> frozenset[str]:
    ended = "SELECT failing FROM runs WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT 1"
    latest = db.execute(ended).fetchone()
    if latest is None or latest[0] is None:
        return frozenset()
    since = (
        "SELECT archive FROM runs WHERE archive IS NOT NULL AND id > (SELECT coalesce(max(id), 0)"
        " FROM runs WHERE finished_at IS NOT NULL AND failing IS NULL)"
    )
    return frozenset(row[0] for row in db.execute(since))
