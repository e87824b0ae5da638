"""Keeps ``people`` in step with the mentions of ``officials``: which are one person, and how often named."""

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from db.former_ids import PERSONS
from db.ids import named_id
from db.mentions_of_one import Mention
from db.same_person import resolve, same_name
from nlp.records import Official

# A text that says only after which day it was written, or within many years, is of no day.
MENTIONS = """
    SELECT
        o.person_id, o.id, o.document_id, o.start, o.sentence,
        coalesce(d.published, CASE WHEN d.latest <= date(d.earliest, '+1 year') THEN d.earliest END) AS day,
        o.name, o.role, o.organisation, o.province_id, o.tenure
    FROM officials o JOIN documents d INDEXED BY idx_documents_written ON d.id = o.document_id
    WHERE o.name_key = ?
"""
INTRODUCED = "INSERT OR IGNORE INTO people (id, name, documents) VALUES (?, ?, 0)"
KEPT = (
    "CREATE TEMP TABLE IF NOT EXISTS meant_before (mention TEXT PRIMARY KEY, person TEXT) WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS temp.idx_meant_before ON meant_before (person)",
    "CREATE TEMP TABLE IF NOT EXISTS to_count (person TEXT PRIMARY KEY) WITHOUT ROWID",
    "DELETE FROM meant_before",
    "DELETE FROM to_count",
)
MEANT_BEFORE = "INSERT OR REPLACE INTO meant_before (mention, person) VALUES (?, ?)"
COUNTED = "INSERT OR IGNORE INTO to_count (person) VALUES (?)"
COUNTED_TOO = """
    INSERT OR IGNORE INTO to_count (person)
    SELECT person FROM meant_before
    UNION ALL SELECT o.person_id FROM meant_before b JOIN officials o ON o.id = b.mention
"""
TO_COUNT = "SELECT person FROM to_count ORDER BY person"
HEIRS = """
    SELECT o.person_id, count(*) FROM meant_before b JOIN officials o ON o.id = b.mention
    WHERE b.person = ? GROUP BY o.person_id
"""
MEANT = "UPDATE officials SET person_id = ? WHERE id = ?"
REFRESHED = """
    UPDATE people SET (first_seen, last_seen, documents, name, organisation) = (
        SELECT min(d.published), max(d.published), count(DISTINCT d.id),
            (SELECT name FROM officials WHERE person_id = people.id
             GROUP BY name ORDER BY count(*) DESC, name LIMIT 1),
            (SELECT organisation FROM officials WHERE person_id = people.id AND organisation IS NOT NULL
             GROUP BY organisation ORDER BY count(*) DESC, organisation LIMIT 1)
        FROM officials o JOIN documents d ON d.id = o.document_id
        WHERE o.person_id = people.id
    )
    WHERE id = ?
"""
FOLDED = "UPDATE people SET search_key = name_key(name) WHERE id = ?"
NAMED = "SELECT 1 FROM officials WHERE person_id = ? LIMIT 1"
WAS_COUNTED = "SELECT 1 FROM people WHERE id = ? AND documents > 0"
DELETED = "DELETE FROM people WHERE id = ?"


def person_ids(document_id: str, officials: Sequence[Official]) -> list[str]:
    """A person for each mention in a document, until ``refresh`` has compared it with all others: the one of
    its name in this document.
    """
    return [named_id(one.name, same_name(one.name), document_id) for one in officials]


def introduce(db: Database, ids: Sequence[str], officials: Sequence[Official]) -> None:
    """Write a row for each person (``ids``) whom ``officials`` mention, to be counted by ``refresh``."""
    for person, official in zip(ids, officials, strict=True):
        _introduce(db, person, official.name)


def _introduce(db: Database, person: str, name: str) -> None:
    db.execute(INTRODUCED, [person, name])
    PERSONS.is_again(db, person)


def refresh(
    db: Database, names: Iterable[str], persons: Iterable[str], rewritten: Iterable[tuple[str, str]] = ()
) -> None:
    """Derive anew who is meant by the mentions of ``names`` (as ``same_name`` gives them), and count these
    and ``persons``; a person whom no document names any more is deleted, and the id leads on.

    ``rewritten`` are the mentions whose rows were written anew, each with the person whom it meant before.
    What is kept of a whole corpus meanwhile stands in tables of the connection, not in memory.
    """
    for statement in KEPT:
        db.execute(statement)
    for name in names:
        _resolve(db, name)
    db.conn.executemany(MEANT_BEFORE, rewritten)
    db.conn.executemany(COUNTED, ((person,) for person in persons))
    db.execute(COUNTED_TOO)
    for (person,) in db.execute(TO_COUNT):
        if db.execute(NAMED, [person]).fetchone() is None:
            _lead_on(db, person)
            db.execute(DELETED, [person])
        db.execute(REFRESHED, [person])
        db.execute(FOLDED, [person])


def _lead_on(db: Database, gone: str) -> None:
    """No edition can have shown a person who was never counted."""
    heirs = dict(db.execute(HEIRS, [gone]).fetchall())
    was_shown = db.execute(WAS_COUNTED, [gone]).fetchone() is not None
    PERSONS.lead_on(db, gone, heirs, was_shown=was_shown)


def _resolve(db: Database, name: str) -> None:
    """Lead the mentions of ``name`` that mean others now to these, and keep whom they meant before."""
    rows = list(db.query(MENTIONS, [name]))
    meant_before = {row["id"]: row.pop("person_id") for row in rows}
    for person, mentions in resolve(Mention(**row) for row in rows).items():
        moved = [mention.id for mention in mentions if meant_before[mention.id] != person]
        if moved:
            _introduce(db, person, mentions[0].name)
            db.conn.executemany(MEANT, [(person, mention) for mention in moved])
            db.conn.executemany(MEANT_BEFORE, [(mention, meant_before[mention]) for mention in moved])
