"""The lines that a signature may stand in, with what a page broke over two of them in one; of a document in
one line, the pieces of its signatures.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice, takewhile

from nlp.language import names, vocabulary
from nlp.language.letters import LOWER, UPPER
from nlp.provinces import gazetteer

Span = tuple[int, int]
# What four blanks stand between are columns, what stars stand between is bold.
_LINE = re.compile(r"[^\s|*](?:(?! {4}|\*\*)[^\n|\t])*")
_BREAK = re.compile(r"[ \t]*\n[ \t]*")
LONGEST = 120
# The beginning of a name's word: "Lê", "H'Lim", "K’ Mák".
_WORD = rf"[{UPPER}](?:['’] ?[{UPPER}])?[{LOWER}]"
_RANK = (
    r"(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|(?:TỔNG )?BÍ THƯ|CHÁNH|(?<!CHI\s)CỤC TRƯỞNG|VIỆN TRƯỞNG|BỘ TRƯỞNG"
    r"|THỨ TRƯỞNG|HIỆU TRƯỞNG|(?<!PHỦ )THỦ TƯỚNG|TỔNG CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG"
    r"|TRƯỞNG (?:BAN|PHÒNG|ĐOÀN)|CHỦ NHIỆM|THỐNG ĐỐC|TỔNG (?:THANH TRA|KIỂM TOÁN|THƯ KÝ)|CHỈ HUY TRƯỞNG"
    r"|TƯ LỆNH|THƯỜNG TRỰC(?= BAN BÍ THƯ))"
)
_OF_BODY = re.compile(r"T/?M\s?[./]|(?:T\.M|T/M)\b|TM (?=[UỦ][YỶ] BAN|UBND|HĐND|HỘI ĐỒNG|BAN )")
# With its point or stroke, or before an office: "KT. CHỦ TỊCH", "K/T CHỦ TỊCH", "KT CHỦ TỊCH".
_MARK = (
    r"(?:(?:T/?M|K/?T|T/?L|TUQ)\s?[./]|(?:T[./]M|K[./]T|T[./]L|T\.U\.Q)\b"
    rf"|(?:KT|TL|TUQ)\b(?=[,:]? {_RANK}))"
)
_FOR_ANOTHER = re.compile(rf"{_OF_BODY.pattern}|{_MARK}")
_OFFICE = re.compile(rf"(?:PHÓ |QUYỀN |[PQ]\. ?)?{_RANK}")
_UNBROKEN = re.compile(
    rf"(?<!TRƯỞNG )ĐOÀN CHỦ TỊCH|CHI CỤC TRƯỞNG|HỘI ĐỒNG|CHÁNH VĂN PHÒNG|{_OFFICE.pattern}"
)
_SIGNS = re.compile(rf"{_MARK}|{_OFFICE.pattern}|PHÓ\b|QUYỀN\b")
# That it is signed, between the office and the name: "(Đã ký)", "[Ký tên, đóng dấu]", "Đã ký:".
_TOLD = (
    rf"(?:\[|\( ?)(?:[Đđ]ã [Kk][ýí]|[Kk][ýí]|[Cc]hữ [Kk][ýí])(?![{LOWER}])[^()\[\]\n]{{0,25}}[)\]]"
    r"|\(? ?[Đđ]ã k[ýí] ?\)?:?"
)
# Office and name of a cell that became one line: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Lê Văn An".
_SAID_BETWEEN = re.compile(rf"(?<=[{UPPER}])\s+(?:{_TOLD})\s+(?=[{UPPER}])")
# The name right behind the office, the break between them lost: "CHÁNH VĂN PHÒNGLê Văn An".
_GLUED_NAME = re.compile(rf"(?:{_MARK}|{_RANK})[^{LOWER}\n]{{0,80}}(?<=[{UPPER}]{{2}})(?=[{UPPER}][{LOWER}])")
_OFFICE_BEGINS = re.compile(
    rf"(?<=[{UPPER}])(?:\s+|(?<=[{UPPER}]{{2}}))(?:(?={_MARK}|PHÓ\b|QUYỀN\b)"
    rf"|(?<!PHÓ)(?<!PHÓ\s)(?<!QUYỀN)(?<!QUYỀN\s)(?<!\bBAN)(?<!\bBAN\s)(?:(?<!ĐOÀN\s)|(?<=TRƯỞNG ĐOÀN\s))"
    rf"(?<!\bKT\s)(?<!\bTL\s)(?<!\bTUQ\s)(?={_RANK}))"
)
# What stands between an office and its name: that it is signed, what a seal left in a scan.
_NO_WORDS = re.compile(r"\W*(?:(?:ĐÃ )?KÝ\b.*|(?:\w\b\W*)*)")
_NAME = re.compile(rf"(?:(?:Y|{_WORD}+)(?: |$)){{1,4}}")
_LONGEST_NAME = 5


def lines(text: str) -> Iterator[Span]:
    """The spans of the lines and cells of ``text``, none of them blank; those too long for a signature are
    cut to the offices and names that are signed with in them, and those of the body that signs before its
    office: "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH".
    """
    for start, end in _whole(text):
        written = text[start:end]
        is_signed = (_FOR_ANOTHER.match(written) and _signed_pattern().match(text, start, end)) or (
            _SIGNS.match(written) and _signed_pattern().fullmatch(text, start, end)
        )
        if end - start > LONGEST or is_signed or _GLUED_NAME.search(text, start, end):
            yield from _signed(text, start, end)
        elif _SIGNS.match(written) and (said := _SAID_BETWEEN.search(text, start, end)):
            yield from _offices(text, start, said.start())
            yield said.end(), end
        elif written.isupper() and (_OF_BODY.match(written) or "\n" in written):
            yield from _offices(text, start, end)
        else:
            yield start, end


def _whole(text: str) -> Iterator[Span]:
    """The lines and cells, with each the next ones that only go on with it."""
    held: Span | None = None
    for start, end in _in_columns(text, _cells(text)):
        if held and _BREAK.fullmatch(text, held[1], start) and _goes_on(text[slice(*held)], text[start:end]):
            held = held[0], end
            continue
        if held:
            yield held
        held = start, end
    if held:
        yield held


def _cells(text: str) -> Iterator[list[Span]]:
    """The cells of each line that has any."""
    row: list[Span] = []
    for cell in _LINE.finditer(text):
        if row and "\n" in text[row[-1][1] : cell.start()]:
            yield row
            row = []
        row.append((cell.start(), cell.start() + len(cell[0].rstrip())))
    if row:
        yield row


def _in_columns(text: str, rows: Iterable[list[Span]]) -> Iterator[Span]:
    """The cells in order; where two sign beside each other, or one beside the recipients, those of each
    column together.
    """
    left_over = deque(rows)
    while left_over:
        row = left_over.popleft()
        if _sign_beside(text, row):
            beside = [row]
            while left_over and len(left_over[0]) == len(row):
                beside.append(left_over.popleft())
            yield from chain.from_iterable(zip(*beside, strict=True))
        elif _signs_at_right(text, row):
            left, right = _two_columns(text, row, left_over)
            yield from (*right, *left)
        else:
            yield from row


def _sign_beside(text: str, row: list[Span]) -> bool:
    are_capitals = len(row) > 1 and all(text[slice(*cell)].isupper() for cell in row)
    return are_capitals and any(_SIGNS.match(text, *cell) for cell in row)


def _signs_at_right(text: str, row: list[Span]) -> bool:
    """Whether blanks, and no cells, part who signs from the recipients."""
    if len(row) != 2 or text[row[0][1] : row[1][0]].strip():
        return False
    return text[slice(*row[1])].isupper() and _SIGNS.match(text, *row[1]) is not None


def _two_columns(text: str, row: list[Span], rows: deque[list[Span]]) -> tuple[list[Span], list[Span]]:
    """The recipients to the left and the signature to the right that begin with ``row``, taken from ``rows``;
    nothing more is taken where no other row has two cells.
    """
    column = _column(text, row[1])
    left, right = [row[0]], [row[1]]
    beside = list(takewhile(lambda one: _is_of_columns(text, one, column), islice(rows, _MOST_ROWS)))
    while beside and not (len(beside[-1]) == 2 or _is_right(text, beside[-1][0], column)):
        beside.pop()
    for cells in beside:
        rows.popleft()
        for cell in cells:
            (right if _is_right(text, cell, column) else left).append(cell)
    return left, right


def _is_of_columns(text: str, row: list[Span], column: int) -> bool:
    """Whether no line of full width, which is of the text: the left one ends before the right one begins."""
    is_short = len(row) == 2 or _column(text, row[0]) + row[0][1] - row[0][0] <= column + _SLACK
    return is_short or _is_right(text, row[0], column)


def _is_right(text: str, cell: Span, column: int) -> bool:
    return _column(text, cell) >= max(column - _SLACK, _LEAST_COLUMN)


def _column(text: str, cell: Span) -> int:
    return cell[0] - text.rfind("\n", 0, cell[0]) - 1


_MOST_ROWS, _SLACK, _LEAST_COLUMN = 24, 12, 15


def _goes_on(held: str, line: str) -> bool:
    """Whether ``line`` goes on with the name, or with the body and the office, that ``held`` breaks off in:
    "Lê Văn", "An"; "TM. ỦY BAN NHÂN", "DÂN"; "PHÓ CHỦ", "TỊCH".
    """
    if held.isupper() and line.isupper():
        return _SIGNS.match(held) is not None and len(held) + len(line) < LONGEST and _is_rest(held, line)
    if not (_NAME.fullmatch(held) and _NAME.fullmatch(line)):
        return False
    words, more = held.split(), line.split()
    is_whole = len(words) > 1 and len(more) > 1
    return not is_whole and len(words) + len(more) <= _LONGEST_NAME and words[0] in names.family_names()


def _is_rest(held: str, line: str) -> bool:
    last = held.rpartition("\n")[2].strip()
    whole = f"{last} {line}"
    if _NO_WORDS.fullmatch(line):
        return False
    is_cut = re.fullmatch(_MARK, last) is not None or any(
        one.start() < len(last) < one.end() for one in _UNBROKEN.finditer(whole)
    )
    if _is_province(line):
        return True  # "… THÀNH PHỐ", "HÀ NỘI"
    is_name = line.split(maxsplit=1)[0].capitalize() in names.family_names() and not _SIGNS.search(line)
    is_name = (is_name and " " in line) or _titles().match(line) is not None
    return is_cut or not (_SIGNS.match(line) or is_name)


def _is_province(line: str) -> bool:
    return line.strip(" .").lower() in _names_of_provinces()


@cache
def _titles() -> re.Pattern[str]:
    """A title before a name: "PGS.", "Đại tá "."""
    known = [row["role"] for _, row in vocabulary.read("roles.csv") if row["kind"] == "title"]
    longest_first = sorted(known, key=len, reverse=True)
    return re.compile(rf"(?:(?i:{'|'.join(map(re.escape, longest_first))})[. ] ?)")


@cache
def _signed_pattern() -> re.Pattern[str]:
    """An office and the name it is signed with, all in one line, with the titles before the name."""
    return re.compile(
        rf"(?<![\w/])(?P<office>(?:{_MARK}|(?:PHÓ )?{_RANK})[^{LOWER}\n]{{0,160}}?)\s*"
        rf"(?P<told>(?:{_TOLD})\s*)?"
        rf"(?P<name>{_titles().pattern}{{0,3}}"
        rf"(?:(?:Y(?! (?:Đã|{_titles().pattern}))|{_WORD}+)(?: {_WORD}*(?![{UPPER}])){{1,4}}"
        rf"|[HK]['’] ?[{UPPER}][{LOWER}]+))"
    )


@cache
def _names_of_provinces() -> frozenset[str]:
    return frozenset(unit.name.lower() for unit in gazetteer.provinces().values())


def _signed(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for found in _signed_pattern().finditer(text, start, end):
        yield at, found.start()
        at = found.end()
        yield from _offices(text, *found.span("office"))
        yield found.span("name")
    yield at, end


def _offices(text: str, begin: int, end: int) -> Iterator[Span]:
    for cut in _OFFICE_BEGINS.finditer(text, begin, end):
        yield begin, cut.start()
        begin = cut.end()
    yield begin, begin + len(text[begin:end].rstrip())
