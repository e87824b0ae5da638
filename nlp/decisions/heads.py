"""The head of an official document (decree 30/2020/NĐ-CP): who issued it, when, and what it is about.

In text dumps the two columns of the head may stand one below the other or side by side, the lines in any
order around the number.
"""

import re
from dataclasses import replace
from datetime import date

from nlp.decisions import bodies, letter_case, number_cues
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.named import Named
from nlp.decisions.places import Place
from nlp.decisions.symbols import Issuer
from nlp.language.letters import LOWER, UPPER
from nlp.officials.agencies import agency_at
from nlp.text import dates, place_and_day
from nlp.text.document import Document
from nlp.text.syllables import Syllables, split

_LINES_BEFORE, _LINES_AFTER = 9, 14
_REACH = 700
_STATE = re.compile(
    r"\|?\s*(?:CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
    r"|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc)",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s|*_=–—-]*")
_ABOUT = re.compile(r"(?:V/v|Về việc|Trích yếu)\b:? ?(?P<subject>.+)", re.IGNORECASE)
_ENDS_ABOUT = re.compile(
    rf"Kính gửi|Căn cứ|.{{0,60}}, ?ngày(?: \d|$)|Số ?:|_{{3}}|-{{3}}|\*{{3}}|{_STATE.pattern}", re.IGNORECASE
)
_NO_MINISTRY = "(?:TIÊU CHÍ|CHỈ SỐ|CHỈ TIÊU|ĐƠN GIÁ|ĐỊNH MỨC|THỦ TỤC|QUY|TÀI LIỆU|NHẬN DIỆN|MÁY|PHẬN)"
_ENDS_TITLE = re.compile(
    r"\s*(?:Căn cứ|Kính gửi|Xét|Theo đề nghị|Thực hiện|Thi hành|Để |Nhằm |Ngày |Điều \d|[IVX\d]+[.)]"
    r"|[-_*=]{3}|\(Kèm theo|\(Ban hành|Phần |CHƯƠNG |"
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|SỞ |BAN (?!HÀNH)"
    rf"|BỘ (?!{_NO_MINISTRY})|CHÍNH PHỦ|QUỐC HỘI)[^{LOWER}]*$)"
)
# A title that says what is carried out, not a text that opens so: "Thực hiện Kế hoạch số …, Sở báo cáo:".
_CARRIES_OUT = re.compile(r"(?:Thực hiện|Thi hành|Để|Nhằm)\b(?:(?:(?!\bsố\b)[^:])+|[^:,]+)(?<![.;,])$")
_PROSE = re.compile(rf"[{UPPER}].*(?:[.:;]|.{{100}})$")
_MOST_LINES, _LONGEST_SUBJECT = 5, 400


def is_own(text: str, number: DocNumber) -> bool:
    """Whether ``number`` is that of the document itself: "Số: 663/SCT" at the start of a line."""
    return number_cues.is_head(text, number.start)


def day(text: str, number: DocNumber) -> date | None:
    """The day of the place-and-date line ("Cao Bằng, ngày 12 tháng 5 năm 2021"); None where there is none."""
    start, end = max(0, number.start - _REACH // 2), number.end + _REACH
    for found in dates.days(text, number.end, end):
        if place_and_day.stands_at(text, number.end, found):
            return found.day
        break
    for found in dates.days(text, start, number.start):
        if place_and_day.stands_at(text, start, found):
            return found.day
    return None


def issuer(document: Document, number: DocNumber, body: Issuer | None) -> Named | None:
    """The body in the head; None where no head stands above the number."""
    lines = _body_lines(document.text, number.start)
    if not lines:
        return None
    head = letter_case.mixed(" ".join(lines))
    written = replace(document, text=head)
    if body is not None and body.level in ("province", "party", "branch"):
        told = bodies.authors_in(written, body, 0, len(head))
        return _whole(told[-1], head) if told else None
    if body is None or body.level == "sentence":
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
    while len(own) > 1 and (_GOES_ON.match(own[-1]) or not _opens_name(own[-1])):
        own = [*own[:-2], f"{own[-2]} {own[-1]}"]
    name = letter_case.mixed(own[-1])
    if len(own) > 1 and _OF_COMMITTEE.match(own[-1]) and _COMMITTEE.match(own[-2]):
        name = f"{name} {letter_case.mixed(own[-2])}"
        return _named(head, name)
    above = _UNIT.search(own[-2]) if len(own) > 1 and own[-1].startswith("PHÒNG ") else None
    if above is not None and not _UNIT.search(own[-1]):
        return _named(head, f"{name} {letter_case.mixed(above[0])}")
    named = bodies.author_at(replace(head, text=name), None, 0, len(name))
    if named is not None and (named.level != "other" or not named.title):
        return named
    return _named(head, name, named.place if named else None)


def _opens_name(line: str) -> bool:
    """Whether ``line`` begins as the name of a body does: "TRUNG TÂM …", not "CÔNG NGHIỆP"."""
    syllables = Syllables(split(line, 0, len(line)))
    return bool(syllables) and agency_at(syllables, 0) is not None


def _named(head: Document, name: str, place: Place | None = None) -> Named:
    return Named(len(name), "other", name, place or bodies.province_in(head, 0, len(head.text)))


# A party committee's own organ stands below it: "HUYỆN ỦY ĐẠI TỪ", "BAN TUYÊN GIÁO".
_OF_COMMITTEE = re.compile(r"(?:BAN|VĂN PHÒNG|ỦY BAN KIỂM TRA|UỶ BAN KIỂM TRA|CƠ QUAN)\b(?!.*(?:ỦY|UỶ)\b)")
# A bureau of a district stands below its committee: "UBND HUYỆN CHIÊM HÓA", "PHÒNG KINH TẾ".
_UNIT = re.compile(r"(?:HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TP|XÃ|PHƯỜNG|ĐẶC KHU)\b[^,.;]{1,40}$")
_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ)\b")
# An organ that signs for its body, and a line that goes on with the one before.
_ORGAN = re.compile(r"BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BAN THƯỜNG TRỰC|BCH|BTV", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|VÀ|THỊ TRẤN|ĐẶC KHU)\b(?! ỦY| UỶ)")


def _body_lines(text: str, start: int) -> list[str]:
    lines: list[str] = []
    above = [line for line in text[max(0, start - _REACH) : start].splitlines()[:-1] if line.strip()]
    for written in reversed(above[-_LINES_BEFORE:]):
        line = _STATE.sub(" ", written).strip(" \t|")
        if _RULE.fullmatch(line) or dates_line(line):
            continue
        if not (line.isupper() or _BODY_LINE.fullmatch(line)):
            break
        lines.append(line.strip("*_- "))
    return lines[::-1]


_BODY_LINE = re.compile(
    r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Sở|Huyện ủy|Đảng ủy)\b[^.,:;]{0,60}"
)


def dates_line(line: str) -> bool:
    """Whether ``line`` is a place with a day."""
    return any(place_and_day.stands_at(line, 0, found) for found in dates.days(line))


def subject(text: str, number: DocNumber, kind: str) -> str | None:
    """The trích yếu: the "V/v" line, or the lines between the name of the type and the legal bases."""
    lines = text[number.end : number.end + _REACH * 2].splitlines()[1 : _LINES_AFTER + 1]
    if _is_type(text[text.rfind("\n", 0, number.start) + 1 : number.start], kind):
        return _joined(lines, _ENDS_TITLE)
    for index, line in enumerate(lines):
        about = _ABOUT.match(line.strip(" \t|*"))
        if about is not None and not any(_is_type(before, kind) for before in lines[:index]):
            return _joined([about["subject"], *lines[index + 1 :]], _ENDS_ABOUT)
        if _is_type(line, kind) or _TYPE_IN_CAPITALS.fullmatch(line.strip(" \t|*:")):
            return _joined(lines[index + 1 :], _ENDS_TITLE)
    return _untyped(lines)


def _untyped(lines: list[str]) -> str | None:
    """The title of a document whose type its page leaves out: capitals right below the place and the day."""
    for index, written in enumerate(lines):
        line = _STATE.sub(" ", written).strip(" \t|*")
        if _RULE.fullmatch(line) or dates_line(line):
            continue
        is_title = line.isupper() and len(line.split()) >= _FEWEST_WORDS and not _ENDS_TITLE.match(line)
        return _joined(lines[index:], _ENDS_TITLE) if is_title else None
    return None


def _is_type(line: str, kind: str) -> bool:
    """Whether ``line`` is the name of the type, which may say more ("CHƯƠNG TRÌNH HÀNH ĐỘNG")."""
    written = line.strip(" \t|*:")
    return written.isupper() and _OF_TYPE.fullmatch(written.lower().removeprefix(kind.lower())) is not None


_FEWEST_WORDS = 4
# Numbers of old documents do not tell the type: "101-HĐBT".
_TYPE_IN_CAPITALS = re.compile("QUYẾT ĐỊNH|NGHỊ ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|THÔNG TƯ|SẮC LỆNH|THÔNG BÁO|KẾ HOẠCH")
_OF_TYPE = re.compile(r"(?: hành động| công tác| liên tịch)?")


_BODY_CAPS = re.compile(
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|SỞ|BAN(?! HÀNH)"
    rf"|BỘ(?! {_NO_MINISTRY})|TRƯỞNG) [A-ZĐÀ-Ỹ\d ,&-]+$|KHÓA [IVXL]+"
)


def _joined(lines: list[str], ends: re.Pattern[str]) -> str | None:
    parts: list[str] = []
    for written in lines[: _MOST_LINES + 3]:
        line = written.strip(" \t|*")
        if not line and not parts:
            continue
        if (
            not line
            or len(parts) == _MOST_LINES
            or (parts and (_BODY_CAPS.match(line) or _PROSE.match(line)))
        ):
            break
        if ends.match(line) and (parts or not _CARRIES_OUT.match(line)):
            break
        parts.append(line)
    told = re.sub(
        r"^(?:V/v|Về việc|Về|của [^,.;]{4,60}? về(?: việc)?)\b:? ?", "", " ".join(parts), flags=re.IGNORECASE
    ).rstrip(" .;,:/")
    return told if 0 < len(told) <= _LONGEST_SUBJECT else None
