"""What the corpus says of corrections: a row for each line that is applied, or no longer is."""

from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from db.corrections.changes import Outcome
from db.corrections.lines import Corrections, text_hash
from db.rows import Row, insert

TROUBLES = "SELECT trouble FROM corrections WHERE document_id = ? ORDER BY rowid"
# By "> ''" and the plus SQLite takes the index of "corrected".
STORED = "SELECT id, text, corrected FROM documents ORDER BY +id"


def write(db: Database, document_id: str, outcomes: Sequence[Outcome]) -> None:
    """Record the ``outcomes`` at a document, in the place of those before."""
    db.execute("DELETE FROM corrections WHERE document_id = ?", [document_id])
    insert(db, "corrections", [_row(document_id, *one) for one in enumerate(outcomes, 1)])


def _row(document_id: str, number: int, outcome: Outcome) -> Row:
    line = outcome.line
    return {
        "id": f"{document_id}-{number}",
        "document_id": document_id,
        "kind": line.kind,
        "quote": line.quote,
        "start": outcome.start,
        "field": line.field,
        "value": None if line.value is None else str(line.value),
        "was": outcome.was,
        "corrected_by": line.who,
        "corrected_on": line.when.isoformat(),
        "why": line.why,
        "trouble": outcome.trouble,
    }


def changed(db: Database, corrections: Corrections) -> list[str]:
    """The documents whose lines are others than when they were stored."""
    return [
        document
        for document, text, before in _looked_at(db, corrections)
        if corrections.fingerprint(text) != before
    ]


def unplaced(db: Database, corrections: Corrections) -> list[str]:
    """The places of the lines whose text no document has, or has any more."""
    texts = {text_hash(text) for _, text, _ in _looked_at(db, corrections)}
    return [line.place for text, lines in corrections.by_text.items() if text not in texts for line in lines]


def troubles(db: Database, corrections: Corrections) -> list[str]:
    """A line for each correction that is not applied, behind its place: no document has its text, or the text
    has no such row. Those about one row have their trouble in common; the first of them tells it.
    """
    first: dict[tuple[object, ...], str] = {}
    for document, text, fingerprint in _looked_at(db, corrections):
        if fingerprint is not None and fingerprint == corrections.fingerprint(text):
            lines = sorted(corrections.of(text), key=lambda line: line.row)
            for line, (trouble,) in zip(lines, db.execute(TROUBLES, [document]).fetchall(), strict=False):
                if trouble:
                    first.setdefault((line.text, line.row, trouble), f"{line.place}: {trouble}")
    missing = (f"{place}: no document has this text (any more)" for place in unplaced(db, corrections))
    return [*first.values(), *missing]


def _looked_at(db: Database, corrections: Corrections) -> Iterator[tuple[str, str, str | None]]:
    where = "" if corrections.by_text else "WHERE corrected > '' "
    yield from db.execute(STORED.replace("ORDER", f"{where}ORDER"))
