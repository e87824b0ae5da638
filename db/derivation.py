"""What is derived from many documents at once, decisions, persons, what was not read: noted as each document
is stored, and derived when all of a run are. A decision that a thousand new documents cite is derived once,
not a thousand times.
"""

from collections.abc import Iterable, Iterator, Mapping

from sqlite_utils import Database

from db import decisions, people, unread
from db.corpus import transaction

NOTED = "INSERT OR IGNORE INTO underived (what, name, meant) VALUES (?, ?, ?)"
UNDERIVED = "SELECT name, meant FROM underived WHERE what = ? ORDER BY name"
DERIVED = "DELETE FROM underived"

KEY, DECISION_MENTION = "decision key", "decision mention"
NAME, PERSON, OFFICIAL = "person name", "person", "official"
UNREAD = "unread"


def note(db: Database, what: str, names: Iterable[str] | Mapping[str, str]) -> None:
    """Remember that the ``names`` (of the kind ``what``) are to be derived; of mentions, what they meant
    before their rows were written anew, as the last derivation said it.
    """
    meant = names if isinstance(names, Mapping) else dict.fromkeys(names)
    db.conn.executemany(NOTED, [(what, name, meant[name]) for name in meant])


def catch_up(db: Database) -> None:
    """Derive what was noted since the last time, this run's and what a killed one left, or nothing of it.
    Raises CorpusError as ``store.store``.
    """
    with transaction(db):
        derive(db)


def derive(db: Database) -> None:
    """As ``catch_up``, within the transaction of the caller."""
    if db.execute("SELECT 1 FROM underived LIMIT 1").fetchone() is None:
        return
    decisions.refresh(db, _noted(db, KEY), dict(_meant(db, DECISION_MENTION)))
    people.refresh(db, _noted(db, NAME), _noted(db, PERSON), _meant(db, OFFICIAL))
    unread.refresh(db, _noted(db, UNREAD))
    db.execute(DERIVED)


def _noted(db: Database, what: str) -> Iterator[str]:
    return (str(name) for name, _ in db.execute(UNDERIVED, [what]))


def _meant(db: Database, what: str) -> Iterator[tuple[str, str]]:
    return ((str(name), str(meant)) for name, meant in db.execute(UNDERIVED, [what]) if meant is not None)
