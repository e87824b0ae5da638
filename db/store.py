"""Puts documents and what was read out of them into the corpus: all of a document, or nothing."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date
from itertools import chain

from sqlite_utils import Database

from db import derivation, duplicates, extractor, people, revisions, search_index, unread
from db.corpus import path_of, reported, transaction
from db.corrections import record
from db.corrections.changes import Outcome
from db.former_ids import DECISIONS, PERSONS
from db.ids import document_id
from db.records import Source, Stored, StoredDocument
from db.rows import Row, entity_rows, insert
from db.same_person import same_name
from nlp.dating.bounds import Written
from nlp.records import Extraction, Mention

PREVIOUS = "SELECT * FROM documents WHERE id = ?"
CORRECTED = "UPDATE documents SET corrected = ? WHERE id = ?"
TOUCHED = "INSERT OR IGNORE INTO touched (document_id) VALUES (?)"
WITHDRAWN = "UPDATE documents SET withdrawn_on = ? WHERE id = ?"
# A row goes before those that it points to.
FORGOTTEN = (
    "DELETE FROM activity_decisions WHERE activity_id IN (SELECT id FROM activities WHERE document_id = ?)",
    "DELETE FROM figures WHERE document_id = ?",
    "DELETE FROM activities WHERE document_id = ?",
    "DELETE FROM province_mentions WHERE document_id = ?",
    "DELETE FROM decision_relations WHERE document_id = ?",
    "DELETE FROM decision_mentions WHERE document_id = ?",
    "DELETE FROM officials WHERE document_id = ?",
    "DELETE FROM attachments WHERE document_id = ?",
    "DELETE FROM corrections WHERE document_id = ?",
    "DELETE FROM unread_mentions WHERE document_id = ?",
)


@dataclass(frozen=True, slots=True)
class ByHand:
    """The corrections that an extraction has in it: their fingerprint, and what became of each."""

    fingerprint: str | None = None
    outcomes: Sequence[Outcome] = ()


UNCORRECTED = ByHand()


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document on its way into the corpus: with the fingerprint of what it says, and the row that the
    corpus has of it, None where it has none.
    """

    document: StoredDocument
    content_hash: str
    previous: Row | None


def store(
    db: Database, document: StoredDocument, extraction: Extraction, by_hand: ByHand = UNCORRECTED
) -> Stored:
    """``put``, and derive the decisions and persons that it names from all documents that do."""
    with transaction(db):
        previous = latest(db, document.source_id, document.key)
        outcome = _put(db, Incoming(document, content_hash(document), previous), extraction, by_hand)
        derivation.derive(db)
    return outcome


def put(db: Database, incoming: Incoming, extraction: Extraction, by_hand: ByHand = UNCORRECTED) -> Stored:
    """Write an ``incoming`` document and its ``extraction`` in one transaction; "unchanged" writes nothing.
    Its decisions and persons wait for ``derivation.catch_up``.

    Raises ValueError for a span that does not show its quote, and CorpusError for an unknown source or
    province, a full disk, or a file that cannot be written; nothing of the document is stored then.
    """
    with transaction(db):
        return _put(db, incoming, extraction, by_hand)


def _put(db: Database, incoming: Incoming, extraction: Extraction, by_hand: ByHand) -> Stored:
    _check_spans(incoming.document.text, extraction)
    previous = incoming.previous
    known = previous["content_hash"] if previous and is_current(previous, by_hand.fingerprint) else None
    if known == incoming.content_hash:
        return "unchanged"
    _write(db, incoming, extraction, by_hand)
    return "changed" if previous else "new"


def is_current(row: Row, corrected: str | None) -> bool:
    """Whether the stored ``row`` of a document is what today's extractors read, with the corrections of the
    fingerprint ``corrected``.
    """
    return row["extractor"] == extractor.version() and row["corrected"] == corrected


def latest(db: Database, source_id: str, key: str) -> Row | None:
    """The stored row of the document ``key`` of a source, None where there is none."""
    with reported(path_of(db)):
        return next(db.query(PREVIOUS, [document_id(source_id, key)]), None)


def mark_withdrawn(db: Database, source_id: str, key: str, since: date) -> None:
    """Record since when the portal no longer has the document ``key``. Raises CorpusError as ``store``."""
    with transaction(db):
        db.execute(WITHDRAWN, [since.isoformat(), document_id(source_id, key)])


def mark_present(db: Database, incoming: Incoming) -> None:
    """Record that the portal has the document, as it was fetched later than what is stored. Raises
    CorpusError as ``store``.
    """
    known = incoming.previous
    if known and known["withdrawn_on"] and str(known["fetched_at"]) < _moment(incoming.document):
        with transaction(db):
            db.execute(WITHDRAWN, [None, known["id"]])


def content_hash(document: StoredDocument) -> str:
    """A fingerprint of what the document says; when it was fetched is no part of it."""
    parts = [document.title, _iso(document.published), document.author, document.credit, document.text]
    parts += [document.home_province]
    if document.media_type:
        parts += [document.media_type, document.parent_id, str(document.page_starts)]
    if document.needs_ocr:
        parts += ["needs_ocr"]
    parts += [f"{attachment.url}\n{attachment.name}" for attachment in document.attachments]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def store_sources(db: Database, sources: Iterable[Source]) -> None:
    """Write the portals, over what is there of the same id. Raises CorpusError as ``store`` does."""
    with transaction(db):
        insert(db, "sources", [asdict(source) for source in sources], replace=True)


def _check_spans(text: str, extraction: Extraction) -> None:
    everything: tuple[Iterable[Mention], ...] = (
        extraction.provinces,
        extraction.decisions,
        extraction.relations,
        extraction.officials,
        extraction.figures,
        extraction.activities,
        extraction.unread,
    )
    for mention in chain.from_iterable(everything):
        if text[mention.start : mention.end] != mention.quote:
            raise ValueError(f"{mention.quote!r} does not stand at {mention.start} of its text")


def _write(db: Database, incoming: Incoming, extraction: Extraction, by_hand: ByHand) -> None:
    document = incoming.document
    row_id = document_id(document.source_id, document.key)
    if incoming.previous:
        revisions.keep(db, incoming.previous, document)
    persons = people.person_ids(row_id, extraction.officials)
    _note_underived(db, row_id, extraction, persons)
    search_index.remove_activities(db, row_id)
    for forgotten in FORGOTTEN:
        db.execute(forgotten, [row_id])
    _write_document(db, row_id, incoming, extraction.written)
    db.execute(TOUCHED, [row_id])
    db.execute(CORRECTED, [by_hand.fingerprint, row_id])
    record.write(db, row_id, by_hand.outcomes)
    people.introduce(db, persons, extraction.officials)
    for table, rows in entity_rows(row_id, extraction, persons, document.page_starts).items():
        insert(db, table, rows)
    unread.write(db, row_id, extraction.unread, document.dropped_lines)
    derivation.note(db, derivation.UNREAD, unread.met(db, row_id))
    search_index.add_activities(db, row_id)


def _note_underived(db: Database, row_id: str, extraction: Extraction, persons: Iterable[str]) -> None:
    """What the document names now, and what it named before."""
    keys = {mention.key for mention in extraction.decisions}
    names = {same_name(one.name) for one in extraction.officials}
    derivation.note(db, derivation.KEY, keys | _column(db, row_id, "decision_mentions", "key"))
    derivation.note(db, derivation.DECISION_MENTION, DECISIONS.meant_by(db, row_id))
    derivation.note(db, derivation.NAME, names | _column(db, row_id, "officials", "name_key"))
    derivation.note(db, derivation.PERSON, {*persons, *_column(db, row_id, "officials", "person_id")})
    derivation.note(db, derivation.OFFICIAL, PERSONS.meant_by(db, row_id))
    derivation.note(db, derivation.UNREAD, unread.met(db, row_id))


def _column(db: Database, row_id: str, table: str, column: str) -> set[str]:
    rows = db.execute(f'SELECT DISTINCT "{column}" FROM "{table}" WHERE document_id = ?', [row_id])  # noqa: S608
    return {value for (value,) in rows if value is not None}


def _write_document(db: Database, row_id: str, incoming: Incoming, written: Written) -> None:
    document, previous = incoming.document, incoming.previous
    row = asdict(document) | {
        "id": row_id,
        "published": _iso(document.published),
        "earliest": _iso(written.bounds.earliest),
        "latest": _iso(written.bounds.latest),
        "dated_by": written.dated_by,
        "fetched_at": _moment(document),
        "content_hash": incoming.content_hash,
        "extractor": extractor.version(),
        "duplicate_of": None,
        "withdrawn_on": _withdrawn(document, previous),
        "fts_rowid": search_index.place(db, _iso(document.published), previous),
    }
    if previous:
        search_index.remove(db, previous)
    row["needs_ocr"] = int(document.needs_ocr)
    row["page_starts"] = json.dumps(document.page_starts) if document.page_starts else None
    row["pages"] = len(document.page_starts) or None
    attachments = row.pop("attachments")
    del row["dropped_lines"], row["told"]
    insert(db, "documents", [row], replace=True)
    insert(
        db,
        "attachments",
        [{"id": f"{row_id}-{n}", "document_id": row_id, **a} for n, a in enumerate(attachments, 1)],
    )
    search_index.add(db, row)
    duplicates.refresh(db, row_id, document.text)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _withdrawn(document: StoredDocument, previous: Row | None) -> str | None:
    """What is read anew of a page stays withdrawn; a page that came later is there again."""
    if previous is None or previous["withdrawn_on"] is None:
        return None
    return str(previous["withdrawn_on"]) if previous["fetched_at"] == _moment(document) else None


def _moment(document: StoredDocument) -> str:
    return document.fetched_at.astimezone(UTC).isoformat(timespec="seconds")
