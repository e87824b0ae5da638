"""A corpus made anew beside the old one: what the archive does not hold is carried over."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from sqlite_utils import Database

from db import unread
from db.corpus import path_of, reported, transaction
from db.records import Attachment, StoredDocument
from db.revisions import attachments_of
from db.rows import Row

FILE_DOCUMENTS = "SELECT * FROM documents WHERE kind = 'file' ORDER BY fetched_at, id"
REVISIONS = "SELECT * FROM revisions WHERE document_id = ? ORDER BY rowid"


def file_documents(old: Database) -> Iterator[StoredDocument]:
    """The documents that came from files, each with its earlier revisions before it."""
    with reported(path_of(old)):
        for row in list(old.query(FILE_DOCUMENTS)):
            for revision in list(old.query(REVISIONS, [row["id"]])):
                files = json.loads(str(revision["attachments"] or "[]"))
                yield stored_document(row | revision, tuple(Attachment(*file) for file in files))
            newest = stored_document(row, attachments_of(old, row["id"]))
            yield replace(newest, dropped_lines=unread.dropped_lines(old, str(row["id"])))


def portal_provinces(db: Database) -> dict[str, str | None]:
    """By its id, the province of each portal that ``db`` knows."""
    return dict(db.execute("SELECT id, province_id FROM sources").fetchall())


def stored_document(row: Row, attachments: tuple[Attachment, ...]) -> StoredDocument:
    """The document that a ``row`` of the table ``documents`` was made of."""

    def text(name: str) -> str | None:
        return None if row[name] is None else str(row[name])

    return StoredDocument(
        source_id=str(row["source_id"]),
        key=str(row["key"]),
        url=str(row["url"]),
        title=text("title"),
        published=date.fromisoformat(str(row["published"])) if row["published"] else None,
        author=text("author"),
        credit=text("credit"),
        publisher=text("publisher"),
        text=str(row["text"]),
        home_province=text("home_province"),
        kind=str(row["kind"]),
        fetched_at=datetime.fromisoformat(str(row["fetched_at"])),
        attachments=attachments,
        archive_file=text("archive_file"),
        archive_offset=None if row["archive_offset"] is None else int(str(row["archive_offset"])),
        parent_id=text("parent_id"),
        media_type=text("media_type"),
        page_starts=tuple(json.loads(str(row["page_starts"] or "[]"))),
        needs_ocr=bool(row["needs_ocr"]),
        ocr_confidence=None if row["ocr_confidence"] is None else float(str(row["ocr_confidence"])),
    )


def carry_over(old: Path, new: Database) -> None:
    """Copy the portals, the runs and their failures of the corpus at ``old``: the archive does not hold
    them.
    """
    new.execute("ATTACH DATABASE ? AS old", [str(old)])
    with transaction(new):
        new.execute("INSERT OR IGNORE INTO sources SELECT * FROM old.sources")
        new.execute("INSERT INTO runs SELECT * FROM old.runs")
        new.execute("INSERT INTO failures SELECT * FROM old.failures")
        new.execute("INSERT INTO set_aside SELECT * FROM old.set_aside")
    new.execute("DETACH DATABASE old")
