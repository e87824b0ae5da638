"""Lines that were broken at a column, or at each cell, joined to paragraphs again.

Text from PDF files, mail and old editors ends its lines where the page ended, in the middle of a sentence, a
name or a document number. A paragraph in Vietnamese opens with a capital, a digit or the mark of a list entry
and ends with a full stop, a colon or a semicolon: what does not is a piece of one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_BLOCKS = re.compile(r"(\n[ \t]*\n\s*)")
_ENDS = re.compile(r"[.:;!?…”\"»)|]$")
_ITEM = re.compile(r"[-–+*•●▪] ?|\d{1,2}[.)/] |\d{1,2}(?:\.\d{1,2})+\.? |[a-zđ][).] |[IVX]{1,4}[.)] |Điều \d")
_BARE_MARK = re.compile(r"(?:[-–+*•●▪]|\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,4}[.)]|[a-zđ]\))$")
# The foot of a printed page: "http://…/van-ban.html 2/3".
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# What begins a paragraph of an official document, below a title that ends without a mark.
_OPENS = re.compile(r"(?:Căn cứ|Để|Nhằm|Xét|Theo đề nghị|Nơi nhận|Kính g[ửở]i|Hiện nay|Thời gian qua)\b")
_GLUED = re.compile(r"(?:[^\W_][-/]|-[^\W_]+[-/])$")
# No paragraph ends with these; a number follows the first of them, but for "9 tháng", which may end one.
_BEFORE_NUMBER = re.compile(r"(?:^|(?<!\d)\s)(?:số|ngày|tháng|năm)$")
_UNENDED = re.compile(r"(?:^|\s)(?:và|của|tại|theo|các|những|với|từ|đến|trong|bởi|giữa|hoặc|do|cho)$")
_POSTED = re.compile(
    r"(?:submitted|posted|written|published) by |(?:by|bởi|(?:được )?(?:đăng|viết|gửi) bởi) [A-ZĐ]"
)
# "Căn cứ Nghị định số" and "24/2014/NĐ-CP", "… CỦA NGHỊ ĐỊNH" and "SỐ 68/2017/NĐ-CP", but no type by itself.
_IS_NUMBER = re.compile(r"(?:số ?)?\d{1,5}[a-z]?[/-](?:\d{4}/)?[A-ZĐ]", re.IGNORECASE)
_TELLS_NUMBER = re.compile(
    r"\w (?:nghị định|quyết định|nghị quyết|thông tư(?: liên tịch)?|chỉ thị|công văn|kế hoạch|luật)(?: số)?$",
    re.IGNORECASE,
)
_CELLS = " | "
_YEAR = re.compile(r"\d{4}\b")
_NUMBER_CUT = re.compile(r"\d/$|/[A-ZĐ&]{1,8}-$")
_SHORTEST_WIDTH, _LONGEST_WIDTH = 40, 130
_FULL, _NEARLY_FULL = 0.75, 0.55
_SMALL_SHARE, _NARROW = 0.3, 4
_LONG_ENOUGH = 30
_BROKEN_LINES, _BROKEN_SHARE = 4, 0.2
_FEWEST_FULL, _FULL_SHARE = 4, 0.9
_SENTENCE_ENDS = re.compile(r"[.:!?…”\"|]$")


def column_of(pages: Sequence[str]) -> int:
    """The column at which the lines of most prose in ``pages`` are broken; 0 where they are not. A page of a
    head and a few lines does not tell it by itself.
    """
    return max((_width(page.split("\n")) for page in pages), default=0)


def goes_on(before: str, line: str, width: int) -> bool:
    """Whether the paragraph ``before``, on the page that it ends, goes on with ``line`` on the next."""
    return _goes_on(before, line, width, broken=False)


def unwrapped(text: str, width: int = 0) -> str:
    """``text`` with the lines of each broken paragraph joined; blank lines, and all other lines, stay. The
    lines of other pages of its file are broken at the column ``width``; 0 where none tells.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    column = _column(lines)
    if column:
        return _filled_again(text, column)
    broken = _is_broken(lines)
    pieces = _BLOCKS.split(text)
    return "".join(
        piece if number % 2 else _joined(piece, broken, width) for number, piece in enumerate(pieces)
    )


def _column(lines: Sequence[str]) -> int:
    """The column at which a program has broken all of the text: wherever a line goes on in small letters, its
    first word had no room before. 0 where there is no such column.
    """
    column = max((len(line.rstrip()) for line in lines), default=0)
    if not _SHORTEST_WIDTH <= column <= _LONGEST_WIDTH:
        return 0
    broken = [(before, line) for before, line in pairwise(lines) if _goes_on_small(before, line.strip())]
    full = sum(_had_no_room(before.rstrip(), line.strip(), column) for before, line in broken)
    return column if full >= _FEWEST_FULL and full >= _FULL_SHARE * len(broken) else 0


def _had_no_room(before: str, line: str, column: int) -> bool:
    return len(before) + 1 + len(line.split(" ", 1)[0]) > column


def _filled_again(text: str, column: int) -> str:
    """``text``, which was broken at ``column``, with each line joined to the one that had no room for it."""
    lines = text.split("\n")
    pieces, inside = [lines[0]], False
    for before, line in pairwise(lines):
        inside = _fills(before.strip(), line.strip(), column, inside)
        if inside:
            pieces[-1] = pieces[-1].rstrip()
            pieces += ["" if _GLUED.search(before.rstrip()) else " ", line.strip()]
        else:
            pieces += ["\n", line]
    return "".join(pieces)


def _fills(before: str, line: str, column: int, inside: bool) -> bool:
    """Whether ``line`` goes on with ``before``; what is ``inside`` a paragraph may have a line cut short."""
    if not before or not line or _ITEM.match(line):
        return False
    if _had_no_room(before, line, column):
        return line[0].islower() or not _SENTENCE_ENDS.search(before)
    return inside and len(before) >= _NEARLY_FULL * column and not _ENDS.search(before)


def _is_broken(lines: Sequence[str]) -> bool:
    """Whether lines of the whole text go on in small letters, as where each cell or word is a line."""
    small = sum(_goes_on_small(before, line) for before, line in pairwise(lines))
    return small >= _BROKEN_LINES and small >= _BROKEN_SHARE * len(lines)


def _joined(block: str, broken: bool, width: int) -> str:
    lines = block.split("\n")
    width = _width(lines) or (width if _fits(lines, width) else 0)
    pieces = [lines[0]]
    for before, line in pairwise(lines):
        if _goes_on(before.strip(), line.strip(), width, broken):
            # A document number that is broken at its hyphen or slash needs no space.
            pieces[-1] = pieces[-1].rstrip()
            pieces += ["" if _GLUED.search(before.rstrip()) else " ", line.strip()]
        else:
            pieces += ["\n", line]
    return "".join(pieces)


def _fits(lines: Sequence[str], width: int) -> bool:
    """Whether no line is longer than the column ``width``, but for a letter or two that are narrow."""
    return max(len(line.strip()) for line in lines) <= width + _NARROW


def _width(lines: Sequence[str]) -> int:
    """The column at which the lines of a block are broken; 0 where they are not."""
    lines = [line for line in lines if line.strip()]
    longest = max((len(line.strip()) for line in lines), default=0)
    if len(lines) < 3 or not _SHORTEST_WIDTH <= longest <= _LONGEST_WIDTH:
        return 0
    inner = lines[:-1]
    full = sum(len(line.strip()) >= _FULL * longest for line in inner)
    unended = sum(not _ENDS.search(line.rstrip()) for line in inner)
    small = sum(line.strip()[0].islower() for line in lines[1:])
    # In a menu and a title below it, each line opens with a capital.
    prose = small >= _SMALL_SHARE * len(inner)
    return longest if prose and full >= 0.6 * len(inner) and unended >= 0.5 * len(inner) else 0


def _goes_on(before: str, line: str, width: int, broken: bool) -> bool:
    """Whether ``line`` is the next piece of the paragraph that ``before`` is the last piece of."""
    if not before or not line or _ITEM.match(line) or _BARE_MARK.match(line) or _CELLS in before + line:
        return False
    if _BARE_MARK.match(before) and (broken or not before[-1].isalnum()):
        return True
    if _ENDS.search(before) or _POSTED.match(line) or _OPENS.match(line):
        return False
    if _GLUED.search(before) or _goes_on_small(before, line):
        return bool(_NUMBER_CUT.search(before)) or broken or bool(width) or len(before) >= _LONG_ENOUGH
    if broken and ((before.isupper() and line.isupper() and " " not in before) or _is_year_of(before, line)):
        return True
    return _is_unended(before, line) or (bool(width) and _was_full(before, line, width))


def _is_unended(before: str, line: str) -> bool:
    """Whether the last word of ``before`` wants what ``line`` begins with."""
    if _IS_NUMBER.match(line) and _TELLS_NUMBER.search(before):
        return True
    wants = _UNENDED.search(before) or (line[0].isdigit() and _BEFORE_NUMBER.search(before))
    return len(before) >= _LONG_ENOUGH and bool(wants)


def _is_year_of(before: str, line: str) -> bool:
    return bool(_YEAR.match(line)) and before.casefold().endswith("năm")


def _goes_on_small(before: str, line: str) -> bool:
    is_apart = _ENDS.search(before.rstrip()) or _ITEM.match(line) or _ADDRESS.match(line)
    return line[:1].islower() and not is_apart


def _was_full(before: str, line: str, width: int) -> bool:
    """Whether the first word of ``line`` had no room behind ``before``, or that is a line of running text."""
    if line.isupper() and " " in line and not before.isupper():
        return False  # Whose name stands below a title, or a heading below its text.
    no_room = _had_no_room(before, line, width)
    running = len(before) >= _NEARLY_FULL * width and not before.isupper() and not before.istitle()
    return no_room or running


def lines_of(text: str) -> Iterator[str]:
    """The lines of ``text`` with broken paragraphs joined, stripped; none is empty."""
    return (line for line in map(str.strip, unwrapped(text).split("\n")) if line)
