"""The raw archive: gzipped WARC files, one for each portal and run, which standard tools read.

Each page is a response record and its request record. Beside WARC's own fields a response record carries
``Sotinh-Source``, the portal; ``Sotinh-Key``, the article's id in it (without one the page is a list, feed or
sitemap); ``Sotinh-Requested``, the address that was asked for where redirects led to another; and
``Sotinh-Withdrawn``, the day since which the article is gone, where the page is what came in its place.
An article's further pages stand before its first, with ``Sotinh-Part`` in the place of ``Sotinh-Key``. A file
that an article links to names that article in ``Sotinh-File-Of``; its own key is its address. A file whose
contents stand there already under another address is a revisit record, which names that one's key in
``Sotinh-Same-As``.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from crawler.members import Member, members
from crawler.visits import Page

FOLDER = "archive"
CRAWL_FOLDER = "crawl"
"""Where in the data folder the pages are, and beside them the portals' states and logs."""
DATE = "%Y-%m-%dT%H:%M:%S.%fZ"
_BEGINS = b"WARC/"
_ADDRESS = re.compile(rb"WARC-Target-URI: (\S+)")
_BLOCK = 2**12
_PAGES = frozenset({"response", "revisit"})


class ArchiveError(Exception):
    """An archive is damaged, or cannot be read; the message says where, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedPage(Page):
    """A page as it was fetched from the portal ``source``; ``key`` is the article's, None for a list. What
    came in the place of an article says that it is ``withdrawn`` since that day. A file is of
    the article ``file_of``; one that is the ``same_as`` the file of that key has no body.

    Its record begins at the byte ``offset`` of the archive.
    """

    source: str
    key: str | None
    offset: int
    withdrawn: date | None = None
    part_of: str | None = None
    file_of: str | None = None
    same_as: str | None = None


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
        return (_page(record, member.start) if record.rec_type in _PAGES else None), None
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
        fetched_at=datetime.strptime(fields["WARC-Date"], DATE).replace(tzinfo=UTC),
        source=fields["Sotinh-Source"],
        key=fields.get("Sotinh-Key"),
        part_of=fields.get("Sotinh-Part"),
        file_of=fields.get("Sotinh-File-Of"),
        same_as=fields.get("Sotinh-Same-As"),
        offset=offset,
        withdrawn=date.fromisoformat(withdrawn) if withdrawn else None,
    )
