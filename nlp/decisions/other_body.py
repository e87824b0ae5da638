"""The bodies whose names no symbol tells: "Ban Tổ chức Hội chợ Công Thương tỉnh Hà Nam"."""

import re
from dataclasses import replace

from nlp.decisions import acting, committees, name_ends, told_places
from nlp.decisions.high_courts import high_court_at
from nlp.decisions.named import Named, nobody
from nlp.decisions.places import Place, province_above, province_at, province_in
from nlp.decisions.symbols import Issuer
from nlp.language.letters import UPPER
from nlp.officials.agencies import agency_at
from nlp.officials.organisations import Organisation, organisation_at
from nlp.provinces import districts
from nlp.text.document import Document
from nlp.text.syllables import Syllables, split

HEAD = (
    r"(?:Phó )?(?:Tổng )?(?:Giám đốc|Cục trưởng|Chi cục trưởng|Chánh(?: án)?|Viện trưởng|Hiệu trưởng|Bí thư"
    r"|Bộ trưởng|Thứ trưởng|Vụ trưởng|Hạt trưởng|Trạm trưởng|Đồn trưởng|Đội trưởng|Chỉ huy trưởng|Chủ nhiệm"
    r"|Thống đốc|Trưởng ban(?= Ban )|Trưởng phòng(?= Phòng )"
    r"|Chủ tịch(?= (?:Hội(?! đồng nhân dân)|Liên|Công đoàn|[UỦ][yỷ] ban (?:MTTQ|Mặt trận)) )"
    r"|Trưởng(?= (?:Ban|Phòng|Công an) )|Thường trực(?= (?:Huyện|Quận|Thị|Thành|Tỉnh|Đảng) [uủ][yỷ]\b))"
)
# "Ban Thường vụ | Tỉnh đoàn" is the union; its board is named where the union is spelt out ("Ban Chấp hành |
# Đoàn Khối các cơ quan tỉnh").
_ORGAN = (
    r"(?:(?:Ban )?(?:Thường vụ|Chấp hành)|BTV|BCH) (?=(?:Tỉnh|Thành|Huyện|Quận|Thị|Xã) Đoàn\b)"
    r"|(?P<board>Ban (?:Thường vụ|Chấp hành)|BTV|BCH) (?=Đoàn\b(?! thể))"
)
_HEADED = re.compile(rf"{_ORGAN}|{HEAD} (?=[{UPPER}])", re.IGNORECASE)
# "cơ quan cảnh sát điều tra Công an huyện Kim Bảng", which the news rarely write with a capital.
IN_SMALL_LETTERS = r"(?:cơ quan (?:cảnh sát |an ninh )?điều tra|công an|thanh tra sở) "
_SMALL = re.compile(IN_SMALL_LETTERS)
LONGEST = 140
_LEAST_OF_NAME = 3


def other_at(document: Document, offset: int, limit: int, body: Issuer | None = None) -> Named | None:
    """A body that the symbol does not name, or its head: "Ban Tổ chức Hội chợ Công Thương tỉnh Hà Nam"."""
    headed = _HEADED.match(document.text, offset)
    offset = headed.end() if headed else offset
    named = high_court_at(document, offset, limit) or _other(document, offset, limit, body, bool(headed))
    named = _with_next_line(document, named) if named else None
    board = headed["board"] if headed else None
    return replace(named, title=f"{board} {named.title}") if board and named and named.title else named


def _with_next_line(document: Document, named: Named) -> Named:
    """``named`` with its province, which a page has put into the next line: "Tỉnh đoàn", "Đắk Nông"."""
    is_broken = named.is_bare_of_province and document.text.startswith("\n", named.end)
    below = province_at(document, named.end + 1) if is_broken else None
    return replace(named, end=below.end, title=f"{named.title} {below.name}", place=below) if below else named


def _other(document: Document, offset: int, limit: int, body: Issuer | None, headed: bool) -> Named | None:
    syllables = Syllables(
        split(document.text, offset, _limit(document.text, offset, limit)),
        lambda: document.words(document.sentence_at(offset)),
    )
    is_ranked = document.text[offset].islower() if headed else _SMALL.match(document.text, offset) is not None
    found = _without_person(syllables, is_ranked) if syllables else None
    if found is None or found.last == 0:
        return None
    start, end = syllables.span(0, found.last)
    another = _ANOTHER.search(document.text, start, end + LONGEST)
    end = name_ends.end_of(document, start, min(_end_before(another), end) if another else end)
    end = _before_subject(document.text, start, end)
    is_of_province = province_in(document, start, end) is not None
    if body is not None and not is_of_province and not (body.level == "branch" and found.has("national")):
        return nobody(end) if body.level in _UNLIKE_OTHERS else None
    is_bare = name_ends.is_of_bare_province(document.text, start, end)
    if found.has("national") and not is_of_province and not is_bare:
        return Named(end, "national", " ".join(document.text[start:end].split()), None)
    opened = agency_at(syllables, 0)
    says_nothing = opened is not None and syllables.span(0, opened[1])[1] >= end and not is_bare
    whole = committees.itself(" ".join(document.text[start:end].split()))
    whole = _SHORT_NAME.sub("", _LIES_IN.sub("", whole[0].upper() + whole[1:]))
    is_cut = name_ends.is_cut(whole)
    name = "" if says_nothing or is_cut or whole in name_ends.NAMELESS else whole
    place = province_in(document, start, end) or committees.place_in(document, start, end)
    place = place or _parents_place(document, end) or _place_above(document, whole, end)
    if place is None and found.has("local") and not found.has("named"):
        place = _known_district(document, whole, end)
    bare = name_ends.bare_kind(document, whole) if place is None else None
    if headed and place is None and bare is None and whole.startswith("Phòng "):
        return _of_only_district(document, whole, end)
    if bare is not None:
        return Named(end, "lower", whole, Place(bare, None, None, False, end))
    return Named(end, "other", name, place)


# Where the text names another than the body of the symbol ("33-NQ/TU của Bộ Chính trị"), one is a slip.
_UNLIKE_OTHERS = ("province", "party")
# "… của Hội đồng Thi đua - Khen thưởng tỉnh, | UBND tỉnh Nghệ An giao các sở"
# and the next of two documents: "của Đảng ủy xã | và Kế hoạch số 01".
_ANOTHER = re.compile(
    r", ?(?=(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân)\b)"
    rf"| (?:và|trình|ra|có|ký|gửi|ban hành|phát hành) (?=(?:{acting.DOCUMENT_WORD})\b)"
    # a body with its place is no part of what comes next: "Huyện ủy Kim Bảng | , Công an huyện"
    r"|(?:(?<= [uủ][yỷ])|\b(?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường)\b)"
    rf"(?: [{UPPER}]\w*){{0,4}}(?P<ends>)"
    rf", (?=[{UPPER}])(?!TP\b)"
)


# "Phòng Nội vụ huyện Cái Nước | V/v kiện toàn", "Tổng cục Lâm nghiệp | Phê duyệt Kế hoạch"
_ABOUT = re.compile(r" (?:V ?/ ?v|Về việc|Phê duyệt|Ban hành|Quy định|Công bố|Sửa đổi|Thông qua)\b")


def _limit(text: str, offset: int, limit: int) -> int:
    about = _ABOUT.search(text, offset, min(limit, offset + LONGEST))
    return about.start() if about else min(limit, offset + LONGEST)


# "theo Thông báo số 5 của Hạt Kiểm lâm Hoa Lư | , Sở Nội vụ đã họp": who acts next is no part of it.
_NEXT = re.compile(rf"[^,]{{4,}}(?P<ends>), [{UPPER}][^,]+$")
_GOES_ON = re.compile(
    r" (?:đã|đang|sẽ|vừa|cũng|tiếp tục|yêu cầu|đề nghị|tổ chức|triển khai|thực hiện|chỉ đạo|xây dựng|giao"
    r"|họp)\b"
)


def _before_subject(text: str, start: int, end: int) -> int:
    """Where a name ends behind "của" whose last part is the subject of what goes on behind it."""
    parts = _NEXT.match(text, start, end) if text.endswith(" của ", 0, start) else None
    return parts.end("ends") if parts and _GOES_ON.match(text, end) else end


def _end_before(another: re.Match[str]) -> int:
    return another.end("ends") if another["ends"] is not None else another.start()


def _of_only_district(document: Document, name: str, end: int) -> Named:
    """The division ``name``, whose head is named up to ``end``, of the only district of the document; where
    there are several, its head need not say which it is of.
    """
    district = told_places.only_district(document)
    if district is None:
        return nobody(end)
    return Named(end, "other", f"{name} {district.kind} {district.name}", replace(district, end=end))


def _without_person(syllables: Syllables, is_ranked: bool) -> Organisation | None:
    """The organisation that opens ``syllables``, without a whole name of a person behind it: "Sở Xây dựng |
    Mai Thanh Tùng", but "Huyện ủy Vũ Thư". ``is_ranked``: in small letters, after the rank of its head
    ("Trưởng | ban Chỉ đạo Phòng thủ dân sự").
    """
    found = organisation_at(syllables, 0, after_role=is_ranked)
    alone = organisation_at(syllables, 0, person_follows=True, after_role=is_ranked)
    is_name = found and alone and found.last - alone.last >= _LEAST_OF_NAME
    return alone if is_name else found


# "Chi cục Thủy sản (Sở Nông nghiệp và Môi trường Hà Nội)"
_PARENT = re.compile(r" \((?=(?:Sở|UBND|Ban|Chi cục|Cục|Công an) [^()]{4,80}\))")


# "Huyện ủy Thanh Liêm | , tỉnh Hà Nam"
_LIES_IN = re.compile(r"(?<=\w), (?:tỉnh|thành phố|TP\.?) (?=[^,]{2,24}$)[^,]+$")
# "Ban Chỉ huy Phòng, chống thiên tai | (Ban CHPCTT) | tỉnh Nghệ An"
_SHORT_NAME = re.compile(
    r" \([^()\d]*[A-ZĐ&]{2,}[^()\d]*\)(?= (?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|đặc khu)\b)"
)
_OF_COMMUNE = re.compile(r" (?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) [^\W\d_]")


def _place_above(document: Document, name: str, end: int) -> Place | None:
    """The province that the place of the body ``name``, which ends at ``end``, lies in: "Công an xã Liêm
    Sơn | , huyện Thanh Liêm, tỉnh Hà Nam".
    """
    unit = province_above(document, end) if _OF_COMMUNE.search(name) else None
    return Place(None, None, unit, False, end) if unit else None


def _known_district(document: Document, name: str, end: int) -> Place | None:
    """The province of the known district that the office ``name`` ends with, without its kind: "Phòng GD&ĐT
    | Mộc Châu".
    """
    words = name.split()
    tails = (" ".join(words[-length:]) for length in range(min(_LONGEST_DISTRICT, len(words) - 1), 1, -1))
    units = (districts.province_of(tail, document.written) for tail in tails)
    unit = next(filter(None, units), None)
    return Place(None, None, unit, False, end) if unit else None


_LONGEST_DISTRICT = 5  # "Phan Rang - Tháp Chàm"


def _parents_place(document: Document, end: int) -> Place | None:
    parent = _PARENT.match(document.text, end)
    return province_in(document, end + 1, document.text.index(")", end)) if parent else None
