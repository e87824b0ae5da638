"""The raw archive: gzipped WARC files, one for each portal and run, which standard tools read.

Each page is a response record and its request record. Beside WARC's own fields a response record carries
``Sotinh-Source``, the portal; ``Sotinh-Key``, the article's id in it (without one the page is a list, feed or
sitemap); ``Sotinh-Requested``, the address that was asked for where redirects led to another; and
``Sotinh-Withdrawn``, the day since which the article is gone, where the page is what came in its place.
An article's further pages stand before its first, with ``Sotinh-Part`` in the place of ``Sotinh-Key``. A file
that an article links to names that article in ``Sotinh-File-Of``; its own key is its address.
"""

import os
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler import posting
from crawler.downloading.task import FOLDER as CRAWL_FOLDER
from crawler.members import Member, members
from crawler.visits import Headers, Page

FOLDER = "archive"
_DATE = "%Y-%m-%dT%H:%M:%S.%fZ"
_BEGINS = b"WARC/"
_ADDRESS = re.compile(rb"WARC-Target-URI: (\S+)")
_BLOCK = 2**12
_GZIP = zlib.MAX_WBITS | 16
# A member takes half of the time that it takes at warcio's level, 9, and 4 % more bytes.
_LEVEL = 4
# Of the way, not of the page: the body is kept without its compression.
_OF_THE_WAY = frozenset(
    {"content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive"}
)


class ArchiveError(Exception):
    """An archive is damaged, or cannot be read; the message says where, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedPage(Page):
    """A page as it was fetched from the portal ``source``; ``key`` is the article's, None for a list. What
    came in the place of an article says that it is ``withdrawn`` since that day. A file is of
    the article ``file_of``.

    Its record begins at the byte ``offset`` of the archive.
    """

    source: str
    key: str | None
    offset: int
    withdrawn: date | None = None
    part_of: str | None = None
    file_of: str | None = None


def files(data_dir: Path) -> list[Path]:
    """The archives in the data folder, oldest first."""
    return sorted((data_dir / FOLDER).glob("*/*.warc.gz"), key=lambda path: path.name.split("-")[-2:])


def pages(path: Path, damaged: Callable[[str], None] | None = None) -> Iterator[ArchivedPage]:
    """The pages of an archive, in the order they were fetched in.

    A record that is damaged, or cut off, as a killed crawl leaves the last one, is told to ``damaged``, in a
    line that says what is lost and what to do, and passed over. ArchiveError for it where nobody is to be
    told, and for a file that cannot be read.
    """
    return _with_parts(_single(path, damaged or _refuse))


def page_at(path: Path, offset: int) -> ArchivedPage:
    """The page whose record begins at the byte ``offset`` of an archive, without its further pages.
    ArchiveError where there is none, or it cannot be read."""
    try:
        with path.open("rb") as file:
            page, damage = _read(next(members(file, _BEGINS, offset)))
    except OSError as error:
        raise ArchiveError(f"{path}: cannot be read ({error.strerror}); look after the disk") from error
    if page is None:
        raise ArchiveError(f"{path}: no page at byte {offset}: {damage or 'another record'}")
    return page


def _with_parts(found: Iterator[ArchivedPage]) -> Iterator[ArchivedPage]:
    parts: list[ArchivedPage] = []
    for page in found:
        if page.part_of is not None:
            parts.append(page)
        else:
            yield replace(page, parts=tuple(part for part in parts if part.part_of == page.key))
            parts.clear()


def _single(path: Path, tell: Callable[[str], None]) -> Iterator[ArchivedPage]:
    try:
        with path.open("rb") as file:
            for member in members(file, _BEGINS):
                page, damage = _read(member)
                if damage:
                    tell(_told(path, member, damage))
                if page is not None:
                    yield page
    except OSError as error:
        raise ArchiveError(f"{path}: cannot be read ({error.strerror}); look after the disk") from error


def _refuse(damage: str) -> None:
    raise ArchiveError(damage)


def _read(member: Member) -> tuple[ArchivedPage | None, str | None]:
    """The page that a member holds, None for another record; and what is wrong with it."""
    if member.damage is not None:
        return None, member.damage
    try:
        record = next(iter(ArchiveIterator(BytesIO(member.data), check_digests=True)))
        return (_page(record, member.start) if record.rec_type == "response" else None), None
    except (ArchiveLoadFailed, StopIteration, AttributeError, KeyError, ValueError) as error:
        return None, f"no record: {' '.join(str(error).split())}"


def _told(path: Path, member: Member, damage: str) -> str:
    state = path.parents[2] / CRAWL_FOLDER / path.parent.name
    address = _ADDRESS.search(member.data[:_BLOCK])
    lost = f"the record of {address[1].decode(errors='replace')}" if address else "a record"
    return (
        f"{path}: damaged from byte {member.start} to {member.end} ({damage}), where {lost} is lost:"
        f" restore the file, or remove {state} to have all of this portal fetched again"
    )


def _page(record: ArcWarcRecord, offset: int) -> ArchivedPage:
    fields: dict[str, str] = dict(record.rec_headers.headers)
    url = fields["WARC-Target-URI"]
    withdrawn = fields.get("Sotinh-Withdrawn")
    body = record.content_stream().read()
    if record.digest_checker.passed is False:
        raise ValueError(record.digest_checker.problems)
    return ArchivedPage(
        url=fields.get("Sotinh-Requested", url),
        final_url=url,
        status=int(record.http_headers.get_statuscode()),
        headers=tuple(record.http_headers.headers),
        body=body,
        fetched_at=datetime.strptime(fields["WARC-Date"], _DATE).replace(tzinfo=UTC),
        source=fields["Sotinh-Source"],
        key=fields.get("Sotinh-Key"),
        part_of=fields.get("Sotinh-Part"),
        file_of=fields.get("Sotinh-File-Of"),
        offset=offset,
        withdrawn=date.fromisoformat(withdrawn) if withdrawn else None,
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

    def _write(self, page: Page, said: dict[str, str]) -> None:
        writer = self._records = self._records or self._begun()
        date = page.fetched_at.astimezone(UTC).strftime(_DATE)
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
