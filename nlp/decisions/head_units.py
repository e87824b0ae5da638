"""Which unit the body of a head is of, whose line has been lost with a cell of it: that of who decides below,
of who tells the text, or the place of its day.
"""

import re
from collections.abc import Sequence

from nlp.decisions import bodies, head_layout
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.named import Named, nobody
from nlp.decisions.symbols import Issuer
from nlp.provinces import districts, gazetteer
from nlp.provinces.gazetteer import Province
from nlp.text.document import Document

_REACH, _FAR = 350, 1200
_BODY = r"UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN"
_CUT_OFF = re.compile(_BODY)
_DECIDES = re.compile(rf"(?:(?:CHỦ TỊCH|THƯỜNG TRỰC) )?(?P<body>(?:{_BODY}) [^a-z,.;:]{{4,60}})")
_PLACE = re.compile(
    r"(?:(?:TP|Tp|TX|(?:[Tt]hành phố|[Tt]ỉnh|[Tt]hị xã|[Hh]uyện)(?= ))\.? ?)?(?P<name>[^\d,]{2,40}?)"
    r"\s?,\s{0,3}ngày"
)
_TELLS = re.compile(
    r",? (?:thông báo|báo cáo|ban hành|xây dựng|đề nghị|nhận được|kính trình|trân trọng|yêu cầu|đã|trình)\b"
)


def deciding(text: str, lines: Sequence[str], end: int) -> list[str]:
    """The body that stands above the legal bases behind ``end``, where the ``lines`` of the head leave its
    unit out; [] where none does.
    """
    if not _CUT_OFF.fullmatch(" ".join(lines)):
        return []
    below = map(_DECIDES.fullmatch, head_layout.lines(text[end : end + 2 * _REACH]))
    return next(([told["body"]] for told in below if told), [])


def named_below(document: Document, number: DocNumber, body: Issuer | None, named: Named) -> Named:
    """``named`` as the text below the ``number`` names it that opens with it ("UBND huyện Kim Bảng thông báo
    …"), where the head leaves its unit out. None is known where its day is of a town that is no seat.
    """
    if named.level != "province" or named.place is not None or body is None:
        return named
    told = bodies.authors_in(document, body, number.end, min(len(document.text), number.end + _FAR))
    own = (one for one in told if one.is_own and one.place and one.place.name)
    acting = (one for one in own if not (one.is_owner or one.is_told))
    below = next((one for one in acting if _TELLS.match(document.text, one.end)), None)
    name, unit = _dated_in(document, number)
    if below is not None and (
        unit is None or name != unit.name or (below.place and below.place.name == name)
    ):
        return below
    return nobody(named.end) if unit and name not in (unit.name, unit.seat) else named


def province_of_day(document: Document, number: DocNumber) -> Province | None:
    """The province of the place in the line of place and day around the ``number``."""
    return _dated_in(document, number)[1]


def _dated_in(document: Document, number: DocNumber) -> tuple[str | None, Province | None]:
    stretch = document.text[max(0, number.start - _REACH) : number.end + _REACH]
    dated = next((line for line in head_layout.lines(stretch) if head_layout.is_dated(line)), None)
    place = _PLACE.match(dated) if dated else None
    if place is None:
        return None, None
    unit = gazetteer.resolve_within(place["name"], document.written)
    if unit is not None:
        return unit.name, unit  # "Đăk Nông" as it is spelt today
    return place["name"], districts.province_of(place["name"], document.written)
