"""ZIP files of reports: which there are, and the bytes of one. Nothing is written to the disk."""

from contextlib import suppress
from pathlib import PurePosixPath

from crawler import endings
from crawler.formats import kinds, packed
from crawler.formats.content import MOST_BYTES, FormatError

MOST_REPORTS = 500


def names(data: bytes) -> list[str]:
    """The names of the reports in the ZIP file ``data``, in its order. FormatError as ``packed.opened``, and
    where there is none, or more than MOST_REPORTS.
    """
    with packed.opened(data) as container:
        found = [name for name in container.namelist() if _suffix(name) in endings.SUFFIXES]
    if not found:
        raise FormatError("it holds no report; it is left out")
    if len(found) > MOST_REPORTS:
        raise FormatError(f"it holds {len(found)} reports, more than {MOST_REPORTS}; unpack it into a folder")
    return list(dict.fromkeys(found))


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
    """The member ``name``. FormatError where it has too many bytes, or is damaged."""
    with packed.opened(data) as container:
        size = container.getinfo(name).file_size if name in container.namelist() else 0
        if size > MOST_BYTES:
            raise FormatError(f"{size >> 20} MB are more than a document has ({MOST_BYTES >> 20} MB)")
        return packed.member(container, name)


def _suffix(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()
