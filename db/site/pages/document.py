"""A document: its text with everything that was read from it marked where it stands."""

from datasette.utils.asgi import NotFound

from db.site.corpus_reading import Corpus, Row
from db.site.marking import Mark, paragraphs
from db.site.view import Asked, View

KINDS = ("activity", "decision", "official", "figure", "province")
TABLES = {
    "activity": "activities",
    "decision": "decisions",
    "official": "officials",
    "figure": "figures",
    "province": "provinces",
}
NOTES = {
    "activity": ("type", "status", "date_from", "programme"),
    "decision": ("type", "key", "issuer", "year", "subject"),
    "official": ("name", "role", "organisation"),
    "figure": ("value", "value_max", "unit", "qualifier", "measure"),
    "province": ("kind", "name"),
}
PAGES = {"decision": "decision_id", "official": "person_id", "province": "province_id"}
FOLDERS = {"official": "person"}


async def build(corpus: Corpus, asked: Asked) -> View:
    """The document ``id``; all pieces of the span with the id ``mark`` stand out."""
    document = await corpus.row("document", {"id": asked.part("id")})
    if document is None:
        raise NotFound(f"There is no document {asked.part('id')}")
    this = {"id": document["id"], "first": document["duplicate_of"] or document["id"]}
    found = {kind: await corpus.rows(f"document_{TABLES[kind]}", this) for kind in KINDS}
    around = ("duplicates", "attachments", "linking", "revisions")
    by_hand = await corpus.rows("document_corrections", this)
    for row in by_hand:
        for one in found[row["kind"]]:
            if one["start"] == row["start"]:
                one["corrected_on"] = row["corrected_on"]
    marks = [mark for kind, rows in found.items() for mark in _marks(kind, rows)]
    return View(
        template="document.html",
        title=document["title"] or document["url"],
        data={"document": document, "corrections": by_hand}
        | {TABLES[kind]: rows for kind, rows in found.items()}
        | {name: await corpus.rows(f"document_{name}", this) for name in around},
        shown={
            "paragraphs": paragraphs(document["text"], marks),
            "kinds": KINDS,
            "tables": TABLES,
            "followed": asked.word("mark"),
        },
        rows=[_flat(mark) for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end))],
    )


def _marks(kind: str, rows: list[Row]) -> list[Mark]:
    return [
        Mark(
            start=row["start"],
            end=row["end"],
            kind=kind,
            href=_page(kind, row),
            note=" · ".join(str(row[name]) for name in NOTES[kind] if row[name] is not None),
            anchor=row["id"],
        )
        for row in rows
    ]


def _page(kind: str, row: Row) -> str | None:
    target = row[PAGES[kind]] if kind in PAGES else None
    return f"/{FOLDERS.get(kind, kind)}/{target}" if target else None


def _flat(mark: Mark) -> Row:
    return {"start": mark.start, "end": mark.end, "kind": mark.kind, "read": mark.note, "page": mark.href}
