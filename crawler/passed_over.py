"""What lies beside reports, in a folder or a ZIP file, and is not read: what is said of it, a line a kind."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from crawler import endings

_MOST_ENDINGS = 5
_ENDING = re.compile(r"\.\w{1,8}")
# What a system, or an office program at work, leaves beside the files of people.
_FURNITURE = re.compile(
    r"(?:^|[/\\])(?:__MACOSX[/\\]|\.|~\$|Thumbs\.db$|desktop\.ini$)|[/\\]$", re.IGNORECASE
)
_SHADOW = re.compile(r"(?:^|[/\\])(?:__MACOSX[/\\].*|\._[^/\\]*|~\$[^/\\]*)$")


def is_shadow(name: str) -> bool:
    """Whether ``name`` is that of no report, but of what a system keeps of one: "._a.docx", "~$a.docx"."""
    return _SHADOW.search(name) is not None


def kind(name: str) -> str:
    """What ``name`` is not read as: "pictures", "others", or what is said of files that end so; "" for the
    furniture of systems, of which nothing is said. ``name`` is no file's that is read.
    """
    suffix = suffix_of(name)
    if _FURNITURE.search(name):
        return ""
    return "pictures" if suffix in endings.PICTURES else endings.LEFT_OUT.get(suffix, "others")


def told(unread: str, names: Iterable[str], hint: str) -> str:
    """What is said of the files called ``names``, all of the kind ``unread``; of other kinds what to do is
    the ``hint``.
    """
    alike = list(names)
    if unread == "pictures":
        return f"{len(alike)} pictures are not read; put scans into a PDF"
    if unread != "others":
        return unread
    return f"{len(alike)} files of other kinds are not read ({endings_of(alike)}); {hint}"


def endings_of(names: Iterable[str]) -> str:
    """How ``names`` end, the first few: ".csv, .gz"."""
    ends = sorted({suffix for one in names if _ENDING.fullmatch(suffix := suffix_of(one))})
    return ", ".join([*ends[:_MOST_ENDINGS], *(["…"] if len(ends) > _MOST_ENDINGS else [])])


def suffix_of(name: str) -> str:
    """The ending of the last part of ``name``, in small letters: ".pdf"."""
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()
