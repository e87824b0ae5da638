"""Keeps ``people`` in step with the mentions of ``officials``: which are one person, and how often named."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlite_utils import Database

from db.former_ids import PERSONS
from db.ids import named_id
from db.mentions_of_one import Mention
from db.same_person import resolve, same_name
from nlp.records import Official

MENTIONS = """
    SELECT o.person_id, o.id, o.document_id, coalesce(d.published, d.earliest) AS day, o.start, o.sentence,
           o.name, o.role, o.organisation, o.province_id, o.tenure
    FROM officials o JOIN documents d INDEXED BY idx_documents_written ON d.id = o.document_id
    WHERE o.name_key = ?
"""
INTRODUCED = "INSERT OR IGNORE INTO people (id, name, documents) VALUES (?, ?, 0)"
MEANS = "SELECT person_id FROM officials WHERE id = ?"
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
    db: Database, names: Iterable[str], persons: Iterable[str], rewritten: Mapping[str, str] | None = None
) -> None:
    """Derive anew who is meant by the mentions of ``names`` (as ``same_name`` gives them), and count these
    and ``persons``; a person whom no document names any more is deleted, and the id leads on.

    ``rewritten`` are the persons whom mentions meant before their rows were written anew.
    """
    meant_before: dict[str, str] = {}
    for name in sorted(names):
        meant_before |= _resolve(db, name)
    meant_before |= dict(rewritten or {})
    meaning = _by_person(meant_before)
    now = {person for mention in meant_before for (person,) in db.execute(MEANS, [mention]).fetchall()}
    for person in sorted({*persons, *meant_before.values(), *now}):
        if db.execute(NAMED, [person]).fetchone() is None:
            _lead_on(db, person, meaning[person])
            db.execute(DELETED, [person])
        db.execute(REFRESHED, [person])
        db.execute(FOLDED, [person])


def _by_person(meant_before: Mapping[str, str]) -> Mapping[str, list[str]]:
    """The mentions that meant each person."""
    found: dict[str, list[str]] = defaultdict(list)
    for mention, person in meant_before.items():
        found[person].append(mention)
    return found


def _lead_on(db: Database, gone: str, mentions: Iterable[str]) -> None:
    """No edition can have shown a person who was never counted."""
    heirs = Counter(row[0] for mention in mentions for row in db.execute(MEANS, [mention]).fetchall())
    was_shown = db.execute(WAS_COUNTED, [gone]).fetchone() is not None
    PERSONS.lead_on(db, gone, heirs, was_shown=was_shown)


def _resolve(db: Database, name: str) -> dict[str, str]:
    """The persons before, by the mentions of ``name`` that mean others now."""
    rows = list(db.query(MENTIONS, [name]))
    meant_before = {row["id"]: row.pop("person_id") for row in rows}
    changed: dict[str, str] = {}
    for person, mentions in resolve(Mention(**row) for row in rows).items():
        moved = [mention.id for mention in mentions if meant_before[mention.id] != person]
        if moved:
            _introduce(db, person, mentions[0].name)
            db.conn.executemany(MEANT, [(person, mention) for mention in moved])
            changed |= {mention: meant_before[mention] for mention in moved}
    return changed
