"""What was read out of one document, each span with its meaning, so that a wrong row can be understood."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlite_utils import Database

from db.corpus import path_of, reported
from db.corrections import text_hash
from db.rows import Row
from nlp.activities import worth
from nlp.records import Activity


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of span: the letter that marks it, its table, the columns that tell what was read."""

    letter: str
    name: str
    table: str
    columns: tuple[str, ...]


KINDS = (
    Kind("P", "province", "province_mentions", ("province_id",)),
    Kind("D", "decision", "decision_mentions", ("key", "type", "issuer", "issued_on", "subject")),
    Kind("O", "official", "officials", ("name", "role", "organisation", "province_id")),
    Kind("F", "figure", "figures", ("value", "value_max", "unit", "qualifier", "measure", "activity_id")),
    Kind(
        "A",
        "activity",
        "activities",
        ("type", "status", "date_from", "date_to", "province_id", "programme", "title", "place", "organiser"),
    ),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the document (half-open character offsets), its label ("A1") and what was read from it."""

    start: int
    end: int
    label: str
    kind: str
    read: dict[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document's own fields, its corrections by the words that they are about, its text, and its marks in
    text order, longer ones first.
    """

    fields: dict[str, str]
    by_hand: dict[str, str]
    text: str
    marks: list[Mark]


def explain(db: Database, document: str) -> Explanation:
    """What was read from ``document``: its id, or the end of its address.

    Raises LookupError for none or several such documents, CorpusError when the corpus cannot be read.
    """
    with reported(path_of(db)):
        row = _document(db, document)
        marks = [mark for kind in KINDS for mark in _marks(db, kind, row)]
    fields = ("id", "url", "title", "published", "author", "credit", "home_province")
    told = {name: str(row[name]) for name in fields if row[name] is not None}
    told["text"] = text_hash(str(row["text"]))
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Explanation(told, _by_hand(db, str(row["id"])), str(row["text"]), marks)


def _shown(value: object) -> object:
    return "–" if value is None else value


def _by_hand(db: Database, document: str) -> dict[str, str]:
    """The corrections, by the words that they are about."""
    told = {}
    for row in list(db.query("SELECT * FROM corrections WHERE document_id = ? ORDER BY rowid", [document])):
        name = " ".join(filter(None, [str(row["kind"]), row["quote"], row["field"]]))
        done = (
            f"{_shown(row['was'])} → {_shown(row['value'])}"
            if row["trouble"] is None
            else f"not applied: {row['trouble']}"
        )
        told[name] = f"{done} ({row['corrected_by']}, {row['corrected_on']}: {row['why']})"
    return told


def _document(db: Database, wanted: str) -> Row:
    where = "id = :wanted OR (length(:wanted) > 0 AND substr(url, -length(:wanted)) = :wanted)"
    rows = list(db.query(f"SELECT * FROM documents WHERE {where} ORDER BY url LIMIT 10", {"wanted": wanted}))  # noqa: S608
    if len(rows) > 1:
        raise LookupError(f"{wanted!r} ends several addresses: {', '.join(str(row['url']) for row in rows)}")
    if not rows:
        raise LookupError(f"no document has the id {wanted!r} or an address that ends so")
    return rows[0]


def _marks(db: Database, kind: Kind, document: Row) -> list[Mark]:
    rows = list(db.query(_query(kind), [document["id"]]))
    return [
        Mark(
            row["start"],
            row["end"],
            f"{kind.letter}{number}",
            kind.name,
            {column: row[column] for column in kind.columns if row[column] is not None}
            | ({"why": _why(row, document)} if kind.name == "activity" else {}),
        )
        for number, row in enumerate(rows, 1)
    ]


def _why(row: Mapping[str, Any], document: Row) -> str:
    """How likely the activity is one, and the signs that tell most for (+) and against (-) it."""
    activity = Activity(**{field.name: _value(field.name, row[field.name]) for field in fields(Activity)})
    title = None if document["title"] is None else str(document["title"])
    judged = worth.worth(activity, title, str(document["text"]))
    return f"{judged.chance:.2f} ({', '.join(f'{sign} {weight:+.2f}' for sign, weight in judged.signs)})"


def _value(name: str, value: Any) -> Any:
    return date.fromisoformat(value) if name in {"date_from", "date_to"} and value else value


def _query(kind: Kind) -> str:
    if kind.table != "decision_mentions":
        return f'SELECT * FROM {kind.table} WHERE document_id = ? ORDER BY start, "end" DESC'  # noqa: S608
    return (
        "SELECT m.start, m.[end], m.key, d.type, d.issuer, d.issued_on, d.subject FROM decision_mentions m"
        " JOIN decisions d ON d.id = m.decision_id WHERE m.document_id = ? ORDER BY m.start"
    )
