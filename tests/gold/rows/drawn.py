"""The rows that are judged: drawn at random from documents written without knowledge of the extractors.

A row stands at a place: the annotation of the key that it overlaps most or, where the key has none, its own
quote. A place is drawn by a hash of what it is, whatever is found there today.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tests.gold import score, subjects
from tests.gold.evaluation import BLIND, KEYS, SECOND_BLIND, TEXTS

DOCUMENTS = [*BLIND, *SECOND_BLIND]
# How many of a hundred places of a kind are judged.
SHARES = {"activities": 60, "decisions": 100, "officials": 100, "figures": 15}
SHOWN = {
    "activities": [
        "title",
        "type",
        "status",
        "date_from",
        "date_to",
        "place",
        "province",
        "organiser",
        "programme",
    ],
    "decisions": ["key", "type", "issuer", "issued_on", "subject"],
    "officials": ["name", "role", "organisation", "tenure"],
    "figures": ["value", "value_max", "unit", "qualifier", "measure", "role"],
}
_SELECT = "SELECT m.start, m.[end], m.quote, m.sentence, "
_SQL = {
    "activities": _SELECT + "m.title, m.type, m.status, m.date_from, m.date_to, m.place, m.province_id AS"
    " province, m.organiser, m.programme FROM activities m WHERE m.document_id = ? ORDER BY m.start",
    "decisions": _SELECT + "m.[key], d.type, d.issuer, d.issued_on, d.subject FROM decision_mentions m"
    " LEFT JOIN decisions d ON d.id = m.decision_id WHERE m.document_id = ? ORDER BY m.start",
    "officials": _SELECT + "m.name, m.role, m.organisation, m.tenure FROM officials m"
    " WHERE m.document_id = ? ORDER BY m.start, m.tenure",
    "figures": _SELECT + "m.value, m.value_max, m.unit, m.qualifier, m.measure, m.role FROM figures m"
    " WHERE m.document_id = ? ORDER BY m.start",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the corpus at its place; ``key`` is the annotation there, None where the key has none."""

    document: str
    kind: str
    quote: str
    nth: int
    sentence: str
    values: dict[str, Any]
    key: dict[str, Any] | None

    @property
    def is_drawn(self) -> bool:
        """Whether its place is among those that are judged."""
        told = f"{self.kind} {self.document} {self.nth} {self.quote}"
        return int(hashlib.sha256(told.encode()).hexdigest(), 16) % 100 < SHARES[self.kind]


def drawn(connection: sqlite3.Connection) -> list[Row]:
    """The rows at drawn places, of every kind, in the order of the documents and their texts."""
    connection.row_factory = sqlite3.Row
    return [
        row for name in DOCUMENTS for kind in SHOWN for row in _rows(connection, name, kind) if row.is_drawn
    ]


def _rows(connection: sqlite3.Connection, name: str, kind: str) -> Iterator[Row]:
    where = "SELECT id, text FROM documents WHERE url LIKE ?"
    document = connection.execute(where, (f"%{name}.txt",)).fetchone()
    found = [dict(row) for row in connection.execute(_SQL[kind], (document["id"],))]
    golds = _key(name, kind)
    spans = score.locate(kind, golds, found, document["text"], (TEXTS / f"{name}.txt").read_text("utf-8"))
    owner = score.match(kind, golds, spans, found)
    for at, row in enumerate(found):
        gold = golds[owner[at]] if at in owner else _nearest(row, golds, spans)
        place = (gold["quote"], gold.get("nth", 0)) if gold else (row["quote"], 0)
        values = {field: row[field] for field in SHOWN[kind]}
        yield Row(name, kind, *place, " ".join(row["sentence"].split()), values, gold)


def _key(name: str, kind: str) -> list[dict[str, Any]]:
    golds: list[dict[str, Any]] = json.loads((KEYS / f"{name}.json").read_text("utf-8"))[kind]
    if kind == "officials":
        golds = [{"tenure": "holds", **gold} for gold in golds]
    if kind == "decisions":
        told = {(row["quote"], row["nth"]): row["subject"] for row in subjects.key(name)}
        golds = [gold | {"subject": told.get((gold["quote"], gold.get("nth", 0)))} for gold in golds]
    return golds


def _nearest(
    row: dict[str, Any], golds: list[dict[str, Any]], spans: Sequence[tuple[int, int] | None]
) -> dict[str, Any] | None:
    """The annotation that the row overlaps most, though it does not agree with it."""
    shared = [score.overlap(span, row) for span in spans]
    most = max(shared, default=0)
    return golds[shared.index(most)] if most else None
