"""Documents that older extractors read, read again from their stored text."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing import get_context

from sqlite_utils import Database

from db import extractor, store
from db.corpus import CorpusError
from db.records import StoredDocument
from db.renewal import stored_document
from db.revisions import attachments_of
from db.rows import Row
from nlp import extract
from nlp.provinces import home
from nlp.records import Extraction

AT_ONCE = 64

STALE = "SELECT id FROM documents WHERE extractor IS NOT ? ORDER BY id"
DOCUMENT = """
    SELECT d.*, s.province_id AS portal_province FROM documents d JOIN sources s ON s.id = d.source_id
    WHERE d.id = ?
"""


def stale(db: Database) -> list[str]:
    """The ids of the documents that today's extractors have not read."""
    return [row[0] for row in db.execute(STALE, [extractor.version()])]


def read_again(db: Database, ids: list[str], processes: int | None = None) -> Iterator[str]:
    """Extract from the documents ``ids`` anew, in so many processes (as many as there are cores), and store
    what was read, each document in a transaction of its own; the ids that are done, as they are done.
    CorpusError where a process is brought down.
    """
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        for begin in range(0, len(ids), AT_ONCE):
            rows = [next(db.query(DOCUMENT, [one])) for one in ids[begin : begin + AT_ONCE]]
            documents = [stored_document(row, attachments_of(db, row["id"])) for row in rows]
            homes = [_portal_province(row) for row in rows]
            try:
                for one, (document, found) in zip(rows, pool.map(read, documents, homes), strict=True):
                    store.store(db, document, found)
                    yield str(one["id"])
            except BrokenProcessPool as error:
                raise CorpusError(
                    "a process that extracted was brought down, by too little memory perhaps; run again"
                ) from error


def _portal_province(row: Row) -> str | None:
    return None if row["portal_province"] is None else str(row["portal_province"])


def read(document: StoredDocument, portal_province: str | None) -> tuple[StoredDocument, Extraction]:
    """``document`` in the home province that it has by today's extractors, and all that they find in it."""
    placed = replace(document, home_province=home.of(document.readable(), portal_province))
    return placed, extract.extract(placed.readable())
