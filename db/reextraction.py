"""Documents that older extractors read, to be read again from their stored text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from sqlite_utils import Database

from db import extractor, unread
from db.document_reading import Task
from db.records import StoredDocument
from db.renewal import stored_document
from db.revisions import attachments_of

STALE = "SELECT id FROM documents WHERE extractor IS NOT ? ORDER BY id"
DOCUMENT = """
    SELECT d.*, s.province_id AS portal_province FROM documents d JOIN sources s ON s.id = d.source_id
    WHERE d.id = ?
"""


def stale(db: Database) -> list[str]:
    """The ids of the documents that today's extractors have not read."""
    return [row[0] for row in db.execute(STALE, [extractor.version()])]


def tasks(db: Database, ids: Iterable[str]) -> Iterator[Task]:
    """The documents ``ids``, each in the home province that it has by today's extractors."""
    for one in ids:
        row = next(db.query(DOCUMENT, [one]))
        portal_province = None if row["portal_province"] is None else str(row["portal_province"])
        document = replace(
            stored_document(row, attachments_of(db, one)), dropped_lines=unread.dropped_lines(db, one)
        )
        yield task(document, portal_province)


def task(document: StoredDocument, portal_province: str | None) -> Task:
    """The task of reading ``document`` again, from a portal of ``portal_province``."""
    return Task(
        source_id=document.source_id,
        key=document.key,
        address=document.url,
        portal_province=portal_province,
        read=partial(_same, document),
    )


def _same(document: StoredDocument) -> StoredDocument:
    return document
