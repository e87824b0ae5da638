"""An article's HTML as plain text: a line for each block, table row and list item."""

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree
from lxml.html import soupparser

from crawler import tables
from crawler.families.hiding import Hiding

CELL_SEPARATOR = " | "
_BLOCKS = frozenset(row["tag"] for row in tables.read("elements.csv") if row["kind"] == "block")
_ESCAPED = re.compile(r"</(?:p|div|td|li|h[1-6])>", re.IGNORECASE)
_ESCAPED_BLOCKS = 2
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ACTING = _BLOCKS | {"br", "sup"}
_FEW_ROWS = 3
_LAID_OUT_LINES = 3
_LAID_OUT_CHARACTERS = 200
_NOTE = re.compile(r"[\[(]?(\d{1,3}|\*{1,3})[\])]?")
_MEASURED = re.compile(r"(?:^|[\W\d_])(?:[kcdmhµ]?m|[kMG]?Wm|\d+|[A-Za-z])$")


def render(root: etree._Element) -> str:
    """The text of ``root``, lines stripped and none empty. Table cells are joined by " | ", unless a row
    only lays out the page (one cell with text; a table, a heading or a whole text in a cell). Lists keep
    numbers and bullets; a footnote's mark stands apart from its word, in square brackets. What an editor
    saved with its markup escaped is read as the markup that it was."""
    text = _written(root)
    if "</" not in text or len(_ESCAPED.findall(text)) < _ESCAPED_BLOCKS:
        return text
    return "\n".join(_marked_up(line) if _ESCAPED.search(line) else line for line in text.split("\n"))


def _marked_up(line: str) -> str:
    """Markup as editors leave it, which BeautifulSoup makes the best of."""
    return _written(soupparser.fromstring(line, features="lxml"))


def _written(root: etree._Element) -> str:
    writer, hides, hidden = _Writer(), Hiding(root).hides, None
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start" and hides(element):
            hidden = element
            walk.skip_subtree()
            continue
        if element.tag in _ACTING and element is not hidden:
            (writer.open if event == "start" else writer.close)(element)
        text = element.text if event == "start" else element.tail if element is not root else None
        if text:
            writer.text(text)
    return writer.result()


@dataclass
class _Row:
    """A table row being read: its cells' texts, how many rows its table has, and whether a table or a
    heading stands in one of its cells."""

    rows: int
    cells: list[str] = field(default_factory=list)
    lays_out: bool = False

    def text(self) -> str:
        filled = [cell for cell in self.cells if cell]
        if self.lays_out or len(filled) < 2 or any(map(self._is_whole_text, filled)):
            return "\n".join(filled)
        return CELL_SEPARATOR.join(" ".join(cell.split("\n")) for cell in self.cells)

    def _is_whole_text(self, cell: str) -> bool:
        """Whether a cell holds several paragraphs, as those do that set a page's columns side by side; the
        only row of a table needs fewer."""
        least = _LAID_OUT_LINES - (self.rows == 1)
        return self.rows <= _FEW_ROWS and cell.count("\n") + 1 >= least and len(cell) >= _LAID_OUT_CHARACTERS


class _Writer:
    """Collects text; a table cell is collected apart, so that its row can be put together when it closes."""

    def __init__(self) -> None:
        self._buffers: list[list[str]] = [[]]
        self._rows: list[_Row] = []
        self._tables: list[int] = []
        self._lists: list[int | None] = []
        self._marker = ""
        self._raised: str | None = None

    def text(self, text: str) -> None:
        text = text.replace("\n", " ")
        if self._marker and text.strip():
            self._buffers[-1].append(self._marker)
            self._marker, text = "", text.lstrip()
        if self._raised is not None:
            self._raised += text
        else:
            self._buffers[-1].append(text)

    def _lower(self) -> None:
        """Write what stood raised: a footnote's mark apart from its word, anything else as it is."""
        raised, self._raised = self._raised or "", None
        note = _NOTE.fullmatch(raised.strip())
        before = "".join(self._buffers[-1][-2:])[-8:]
        apart = note is not None and before[-1:].strip() and not _MEASURED.search(before)
        self._buffers[-1].append(f" [{note[1]}]" if note and apart else raised)

    def open(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "sup" and self._raised is None:
            self._raised = ""
        if tag != "sup":
            self._buffers[-1].append("\n")
        if tag in {"ol", "ul"}:
            self._lists.append(_number(element, "start", 1) if tag == "ol" else None)
        elif tag == "li":
            self._marker = self._next_marker(element)
        elif tag == "table":
            self._tables.append(_rows_of(element))
        elif tag == "tr":
            self._rows.append(_Row(rows=self._tables[-1] if self._tables else _FEW_ROWS + 1))
        elif tag in {"td", "th"} and self._rows:
            self._buffers.append([])

    def close(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "sup" and self._raised is not None:
            self._lower()
        if tag in {"ol", "ul"}:
            self._lists.pop()
        elif tag == "li":
            self._marker = ""
        elif tag in {"td", "th"} and self._rows:
            self._rows[-1].cells.append(_lines("".join(self._buffers.pop())))
        elif tag == "tr":
            self._buffers[-1].append(self._rows.pop().text())
        elif (tag == "table" or tag in _HEADINGS) and self._rows:
            self._rows[-1].lays_out = True
        if tag == "table":
            self._tables.pop()
        if tag in _BLOCKS:
            self._buffers[-1].append("\n")

    def _next_marker(self, item: etree._Element) -> str:
        if not self._lists or self._lists[-1] is None:
            return "- "
        number = _number(item, "value", self._lists[-1])
        self._lists[-1] = number + 1
        around = item.getparent()
        return f"{_numeral(number, '1' if around is None else around.get('type', '1'))}. "

    def result(self) -> str:
        return _lines("".join(self._buffers[0]))


def _rows_of(table: etree._Element) -> int:
    """How many rows ``table`` has; one more than few for any that has more."""
    return sum(1 for _ in islice(table.iter("tr"), _FEW_ROWS + 1))


def _number(element: etree._Element, attribute: str, default: int) -> int:
    value = element.get(attribute, "")
    return int(value) if value.isdecimal() and len(value) < 6 else default


def _numeral(number: int, kind: str) -> str:
    if kind in {"a", "A"} and 1 <= number <= 26:
        return chr(ord(kind) + number - 1)
    return str(number)


def _lines(text: str) -> str:
    stripped = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in stripped if line)
