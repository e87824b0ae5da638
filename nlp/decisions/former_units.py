"""What a province was before: several that were merged into it, or a town that bore the name of a city."""

import re
from dataclasses import replace
from datetime import date

from nlp import provinces
from nlp.decisions.named import Named
from nlp.provinces import districts, gazetteer
from nlp.provinces.gazetteer import Province
from nlp.text.document import Document

_CITY, _PROVINCE, _KIND = "thành phố", "tỉnh", 12
_CALLED_CITY = re.compile(r"\b(?:thành phố|thành [uủ][yỷ]|t\.?p\b\.?) ?$", re.IGNORECASE)


def of_town(document: Document, named: Named, unit: Province | None, day: date | None) -> Named:
    """``named`` as a body of the town that a province of today bears the name of, where that was no city yet
    on ``day``: "UBND thành phố Huế" of 2021.
    """
    place = named.place
    if unit is None or day is None or place is None or place.name is None or not _has_town(unit, day):
        return named
    start = place.end - len(place.name)
    if not place.is_province or not _CALLED_CITY.search(document.text, max(0, start - _KIND), start):
        return named
    return replace(named, level="lower", place=replace(place, kind=_CITY, province=unit, is_province=False))


def kind_told(document: Document, named: Named) -> str | None:
    """The kind by which the text calls the province of ``named`` itself; None where it leaves that out."""
    place = named.place
    if place is None or place.name is None or not place.is_province:
        return None
    start = place.end - len(place.name)
    if _CALLED_CITY.search(document.text, max(0, start - _KIND), start):
        return _CITY
    return _PROVINCE if document.text.endswith(f"{_PROVINCE} ", 0, start) else None


def _has_town(unit: Province, day: date) -> bool:
    """Whether a town bore the name that the province ``unit`` has today: its seat, while there were
    districts; "thành phố Quảng Ninh" was never one.
    """
    return unit.kind_on(day) != _CITY and unit.name.endswith(unit.seat) and day < districts.ENDED


def is_of_merged(document: Document, offset: int, day: date | None) -> bool:
    """Whether a document that was written since its home was made of several means by "UBND tỉnh" at
    ``offset`` the body of one of them, on ``day``.
    """
    home, earliest = gazetteer.provinces().get(document.home_province or ""), document.earliest
    is_later = home is not None and earliest is not None and home.is_valid_on(earliest)
    return is_later and is_before_merger(document, offset, day)


def is_before_merger(document: Document, offset: int, day: date | None) -> bool:
    """Whether several provinces were on ``day`` what the document's home is, and the sentence at ``offset``
    does not name the one that bore its name alone: which is meant, nothing tells then.
    """
    home = gazetteer.provinces().get(document.home_province or "")
    before = gazetteer.predecessors(home.id) if home else []
    if home is None or day is None or home.is_valid_on(day) or len(before) < 2:
        return False
    sentence = document.sentence_at(offset)
    inside = (one for one in provinces.find(document) if sentence.start <= one.start < sentence.end)
    named = {gazetteer.provinces()[one.province_id].name for one in inside}
    return named & {unit.name for unit in before} != {home.name}
