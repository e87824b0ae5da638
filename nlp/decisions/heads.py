"""The head of an official document (decree 30/2020/NĐ-CP): who issued it, when, and what it is about.

In text dumps the two columns of the head may stand one below the other or side by side, the lines in any
order around the number.
"""

import re
from dataclasses import replace
from datetime import date
from itertools import chain, takewhile

from nlp.dating import dates, place_and_day
from nlp.decisions import (
    bodies,
    bodies_in_line,
    head_bodies,
    head_layout,
    head_units,
    letter_case,
    number_cues,
    symbols,
)
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.named import Named
from nlp.decisions.places import province_in
from nlp.decisions.symbols import Issuer
from nlp.language.letters import UPPER
from nlp.text.document import Document

_LINES_BEFORE, _REACH = 9, 700
_RULE = re.compile(r"[\W_]*")
_ENDS_HEAD = re.compile(
    r"(?:[-–] ?)?(?:Căn cứ|Kính g[ửở]i|Điện ?:|Điều \d|Theo đề nghị|Nơi nhận)"
    r"|(?:TM|T/M|KT|K/T|TL|T/L|TUQ) ?[./]",
    re.IGNORECASE,
)


def is_own(text: str, number: DocNumber) -> bool:
    """Whether ``number`` is that of the document itself: "Số: 663/SCT" at the start of a line."""
    return number_cues.is_head(text, number.start)


def day(text: str, number: DocNumber) -> date | None:
    """The day of the place-and-date line ("Cao Bằng, ngày 12 tháng 5 năm 2021"), which may stand beside the
    signature; None where there is none.
    """
    below = list(takewhile(is_of_head, head_layout.lines(text[number.end : number.end + _REACH])))
    first = next(filter(None, below), "")
    if _DAY_ALONE.match(first):
        return next((found.day for found in dates.days(first)), None)
    above = head_layout.lines(text[max(0, number.start - _REACH // 2) : number.start])
    around = chain(below, reversed(above), head_layout.dated_at_end(text, number.end))
    told = next((line for line in around if dates_line(line)), None)
    return _day_of(told) if told else _passed(text, number)


def _passed(text: str, number: DocNumber) -> date | None:
    """The day on which an assembly has passed it, as its last words tell."""
    told = _PASSED.search(text, number.end)
    days = dates.days(text, told.end(), told.end() + _DAY) if told else ()
    return next((found.day for found in days if number.year in (None, found.day.year)), None)


_PASSED = re.compile(
    r"\b(?:Luật|Pháp lệnh|Nghị quyết)\s+này\s+(?:đã\s+)?được\s+[^.;]{8,220}?\bthông\s+qua\s+(?=ngày\b)"
)
_DAY = 40


def is_of_head(line: str) -> bool:
    """Whether ``line`` stands above the text of its document: its legal bases, whom it is for."""
    return _ENDS_HEAD.match(line) is None


def _day_of(line: str) -> date | None:
    """The day of a line that is a place and a day; None for any other line."""
    for found in dates.days(line):
        if place_and_day.stands_at(line, 0, found) or _PLACE_BEFORE.fullmatch(line, 0, found.start):
            return found.day if not line[found.end :].strip(" .;") else None
    return None


# "ngày 31 tháng 8 năm 2017" below its number, and "Hà Nội ngày 5 tháng 6 năm 1997" without the comma.
_DAY_ALONE = re.compile(
    r"(?:ngày )?\d[\d ./-]*(?:tháng ?\d+ ?,? ?năm ?\d{4})?$"
    # A title in capitals that names number and day: "SỐ 16/2001/CT-TTG NGÀY 21 THÁNG 6 NĂM 2001 VỀ VIỆC …"
    r"|(?-i:NGÀY \d{1,2} (?:THÁNG \d{1,2} NĂM|[/-] ?\d{1,2} ?[/-]) \d{4} )",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(rf"(?:(?:TP\. ?)?[{UPPER}][^\W\d]*(?: [^\W\d]+){{0,4}},? )?[Nn]gày ")


def issuer(document: Document, number: DocNumber, body: Issuer | None) -> Named | None:
    """The body in the head; None where no head stands above the number."""
    lines = body_lines(document.text, number.start)
    if not lines or _is_broken_off(lines, body):
        return None
    lines = head_units.deciding(document.text, lines, number.end) or lines
    if lines[0] == _CENTRE:
        lines = _of_centre(document.text, number, lines)
    head = document.with_text(letter_case.mixed(" ".join(lines)))
    named = _named(head, lines, body)
    return head_units.named_below(document, number, body, named) if named else None


def _named(head: Document, lines: list[str], body: Issuer | None) -> Named | None:
    """The body that ``lines`` name, which are ``head`` in one; ``body`` is that of the symbol."""
    if _OF_TWO.match(head.text) or (body is not None and body.name in symbols.heirs().get(head.text, ())):
        return head_bodies.body_named(head, head.text)
    if head_bodies.is_of_another(lines) or (body is not None and head_bodies.is_another(lines, body)):
        return head_bodies.named(head, lines)
    if body is not None and body.level in ("province", "party"):
        told = bodies.authors_in(head, body, 0, len(head.text))
        return _placed(head, _whole(told[-1], head.text)) if told else None
    if body is not None and body.level == "central":
        return bodies.author_at(head, body, 0, len(head.text))
    if body is None or body.level in ("sentence", "branch"):
        return head_bodies.named(head, lines)
    return None


def is_joint(text: str, number: DocNumber) -> bool:
    """Whether bodies beside each other issue it together: "SỞ TÀI CHÍNH - SỞ NỘI VỤ"."""
    return head_bodies.are_beside(body_lines(text, number.start))


# The council and the committee issue it together, and neither alone.
_OF_TWO = re.compile(
    r"(?:Thường trực )?(?:HĐND|Hội đồng nhân dân) ?(?:[-–,]|và) ?(?:UBND|[UỦ][yỷ] ban)", re.IGNORECASE
)


def _is_broken_off(lines: list[str], body: Issuer | None) -> bool:
    """Whether the next line of the name was lost, which the symbol tells whole: "BỘ NÔNG NGHIỆP VÀ", "VIỆN
    KIỂM SÁT NHÂN DÂN" of "VKSTC".
    """
    told = " ".join(lines).lower()
    is_of_symbol = body is not None and body.level == "national" and body.name.lower().startswith(f"{told} ")
    return is_of_symbol or told.endswith((" và", ","))


# The centre of the party, or of a union that is named where other heads name the state.
_CENTRE = "BAN CHẤP HÀNH TRUNG ƯƠNG"
_UNION = re.compile(r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH")


def _of_centre(text: str, number: DocNumber, lines: list[str]) -> list[str]:
    """``lines`` below the name of a centre: "VĂN PHÒNG" as "VĂN PHÒNG TRUNG ƯƠNG"."""
    union = _UNION.search(text, max(0, number.start - _REACH // 2), number.end + _REACH // 2)
    if union is not None:
        named = [line for line in lines if not _UNION.fullmatch(line)]
        return [" ".join(letter_case.mixed(name) for name in (*named, union[0]))]
    return [f"{lines[1]} {' '.join(_CENTRE.split()[-2:])}"] if len(lines) == 2 else lines


def _placed(head: Document, named: Named) -> Named:
    """``named``, a body of the province that stands above it: "UBND TỈNH HÀ NAM", "SỞ CÔNG THƯƠNG"."""
    above = None if named.place else province_in(head, 0, named.end)
    return replace(named, place=above) if above and above.is_province else named


def _whole(named: Named, head: str) -> Named:
    """With what its name goes on with: "Trung tâm Khuyến công", "và Xúc tiến thương mại"."""
    goes_on = _AND_MORE.fullmatch(head, named.end)
    return replace(named, title=named.title + goes_on[0]) if goes_on and not named.place else named


_AND_MORE = re.compile(r" và [^,.;]{3,80}")


def body_lines(text: str, start: int) -> list[str]:
    """The lines of the head above the number at ``start`` that name bodies, the highest first."""
    found: list[str] = []
    before = _CUE_AT_END.sub("", text[max(0, start - _REACH) : start])
    above = [line for line in head_layout.lines(before) if line]
    about = about_above(above)
    if any(line.isupper() for line in above[about + 1 :]) and not above[about].isupper():
        about = len(above)  # the title of the page, above the head
    for line in reversed(above[:about][-_LINES_BEFORE:]):
        if _RULE.fullmatch(line) or dates_line(line) or _NUMBER_FOLLOWS.fullmatch(line) or _is_type(line):
            continue
        if not (line.isupper() or _BODY_LINE.fullmatch(line)):
            break
        found += reversed(bodies_in_line.parted(line.strip("*_- ").removeprefix("CỦA ")))
    return _of_unit([_in_full(line) for line in found[::-1]])


def _of_unit(lines: list[str]) -> list[str]:
    """``lines``, the body with the unit below that stands in a line of its own: "UBND HUYỆN NGA SƠN",
    "XÃ NGA AN" are the committee of the commune.
    """
    if len(lines) < 2 or not _UNIT_BELOW.match(lines[-1]) or not (above := _ABOVE_UNIT.match(lines[-2])):
        return lines
    return [*lines[:-1], f"{above['body']} {lines[-1]}"]


_UNIT_BELOW = re.compile(r"(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) ")
_ABOVE_UNIT = re.compile(
    r"(?P<body>UBND|[UỦ][YỶ] BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN) (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ) \S"
)


# How lines in capitals shorten the kind of a unit before its name.
_SHORT_UNIT = re.compile(r"\b(?:(TX|TP)\b\.? ?|(H|Q)\. ?)(?=\w)")
_SHORT_UNITS = {"TX": "THỊ XÃ", "TP": "THÀNH PHỐ", "H": "HUYỆN", "Q": "QUẬN"}


_GLUED = re.compile(r"^TRƯỜNG(?=(?:MN|MG|TH|THCS|THPT|PTDT\w+)\b)")


def _in_full(line: str) -> str:
    """ "UBND TX. ĐỒNG XOÀI" as "UBND THỊ XÃ ĐỒNG XOÀI", "TRƯỜNGMN SEN HỒNG" as "TRƯỜNG MN SEN HỒNG"."""
    if not line.isupper():
        return line
    line = _GLUED.sub("TRƯỜNG ", line)
    return _SHORT_UNIT.sub(lambda unit: f"{_SHORT_UNITS[unit[1] or unit[2]]} ", line)


def _is_type(line: str) -> bool:
    """Whether the name of a type stands above its number: "QUYẾT ĐỊNH", "Số: 901/QĐ-UBND"."""
    return line.isupper() and line.lower() in {name.lower() for name, _ in symbols.types().values()}


def about_above(above: list[str]) -> int:
    """Where the subject of a letter begins that stands above its number; the end of ``above`` if none."""
    behind = range(len(above) - 1, max(-1, len(above) - _LINES_OF_ABOUT - 1), -1)
    return next((at for at in behind if _OPENS_ABOUT.match(above[at])), len(above))


_LINES_OF_ABOUT = 5
_OPENS_ABOUT = re.compile(r"(?:V ?/ ?v|Về việc)\b", re.IGNORECASE)
_NUMBER_FOLLOWS = re.compile(r"(?:\* ?)?(?:\w+ ){0,3}số ?:?", re.IGNORECASE)
# The word before the number, in one line with the body: "UBND TỈNH HÀ NAM * Số".
_CUE_AT_END = re.compile(r"(?<=\S)[ \t*]+Số ?:?\s*$|(?<=\n)[ \t]*Số\n[ \t]*:\s*$")
_BODY_LINE = re.compile(
    r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Sở|Huyện ủy|Đảng ủy)\b[^.,:;]{0,60}"
)


def dates_line(line: str) -> bool:
    """Whether ``line`` is a place with a day, or the room for one."""
    return _day_of(line) is not None or head_layout.is_dated(line)
