"""The place that completes the name of a body: "tỉnh Hà Nam", "huyện Châu Thành, tỉnh Long An"."""

import re
from dataclasses import dataclass
from datetime import date

from nlp import provinces
from nlp.decisions import acting
from nlp.decisions.place_names import DISTRICTS, is_behind_holder, place_alone
from nlp.language.letters import LOWER, UPPER
from nlp.provinces import districts, gazetteer
from nlp.provinces.gazetteer import Province
from nlp.text.document import Document

SHORT_KINDS = {
    "tp": "thành phố",
    "t.p": "thành phố",
    "tx": "thị xã",
    "tt": "thị trấn",
    "h": "huyện",
    "q": "quận",
    "p": "phường",
    "x": "xã",
}
_LOWER = ("huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu")
_KIND = re.compile(
    rf"[ \n]{{0,2}}(?P<kind>(?:tỉnh|thành phố|{'|'.join(_LOWER)})\b|(?:t\.?p|tx|tt|[hqpx])\.|t\.?p\b|tx\b)"
    # "thị xã (nay là TP) Rạch Giá", and a name in the next line
    rf"(?: |(?<=\w)\n(?=[{UPPER}]))?(?:\((?:nay|trước) là [^\W\d_]{{1,6}}(?: [^\W\d_]{{1,6}}){{0,2}}\.?\) )?",
    re.IGNORECASE,
)
_BLANK = re.compile(r" {1,3}(?=\S)")
_SYLLABLE = rf"(?:(?!V ?/ ?v\b)[{UPPER}][\w'’]*|\d{{1,2}})"  # "xã Tân Hòa V/v"
_NAME = re.compile(rf"{_SYLLABLE}(?: ?- ?(?=[{UPPER}]){_SYLLABLE}| {_SYLLABLE}){{0,5}}")
# "xã Xuân | Phú": a name of one syllable that the end of a line has broken off.
_BROKEN = re.compile(rf"[{UPPER}][{LOWER}]+\n[{UPPER}][{LOWER}]+(?! [{UPPER}]|\w)")
_PARENT = re.compile(r" ?(?:,|\(|-|–) ?(?:(?:tỉnh|thành phố|TP\.?) )?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its ``kind`` and ``name``, None where the text leaves that out ("của UBND huyện").

    ``province`` is the unit that it is ("tỉnh Hà Nam") or that the text says it lies in; ``is_province``
    tells which. It ends at ``end``.
    """

    kind: str | None
    name: str | None
    province: Province | None
    is_province: bool
    end: int


def place_at(document: Document, offset: int) -> Place | None:
    """The place whose kind or name begins at ``offset``, blanks aside; None where no place stands there."""
    kind = _KIND.match(document.text, offset)
    if kind is None:
        return _bare_province(document, offset)
    word = kind["kind"].lower().rstrip(".")
    word = SHORT_KINDS.get(word, word)
    found = provinces.unit_at(document, kind.end())
    if found is not None and _is_the_unit(document, word, found[0]):
        return _unit(*found)
    friend = _FRIEND.match(document.text, kind.end())
    if friend and (behind := provinces.unit_at(document, friend.end())):
        return _unit(*behind)
    if word == "tỉnh" and (again := _AGAIN.match(document.text, kind.end())):
        return _named_before(document, offset, again.end())
    if word == "tỉnh":
        return Place(word, None, None, True, _without_blank(document, kind.end()))
    return _lower_place(document, word, kind.end(), found[0] if found else None)


# "Hội đồng nhân dân (HĐND) | tỉnh Ninh Bình": what the body is called from here on.
_CALLED = re.compile(r" ?\((?:[^()\n]{0,30}\b(?:gọi|viết) [^()\n]{0,30})?[^()\n\d]{2,40}\)(?= )")


def place_behind(document: Document, end: int) -> Place | None:
    """The place of the body whose title ends at ``end``, also behind the short name in its parentheses."""
    place = place_at(document, end)
    if place is not None and place.name is not None:
        return place
    called = _CALLED.match(document.text, place.end if place else end)
    behind = place_at(document, called.end()) if called else None
    return behind if behind and (place is None or behind.name is not None) else place


def _without_blank(document: Document, end: int) -> int:
    return end - document.text.endswith(" ", 0, end)


_AGAIN = re.compile(r" ?(?:này|đó|bạn)\b")
# "tỉnh bạn Quảng Trị"
_FRIEND = re.compile(r" ?(?:bạn|láng giềng) ")


def _named_before(document: Document, offset: int, end: int) -> Place | None:
    """The province that the sentence, or the one before, named last before "của tỉnh này" at ``offset``."""
    start = document.sentence_at(offset).start
    before = len(document.text[:start].rstrip()) - 1
    return _last_named(document, start, offset, end) or (
        _last_named(document, document.sentence_at(before).start, before, end) if before > 0 else None
    )


def _last_named(document: Document, start: int, offset: int, end: int) -> Place | None:
    for place in range(offset, start - 1, -1):
        begins = document.text[place : place + 1].isupper()
        found = provinces.unit_at(document, place) if begins else None
        if found is not None and not document.text[max(0, place - 1) : place].isalnum():
            return _unit(found[0], end)
    return None


def _unit(unit: Province, end: int) -> Place:
    return Place(unit.kind, unit.name, unit, True, end)


def province_at(document: Document, offset: int) -> Place | None:
    """The province whose name stands at ``offset`` without its kind: "Lạng Sơn"; None where none does."""
    found = provinces.unit_at(document, offset)
    return _unit(*found) if found else None


def _bare_province(document: Document, offset: int) -> Place | None:
    blank = _BLANK.match(document.text, offset)
    start = blank.end() if blank else offset
    found = provinces.unit_at(document, start)
    return _unit(*found) if found else None


def _is_the_unit(document: Document, kind: str, unit: Province) -> bool:
    """Whether the unit is meant, and no town or commune that bears its name ("thành phố Hà Giang")."""
    return kind == "tỉnh" or (kind == "thành phố" == unit.kind_when(document.written))


# "Học viện Chính trị Quốc gia | Hồ Chí Minh": whose name a body of the nation bears.
_OF_A_PERSON = re.compile(r"(?:(?<=uốc gia )|(?<=TNCS )|(?<=TNTP )|(?<=ộng sản ))Hồ Chí Minh\b")


def province_in(document: Document, start: int, end: int) -> Place | None:
    """The province that ``text[start:end]`` names, as a place; None where it names none."""
    past = start  # "xã Tây Ninh" is no province of that name
    named = _OF_A_PERSON.search(document.text, start, end)
    end = named.start() - 1 if named else end
    for blank in re.finditer(r"(?=[\s,(])", document.text[start:end]):
        place = place_at(document, start + blank.start()) if start + blank.start() >= past else None
        if place is not None and place.province is not None:
            return place
        past = place.end if place else past
    return None


def named_behind(document: Document, kind: str, offset: int) -> Place | None:
    """The place of the ``kind`` below a province whose name stands at ``offset`` alone, as a further one of a
    list; None where none does.
    """
    place = _lower_place(document, kind, offset, None)
    return place if place.name else None


def _lower_place(document: Document, kind: str, start: int, namesake: Province | None) -> Place:
    named = _BROKEN.match(document.text, start) or _NAME.match(document.text, start)
    is_of_holder = is_behind_holder(document.text, start)
    written = _without_document(document.text, named).replace("\n", " ") if named else ""
    name = place_alone(written, kind, is_of_holder=is_of_holder) if written else None
    if not name or (name.isdigit() and kind not in _NUMBERED):
        return Place(kind, None, None, is_of_city(document, kind), _without_blank(document, start))
    name = _without_parent(document, name, start)
    end = start + len(name)
    within = province_above(document, end)
    # A town that bears its province's name lies in it; a commune may bear the name of any.
    own = namesake if kind in ("thành phố", "thị xã") else None
    if own is None and (kind in DISTRICTS or kind == _ISLANDS):
        own = districts.province_of(_unglued(name), document.written)
        own = _today(own) if own and kind == _ISLANDS else own
    name = _unglued(name.title() if name.isupper() and len(name) > _LONGEST_CODE else name)
    return Place(kind, name, within or own, False, end)


def _without_document(text: str, named: re.Match[str]) -> str:
    """The name without the type of a document that follows it: "quận Long Biên | Kế hoạch giải phóng"."""
    document = _DOCUMENT.search(text, named.start(), named.end() + _LONGEST_TYPE)
    return text[named.start() : min(named.end(), document.start())] if document else named[0]


_DOCUMENT = re.compile(rf" (?:{acting.DOCUMENT_WORD})\b")
_LONGEST_TYPE = 12


def _today(unit: Province) -> Province | None:
    """What ``unit`` has become: the special zones are what was a district of it until 1 July 2025."""
    return gazetteer.provinces().get(gazetteer.current_id(unit.id) or "")


def _unglued(name: str) -> str:
    """A known district whose blank a page has lost: "TrựcNinh"."""
    parted = _GLUED.sub(" ", name)
    return parted if parted != name and districts.is_known(parted) else name


_GLUED = re.compile(rf"(?<=[{LOWER}])(?=[{UPPER}][{LOWER}])")
_ISLANDS = "đặc khu"
_LONGEST_CODE = 3
_NUMBERED = ("quận", "phường")
_DISTRICT = re.compile(r"(?:, | \(| [–-] )(?=(?:huyện|quận|thị xã|thành phố|TP|TX)\b)")


def province_above(document: Document, end: int) -> Province | None:
    """The province that stands behind a place, or that the district behind it lies in."""
    parent = _PARENT.match(document.text, end)
    within = provinces.unit_at(document, parent.end()) if parent else None
    if within is not None:
        return within[0]
    district = _DISTRICT.match(document.text, end)
    above = place_at(document, district.end()) if district else None
    return above.province if above else None


def _without_parent(document: Document, name: str, start: int) -> str:
    """The place alone where its province follows a dash: "Châu Thành | - Tiền Giang"."""
    for dash in re.finditer(r" ?- ?", name):
        if provinces.unit_at(document, start + dash.end()):
            return name[: dash.start()]
    return name


def is_of_city(document: Document, kind: str) -> bool:
    """Whether a bare "thành phố" is the centrally run city that the document is of."""
    home = gazetteer.provinces().get(document.home_province or "")
    return kind == "thành phố" and home is not None and home.kind_when(document.written) == kind


def unit_of_day(unit: Province, day: date | None) -> Province | None:
    """The unit that bore the name of ``unit`` on ``day`` ("tỉnh Tây Ninh" of 2019), ``unit`` where the day is
    not known.
    """
    return unit if day is None or unit.is_valid_on(day) else gazetteer.resolve(unit.name, day)


def home_on(home: Province, day: date | None) -> Province | None:
    """The province that a document of ``home`` means by a bare "UBND tỉnh" of ``day``: the one of that name;
    None where there was none then.
    """
    unit = unit_of_day(home, day)
    return unit if unit and (day is None or unit.is_valid_on(day)) else None
