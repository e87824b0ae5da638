"""What the crawl fetches, and what comes back."""

import zlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding

from crawler import charset

_GZIP = b"\x1f\x8b"
_MOST_UNPACKED = 50 * 2**20

EDITS = "modified_after"
"""The parameter with which WordPress's REST API names what was edited since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An address to fetch: an article's, which has a ``key``; a file's, to which the article ``file_of``
    links, and whose ``key`` is its clean address; or a list's, which continues the start page ``start``. The
    other fields are a list's: as in the table ``frontier`` of ``data/state-1.sql``."""

    id: int
    url: str
    key: str | None = None
    file_of: str | None = None
    published: str | None = None
    start: str = ""
    whole: bool = False
    refresh: bool = False
    patience: int = 0
    failures: int = 0

    @property
    def is_start(self) -> bool:
        """Whether it is a start page itself."""
        return self.key is None and self.url == self.start

    @property
    def asks_for_edits(self) -> bool:
        """Whether the answer names what was edited of late, which is to be fetched again."""
        return self.key is None and EDITS in self.url


Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as fetched: asked for at ``url``, and given at ``final_url``, where redirects within the portal
    led. ``body`` is what the server meant, without its compression; ``requested`` are the headers sent.
    ``parts`` are the further pages of an article that has several, in their order."""

    url: str
    final_url: str
    status: int
    headers: Headers
    body: bytes
    fetched_at: datetime
    requested: Headers = field(default=(), repr=False)
    parts: tuple["Page", ...] = field(default=(), repr=False)

    def header(self, name: str) -> str | None:
        """The first header of that name, in whatever case; None without."""
        return next((value for known, value in self.headers if known.lower() == name.lower()), None)

    def text(self) -> str:
        """The page as text, whatever its headers say it is. charset.UndecodableError for what is no text."""
        body = _unpacked(self.body)
        declared: Any = http_content_type_encoding(self.header("Content-Type"))
        return charset.decode(body, declared or html_body_declared_encoding(body))


def _unpacked(body: bytes) -> bytes:
    """``body``, or what a gzipped file has in it, whatever type it was sent as: sitemaps often come so."""
    if not body.startswith(_GZIP):
        return body
    try:
        return zlib.decompressobj(wbits=31).decompress(body, _MOST_UNPACKED)
    except zlib.error:
        return body
