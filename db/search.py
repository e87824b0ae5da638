"""Finds official documents by number, however it was heard, and documents by their words."""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import groupby

from sqlite_utils import Database

from db import query_reading, snippets
from db.corpus import path_of, reported

MARKS = (snippets.OPENING, snippets.CLOSING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A place that cites a decision: its sentence, and the document with its day (ISO 8601) and source."""

    sentence: str
    document_id: str
    title: str | None
    published: str | None
    source: str | None
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionHit:
    """A decision that a query may mean; ``documents`` counts all that cite it, ``citations`` the latest."""

    id: str
    key: str
    type: str
    issuer: str | None
    year: int | None
    issued_on: str | None
    subject: str | None
    documents: int
    citations: list[Citation]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentHit:
    """A document that holds the words; in ``snippet`` each one stands between ``MARKS``."""

    id: str
    title: str | None
    published: str | None
    source: str | None
    url: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Results:
    """What a query found, best first: ``decisions`` if it is a number that is cited, else ``documents``."""

    decisions: list[DecisionHit]
    documents: list[DocumentHit]


def find(db: Database, query: str, limit: int = 20) -> Results:
    """The best ``limit`` decisions with up to ``limit`` citations each, or else the best ``limit`` documents.

    ``query`` may be any string. Raises CorpusError when the corpus cannot be read.
    """
    typed = query.encode("utf-8", "replace").decode("utf-8")
    with reported(path_of(db)):
        decisions = find_decisions(db, typed, limit)
        return Results(decisions, [] if decisions else find_documents(db, _searched(typed), limit))


def _searched(typed: str) -> str:
    """The words that ``typed`` means: provinces in any spelling, without the words that only ask."""
    reading = query_reading.read(query_reading.beginning(typed), times_filter=False)
    if reading.words == reading.province_words:
        return reading.words
    named = (f'~"{name}"' for name in reading.provinces)
    return " ".join([reading.words, *named])


def find_decisions(db: Database, number: str, limit: int) -> list[DecisionHit]:
    """The decisions that ``number`` may mean: "1419/QĐ-TTg", "1419 qd ttg", "quyết định 1419"."""
    rows = db.query(sql("decisions_by_number"), {"number": number, "limit": limit})
    hits = []
    for _, cited in groupby(rows, key=lambda row: row["decision_id"]):
        group = list(cited)
        about = {name: group[0][name] for name in DecisionHit.__slots__ if name not in ("id", "citations")}
        citations = [Citation(**{name: row[name] for name in Citation.__slots__}) for row in group]
        hits.append(DecisionHit(id=group[0]["decision_id"], citations=citations, **about))
    return hits


def find_documents(db: Database, words: str, limit: int) -> list[DocumentHit]:
    """The documents that hold all ``words``: exactly those typed with marks, in any marking the others."""
    rows = db.query(sql("documents_by_words"), {"words": words, "limit": limit})
    return [DocumentHit(id=row.pop("document_id"), **row) for row in rows]


@cache
def sql(name: str) -> str:
    """The query ``db/data/<name>.sql``, which the site uses as well; its rows are limited by ``:limit``."""
    return resources.files("db").joinpath("data", f"{name}.sql").read_text("utf-8")
