"""Keeps ``people`` in step with the mentions of ``officials``: which are one person, and how often named."""

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from db.ids import named_id
from db.mentions_of_one import Mention
from db.rows import insert
from db.same_person import resolve, same_name
from nlp.records import Official

MENTIONS = """
    SELECT o.person_id, o.id, o.document_id, coalesce(d.published, d.latest) AS day, o.start, o.sentence,
           o.name, o.role, o.organisation, o.province_id, o.tenure
    FROM officials o JOIN documents d ON d.id = o.document_id
    WHERE o.name_key = ?
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
UNNAMED = (
    "DELETE FROM people WHERE id = ? AND id NOT IN (SELECT person_id FROM officials WHERE person_id = ?)"
)


def person_ids(document_id: str, officials: Sequence[Official]) -> list[str]:
    """A person for each mention in a document, until ``refresh`` has compared it with all others: the one of
    its name in this document.
    """
    return [named_id(one.name, same_name(one.name), document_id) for one in officials]


def introduce(db: Database, ids: Sequence[str], officials: Sequence[Official]) -> None:
    """Write a row for each person (``ids``) whom ``officials`` mention, to be counted by ``refresh``."""
    persons = {person: _row(person, official.name) for person, official in zip(ids, officials, strict=True)}
    insert(db, "people", list(persons.values()), replace=True)


def _row(person: str, name: str) -> dict[str, object]:
    return {"id": person, "name": name, "documents": 0}


def refresh(db: Database, names: Iterable[str], persons: Iterable[str]) -> None:
    """Derive anew who is meant by the mentions of ``names`` (as ``same_name`` gives them), and count these
    and ``persons``; a person whom no document names any more is deleted.
    """
    touched = set(persons)
    for name in sorted(names):
        touched |= _resolve(db, name)
    for person in sorted(touched):
        db.execute(UNNAMED, [person, person])
        db.execute(REFRESHED, [person])
        db.execute(FOLDED, [person])


def _resolve(db: Database, name: str) -> set[str]:
    """The persons, old and new, whose mentions of ``name`` have changed."""
    rows = list(db.query(MENTIONS, [name]))
    meant_before = {row["id"]: row.pop("person_id") for row in rows}
    changed: set[str] = set()
    for person, mentions in resolve(Mention(**row) for row in rows).items():
        moved = [mention.id for mention in mentions if meant_before[mention.id] != person]
        if moved:
            insert(db, "people", [_row(person, mentions[0].name)], replace=True)
            db.conn.executemany(MEANT, [(person, mention) for mention in moved])
            changed |= {person, *(meant_before[mention] for mention in moved)}
    return changed
