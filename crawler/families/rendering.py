"""An article's HTML as plain text: a line for each block, table row and list item."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, CData, NavigableString, PageElement, Tag

from crawler import tables

DROPPED = "data-dropped"
CELL_SEPARATOR = " | "
_KINDS = {row["tag"]: row["kind"] for row in tables.read("elements.csv")}
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{4}|font-size\s*:\s*0(?![.\d])"
    r"|^(?=.*overflow\s*:\s*hidden).*(?<![\w-])(?:max-)?height\s*:\s*0(?:px)?\s*(?:;|$)",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"</(?:p|div|td|li|h[1-6])>", re.IGNORECASE)
_ESCAPED_BLOCKS = 2
_SPACE = re.compile(r"\s+")
_FOLDS = tables.words("folds.csv")
_LEAST_FOLDED = 80
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FEW_ROWS = 3
_LAID_OUT_LINES = 3
_LAID_OUT_CHARACTERS = 200
_NOTE = re.compile(r"[\[(]?(\d{1,3}|\*{1,3})[\])]?")
_MEASURED = re.compile(r"(?:^|[\W\d_])(?:[kcdmhµ]?m|[kMG]?Wm|\d+|[A-Za-z])$")


def render(markup: str) -> str:
    """The text of ``markup``, lines stripped and none empty. Table cells are joined by " | ", unless a row
    only lays out the page (one cell with text; a table, a heading or a whole text in a cell). Lists keep
    numbers and bullets; a footnote's mark stands apart from its word, in square brackets. What an editor
    saved with its markup escaped is read as the markup that it was."""
    text = _written(markup)
    if len(_ESCAPED.findall(text)) < _ESCAPED_BLOCKS:
        return text
    return "\n".join(_written(line) if _ESCAPED.search(line) else line for line in text.split("\n"))


def _written(markup: str) -> str:
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
    if _KINDS.get(tag.name) == "textless" or tag.has_attr(DROPPED):
        return True
    return (_is_styled_away(tag) and not _is_folded(tag)) or _unfolds(tag)


def _is_styled_away(tag: Tag) -> bool:
    return tag.has_attr("hidden") or bool(_HIDING.search(str(tag.get("style", ""))))


def _is_folded(tag: Tag) -> bool:
    """Whether the reader is offered the hidden text beside it: "Xem thêm"."""
    if not any(_says_more(beside) for beside in (tag.find_previous_sibling(), tag.find_next_sibling())):
        return False
    return len(tag.get_text()) >= _LEAST_FOLDED


def _unfolds(tag: Tag) -> bool:
    """Whether ``tag`` is the "Xem thêm" beside a folded text, which a style sheet may fold too; above links
    it is a heading."""
    if not _says_more(tag):
        return False
    beside = [one for one in (tag.find_previous_sibling(), tag.find_next_sibling()) if isinstance(one, Tag)]
    after = tag.find_next_sibling()
    opens = isinstance(after, Tag) and len(after.get_text()) >= _LEAST_FOLDED and after.find("a") is None
    return opens or any(_is_styled_away(other) and _is_folded(other) for other in beside)


def _says_more(tag: PageElement | None) -> bool:
    if not isinstance(tag, Tag) or len(tag.contents) > 3:
        return False
    return " ".join(tag.get_text()[:60].split()).strip(" .…»>[]").casefold() in _FOLDS


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
        self._lists: list[int | None] = []
        self._marker = ""
        self._raised: str | None = None

    def text(self, text: str) -> None:
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

    def open(self, tag: Tag) -> None:
        if tag.name == "sup" and self._raised is None:
            self._raised = ""
        if _KINDS.get(tag.name) == "block" or tag.name == "br":
            self._buffers[-1].append("\n")
        if tag.name in {"ol", "ul"}:
            self._lists.append(_number(tag, "start", 1) if tag.name == "ol" else None)
        elif tag.name == "li":
            self._marker = self._next_marker(tag)
        elif tag.name == "tr":
            self._rows.append(_Row(rows=_rows_beside(tag)))
        elif tag.name in {"td", "th"} and self._rows:
            self._buffers.append([])

    def close(self, tag: Tag) -> None:
        if tag.name == "sup" and self._raised is not None:
            self._lower()
        if tag.name in {"ol", "ul"}:
            self._lists.pop()
        elif tag.name == "li":
            self._marker = ""
        elif tag.name in {"td", "th"} and self._rows:
            self._rows[-1].cells.append(_lines("".join(self._buffers.pop())))
        elif tag.name == "tr":
            self._buffers[-1].append(self._rows.pop().text())
        elif (tag.name == "table" or tag.name in _HEADINGS) and self._rows:
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


def _rows_beside(row: Tag) -> int:
    """How many rows the row's table has, itself among them; one more than few for any that has more."""
    table = row.find_parent("table")
    return len(table.find_all("tr", limit=_FEW_ROWS + 1)) if table is not None else _FEW_ROWS + 1


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
