"""The place that a document means where it leaves the name out: "UBND huyện Kim Bảng họp. … Quyết định số …
của | UBND huyện".
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from nlp import provinces
from nlp.decisions import page_provinces
from nlp.decisions.named import Named
from nlp.decisions.named_places import places_of
from nlp.decisions.place_names import COMMUNES, DISTRICTS
from nlp.decisions.places import Place, unit_of_day
from nlp.provinces import districts, gazetteer
from nlp.provinces.gazetteer import Province
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
    units = (
        {one.id: one for one in document.once(page_provinces.governed)}
        if document.home_province is None
        else {}
    )
    unit = next(iter(units.values())) if len(units) == 1 else None
    if unit is None or named.bare != "thành phố" or unit.kind_when(document.written) != named.bare:
        return named, False
    return _placed(named, Place(named.bare, unit.name, unit, True, named.end)), True


def only_unit(document: Document, named: Named, day: date | None) -> Province | None:
    """The only province that a document names with its kind, as it was on ``day``, where ``named`` is a body
    of a province; of those that have a district of its name, where it is one of a district or commune. None
    for several or none.
    """
    units: Mapping[str, Province] = {one.id: one for one in document.once(page_provinces.governed)}
    if named.level == "lower" and named.place is not None:
        units = _holding(document, named.place, units)
    elif not named.is_of_unnamed_province:
        return None
    else:
        units = {**{one.id: one for one in document.once(page_provinces.held)}, **units}
    unit = unit_of_day(next(iter(units.values())), day) if len(units) == 1 else None
    is_of_day = unit is not None and (day is None or unit.is_valid_on(day))
    return unit if unit and is_of_day and (named.level == "lower" or named.may_be_of(unit)) else None


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
