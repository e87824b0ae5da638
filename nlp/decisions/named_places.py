"""The places that a document names with their kind: "huyện Kim Bảng", "các huyện Kim Bảng, Duy Tiên"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp.decisions import committees, letter_case
from nlp.decisions.place_names import DISTRICTS
from nlp.decisions.places import Place, named_behind, place_at
from nlp.provinces import districts
from nlp.text.document import Document

_KIND = re.compile(
    r"(?<!\w)(?:(?P<title>(?:tỉnh|thành|huyện|quận|thị) [uủ][yỷ])\b"
    r"|(?:tỉnh|thành phố|huyện|quận|thị xã|(?<!hợp tác )xã(?! hội\b)|phường|thị trấn|đặc khu|tp)(?= )"
    r"|(?:t\.?p|tx|tt|[hqpx])\.)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:các|những|hai|ba|bốn|năm|\d{1,2}) $", re.IGNORECASE)
_NEXT = re.compile(r"(?:, | và |; )")
_LONGEST_LIST = 12


def places_of(document: Document) -> list[Place]:
    """The places that the document names with their kind, in order."""
    return list(_named(document))


def _named(document: Document) -> Iterator[Place]:
    for kind in _KIND.finditer(document.text):
        place = place_at(document, kind.end() if kind["title"] else kind.start())
        place = committees.place_of(document, kind, place) if kind["title"] else place
        if place is None or not place.name:
            continue
        place = _in_running_letters(place)
        if _is_place(place):
            yield place
        if _SEVERAL.search(document.text, max(0, kind.start() - 10), kind.start()):
            yield from filter(_is_place, _listed(document, place))


def _listed(document: Document, place: Place) -> Iterator[Place]:
    """The further places of "các huyện Kim Bảng | , Duy Tiên và Lý Nhân"."""
    for _ in range(_LONGEST_LIST):
        joint = _NEXT.match(document.text, place.end)
        behind = named_behind(document, place.kind or "", joint.end()) if joint else None
        if behind is None:
            return
        yield (place := behind)


def _is_place(place: Place) -> bool:
    """Whether it is a place at all: "huyện Nông thôn mới" is none."""
    name = place.name or ""
    if place.is_province or name[:1].isdigit():
        return True
    return districts.is_known(name) if place.kind in DISTRICTS else " " in name


def _in_running_letters(place: Place) -> Place:
    if place.name is None or place.kind is None or not place.name.isupper():
        return place
    return replace(
        place, name=letter_case.inside(f"{place.kind.upper()} {place.name}")[len(place.kind) + 1 :]
    )
