"""ZIP files of reports: which there are, and the bytes of one. Nothing is written to the disk."""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from pathlib import PurePosixPath
from zipfile import ZipFile, ZipInfo

from crawler import endings, passed_over
from crawler.formats import kinds, packed
from crawler.formats.content import MOST_BYTES, FormatError

MOST_REPORTS = 500
_HINT = "unpack it into a folder"


def names(data: bytes) -> list[str]:
    """The names of the reports in the ZIP file ``data``, in its order, and behind them the first of each kind
    of files in it that are not read, of which ``read`` tells. FormatError as ``packed.opened``, and where
    there is no report, or more than MOST_REPORTS.
    """
    with packed.opened(data, may_be_encrypted=True) as container:
        listed = list(_members(container))
    found = [name for name in listed if _is_report(name)]
    if not found:
        raise FormatError(_without_reports(listed))
    if len(found) > MOST_REPORTS:
        raise FormatError(f"it holds {len(found)} reports, more than {MOST_REPORTS}; {_HINT}")
    first = {_unread_as(name): name for name in reversed(listed)}
    return list(dict.fromkeys([*found, *(first[kind] for kind in sorted(first.keys() - {""}))]))


def _without_reports(listed: Iterable[str]) -> str:
    """What is said of a ZIP file with nothing in it that is read."""
    others = [name for name in listed if passed_over.kind(name)]
    if not others:
        return "it holds no report; it is left out"
    return f"it holds no report, but {len(others)} other files ({passed_over.endings_of(others)}); {_HINT}"


def _is_report(name: str) -> bool:
    return passed_over.suffix_of(name) in endings.SUFFIXES and not passed_over.is_shadow(name)


def _unread_as(name: str) -> str:
    """The kind of file that is not read; "" for a report, and for furniture."""
    return "" if _is_report(name) else passed_over.kind(name)


def reports(data: bytes) -> list[str]:
    """The names of the reports in ``data``, where that is a ZIP file with any; none of other files, office
    files among them, and of what cannot be opened.
    """
    with suppress(FormatError):
        return names(data) if kinds.media_type(data, "") == kinds.ZIP else []
    return []


def _members(container: ZipFile) -> dict[str, ZipInfo]:
    """What is packed, by its name; of those with one label the second is called "a (2).docx"."""
    found: dict[str, ZipInfo] = {}
    taken: set[str] = set()
    seen: Counter[str] = Counter()
    for member in container.infolist():
        name = member.filename
        first = called = label(name)
        while called in taken:
            seen[first] += 1
            suffix = PurePosixPath(member.filename).suffix
            name = f"{member.filename.removesuffix(suffix)} ({seen[first] + 1}){suffix}"
            called = label(name)
        taken.add(called)
        found[name] = member
    return found


def label(name: str) -> str:
    """A member's name as a part of an address, which leads to nowhere but the ZIP file."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "/".join(part for part in parts if part.strip("/.")) or "unnamed"


def read(data: bytes, name: str) -> bytes:
    """The member ``name``. FormatError where it is no report, has too many bytes, or is damaged."""
    with packed.opened(data, may_be_encrypted=True) as container:
        if unread := _unread_as(name):
            alike = (one for one in container.namelist() if _unread_as(one) == unread)
            raise FormatError(passed_over.told(unread, alike, _HINT))
        member = _members(container).get(name)
        if member is not None and member.file_size > MOST_BYTES:
            size = member.file_size >> 20
            raise FormatError(f"{size} MB are more than a document has ({MOST_BYTES >> 20} MB)")
        return packed.member(container, member or name)
