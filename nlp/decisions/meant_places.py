"""The province whose body a number is of, where its sentence names the province and no body: "Hà Nội (Quyết
định số | …)", "Quyết định số | … về giá đất trên địa bàn tỉnh Sơn La", an item below "2. Hà Nội".
"""

import re
from datetime import date

from nlp import provinces
from nlp.decisions import acting
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.places import place_at, unit_of_day
from nlp.language.letters import LOWER, UPPER
from nlp.provinces import gazetteer
from nlp.provinces.gazetteer import Province
from nlp.records import ProvinceMention
from nlp.text.document import Document

_DOCUMENT = rf"(?:{acting.DOCUMENT_WORD}) (?:số:? ?)?$"
_BRACKET = re.compile(rf" \((?:theo |tại )?{_DOCUMENT}", re.IGNORECASE)
# "trên địa bàn tỉnh Sơn La | ban hành kèm theo Quyết định số"
_MADE_BY = re.compile(
    r"[^,.;:()\n]{0,40} (?:ban hành|phê duyệt|quy định|thông qua)[^,.;:()\n]{0,12} (?:theo|tại|bằng)"
    rf" {_DOCUMENT}",
    re.IGNORECASE,
)
# "Hà Tĩnh | công bố bảng giá đất theo Quyết định số"
_ACTS_BY = re.compile(
    rf" (?!(?:và|cùng|hoặc|là|cũ|có) )(?=[{LOWER}])[^;:\n]{{3,160}} (?:kèm theo|theo|tại|bằng) {_DOCUMENT}"
)
_ON_ITS_GROUND = re.compile(r"\bđịa bàn (?:toàn )?$", re.IGNORECASE)
_HERE = re.compile(r"\s*(?:Tại|Ở|Riêng|Còn) (?:địa bàn )?$", re.IGNORECASE)
_REACH = 40
_KIND = re.compile(r"(?:tỉnh|thành phố|TP\.?) ?$", re.IGNORECASE)
# What stands before a province that is no part of an address: "như | TPHCM (…), | Hà Nội (…)".
_OPENS = re.compile(r"(?:^|[\n|:;]|\)[,;]?|\b(?:như|tại|ở|và|của|gồm|là|còn|riêng))\s*$")
# To whom, from where and beside whom something is done, and who else has to.
_ASIDE = re.compile(
    r"\b(?:với|cho|giúp|trợ|hộ|sang|đến|từ|ở|và|dân|đồng bào"
    r"|UBND|HĐND|Chủ tịch|Tỉnh ủy|Công an|Sở [^,]{2,40})\s*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[,(–-]\s*$")
_BELOW = re.compile(
    r"\b(?i:huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|thôn|ấp|(?:thành phố|TP) (?=[^,]*, ))"
    rf" ?[{UPPER}\d]"
)
# "Quyết định 56/2021/QĐ-UBND | Thành phố Hồ Chí Minh", "… | bảng giá đất tỉnh Bình Dương"
_BEHIND = re.compile(
    r"(?:(?! (?:đã|nêu|thì|các|cho|theo|để|là|được|mà|có|do|và|quy định|hướng dẫn) )[^,.;:!?“”\"()\n–]){0,80}"
)
# A unit of today ends what one of before decided, too.
_ENDS = re.compile(
    r"(?:về việc |về )?(?:bãi bỏ|thay thế|sửa đổi|hủy bỏ|huỷ bỏ|đính chính|chấm dứt|thu hồi)\b", re.IGNORECASE
)
_OF = re.compile(r"\b(?:địa bàn|của|thuộc|toàn)\s*$", re.IGNORECASE)
# "2. Hà Nội", "(1) Phú Thọ:", "| 3 | An Giang |"
_HEADING = re.compile(r"(?:^|(?<=[\n|]))[ *(]*(?:\d{1,2}|[IVX]{1,5})[ .)|-]+(?=[^\n|:]{4,40}(?:[\n|:]|$))")
_ENDS_HEADING = re.compile(r"(?: \(?(?:cũ|mới)\)?)?\s*(?::|\||\n|$)")
_LONGEST_ITEM = 1500


def of(document: Document, number: DocNumber, subject: str | None, day: date | None) -> Province | None:
    """The province, as it was on ``day``, that the sentence of ``number`` names for it, or that the item of a
    list which it stands in is of; None where neither tells one. ``subject``: what it is about, where its
    sentence tells that.
    """
    unit = _beside(document, number) or of_subject(document, _about(document, number, subject))
    unit = unit or _of_ground(document, number) or _of_title(document, number) or _of_item(document, number)
    return unit_of_day(unit, day) if unit else None


def _about(document: Document, number: DocNumber, subject: str | None) -> str:
    """The ``subject``, else what stands behind the number in its clause."""
    behind = _BEHIND.match(document.text, number.end) if subject is None else None
    return behind[0] if behind else subject or ""


def _beside(document: Document, number: DocNumber) -> Province | None:
    """The last province before the number, where that stands behind it in parentheses or tells what holds on
    its ground, or where it opens the sentence ("Tại Hà Nội, …").
    """
    text, start = document.text, document.sentence_at(number.start).start
    named = [one for one in provinces.find(document) if start <= one.start and one.end <= number.start]
    if not named:
        return None
    last = named[-1]
    before = _KIND.sub("", text[max(start, last.start - _REACH) : last.start])
    is_told = (
        (_BRACKET.fullmatch(text, last.end, number.start) and _OPENS.search(before))
        or (_ON_ITS_GROUND.search(before) and _MADE_BY.fullmatch(text, last.end, number.start))
        or (len(named) == 1 and text.startswith(",", last.end) and _HERE.fullmatch(before))
        or (len(named) == 1 and not before.strip() and _ACTS_BY.fullmatch(text, last.end, number.start))
    )
    return _unit_at(document, last.start) if is_told else None


def _of_ground(document: Document, number: DocNumber) -> Province | None:
    """The province on whose ground the document is said to hold: "Nghị quyết số 5/NQ-HĐND | áp dụng cho nhà
    vườn trên địa bàn tỉnh Sơn La".
    """
    ground = _HOLDS_ON.match(document.text, number.end, document.sentence_at(number.start).end)
    return _unit_at(document, ground.end()) if ground else None


_HOLDS_ON = re.compile(
    r" (?:(?:đã|được|sẽ|chỉ) )*(?:áp dụng|quy định|hỗ trợ|ưu đãi|có hiệu lực)\b[^.;:()\n]{0,160}?"
    r"\b(?:trên|trong|thuộc) địa bàn (?:toàn )?(?:(?:tỉnh|thành phố|TP\.?) )?",
    re.IGNORECASE,
)


def _of_title(document: Document, number: DocNumber) -> Province | None:
    """The only province that a title names which opens with the number, as its last word: "Quyết định
    56/2019/QĐ-UBND | bảng giá đất Hà Tĩnh 2020-2024".
    """
    text, line = document.text, document.text.rfind("\n", 0, number.start) + 1
    if not _TITLE.fullmatch(text, line, number.start):
        return None
    end = text.find("\n", number.end)
    about, named = _named_in(document, text[number.end : end if end >= 0 else len(text)])
    before = _KIND.sub("", about.text[: named[-1].start]) if named else ""
    before = _DEPARTMENT.sub("", before)
    is_one = len({one.province_id for one in named}) == 1 and not (
        _ASIDE.search(before) or _ENDS.search(before)
    )
    is_last = is_one and _YEARS.fullmatch(about.text, named[-1].end) is not None
    return _unit_at(about, named[-1].start) if is_last and not _BELOW.search(before) else None


# "thủ tục hành chính thuộc thẩm quyền giải quyết của | Sở Y tế | tỉnh Hà Tĩnh"
_DEPARTMENT = re.compile(r"(?<=của) Sở [^,;:]{2,50}$")
_TITLE = re.compile(rf"[\W\d]*{_DOCUMENT}", re.IGNORECASE)
_YEARS = re.compile(r"(?: (?:năm|giai đoạn|nhiệm kỳ|mới nhất))*[\d\s–./-]*(?: mới nhất)?")


def of_subject(document: Document, subject: str) -> Province | None:
    """The only province that ``subject`` names, as that which it is for: "… trên địa bàn tỉnh Sơn La"."""
    about, named = _named_in(document, subject)
    if len({one.province_id for one in named}) != 1 or _ENDS.match(subject):
        return None
    before = _KIND.sub("", about.text[: named[0].start])
    is_of = len(before) < named[0].start or _OF.search(before)
    if not is_of or _ASIDE.search(before) or _ADDRESS.search(before) or _BELOW.search(before):
        return None
    return _unit_at(about, named[0].start)


def is_elsewhere(document: Document, number: DocNumber, subject: str | None) -> bool:
    """Whether what the number is about lies in other provinces than the home of ``document``: "kế hoạch sử
    dụng đất huyện Sơn Động, | tỉnh Bắc Giang".
    """
    about, named = _named_in(document, _about(document, number, subject))
    told = [one for one in named if not _ASIDE.search(_KIND.sub("", about.text[: one.start]))]
    home = gazetteer.current_id(document.home_province) if document.home_province else None
    return bool(told) and all(gazetteer.current_id(one.province_id) != home for one in told)


def _named_in(document: Document, subject: str) -> tuple[Document, list[ProvinceMention]]:
    about = document.with_text(subject)
    return about, provinces.find(about) if subject else []


def _unit_at(document: Document, start: int) -> Province | None:
    """The province whose name begins at ``start``, and no town that bears it ("thành phố Hà Giang")."""
    kind = _KIND.search(document.text, max(0, start - _REACH), start)
    place = place_at(document, kind.start() if kind else start)
    return place.province if place and place.is_province else None


def _of_item(document: Document, number: DocNumber) -> Province | None:
    """The province that heads the item of a list of several which ``number`` stands in, where its sentence
    names no other.
    """
    headed = document.once(_headings)
    unit = next((unit for start, end, unit in headed if start <= number.start < end), None)
    sentence = document.sentence_at(number.start)
    named = [one for one in provinces.find(document) if sentence.start <= one.start < sentence.end]
    is_another = unit and any(gazetteer.provinces()[one.province_id].name != unit.name for one in named)
    return None if is_another else unit


def _headings(document: Document) -> list[tuple[int, int, Province]]:
    """The items of a list by provinces, each with the stretch from its heading to the next one."""
    found: list[tuple[int, Province]] = []
    for heading in _HEADING.finditer(document.text):
        place = place_at(document, heading.end())
        is_alone = place is not None and _ENDS_HEADING.match(document.text, place.end)
        if place and is_alone and place.is_province and place.province:
            found.append((place.end, place.province))
    if len({gazetteer.current_id(unit.id) for _, unit in found}) < 2:
        return []
    ends = [start for start, _ in found[1:]] + [len(document.text)]
    return [
        (start, min(end, start + _LONGEST_ITEM), unit) for (start, unit), end in zip(found, ends, strict=True)
    ]
