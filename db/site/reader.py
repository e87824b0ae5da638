"""A process that runs statements over one file of the corpus, one at a time, and that anyone may end.

``python -m db.site.reader SOCKET FILE NICE`` with the numbers of two open files; ``readers`` starts it.
SQLite looks at the clock between its steps alone, and one step may take minutes or gigabytes: the time is
kept by the system's alarm, which ends the process, and so is the memory.
"""

import marshal
import os
import resource
import signal
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from db.site import limits
from db.site.connection import connect

# A question is (statement, parameters, seconds, most rows, whether one more row is cut off and told of).
Question = tuple[str, Any, float, int | None, bool]
# An answer is ("rows", columns, rows, whether rows were cut off), or ("late" or "wrong", why).
Answer = tuple[Any, ...]
STEPS = 1_000
RENAMES = 20
# What SQLite says at its limits and at those of the process; the last of temporary files.
_TOO_MUCH = {"interrupted", "out of memory", "string or blob too big", "disk I/O error"}


class TooMuchError(Exception):
    """An answer of more bytes than one may have."""


def main() -> None:
    """Answer until the other side is gone."""
    socket, file, nice = map(int, sys.argv[1:])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(nice)
    _bound_process()
    with Connection(socket) as other:
        opened = open_edition(file)
        opened.row_factory = None
        _read_words(opened)
        other.send_bytes(b"ready")
        while True:
            try:
                asked = other.recv_bytes()
            except EOFError:
                return
            other.send_bytes(marshal.dumps(answer(opened, marshal.loads(asked))))  # noqa: S302 -- from our parent


def _read_words(opened: sqlite3.Connection) -> None:
    """Have the vocabularies read that the functions of the searches need, before anybody waits for one."""
    opened.execute("SELECT words_expression(?1), query_numbers(?1)", ["khuyen"]).fetchall()


def open_edition(file: int) -> sqlite3.Connection:
    """A connection to the file that is open as ``file``, by the name that it has; a roll-back may rename it
    between the look at its name and the opening, so that is tried again.
    """
    for _ in range(RENAMES):
        with suppress(sqlite3.OperationalError):
            return connect(_named(file))
        time.sleep(0.01)
    return connect(_named(file))


def _named(file: int) -> Path:
    return Path(os.readlink(f"/proc/self/fd/{file}"))


def answer(connection: sqlite3.Connection, question: Question) -> Answer:
    """What the statement gives, within its time and ``limits``; a step beyond them ends the process."""
    statement, parameters, seconds, most, cut = question
    try:
        with _time(connection, seconds):
            cursor = connection.execute(statement, parameters)
            columns = [column[0] for column in cursor.description or ()]
            rows = list(_bounded(cursor, columns, most))
    except (TooMuchError, MemoryError) as error:
        return "late", str(error) or "out of memory"
    except Exception as error:
        late = str(error) in _TOO_MUCH
        return "late" if late else "wrong", str(error)
    more = cut and most is not None and len(rows) == most
    return "rows", columns, rows[:-1] if more else rows, more


def _bounded(cursor: sqlite3.Cursor, columns: list[str], most: int | None) -> Iterator[tuple[Any, ...]]:
    bounds = limits.limits()["reader"]
    a_row = sum(len(name) + bounds["cell_bytes"] for name in columns)
    room = bounds["answer_bytes"]
    for number, row in enumerate(cursor, 1):
        room -= a_row + sum(len(value) for value in row if isinstance(value, str | bytes))
        if room < 0:
            raise TooMuchError(f"an answer may have {bounds['answer_bytes']} bytes")
        yield row
        if number == most:
            return


@contextmanager
def _time(connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
    seconds = max(seconds, 0)
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: time.monotonic() >= end, STEPS)
    signal.setitimer(signal.ITIMER_REAL, seconds + limits.limits()["reader"]["grace_seconds"])
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        connection.set_progress_handler(None, STEPS)


def _bound_process() -> None:
    bounds = limits.limits()["reader"]
    for kind, most in (
        (resource.RLIMIT_AS, bounds["memory_bytes"]),
        (resource.RLIMIT_FSIZE, bounds["temporary_bytes"]),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))
    sqlite3.connect(":memory:").execute(f"PRAGMA hard_heap_limit = {int(bounds['heap_bytes'])}")


if __name__ == "__main__":
    main()
