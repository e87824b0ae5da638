"""What a page gives, whatever portal or file it came from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that the article links to: its absolute or page-relative ``url`` and its name as printed."""

    url: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """What a file is: ``page_starts`` are the offsets in the text at which its pages begin, () where
    the format has none. ``needs_ocr``: some of its pages are pictures that nothing here could read;
    ``ocr_confidence`` is how surely others were, 0 to 1."""

    media_type: str
    page_starts: tuple[int, ...] = ()
    needs_ocr: bool = False
    ocr_confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article. ``text`` is NFC, paragraphs separated by newlines, without furniture; the title, when the
    page gives one, is its first line. What the page does not say is None, never guessed. ``publisher`` is
    the office or newspaper whose banner stands above it; ``told`` is what whoever runs the crawl should know
    of the reading; ``parts`` are the addresses of the pages on which the article goes on, in their order;
    ``source`` is of the file, where it is no page; ``dropped_lines`` are those left out as furniture that
    read like text."""

    title: str | None
    published: date | None
    author: str | None
    credit: str | None
    text: str
    attachments: tuple[Attachment, ...] = ()
    told: str | None = None
    parts: tuple[str, ...] = ()
    publisher: str | None = None
    source: FileFacts | None = None
    dropped_lines: tuple[str, ...] = ()
