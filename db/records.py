"""What the corpus takes in besides the entities of ``nlp.records``."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Literal

from nlp.text.document import Document

Stored = Literal["new", "unchanged", "changed"]
RunStatus = Literal["done", "failed"]

VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A portal; ``province_id`` None for a national one, ``family`` the software it runs on."""

    id: str
    name: str
    homepage: str | None
    province_id: str | None
    family: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a document links to, with its name as printed."""

    url: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDocument:
    """A document to store; ``text`` in NFC.

    ``key`` is the article's own id in its portal, by which it stays the same document at another address;
    for an imported file (source "files") it is the file's name, as the ``url``. ``publisher`` is the
    office or newspaper whose page it is. The record of its page begins
    at the byte ``archive_offset`` of ``archive_file``, a path from the data folder; None for a file.

    A file is attached to the document ``parent_id``; ``page_starts`` and the others as in
    ``crawler.article.FileFacts``. ``dropped_lines`` are those of its page that look like text and are none.
    ``told`` is what whoever imports it should know of the reading.
    """

    source_id: str
    key: str
    url: str
    title: str | None
    published: date | None
    author: str | None
    credit: str | None
    text: str
    home_province: str | None
    kind: str
    fetched_at: datetime
    attachments: tuple[Attachment, ...] = ()
    archive_file: str | None = None
    archive_offset: int | None = None
    publisher: str | None = None
    parent_id: str | None = None
    media_type: str | None = None
    page_starts: tuple[int, ...] = ()
    needs_ocr: bool = False
    ocr_confidence: float | None = None
    dropped_lines: tuple[str, ...] = ()
    told: str | None = None

    def readable(self) -> Document:
        """The document as the extractors read it."""
        return Document(
            self.text,
            self.title,
            # The day on which a page offered a file is not the day on which the file was written.
            None if self.kind == "attachment" else self.published,
            self.home_province,
            self.url,
            self.fetched_at.astimezone(VIETNAM).date(),
            publisher=self.publisher,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RunCounts:
    """What a run did: pages ``fetched``; documents ``stored`` (new or changed), ``skipped``, ``failed``."""

    fetched: int = 0
    stored: int = 0
    skipped: int = 0
    failed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What went wrong with one page or file in one step (``stage``) of a run."""

    source_id: str | None
    url: str | None
    stage: str
    error: str
