"""Reads a document, in a process that can be ended: from its page or file to all that is found in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from db import door, ids, store
from db.records import StoredDocument
from nlp import extraction
from nlp.provinces import home
from nlp.records import Extraction

MOST_MENTIONS = 20_000
"""Each is a row with its sentence; a long plan has some thousands."""


class UnreadableError(Exception):
    """There is no document in the page or file; the message names it and says why, in one line."""


class OverflowingError(Exception):
    """More was found than any document holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A document to read: ``read`` gives it without its home, or raises UnreadableError.

    ``source_id`` and ``key`` as in StoredDocument; ``address`` is what it is told by. A page is of the file
    ``archive``. ``known`` is the hash of the contents that the corpus has as today's extractors read them,
    None where it has none.
    """

    source_id: str
    key: str
    address: str
    portal_province: str | None
    read: Callable[[], StoredDocument]
    archive: str | None = None
    known: str | None = None

    @property
    def document_id(self) -> str:
        """The document's id."""
        return ids.document_id(self.source_id, self.key)

    @property
    def is_page(self) -> bool:
        """Whether it was crawled: a page that is none is usual, and no failure of the run."""
        return self.archive is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A document that was read, with the fingerprint of what it says; ``extraction`` is None where the corpus
    has it as it is. ``left_out`` tells what its page lost in the reading, and what was beyond the bounds, a
    line each.
    """

    document: StoredDocument
    content_hash: str
    extraction: Extraction | None
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why there is no document."""

    why: str


def read(task: Task) -> Read | Unreadable:
    """The document of ``task`` within its bounds, in the home that its portal or its text tells, and all that
    is found in it. OverflowingError where that is beyond all measure.
    """
    try:
        document, left_out = door.bounded(task.read())
    except UnreadableError as error:
        return Unreadable(str(error))
    placed = replace(document, home_province=home.of(document.readable(), task.portal_province))
    content_hash = store.content_hash(placed)
    return Read(
        document=placed,
        content_hash=content_hash,
        extraction=None if task.known == content_hash else _extracted(placed),
        left_out=(*filter(None, (document.told,)), *left_out),
    )


def _extracted(document: StoredDocument) -> Extraction:
    found = extraction.extract_document(document.readable())
    count = len(found.provinces) + len(found.decisions) + len(found.officials)
    count += len(found.figures) + len(found.activities)
    if count > MOST_MENTIONS:
        raise OverflowingError(f"{count:,} mentions in one document")
    return found
