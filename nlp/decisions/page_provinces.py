"""The provinces that a document tells of: whose bodies act in it, who is named with its kind, whose districts
it names; and the one that it is of, where it has no home.
"""

import re
from collections.abc import Mapping
from functools import cache

from nlp import provinces
from nlp.decisions import antecedents, page_titles, symbols
from nlp.decisions.named_places import places_of
from nlp.decisions.place_names import DISTRICTS
from nlp.decisions.places import Place
from nlp.language.letters import UPPER
from nlp.provinces import gazetteer
from nlp.provinces.gazetteer import Province
from nlp.records import ProvinceMention
from nlp.text.document import Document


def only_province(document: Document) -> Province | None:
    """The only province that a document names, with its kind or by a body of it, and whose are the districts
    that it names; None for several.
    """
    units = {one.id: one for one in [*document.once(governed), *document.once(held)]}
    named = {one.province_id for one in provinces.find(document)}
    return next(iter(units.values())) if len(units) == 1 and named == set(units) else None


def only_before(document: Document, start: int, end: int) -> Province | None:
    """``only_province``, where the text names it before ``start``, or a body of it up to ``end``, or tells
    without a name of its own.
    """
    only = document.once(only_province)
    named = (one for one in provinces.find(document) if only and one.province_id == only.id)
    is_before = any(
        one.end <= start or (one.end <= end and _is_of_body(document.text, one, start)) for one in named
    )
    return only if is_before or _AT_HOME.search(document.text) else None


# What a page says of its own province: "UBND tỉnh", "trên địa bàn tỉnh", and no name behind.
_AT_HOME = re.compile(
    r"\b(?:UBND|HĐND|[UỦ][yỷ] ban nhân dân|Hội đồng nhân dân|[Đđ]ịa bàn|[Tt]oàn) (?:tỉnh|[Tt]hành phố)"
    rf"(?=[^\w ]| [^{UPPER}\W]|$)"
)


def governed(document: Document) -> list[Province]:
    """The province that the title opens with, as whoever acts, else the one whose bodies do something; else
    those that the document names with their kind, but for captions and where a person or company sits; where
    it names none so, the one that it names at all, if that heads it or has a body in it ("Sở Y tế Hà Nội").
    """
    if len(titled := document.once(page_titles.acting)) == 1:
        return [gazetteer.provinces()[one] for one in titled]
    acting = {one.id: one for one in document.once(antecedents.acting_provinces)}
    with_kind = [*acting.values()] if len(acting) == 1 else _with_kind(document)
    named = provinces.find(document) if not with_kind else []
    is_one = len({one.province_id for one in named}) == 1 and any(
        _is_ruled(document.text, one) for one in named
    )
    if is_one:
        return [gazetteer.provinces()[named[0].province_id]]
    return with_kind or _of_site(document, {gazetteer.provinces()[one.province_id].name for one in named})


def _of_site(document: Document, named: set[str]) -> list[Province]:
    """The province whose newspaper or portal the text tells as its source, where no other is ``named``: "(Bao
    hatinh.vn)", "https://hatinh.gov.vn".
    """
    told = ((site["name"] or site["paper"]).lower() for site in _SITE.finditer(document.text))
    names = {_slugs()[one] for one in told if one in _slugs()}
    if len(names) != 1 or not named <= names:
        return []
    unit = gazetteer.resolve_within(next(iter(names)), document.written)
    return [unit] if unit else []


_SITE = re.compile(
    r"(?<![\w@-])(?:https?://)?(?:[\w-]+\.){0,3}?(?:bao)?(?P<name>[a-z]{5,16})(?:\.(?:gov|com|org))?\.vn\b"
    r"|\(bao(?P<paper>[a-z]{5,16})\)",
    re.IGNORECASE,
)


@cache
def _slugs() -> Mapping[str, str]:
    """The names of provinces by what stands for them in addresses: "hatinh"."""
    names = {one.name for one in gazetteer.provinces().values()}
    return {symbols.folded(name).replace(" ", ""): name for name in names}


def _is_ruled(text: str, one: ProvinceMention) -> bool:
    """Whether a body of the province is named, or it stands in the title that opens the text, or its line
    opens with it: "Hà Nội: …".
    """
    if page_titles.is_caption(text, one.start):
        return False
    line = text.rfind("\n", 0, one.start) + 1
    is_title = line == 0 and "\n" in text and text.find("\n") <= _LONGEST_TITLE
    is_head = one.start == line and text.startswith((":", " -", " –"), one.end)
    return is_title or is_head or _acts(text, one) or _is_of_body(text, one, line)


def _is_of_body(text: str, one: ProvinceMention, start: int) -> bool:
    return _BODY.search(text, max(start, one.start - _REACH), one.start) is not None


def _acts(text: str, one: ProvinceMention) -> bool:
    """Whether the province opens a sentence as who does something ("Hà Nội đã chi …"), or as where it is done
    ("Sáng 5/3, tại Hà Tĩnh, …").
    """
    begin = max(0, one.start - _NEAR)
    is_subject = _OPENS.search(text, begin, one.start) and _DOES.match(text, one.end)
    return bool(is_subject or (_AT.search(text, begin, one.start) and text.startswith(",", one.end)))


_NEAR = 12
_OPENS = re.compile(r"(?:^|[\n.;,:] ?)$")
_DOES = re.compile(
    r" (?:đã|đang|sẽ|vừa|cũng|tiếp tục|tập trung|quyết định|yêu cầu|công bố|ban hành|phê duyệt)\b"
)
_AT = re.compile(r"(?:^|[\n.,;] ?)(?:[Tt]ại|[Ởở]) $")


_LONGEST_TITLE = 160
# "Sở Giáo dục và Đào tạo | Hà Nội"
_BODY = re.compile(
    r"\b(?:UBND|HĐND|[UỦ][yỷ] ban [Nn]hân dân|Hội đồng [Nn]hân dân|Công an|Thành [uủ][yỷ]|Tỉnh [uủ][yỷ]|Báo"
    r"|Sở [^.,;:()\d]{4,50})(?: TP\.?)? $"
)


def _with_kind(document: Document) -> list[Province]:
    return [
        one.province
        for one in document.once(places_of)
        if one.is_province and one.province and not _is_beside(document.text, one)
    ]


def held(document: Document) -> list[Province]:
    """The provinces of the districts that the document names."""
    told = (one for one in document.once(places_of) if one.kind in DISTRICTS and not one.is_province)
    return [one.province for one in told if one.province and not _is_beside(document.text, one)]


def _is_beside(text: str, one: Place) -> bool:
    """Whether it is where a person or company sits, on a picture, or another than whose page it is ("tỉnh bạn
    Quảng Trị").
    """
    begin = max(0, one.end - _REACH)
    is_others = _SEAT.search(text, begin, one.end) or _FRIEND.search(text, begin, one.end)
    return is_others is not None or page_titles.is_caption(text, one.end)


_REACH = 160
_FRIEND = re.compile(r"\b(?:bạn|láng giềng) [^.,;:()\n]{2,20}$")
# "(địa chỉ: phường Hóa An, TP. Biên Hòa, | tỉnh Đồng Nai)"
_SEAT = re.compile(
    r"\b(?:địa chỉ|trụ sở|trú tại|trú ở|thường trú|ngụ|quê|đóng tại|đóng ở|đóng trên)\b"
    r"(?:[^.;()\n]|(?<=T[PpXx])\.|(?<=\b[QPHX])\.)*$"
    # "Công ty Hoàng Mai (tổ 11, ấp Lò Vôi, xã Phước Hưng, | huyện Long Điền)"
    r"|\((?:số|tổ|thôn|ấp|xóm|bản|buôn|khu phố|KP|đường|xã|phường|thị trấn|ở|SN|sinh năm) ?[^.;()\n]*$",
    re.IGNORECASE,
)
