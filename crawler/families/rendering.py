"""An article's HTML as plain text: a line for each block, table row and list item."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, CData, NavigableString, PageElement, Tag

from crawler import tables

DROPPED = "data-dropped"
CELL_SEPARATOR = " | "
_KINDS = {row["tag"]: row["kind"] for row in tables.read("elements.csv")}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


def render(markup: str) -> str:
    """The text of ``markup``, lines stripped and none empty. Table cells are joined by " | ", unless a row
    only lays out the page (one cell with text, or a table in a cell). Lists keep numbers and bullets."""
    writer = _Writer()
    for tag, opens in _walk(BeautifulSoup(markup, "lxml")):
        if isinstance(tag, NavigableString):
            writer.text(_SPACE.sub(" ", tag))
        elif isinstance(tag, Tag):
            writer.open(tag) if opens else writer.close(tag)
    return writer.result()


def _walk(root: Tag) -> Iterator[tuple[PageElement, bool]]:
    """Every text and tag in order, a tag once when it opens and once when it closes; no recursion."""
    stack: list[tuple[Tag, Iterator[PageElement]]] = [(root, iter(root.contents))]
    while stack:
        tag, children = stack[-1]
        child = next(children, None)
        if child is None:
            yield tag, False
            stack.pop()
        elif isinstance(child, Tag):
            if not _is_hidden(child):
                yield child, True
                stack.append((child, iter(child.contents)))
        elif type(child) in {NavigableString, CData}:
            yield child, True


def _is_hidden(tag: Tag) -> bool:
    return (
        _KINDS.get(tag.name) == "textless"
        or tag.has_attr(DROPPED)
        or tag.has_attr("hidden")
        or bool(_HIDING.search(str(tag.get("style", ""))))
    )


@dataclass
class _Row:
    """A table row being read: its cells' texts, and whether a table stands in one of them."""

    cells: list[str] = field(default_factory=list)
    lays_out: bool = False

    def text(self) -> str:
        filled = [cell for cell in self.cells if cell]
        if self.lays_out or len(filled) < 2:
            return "\n".join(filled)
        return CELL_SEPARATOR.join(" ".join(cell.split("\n")) for cell in self.cells)


class _Writer:
    """Collects text; a table cell is collected apart, so that its row can be put together when it closes."""

    def __init__(self) -> None:
        self._buffers: list[list[str]] = [[]]
        self._rows: list[_Row] = []
        self._lists: list[int | None] = []
        self._marker = ""

    def text(self, text: str) -> None:
        if self._marker and text.strip():
            self._buffers[-1].append(self._marker)
            self._marker, text = "", text.lstrip()
        self._buffers[-1].append(text)

    def open(self, tag: Tag) -> None:
        if _KINDS.get(tag.name) == "block" or tag.name == "br":
            self._buffers[-1].append("\n")
        if tag.name in {"ol", "ul"}:
            self._lists.append(_number(tag, "start", 1) if tag.name == "ol" else None)
        elif tag.name == "li":
            self._marker = self._next_marker(tag)
        elif tag.name == "tr":
            self._rows.append(_Row())
        elif tag.name in {"td", "th"} and self._rows:
            self._buffers.append([])

    def close(self, tag: Tag) -> None:
        if tag.name in {"ol", "ul"}:
            self._lists.pop()
        elif tag.name == "li":
            self._marker = ""
        elif tag.name in {"td", "th"} and self._rows:
            self._rows[-1].cells.append(_lines("".join(self._buffers.pop())))
        elif tag.name == "tr":
            self._buffers[-1].append(self._rows.pop().text())
        elif tag.name == "table" and self._rows:
            self._rows[-1].lays_out = True
        if _KINDS.get(tag.name) == "block":
            self._buffers[-1].append("\n")

    def _next_marker(self, item: Tag) -> str:
        if not self._lists or self._lists[-1] is None:
            return "- "
        number = _number(item, "value", self._lists[-1])
        self._lists[-1] = number + 1
        kind = str(item.parent.get("type", "1")) if item.parent else "1"
        return f"{_numeral(number, kind)}. "

    def result(self) -> str:
        return _lines("".join(self._buffers[0]))


def _number(tag: Tag, attribute: str, default: int) -> int:
    value = str(tag.get(attribute, ""))
    return int(value) if value.isdecimal() and len(value) < 6 else default


def _numeral(number: int, kind: str) -> str:
    if kind in {"a", "A"} and 1 <= number <= 26:
        return chr(ord(kind) + number - 1)
    return str(number)


def _lines(text: str) -> str:
    stripped = (_SPACE.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in stripped if line)
