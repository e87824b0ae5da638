"""ZIP files of reports: which there are, and the bytes of one. Nothing is written to the disk."""

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import PurePosixPath

from crawler import endings
from crawler.formats import kinds, packed
from crawler.formats.content import MOST_BYTES, FormatError

MOST_REPORTS = 500
_MOST_ENDINGS = 5
_ENDING = re.compile(r"\.\w{1,8}")
# What a system leaves in a folder that it packs.
_FURNITURE = re.compile(
    r"(?:^|[/\\])(?:__MACOSX[/\\]|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|[/\\]$", re.IGNORECASE
)


def names(data: bytes) -> list[str]:
    """The names of the reports in the ZIP file ``data``, in its order, and behind them the first of each kind
    of files in it that are not read, of which ``read`` tells. FormatError as ``packed.opened``, and where
    there is no report, or more than MOST_REPORTS.
    """
    with packed.opened(data) as container:
        listed = container.namelist()
    found = [name for name in listed if _suffix(name) in endings.SUFFIXES]
    if not found:
        raise FormatError("it holds no report; it is left out")
    if len(found) > MOST_REPORTS:
        raise FormatError(f"it holds {len(found)} reports, more than {MOST_REPORTS}; unpack it into a folder")
    first = {_unread_as(name): name for name in reversed(listed)}
    return list(dict.fromkeys([*found, *(first[kind] for kind in sorted(first.keys() - {""}))]))


def _unread_as(name: str) -> str:
    """The kind of file that is not read, by what is said of it; "" for a report, and for furniture."""
    suffix = _suffix(name)
    if suffix in endings.SUFFIXES or _FURNITURE.search(name):
        return ""
    return "pictures" if suffix in endings.PICTURES else endings.LEFT_OUT.get(suffix, "others")


def _told(name: str, listed: Iterable[str]) -> str:
    """What is said of ``name`` and of all others ``listed`` that are not read as it is not."""
    kind = _unread_as(name)
    alike = [one for one in listed if _unread_as(one) == kind]
    if kind == "pictures":
        return f"{len(alike)} pictures are not read; put scans into a PDF"
    if kind in endings.LEFT_OUT.values():
        return kind
    ends = sorted({suffix for one in alike if _ENDING.fullmatch(suffix := _suffix(one))})[:_MOST_ENDINGS]
    return f"{len(alike)} files of other kinds are not read ({', '.join(ends)}); unpack it into a folder"


def reports(data: bytes) -> list[str]:
    """The names of the reports in ``data``, where that is a ZIP file with any; none of other files, office
    files among them, and of what cannot be opened.
    """
    with suppress(FormatError):
        return names(data) if kinds.media_type(data, "") == kinds.ZIP else []
    return []


def label(name: str) -> str:
    """A member's name as a part of an address, which leads to nowhere but the ZIP file."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "/".join(part for part in parts if part.strip("/.")) or "unnamed"


def read(data: bytes, name: str) -> bytes:
    """The member ``name``. FormatError where it is no report, has too many bytes, or is damaged."""
    with packed.opened(data) as container:
        if _unread_as(name):
            raise FormatError(_told(name, container.namelist()))
        size = container.getinfo(name).file_size if name in container.namelist() else 0
        if size > MOST_BYTES:
            raise FormatError(f"{size >> 20} MB are more than a document has ({MOST_BYTES >> 20} MB)")
        return packed.member(container, name)


def _suffix(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()
