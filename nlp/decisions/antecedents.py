"""Which province a body without its place is of, where the words before it in its sentence tell: "UBND thành
phố Đà Nẵng cho biết, | UBND thành phố …", "Tại Quảng Ninh, | HĐND tỉnh …".
"""

import re
from dataclasses import replace
from datetime import date

from nlp.decisions.named import Named
from nlp.decisions.places import Place, place_at, province_at, unit_of_day
from nlp.provinces.gazetteer import Province
from nlp.text.document import Document

_BODY = re.compile(
    r"\b(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Đoàn ĐBQH"
    r"|[Cc]hủ tịch)\b(?: \([^()]{2,12}\))?"
)
# Who only issued something else, or is told of: "Công văn số … của | UBND tỉnh Trà Vinh".
_NO_SUBJECT = re.compile(r"\b(?:của|cho|với|gửi|theo|từ|đến|do)(?: (?:[Pp]hó )?[Cc]hủ tịch)? $")
_NEAR = 24
_ABOUT = re.compile(
    r"(?:\s*(?:[Cc]òn |[Rr]iêng )?(?:[Tt]ại|[Ởở]|(?:[Vv]ề )?[Pp]hía|[Bb]ên) "
    r"|^\s*(?=[^\W\d_]+(?: [^\W\d_]+){1,3}: )"
    r"|.*\bcủa (?=[^,.;]{3,30}, nơi ))"
)


def unit_meant(document: Document, named: Named, day: date | None) -> Province | None:
    """The unit on ``day`` of the only province whose body, or which as its matter, the sentence names before
    the body ``named``; None where that is no bare body of a province, or can be none of it.
    """
    meant = _province_before(document, named.end) if named.is_of_unnamed_province else None
    unit = unit_of_day(meant, day) if meant else None
    return unit if unit and named.may_be_of(unit) else None


def with_place(document: Document, named: Named) -> Named:
    """``named`` with the place that its sentence gives a body of the same kind before it, where the text
    leaves that out: "UBND thị xã Đông Triều ban hành …, theo Quyết định số … của | UBND thị xã".
    """
    if named.bare is None or named.place is None:
        return named
    start = document.sentence_at(named.end - 1).start
    acting = _places_before(document, start, named.end)
    told = (place for place in acting if place and place.kind == named.bare)
    places = {place.name: place for place in told if place.name and place.end < named.end}
    if len(places) != 1:
        return named
    place = replace(next(iter(places.values())), end=named.end)
    return replace(named, place=place, level="province" if place.is_province else "lower")


def acting_provinces(document: Document) -> list[Province]:
    """The provinces whose bodies do something in the ``document``."""
    places = _places_before(document, 0, len(document.text))
    return [one.province for one in places if one and one.is_province and one.province]


def _province_before(document: Document, at: int) -> Province | None:
    start = document.sentence_at(at - 1).start
    clause = max(start, *(document.text.rfind(mark, start, at) + 1 for mark in ";:"))
    units = _units_between(document, clause, at) or _units_between(document, start, at)
    return next(iter(units.values())) if len(units) == 1 else None


def _units_between(document: Document, start: int, at: int) -> dict[str, Province]:
    """The provinces whose bodies do something in ``text[start:at]``, or which it opens with."""
    places, about = _places_before(document, start, at), _ABOUT.match(document.text, start, at)
    places.append(_province_or_unit(document, about.end()) if about else _subject(document, start))
    told = (place.province for place in places if place and place.is_province and place.end < at)
    return {unit.id: unit for unit in told if unit is not None}


def _subject(document: Document, start: int) -> Place | None:
    """The province that opens a sentence as who does something: "Quảng Trị cho Huế mượn ca nô theo …"."""
    place = province_at(document, start)
    return place if place and _DOES.match(document.text, place.end) else None


_DOES = re.compile(r" (?!và |cùng |hoặc |hay |với |là |cũ\b|mới\b)(?=[^\W\d_]+ )[a-zđà-ỹ]")


def _places_before(document: Document, start: int, at: int) -> list[Place | None]:
    """The places of the bodies that are told to do something in ``text[start:at]``."""
    bodies = _BODY.finditer(document.text, start, at)
    return [place_at(document, body.end()) for body in bodies if _is_subject(document.text, body)]


def _is_subject(text: str, body: re.Match[str]) -> bool:
    return _NO_SUBJECT.search(text[max(0, body.start() - _NEAR) : body.start()]) is None


def _province_or_unit(document: Document, offset: int) -> Place | None:
    return province_at(document, offset) or place_at(document, offset)
