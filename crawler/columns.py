"""The two columns of an official document's head and signature (Nghị định 30/2020/NĐ-CP, Phụ lục I), which a
program has set beside each other with blanks or tabs, one below the other again.

Only these are taken apart, and no table: a head is known by the name of the state or the party at its right,
a signature by its recipients at its left.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Tables as Pandoc writes them, with breaks in their cells: "+---+---+", "| Nơi nhận:\\ | KT. GIÁM ĐỐC\\ |".
_RULE = re.compile(r" *\+[-=:+]+\+ *")
_ESCAPED = re.compile(r"\\(?=[\s|]|$|[-*_.#+>()\[\]])")
_BARS = str.maketrans("|", " ")
_TABS = re.compile(r"\t[ \t]*")
_CELL = re.compile(r"\S(?:(?! {3})[^\n])*")
_AT_RIGHT_OF_HEAD = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập ?[-–]|VIỆT NAM DÂN CHỦ", re.IGNORECASE
)
_RECIPIENTS = re.compile(r"Nơi nhận\b")
# Below a blank line the head goes on with its number, its subject, or its place and day.
_STILL_HEAD = re.compile(r"(?:Số ?:|V ?/ ?v\b|Về việc\b|[^\d]{2,40}, ?ngày )")
_BELOW_HEAD = re.compile(r"(?:Kính g[ửở]i|Căn cứ|Điều \d|Nơi nhận)\b")
# How far a line may begin left of its column, or end in the next one, being set in the middle of its own.
_SLACK = 12
_LEAST_COLUMN, _TAB_STOP = 15, 120
_MOST_ROWS_ABOVE, _MOST_ROWS = 2, 70


@dataclass(frozen=True, slots=True)
class _Row:
    """A line in two columns; "" for one that is empty."""

    left: str
    right: str


def apart(text: str) -> str:
    """``text`` with the left column of each head above the right one, and each signature above the recipients
    beside it; all other lines stay as they are, but for the marks of Markdown's tables.
    """
    lines = list(_lines(text))
    found: list[str] = []
    at = 0
    while at < len(lines):
        laid = _head(lines, at) or _signature(lines, at)
        found += laid[0] if laid else [lines[at]]
        at = laid[1] if laid else at + 1
    return "\n".join(found)


def _lines(text: str) -> Iterator[str]:
    """The lines of ``text``, those of a Markdown table with blanks for its bars."""
    lines = text.split("\n")
    has_grid = any(map(_RULE.fullmatch, lines))
    inside = False
    for line in (_ESCAPED.sub("", line) for line in lines) if has_grid else lines:
        is_rule = has_grid and _RULE.fullmatch(line) is not None
        inside = is_rule or (inside and line.lstrip().startswith("|"))
        yield "" if is_rule else line.translate(_BARS) if inside else line


def _head(lines: Sequence[str], at: int) -> tuple[list[str], int] | None:
    """The columns of the head that begins with line ``at``, and the index of the line below it."""
    below = range(at, min(len(lines), at + _MOST_ROWS_ABOVE + 1))
    first = next((n for n in below if _is_head(lines[n])), None)
    if first is None or not all(line.strip() for line in lines[at:first]):
        return None
    column = _cells(lines[first])[-1][0]
    rows = list(_rows_of_head(lines[at:], column))
    if len(rows) <= first - at:
        return None
    left, right = [row.left for row in rows], [row.right for row in rows]
    return [*_joined(left), *filter(None, right)], at + len(rows)


def _is_head(line: str) -> bool:
    cells = _cells(line) if _AT_RIGHT_OF_HEAD.search(line) else []
    return len(cells) > 1 and _AT_RIGHT_OF_HEAD.match(cells[-1][1].lstrip("*_")) is not None


def _rows_of_head(lines: Sequence[str], column: int) -> Iterator[_Row]:
    """The rows of a head that opens ``lines``, down to the title or the text."""
    blank = 0
    for line in lines[:_MOST_ROWS]:
        if not line.strip():
            blank += 1
            continue
        row = _row(line, column)
        is_more = not blank or (row and ((row.left and row.right) or _STILL_HEAD.match(line.strip())))
        if row is None or not is_more or _BELOW_HEAD.match(row.left):
            return
        yield from [_Row("", "")] * blank
        blank = 0
        yield row


def _signature(lines: Sequence[str], at: int) -> tuple[list[str], int] | None:
    """The signature beside the recipients that line ``at`` opens, and the index of the line below them."""
    if not _RECIPIENTS.match(lines[at].strip(" *_")):
        return None
    block = lines[at : at + _MOST_ROWS]
    column = _column(block)
    rows = list(_rows_of_signature(block, column)) if column else []
    while rows and not rows[-1].right:
        rows.pop()
    if not rows:
        return None
    left, right = [row.left for row in rows], [row.right for row in rows]
    # The next lines go on with the last recipient.
    return [*filter(None, right), *_joined(left)], at + len(rows)


def _column(block: Sequence[str]) -> int:
    """Where the right column of a signature begins; 0 where no line has anything beside its recipients."""
    starts = [cells[1][0] for cells in map(_cells, block) if len(cells) == 2]
    return min(starts, default=0)


def _rows_of_signature(block: Sequence[str], column: int) -> Iterator[_Row]:
    for line in block:
        row = _row(line, column) if line.strip() else _Row("", "")
        if row is None:
            return
        yield row


def _row(line: str, column: int) -> _Row | None:
    """What ``line`` has left of the right ``column`` and in it; None for a line of full width."""
    cells = _cells(line)
    for number, (start, _) in enumerate(cells):
        if _is_right(start, column) and (number or start > _LEAST_COLUMN):
            return _Row(_text(cells[:number]), _text(cells[number:]))
    start, last = cells[-1]
    return _Row(_text(cells), "") if start + len(last) <= column + _SLACK else None


def _is_right(start: int, column: int) -> bool:
    return start >= max(column - _SLACK, _LEAST_COLUMN)


def _text(cells: Sequence[tuple[int, str]]) -> str:
    return " ".join(cell for _, cell in cells)


def _cells(line: str) -> list[tuple[int, str]]:
    """The cells of ``line``, each with the column that it begins at."""
    spread = _TABS.sub("\t", line).expandtabs(_TAB_STOP)
    return [(cell.start(), cell[0].rstrip()) for cell in _CELL.finditer(spread)]


def _joined(column: Sequence[str]) -> Iterator[str]:
    """The lines of a column, with each what goes on with it in small letters."""
    whole = ""
    for line in filter(None, column):
        if whole and line[0].islower() and whole[-1] not in ".;:":
            whole += f" {line}"
            continue
        if whole:
            yield whole
        whole = line
    if whole:
        yield whole
