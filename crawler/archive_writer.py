"""Writes the raw archive, of the records that ``crawler.archive`` describes and reads."""

import os
import zlib
from base64 import b32encode
from datetime import UTC, date, datetime
from hashlib import sha1
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler import posting
from crawler.archive import DATE, FOLDER
from crawler.visits import Headers, Page

_GZIP = zlib.MAX_WBITS | 16
# A member takes half of the time that it takes at warcio's level, 9, and 4 % more bytes.
_LEVEL = 4
# Of the way, not of the page: the body is kept without its compression.
_OF_THE_WAY = frozenset(
    {"content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive"}
)


class ArchiveWriter:
    """Writes the archive of one run over the portal ``source``: ``file``, which begins with the first page.

    ``about`` goes into the file's opening record. What was written is safe on the disk after ``sync``.
    """

    def __init__(self, data_dir: Path, source: str, run: int, now: datetime, about: dict[str, str]) -> None:
        name = f"{source}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{run:05}.warc.gz"
        self.file = data_dir / FOLDER / source / name
        self._source, self._about = source, about
        self._file: IO[bytes] | None = None
        self._records: WARCWriter | None = None

    @property
    def path(self) -> Path | None:
        """The file; None where nothing was written."""
        return self.file if self._file else None

    def sync(self) -> int:
        """Bring everything to the disk; the length of the file in bytes."""
        if self._file is None:
            return 0
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()

    def close(self) -> None:
        """End the file."""
        if self._file is not None:
            self._file.close()

    def write(self, page: Page, key: str | None, withdrawn: date | None = None) -> None:
        """Append ``page``, the article ``key``'s, or a list with None; or what came for an article that is
        ``withdrawn`` since that day."""
        for part in page.parts if key is not None else ():
            self._write(part, {"Sotinh-Part": str(key)})
        said: dict[str, str] = {"Sotinh-Key": key} if key is not None else {}
        if withdrawn:
            said["Sotinh-Withdrawn"] = withdrawn.isoformat()
        self._write(page, said)

    def write_file(self, file: Page, key: str, article: str) -> None:
        """Append ``file``, whose key is ``key``, and which the article ``article`` links to."""
        self._write(file, {"Sotinh-Key": key, "Sotinh-File-Of": article})

    def write_same(self, file: Page, key: str, article: str, keeper: str) -> None:
        """Append that ``file``, which ``article`` links to, has the contents of the one that is kept under
        the key ``keeper``: a revisit (WARC 1.1, 6.7.2), without those contents."""
        writer = self._records = self._records or self._begun()
        date = file.fetched_at.astimezone(UTC).strftime(DATE)
        said = {"Sotinh-Source": self._source, "Sotinh-Key": key, "Sotinh-File-Of": article}
        record = writer.create_revisit_record(
            file.final_url,
            f"sha1:{b32encode(sha1(file.body, usedforsecurity=False).digest()).decode()}",
            keeper,
            date,
            http_headers=_response_head(file),
            warc_headers_dict={"WARC-Date": date, **said, "Sotinh-Same-As": keeper},
        )
        writer.write_record(record)

    def _write(self, page: Page, said: dict[str, str]) -> None:
        writer = self._records = self._records or self._begun()
        date = page.fetched_at.astimezone(UTC).strftime(DATE)
        fields = {"WARC-Date": date, "Sotinh-Source": self._source, **said}
        address = posting.target(page.final_url)
        if page.url != page.final_url:
            fields["Sotinh-Requested"] = posting.target(page.url)
        response = writer.create_warc_record(
            address,
            "response",
            payload=BytesIO(page.body),
            length=len(page.body),
            warc_headers_dict=fields,
            http_headers=_response_head(page),
        )
        form = posting.split(page.final_url)[1].encode()
        request = writer.create_warc_record(
            address,
            "request",
            payload=BytesIO(form),
            length=len(form),
            http_headers=_request_head(page),
        )
        writer.write_request_response_pair(request, response)

    def _begun(self) -> WARCWriter:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self._file = self.file.open("xb")
        writer = WARCWriter(_Members(self._file), gzip=False, warc_version="1.1")
        writer.write_record(writer.create_warcinfo_record(self.file.name, self._about))
        return writer


class _Members:
    """A gzip file, in which what is written before a ``flush``, a record, is a member of its own."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> None:
        self._parts.append(data)

    def flush(self) -> None:
        self._file.write(zlib.compress(b"".join(self._parts), _LEVEL, _GZIP))
        self._parts.clear()


def _response_head(page: Page) -> StatusAndHeaders:
    own = [(name, value) for name, value in page.headers if name.isascii()]
    kept = [(name, value) for name, value in own if name.lower() not in _OF_THE_WAY]
    phrase = HTTPStatus(page.status).phrase if page.status in set(HTTPStatus) else "Unknown"
    length = ("Content-Length", str(len(page.body)))
    return StatusAndHeaders(f"{page.status} {phrase}", [*kept, length], protocol="HTTP/1.1")


def _request_head(page: Page) -> StatusAndHeaders:
    headers: Headers = (("Host", urlsplit(page.final_url).netloc), *page.requested)
    return StatusAndHeaders(_request_line(page.final_url), list(headers), is_http_request=True)


def _request_line(url: str) -> str:
    address, form = posting.split(url)
    parts = urlsplit(address)
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    return f"{'POST' if form else 'GET'} {target} HTTP/1.1"
