"""The place that a document means where it leaves the name out: "UBND huyện Kim Bảng họp. … Quyết định số …
của | UBND huyện".
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from nlp import provinces
from nlp.decisions import antecedents, page_titles
from nlp.decisions.named import Named
from nlp.decisions.named_places import places_of
from nlp.decisions.place_names import COMMUNES, DISTRICTS
from nlp.decisions.places import Place, unit_of_day
from nlp.language.letters import UPPER
from nlp.provinces import districts, gazetteer
from nlp.provinces.gazetteer import Province
from nlp.records import ProvinceMention
from nlp.text.document import Document


def with_place(document: Document, named: Named) -> tuple[Named, bool]:
    """``named`` with the one place of its kind that its sentence names, else the whole document, where the
    text leaves that out; and whether the document told it. Where several are named, as it was.
    """
    if named.bare is None:
        return _in_told_province(document, named), False
    sentence, told = document.sentence_at(named.end - 1), document.once(places_of)
    near = [place for place in told if sentence.start < place.end < named.end]
    for places, is_far in ((near, False), (told, True)):
        fit = _of_kind(document, places, named.bare)
        if fit:
            return (_placed(named, fit[0]), is_far) if len(fit) == 1 else (named, False)
    return _of_only_city(document, named)


def _in_told_province(document: Document, named: Named) -> Named:
    """``named``, a body of a place, in the one province that a document of no home puts a place of its name
    in: "phường Tiền Phong, tỉnh Bắc Ninh". Where there is a home, it may be another of the name.
    """
    place = named.place
    if (
        document.home_province is not None
        or named.level != "lower"
        or place is None
        or place.name is None
        or place.province is not None
    ):
        return named
    same = (one for one in document.once(places_of) if (one.kind, one.name) == (place.kind, place.name))
    units = {one.province.id: one.province for one in same if one.province}
    return (
        replace(named, place=replace(place, province=next(iter(units.values()))))
        if len(units) == 1
        else named
    )


def _of_only_city(document: Document, named: Named) -> tuple[Named, bool]:
    """``named``, a bare "UBND thành phố", with the city that a document of no home alone is of."""
    units = {one.id: one for one in document.once(_governed)} if document.home_province is None else {}
    unit = next(iter(units.values())) if len(units) == 1 else None
    if unit is None or named.bare != "thành phố" or unit.kind_when(document.written) != named.bare:
        return named, False
    return _placed(named, Place(named.bare, unit.name, unit, True, named.end)), True


def only_unit(document: Document, named: Named, day: date | None) -> Province | None:
    """The only province that a document names with its kind, as it was on ``day``, where ``named`` is a body
    of a province; of those that have a district of its name, where it is one of a district or commune. None
    for several or none.
    """
    units: Mapping[str, Province] = {one.id: one for one in document.once(_governed)}
    if named.level == "lower" and named.place is not None:
        units = _holding(document, named.place, units)
    elif not named.is_of_unnamed_province:
        return None
    else:
        units = {**{one.id: one for one in document.once(_held)}, **units}
    unit = unit_of_day(next(iter(units.values())), day) if len(units) == 1 else None
    is_of_day = unit is not None and (day is None or unit.is_valid_on(day))
    return unit if unit and is_of_day and (named.level == "lower" or named.may_be_of(unit)) else None


def only_province(document: Document) -> Province | None:
    """The only province that a document names, with its kind or by a body of it, and whose are the districts
    that it names; None for several.
    """
    units = {one.id: one for one in [*document.once(_governed), *document.once(_held)]}
    named = {one.province_id for one in provinces.find(document)}
    return next(iter(units.values())) if len(units) == 1 and named == set(units) else None


def only_before(document: Document, start: int) -> Province | None:
    """``only_province``, where the text names it before ``start``, or tells without a name of its own."""
    only = document.once(only_province)
    named = (one for one in provinces.find(document) if one.end <= start)
    is_told = _AT_HOME.search(document.text) or (only and any(one.province_id == only.id for one in named))
    return only if is_told else None


# What a page says of its own province: "UBND tỉnh", "trên địa bàn tỉnh", and no name behind.
_AT_HOME = re.compile(
    r"\b(?:UBND|HĐND|[UỦ][yỷ] ban nhân dân|Hội đồng nhân dân|[Đđ]ịa bàn|[Tt]oàn) (?:tỉnh|[Tt]hành phố)"
    rf"(?=[^\w ]| [^{UPPER}\W]|$)"
)


def _holding(document: Document, place: Place, governed: Mapping[str, Province]) -> Mapping[str, Province]:
    """Those of the provinces ``governed`` that hold the ``place``; the one that holds the districts of a
    document, which names no province, holds its communes. Since 1 July 2025 these lie in a province alone.
    """
    is_commune = place.kind in COMMUNES
    if (
        is_commune
        and len(governed) == 1
        and (document.written.bounds.earliest or date.min) >= districts.ENDED
    ):
        return governed
    having = _having(document, place)
    if is_commune and not governed and len(having) == 1 and not provinces.find(document):
        return {one: gazetteer.provinces()[one] for one in having}
    return {one: unit for one, unit in governed.items() if one in having}


def only_district(document: Document) -> Place | None:
    """The only district that the document names, with its kind; None for several."""
    told = (one for one in document.once(places_of) if one.kind in DISTRICTS and not one.is_province)
    named = {(one.kind, one.name): one for one in told}
    return next(iter(named.values())) if len(named) == 1 else None


def only_commune_kind(document: Document) -> str | None:
    """What kind of place the only commune is that the document names; None for several."""
    told = {(one.kind, one.name) for one in document.once(places_of) if one.kind in COMMUNES}
    return next(iter(told))[0] if len(told) == 1 else None


def _having(document: Document, place: Place) -> set[str]:
    """The ids of the provinces that have a district of the name of ``place``, or for a commune one that the
    document names.
    """
    told = document.once(places_of) if place.kind in COMMUNES else [place]
    names = {one.name for one in told if one.kind in DISTRICTS and not one.is_province}
    return {unit.id for name in names for unit in districts.provinces_with(name or "", document.written)}


def _governed(document: Document) -> list[Province]:
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
    return [gazetteer.provinces()[named[0].province_id]] if is_one else with_kind


def _is_ruled(text: str, one: ProvinceMention) -> bool:
    """Whether a body of the province is named, or it stands in the title that opens the text, or its line
    opens with it: "Hà Nội: …".
    """
    if page_titles.is_caption(text, one.start):
        return False
    line = text.rfind("\n", 0, one.start) + 1
    is_title = line == 0 and "\n" in text and text.find("\n") <= _LONGEST_TITLE
    is_head = one.start == line and text.startswith((":", " -", " –"), one.end)
    return is_title or is_head or _BODY.search(text, max(line, one.start - _REACH), one.start) is not None


_LONGEST_TITLE = 160
# "Sở Giáo dục và Đào tạo | Hà Nội"
_BODY = re.compile(
    r"\b(?:UBND|HĐND|[UỦ][yỷ] ban [Nn]hân dân|Hội đồng [Nn]hân dân|Công an|Thành [uủ][yỷ]|Tỉnh [uủ][yỷ]"
    r"|Sở [^.,;:()\d]{4,50})(?: TP\.?)? $"
)


def _with_kind(document: Document) -> list[Province]:
    return [
        one.province
        for one in document.once(places_of)
        if one.is_province and one.province and not _is_beside(document.text, one)
    ]


def _held(document: Document) -> list[Province]:
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


def _placed(named: Named, place: Place) -> Named:
    place = replace(place, end=named.end)
    return replace(named, place=place, level="province" if place.is_province else "lower")


def _of_kind(document: Document, places: Iterable[Place], kind: str) -> list[Place]:
    """One of ``places`` for each name that ``kind`` alone may mean; in a province's document that is none of
    the centrally run cities.
    """
    home = gazetteer.provinces().get(document.home_province or "")
    is_of_city = home is None or home.kind_when(document.written) == kind
    found = {
        gazetteer.canonical(place.name).lower(): place
        for place in places
        if place.kind == kind and place.name and (is_of_city or not place.is_province)
    }
    return list(found.values())
