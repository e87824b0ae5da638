"""What documents said before their portals changed them."""

import json
from datetime import UTC

from sqlite_utils import Database

from db.records import Attachment, StoredDocument
from db.rows import Row, insert

KEPT = ("title", "published", "author", "credit", "text")


ATTACHMENTS = "SELECT url, name FROM attachments WHERE document_id = ? ORDER BY rowid"


def keep(db: Database, previous: Row, document: StoredDocument) -> None:
    """Keep the ``previous`` row of ``document``, whose attachments are still stored, as a revision, where the
    page itself has changed since.

    Better extractors or another home province change a document's rows too; they make no revision, and nor
    does a program that has come to read its pictures.
    """
    published = document.published.isoformat() if document.published else None
    said = (document.title, published, document.author, document.credit, document.text)
    attachments = attachments_of(db, str(previous["id"]))
    if said == tuple(previous[name] for name in KEPT) and document.attachments == attachments:
        return
    if previous["needs_ocr"] and previous["fetched_at"] == _moment(document):
        return
    count = db.execute("SELECT count(*) FROM revisions WHERE document_id = ?", [previous["id"]]).fetchone()[0]
    row = {name: previous[name] for name in (*KEPT, "fetched_at")} | {
        "id": f"{previous['id']}-r{count + 1}",
        "document_id": previous["id"],
        "replaced_at": _moment(document),
        "attachments": json.dumps([[file.url, file.name] for file in attachments], ensure_ascii=False),
    }
    insert(db, "revisions", [row])


def _moment(document: StoredDocument) -> str:
    return document.fetched_at.astimezone(UTC).isoformat(timespec="seconds")


def attachments_of(db: Database, document_id: str) -> tuple[Attachment, ...]:
    """The files that a document links to, in their order."""
    return tuple(Attachment(url, name) for url, name in db.execute(ATTACHMENTS, [document_id]))
