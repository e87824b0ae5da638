"""Which mentions of officials are one person: a name at an organisation, never a name alone."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from sqlite_utils import Database

from db.folding import comparable
from db.ids import named_id
from db.rows import insert
from nlp.provinces import gazetteer
from nlp.provinces.gazetteer import Province
from nlp.records import Official

_COMMITTEE = re.compile(r"\bubnd\b")
_KINDS = {"tỉnh": "tỉnh", "thành phố": r"thành phố|tp\.?"}

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
    """The person of each mention in a document.

    A mention without an organisation is the one person of that name in the same document who has one; where
    there is none or several, it is a person of this document alone.
    """
    employed: dict[str, set[str]] = defaultdict(set)
    for official in officials:
        if official.organisation:
            employed[comparable(official.name)].add(_employed_id(official, official.organisation))
    return [_person_id(document_id, official, employed[comparable(official.name)]) for official in officials]


def _person_id(document_id: str, official: Official, candidates: set[str]) -> str:
    if official.organisation:
        return _employed_id(official, official.organisation)
    if len(candidates) == 1:
        return next(iter(candidates))
    return named_id(official.name, comparable(official.name), document_id)


def _employed_id(official: Official, organisation: str) -> str:
    body = _COMMITTEE.sub("ủy ban nhân dân", comparable(organisation))
    if not official.province_id:
        return named_id(official.name, comparable(official.name), body, None)
    unit = gazetteer.provinces()[official.province_id]
    return named_id(official.name, comparable(official.name), _of_province(unit).sub("", body), unit.name)


@cache
def _of_province(unit: Province) -> re.Pattern[str]:
    """What "Sở Công Thương tỉnh Long An" has more than "Sở Công Thương" of the same province."""
    names = [entry.written for entry in gazetteer.names().values() if unit in entry.units]
    written = "|".join(re.escape(comparable(name)) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?: (?:{_KINDS.get(unit.kind, unit.kind)}))?(?: (?:{written}))?$")


def introduce(db: Database, ids: Sequence[str], officials: Sequence[Official]) -> None:
    """Write a row for each person (``ids``) whom ``officials`` mention, to be counted by ``refresh``."""
    persons = {
        person: {"id": person, "name": official.name, "documents": 0}
        for person, official in zip(ids, officials, strict=True)
    }
    insert(db, "people", list(persons.values()), replace=True)


def refresh(db: Database, people: Iterable[str]) -> None:
    """Count the mentions of ``people`` anew; a person whom no document names any more is deleted."""
    for person in sorted(people):
        db.execute(UNNAMED, [person, person])
        db.execute(REFRESHED, [person])
        db.execute(FOLDED, [person])
