"""The head of an official document (decree 30/2020/NĐ-CP): who issued it, when, and what it is about.

In text dumps the two columns of the head may stand one below the other or side by side, the lines in any
order around the number.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import takewhile

from nlp.dating import dates, place_and_day
from nlp.decisions import bodies, head_layout, letter_case, number_cues
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.named import Named
from nlp.decisions.places import Place
from nlp.decisions.symbols import Issuer
from nlp.language.letters import UPPER
from nlp.officials.agencies import agency_at
from nlp.text.document import Document
from nlp.text.syllables import Syllables, split

_LINES_BEFORE, _REACH, _FEWEST_WORDS = 9, 700, 3
_RULE = re.compile(r"[\s|*_=–—-]*")
_ENDS_HEAD = re.compile(
    r"(?:[-–] ?)?(?:Căn cứ|Kính gửi|Điều 1\b|Theo đề nghị|Nơi nhận)|(?:TM|T/M|KT|K/T|TL|T/L|TUQ) ?[./]",
    re.IGNORECASE,
)


def is_own(text: str, number: DocNumber) -> bool:
    """Whether ``number`` is that of the document itself: "Số: 663/SCT" at the start of a line."""
    return number_cues.is_head(text, number.start)


def day(text: str, number: DocNumber) -> date | None:
    """The day of the place-and-date line ("Cao Bằng, ngày 12 tháng 5 năm 2021"); None where there is none."""
    below = list(takewhile(is_of_head, head_layout.lines(text[number.end : number.end + _REACH])))
    if below and _DAY_ALONE.match(below[0]):
        return next((found.day for found in dates.days(below[0])), None)
    above = head_layout.lines(text[max(0, number.start - _REACH // 2) : number.start])
    return next((told for line in [*below, *reversed(above)] if (told := _day_of(line))), None)


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
_DAY_ALONE = re.compile(r"(?:ngày )?\d[\d ./-]*(?:tháng ?\d+ ?,? ?năm ?\d{4})?$", re.IGNORECASE)
_PLACE_BEFORE = re.compile(rf"(?:(?:TP\. ?)?[{UPPER}][^\W\d]*(?: [^\W\d]+){{0,4}},? )?[Nn]gày ")


def issuer(document: Document, number: DocNumber, body: Issuer | None) -> Named | None:
    """The body in the head; None where no head stands above the number."""
    lines = _body_lines(document.text, number.start)
    if not lines:
        return None
    head = letter_case.mixed(" ".join(lines))
    written = replace(document, text=head)
    if body is not None and body.level in ("province", "party"):
        told = bodies.authors_in(written, body, 0, len(head))
        return _whole(told[-1], head) if told else None
    if body is not None and body.level == "central":
        return bodies.author_at(written, body, 0, len(head))
    if body is None or body.level in ("sentence", "branch"):
        return _of_any_name(written, lines)
    return None


def _whole(named: Named, head: str) -> Named:
    """With what its name goes on with: "Trung tâm Khuyến công", "và Xúc tiến thương mại"."""
    goes_on = _AND_MORE.fullmatch(head, named.end)
    return replace(named, title=named.title + goes_on[0]) if goes_on and not named.place else named


_AND_MORE = re.compile(r" và [^,.;]{3,80}")


def _of_any_name(head: Document, lines: list[str]) -> Named | None:
    """The body of the last lines, in the province that any of the lines names."""
    own = [line for line in lines if not _ORGAN.fullmatch(line)] or lines
    if len(own) > 1 and (placed := _ORGAN_OF.match(own[-1])):
        own = [*own[:-2], f"{own[-2].removesuffix(' VIỆT NAM')} {own[-1][placed.end() :]}"]
    if len(own) > 1 and own[-1].startswith("TỈNH ") and _UNIT.match(own[-2]):
        own = own[:-1]
    own = list(_with_their_office(own))
    while len(own) > 1 and (_GOES_ON.match(own[-1]) or not _opens_name(own[-1])):
        own = [*own[:-2], f"{own[-2]} {own[-1]}"]
    name = _SHORT_CITY.sub("thành phố ", letter_case.mixed(own[-1]))
    if len(own) > 1 and _OF_COMMITTEE.match(own[-1]) and _COMMITTEE.match(own[-2]):
        name = f"{name} {letter_case.mixed(own[-2])}"
        return _named(head, name)
    if len(own) > 1 and own[-1].startswith("BAN ") and (council := _council(own[:-1])):
        return _named(head, f"{name} {letter_case.mixed(council)}")
    above = _UNIT.search(own[-2]) if len(own) > 1 and _BUREAU.match(own[-1]) else None
    if above is not None and not _UNIT.search(own[-1]):
        return _named(head, f"{name} {letter_case.mixed(above[0])}")
    named = bodies.author_at(replace(head, text=name), None, 0, len(name))
    if named is not None and named.level == "national" and named.end < len(name):
        return replace(named, title=name)
    says_nothing = (
        named is not None
        and not named.title
        and named.end == len(name)
        and len(name.split()) <= _FEWEST_WORDS
    )
    if named is not None and (named.level != "other" or says_nothing):
        return named
    return _named(head, name, named.place if named else None)


def _with_their_office(lines: list[str]) -> Iterator[str]:
    """``lines``, an office alone with the body that it is of below it: "VĂN PHÒNG", "UBND TỈNH BẠC LIÊU"."""
    office = ""
    for index, line in enumerate(lines):
        if line == "VĂN PHÒNG" and index + 1 < len(lines):
            office = f"{line} "
        else:
            yield office + line
            office = ""


def _council(lines: list[str]) -> str | None:
    """The council that a board stands below: "HỘI ĐỒNG NHÂN DÂN", "TỈNH LÀO CAI"."""
    whole = " ".join(lines[-2:])
    at = max(whole.rfind("HỘI ĐỒNG NHÂN DÂN"), whole.rfind("HĐND"))
    return whole[at:] if at >= 0 else None


def _opens_name(line: str) -> bool:
    """Whether ``line`` begins as the name of a body does: "TRUNG TÂM …", not "CÔNG NGHIỆP"."""
    syllables = Syllables(split(line, 0, len(line)))
    return bool(syllables) and agency_at(syllables, 0) is not None


def _named(head: Document, name: str, place: Place | None = None) -> Named:
    return Named(len(name), "other", name, place or bodies.province_in(head, 0, len(head.text)))


_SHORT_CITY = re.compile(r"\bTP\b\.? ?", re.IGNORECASE)
# A party committee's own organ stands below it: "HUYỆN ỦY ĐẠI TỪ", "BAN TUYÊN GIÁO".
_OF_COMMITTEE = re.compile(r"(?:BAN|VĂN PHÒNG|ỦY BAN KIỂM TRA|UỶ BAN KIỂM TRA|CƠ QUAN)\b(?!.*(?:ỦY|UỶ)\b)")
_BUREAU = re.compile(r"(?:PHÒNG|TRUNG TÂM|THANH TRA|TRẠM|HẠT|ĐỘI|BAN QUẢN LÝ) ")
# A bureau of a district stands below its committee: "UBND HUYỆN CHIÊM HÓA", "PHÒNG KINH TẾ".
_UNIT = re.compile(r"(?:HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TP|XÃ|PHƯỜNG|ĐẶC KHU)\b[^,.;]{1,40}$")
_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ)\b")
# An organ that signs for its body, and a line that goes on with the one before.
_ORGAN = re.compile(r"BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BAN THƯỜNG TRỰC|BCH|BTV", re.IGNORECASE)
# "HỘI NÔNG DÂN VIỆT NAM", "BCH TỈNH SƠN LA"
_ORGAN_OF = re.compile(
    r"(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BCH|BTV) (?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG) )"
)
_GOES_ON = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|VÀ|THỊ TRẤN|ĐẶC KHU)\b(?! ỦY| UỶ)")


def _body_lines(text: str, start: int) -> list[str]:
    found: list[str] = []
    above = [line for line in head_layout.lines(text[max(0, start - _REACH) : start]) if line]
    for line in reversed(above[-_LINES_BEFORE:]):
        if _RULE.fullmatch(line) or dates_line(line) or _NUMBER_FOLLOWS.fullmatch(line):
            continue
        if not (line.isupper() or _BODY_LINE.fullmatch(line)):
            break
        found += reversed(_BODIES_IN_LINE.split(line.strip("*_- ")))
    return found[::-1]


_NUMBER_FOLLOWS = re.compile(r"(?:\* ?)?(?:\w+ ){0,3}số ?:?", re.IGNORECASE)
# What was the left column of a head in one line: "UBND TỈNH HÀ NAM | SỞ CÔNG THƯƠNG".
_BODIES_IN_LINE = re.compile(
    r"(?<!VĂN)(?<!THANH TRA)(?<!CHI)(?<!TỔNG) (?=(?:SỞ|PHÒNG(?!,| CHỐNG| CHÁY)|TRUNG TÂM|CHI CỤC|CỤC"
    r"|BAN QUẢN LÝ|BAN TUYÊN GIÁO|BAN TỔ CHỨC|BAN DÂN VẬN|VĂN PHÒNG) )"
)
_BODY_LINE = re.compile(
    r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Sở|Huyện ủy|Đảng ủy)\b[^.,:;]{0,60}"
)


def dates_line(line: str) -> bool:
    """Whether ``line`` is a place with a day, or the room for one."""
    return _day_of(line) is not None or head_layout.is_dated(line)
