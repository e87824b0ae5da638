"""The party's committees, whose titles tell the kind of their place: "Tỉnh ủy", "Thành ủy Phủ Lý"."""

import re

from nlp.decisions.place_names import place_alone
from nlp.decisions.places import Place, is_of_city
from nlp.language.letters import UPPER
from nlp.provinces import districts
from nlp.text.document import Document

_COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "thị xã": "Thị ủy",
    "quận": "Quận ủy",
    "huyện": "Huyện ủy",
}
_PERSON = "Hồ Chí Minh"
PROVINCE = "tỉnh"
OF_PROVINCE = _COMMITTEES[PROVINCE]
_KIND_OF_COMMITTEE = {name.lower(): kind for kind, name in _COMMITTEES.items()}
_KIND_OF_COMMITTEE |= {name.replace(" ủy", " đoàn"): kind for name, kind in _KIND_OF_COMMITTEE.items()}
_CAPITALS = re.compile(
    rf" (?P<name>(?!V ?/ ?v\b)[{UPPER}][\w'’]*(?: (?!V ?/ ?v\b)[{UPPER}][\w'’]*){{0,6}})"  # "Thành uỷ V/v"
)
_DECIDES_FOR = re.compile(
    r"^(?:(?:Ban )?Thường vụ|BTV|Thường trực) (?=(?:Huyện|Quận|Thị|Đảng) [uủ][yỷ]\b|Hội |Liên đoàn )",
    re.IGNORECASE,
)
_ALL_MEMBERS = re.compile(r"^(?:(?:Ban Chấp hành|BCH) )?Đảng bộ (?P<kind>huyện|quận)\b", re.IGNORECASE)
_BOARD = re.compile(r"^(?:Ban Chấp hành|BCH) (?=(?:Huyện|Quận|Thị|Đảng) [uủ][yỷ]\b)", re.IGNORECASE)


# "Huyện ủy huyện Kim Bảng", but "Quận ủy quận 3"
_TWICE = re.compile(r"\b(Huyện|Quận|Thị) ủy (?:huyện|quận|thị xã)(?= [^\W\d])")


def name_of(kind: str | None, name: str | None) -> str:
    """The committee of a place by its ``kind``: "Thành ủy Cần Thơ", "Đảng ủy xã Hiền Quan"; that of a city
    with a person's name keeps the kind: "Thành ủy Thành phố Hồ Chí Minh".
    """
    if name == _PERSON:
        return f"{_COMMITTEES['thành phố']} Thành phố {name}"
    return f"{_COMMITTEES[kind]} {name}" if kind in _COMMITTEES else f"Đảng ủy {kind} {name}"


def place_of(document: Document, spelt: re.Match[str], place: Place | None) -> Place | None:
    """The place of the committee whose title is ``spelt``, after which stands ``place``; its kind is what the
    title tells: "Thành ủy | Phủ Lý".
    """
    kind = _KIND_OF_COMMITTEE.get(spelt["title"].lower().replace("uỷ", "ủy"))
    if kind in (None, "tỉnh") or (place is not None and (place.kind == kind or not place.is_province)):
        return place
    named = _CAPITALS.match(document.text, spelt.end())
    name = place_alone(named["name"], kind, is_of_holder=True) if named and kind else None
    if named is None or not name:
        return Place(kind, None, None, is_of_city(document, kind), spelt.end())
    within = place.province if place else districts.province_of(name, document.written)
    return Place(kind, name, within, False, named.start("name") + len(name))


def place_in(document: Document, start: int, end: int) -> Place | None:
    """The place of the committee that ``text[start:end]`` names, where its province is known; or None."""
    spelt = _BELOW_PROVINCE.search(document.text, start, end)
    place = place_of(document, spelt, None) if spelt else None
    return place if place and place.province else None


_BELOW_PROVINCE = re.compile(r"\b(?P<title>(?:huyện|quận|thị|thành) (?:[uủ][yỷ]|đoàn))\b", re.IGNORECASE)


def end_in(document: Document, start: int, end: int) -> int:
    """Where the name ``text[start:end]`` of a committee of a known district ends, the whole of the district's
    included: "Quận ủy Hai | Bà Trưng".
    """
    spelt = _BELOW_PROVINCE.search(document.text, start, end)
    place = place_of(document, spelt, None) if spelt else None
    is_known = place is not None and place.name is not None and districts.is_known(place.name)
    return max(end, place.end) if place and is_known else end


def kind_of(name: str) -> str | None:
    """The kind of place that a committee is of, where its ``name`` tells no more: "Huyện ủy"."""
    kind = _KIND_OF_COMMITTEE.get(name.lower().replace("uỷ", "ủy"))
    return kind if kind != PROVINCE else None


def itself(name: str) -> str:
    """The committee itself where ``name`` is an organ that decides for it ("Ban Thường vụ Huyện ủy")."""
    name = _TWICE.sub(r"\1 ủy", _BOARD.sub("", name).replace("uỷ", "ủy"))
    return _DECIDES_FOR.sub("", _ALL_MEMBERS.sub(lambda told: f"{told['kind'].capitalize()} ủy", name))
