"""``watches.db``: the watches, what was told, and how many may ask. Several servers and a night write it."""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import Literal

FILE = "watches.db"
WAIT_SECONDS = 30
HOUR, DAY = 3600, 24 * 3600
# Nobody is flooded by others through this site.
ASKED_AN_HOUR = 60
ASKED_A_DAY_BY_STRANGERS, ASKED_A_DAY_BY_READERS = 1, 10
WATCHES_OF_ONE = 50
# An address that refuses so many digests in a row is there no more.
MOST_REFUSED = 5
Answer = Literal["yes", "asked", "busy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A ``page`` that ``target`` is told of; all up to the batch ``mark`` has been told."""

    id: str
    way: Literal["mail", "webhook"]
    target: str
    page: str
    title: str
    language: Literal["vi", "en"]
    mark: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many watches by mail there are, of how many addresses, and how many of these refused the latest."""

    watches: int
    addresses: int
    refusing: int


_COLUMNS = ", ".join(Watch.__slots__)
COUNTED = """
    SELECT count(*), count(DISTINCT target), count(DISTINCT target) FILTER (WHERE refused > 0)
    FROM watches LEFT JOIN told USING (target) WHERE way = 'mail'
"""


@contextmanager
def opened(folder: Path) -> Iterator[sqlite3.Connection]:
    """The file, made where there is none for whom the folder is; each statement is a transaction but for
    those within ``writing``.
    """
    file = folder / FILE
    if not file.exists():
        kept_apart(file)
    with closing(sqlite3.connect(file, timeout=WAIT_SECONDS, isolation_level=None, uri=True)) as db:
        if not db.execute("PRAGMA user_version").fetchone()[0]:
            db.executescript(resources.files("db.watches").joinpath("watches.sql").read_text("utf-8"))
        yield db


def counted(folder: Path) -> Counts | None:
    """How many watch; None where nobody ever has. Nothing is written."""
    file = folder / FILE
    if not file.exists():
        return None
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", WAIT_SECONDS, uri=True)) as db:
        row = db.execute(COUNTED).fetchone()
    return Counts(watches=row[0], addresses=row[1], refusing=row[2])


def kept_apart(file: Path) -> None:
    """Make ``file``, for its owner, and for the group where that may write to its folder; nobody else."""
    opened = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    if file.parent.stat().st_mode & 0o020:
        os.fchmod(opened, 0o660)
    os.close(opened)


@contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """A transaction that no other writer comes between."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def may_ask(db: sqlite3.Connection, address: str, whom: str, now: float) -> Answer:
    """Whether a mail may ask ``address``, of the fingerprint ``whom``, for confirmation; it counts then.

    "asked": it was today, as often as it may be; "busy": so many ask in this hour that none may.
    """
    with writing(db):
        db.execute("DELETE FROM asked WHERE at < ?", [now - DAY])
        recent = db.execute("SELECT count(*) FROM asked WHERE at >= ?", [now - HOUR]).fetchone()[0]
        times = db.execute("SELECT count(*) FROM asked WHERE whom = ?", [whom]).fetchone()[0]
        if times >= (ASKED_A_DAY_BY_READERS if of_address(db, address) else ASKED_A_DAY_BY_STRANGERS):
            return "asked"
        if recent >= ASKED_AN_HOUR:
            return "busy"
        db.execute("INSERT INTO asked (whom, at) VALUES (?, ?)", [whom, now])
    return "yes"


def not_asked(db: sqlite3.Connection, whom: str) -> None:
    """The latest mail that was to ask ``whom`` did not go out."""
    db.execute("DELETE FROM asked WHERE id = (SELECT max(id) FROM asked WHERE whom = ?)", [whom])


def latest_batch(db: sqlite3.Connection) -> int:
    """The latest batch of documents that came in."""
    return int(db.execute("SELECT coalesce(max(batch), 0) FROM seen").fetchone()[0])


def add(db: sqlite3.Connection, way: str, target: str, page: str, title: str, language: str) -> bool:  # noqa: PLR0913, PLR0917
    """Tell ``target`` of what comes in from now on; one watch however often it is added. False, and nothing
    is added, where a mail address watches as many pages as it may.
    """
    with writing(db):
        pages = {one.page for one in of_address(db, target)}
        if page not in pages and len(pages) >= WATCHES_OF_ONE:
            return False
        db.execute(
            f"INSERT OR IGNORE INTO watches ({_COLUMNS}, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            [secrets.token_hex(8), way, target, page, title, language, latest_batch(db), _today()],
        )
    return True


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


def watches(db: sqlite3.Connection, where: str = "true", *values: str | int) -> list[Watch]:
    """The watches ``where``, each target's together, the oldest first."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM watches WHERE {where} ORDER BY target, rowid", values)  # noqa: S608
    return [Watch(**dict(zip(Watch.__slots__, row, strict=True))) for row in rows]


def of_address(db: sqlite3.Connection, address: str) -> list[Watch]:
    """What ``address`` watches."""
    return watches(db, "way = 'mail' AND target = ?", address)


def one(db: sqlite3.Connection, id_: str) -> Watch | None:
    """The watch ``id_``; None where it has ended."""
    return next(iter(watches(db, "id = ?", id_)), None)


def end(db: sqlite3.Connection, id_: str) -> None:
    """End the watch ``id_``."""
    db.execute("DELETE FROM watches WHERE id = ?", [id_])


def forget(db: sqlite3.Connection, address: str) -> int:
    """End all watches of ``address``, of which nothing stays; how many there were."""
    with writing(db):
        db.execute("DELETE FROM told WHERE target = ?", [address])
        return db.execute("DELETE FROM watches WHERE way = 'mail' AND target = ?", [address]).rowcount


def told_on(db: sqlite3.Connection, target: str) -> str | None:
    """The day of the latest digest of ``target``."""
    row = db.execute("SELECT day FROM told WHERE target = ?", [target]).fetchone()
    return row[0] if row else None


def told(db: sqlite3.Connection, some: list[Watch], mark: int, day: str | None = None) -> None:
    """Of all ``some``, one target's, everything up to ``mark`` has been told, by a digest of ``day``."""
    with writing(db):
        db.executemany("UPDATE watches SET mark = ? WHERE id = ?", [(mark, watch.id) for watch in some])
        if day and some:
            db.execute("INSERT OR REPLACE INTO told (target, day) VALUES (?, ?)", [some[0].target, day])


def refused(db: sqlite3.Connection, addresses: list[str]) -> int:
    """Each of ``addresses`` has refused a digest; how many of them are forgotten, as they did so often."""
    count = """
        INSERT INTO told (target, refused) VALUES (?, 1)
        ON CONFLICT (target) DO UPDATE SET refused = refused + 1 RETURNING refused
    """
    gone = [one for one in addresses if db.execute(count, [one]).fetchall()[0][0] >= MOST_REFUSED]
    for address in gone:
        forget(db, address)
    return len(gone)
