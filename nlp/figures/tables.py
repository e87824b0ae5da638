"""Tables, as rows of cells between bars: what the heads of a number's column and row say of it.

"Cơ sở | Điện tiết kiệm (kWh/năm)" above "Nhà máy chè A | 46.000" makes 46,000 kWh of "Điện tiết kiệm – Nhà
máy chè A".
"""

import re
from dataclasses import dataclass

from nlp.figures.numbers import SCALES
from nlp.figures.units import Unit, named
from nlp.text.document import Document

_BAR = "|"
_LEAST_BARS = 2
_MOST_ROWS = 200
_NUMBERED = re.compile(r"[\d\s.,/()%-]*")
_UNIT = re.compile(
    r"\((?:đơn vị(?: tính)?|ĐVT)?\s*:?\s*(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?P<name>[^()/\d]{1,30}?)"
    r"(?:/[^()]{1,20})?\)\s*$",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Place:
    """The cell of a number: its text, the head of its column, and the label of its row, "" for none."""

    cell: str
    column: str
    row: str


class Tables:
    """The tables of one document."""

    def __init__(self, document: Document) -> None:
        """Nothing is read before it is asked for."""
        self._text = document.text

    def unit(self, start: int, end: int) -> Unit | None:
        """The unit of the column's head for a number that is all of its cell; None where it has none."""
        place = self._place(start)
        if place is None or place.cell != self._text[start:end]:
            return None
        told = _UNIT.search(place.column)
        known = named(told["name"].strip(), end) if told else None
        if told is None or known is None:
            return None
        scale = SCALES[told["scale"].lower()] if told["scale"] else 1
        return Unit(end, end, known.name, known.kind, known.factor * scale)

    def measure(self, start: int) -> str | None:
        """The heads of the column and of the row of the number at ``start``; None outside of tables."""
        place = self._place(start)
        column = _UNIT.sub("", place.column).strip() if place else ""
        if place is None or not _LETTER.search(column) or column == place.cell:
            return None
        return f"{column} – {place.row}" if place.row else column

    def _place(self, start: int) -> _Place | None:
        line_start = self._text.rfind("\n", 0, start) + 1
        line = self._line(line_start)
        if line.count(_BAR) < _LEAST_BARS:
            return None
        head = self._head(line_start)
        cells, heads = line.split(_BAR), head.split(_BAR)
        if head == line or len(cells) != len(heads):
            return None
        index = self._text.count(_BAR, line_start, start)
        label = next((cell for cell in cells[:index] if _LETTER.search(cell)), "")
        return _Place(cells[index].strip(), heads[index].strip(), " ".join(label.split()))

    def _line(self, start: int) -> str:
        end = self._text.find("\n", start)
        return self._text[start : end if end >= 0 else len(self._text)]

    def _head(self, start: int) -> str:
        """The first row of the table of the line at ``start``; "" where a cell of it is a number."""
        first = self._line(start)
        for _ in range(_MOST_ROWS):
            if start == 0:
                break
            start = self._text.rfind("\n", 0, start - 1) + 1
            line = self._line(start)
            if line.count(_BAR) != first.count(_BAR):
                break
            first = line
        has_number = any(cell.strip() and _NUMBERED.fullmatch(cell) for cell in first.split(_BAR))
        return "" if has_number else first
