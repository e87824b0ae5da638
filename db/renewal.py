"""A corpus made anew beside the old one: what the archive does not hold is carried over."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from sqlite_utils import Database

from db.corpus import path_of, reported, transaction
from db.records import Attachment, StoredDocument
from db.rows import Row

FILE_DOCUMENTS = "SELECT * FROM documents WHERE kind = 'file' ORDER BY fetched_at, id"
REVISIONS = "SELECT * FROM revisions WHERE document_id = ? ORDER BY id"
ATTACHMENTS = "SELECT url, name FROM attachments WHERE document_id = ? ORDER BY id"


def file_documents(old: Database) -> Iterator[StoredDocument]:
    """The documents that came from files, each with its earlier revisions before it."""
    with reported(path_of(old)):
        for row in list(old.query(FILE_DOCUMENTS)):
            for revision in list(old.query(REVISIONS, [row["id"]])):
                yield _document(row | revision, ())
            attachments = tuple(Attachment(url, name) for url, name in old.execute(ATTACHMENTS, [row["id"]]))
            yield _document(row, attachments)


def _document(row: Row, attachments: tuple[Attachment, ...]) -> StoredDocument:
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
        text=str(row["text"]),
        home_province=text("home_province"),
        kind=str(row["kind"]),
        fetched_at=datetime.fromisoformat(str(row["fetched_at"])),
        attachments=attachments,
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
    new.execute("DETACH DATABASE old")
