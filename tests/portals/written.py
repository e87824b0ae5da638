"""Files that somebody wrote: their text in ``content/PORTAL/files``, made into the format of their name.

A line is a paragraph, one with bars a row of a table, ``---`` the end of a page.
"""

import textwrap
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from tests.crawler.formats import making

_WIDTH = 88
_A_ROW = "|"


def made(path: Path, name: str) -> bytes:
    """The file ``name``, with the text at ``path``; the same bytes each time."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return _MAKERS[name.rpartition(".")[2]](lines)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _docx(lines: list[str]) -> bytes:
    parts = []
    for is_table, group in groupby(lines, lambda line: line.startswith(_A_ROW)):
        found = list(group)
        parts += [making.table(map(_cells, found))] if is_table else map(making.paragraph, found)
    return making.docx("".join(parts))


def _pages(lines: list[str]) -> Iterator[list[str]]:
    for is_break, group in groupby(lines, lambda line: line == "---"):
        if not is_break:
            yield [part for line in group for part in textwrap.wrap(line, _WIDTH)]


def _pdf(lines: list[str]) -> bytes:
    return making.pdf([making.prose(page) for page in _pages(lines)])


def _odt(lines: list[str]) -> bytes:
    return making.odt("".join(f"<text:p>{line}</text:p>" for line in lines))


def _zip(lines: list[str]) -> bytes:
    return making.zipped({"tom-tat.docx": _docx(lines)})


_MAKERS = {
    "pdf": _pdf,
    "docx": _docx,
    "doc": lambda lines: making.doc("\n".join(lines)),
    "rtf": lambda lines: making.rtf("\\par ".join(lines)),
    "odt": _odt,
    "xlsx": lambda lines: making.xlsx(map(_cells, lines)),
    "zip": _zip,
}
