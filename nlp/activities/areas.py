"""Where work is done of which no place is told: where those are at home to whom it is given, or in the unit
of the local body that does it.
"""

import re
from functools import cache

from nlp.activities.phrases import Phrase
from nlp.activities.place_names import PLACES, WIDER
from nlp.language.letters import UPPER
from nlp.provinces import gazetteer

_UNIT = r"(?i:đặc khu|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|TP\.?|TX\.?)"
_NAME = rf"(?:[{UPPER}][\w'’]*|\d+)(?: (?:[{UPPER}][\w'’]*|\d+)){{0,3}}"
_AREA = re.compile(rf"(?<!\w){_UNIT} ?(?P<name>{_NAME})(?:, {_UNIT} ?{_NAME})*$")
_CALLED_BY_KIND = re.compile(
    rf"\b(?P<kind>Huyện|Quận|Thị|Xã|Phường) (?:[Đđ]oàn|[Ủủ]y|[Uu]ỷ) (?P<name>{_NAME})$"
)
_BESIDE = re.compile(r"(?i:\b(?:đoàn|phái đoàn)(?: [^\W\d_]+){0,3} (?:(?:của|thuộc) )?)$")


_RECEIVERS = re.compile(
    r"\bcho (?!(?:các |những )?(?:xã|phường|huyện|thị))[^,;.:]{3,90}?"
    rf"(?=(?<!\w)(?:xã|phường|thị trấn|huyện|thị xã|quận|thôn|ấp|bản) [{UPPER}])"
)
_GIVEN = frozenset({"support", "training", "communication", "recognition"})
# "chứng nhận cho 40 học viên là phụ nữ ở xã X": they are honoured elsewhere.
_WHO_THEY_ARE = re.compile(r" (?:ở|tại|là) ")
_ITS_AREA = re.compile(r"\btrên địa bàn(?! (?:tỉnh|cả nước|toàn))")


def has_area(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` speaks of the area of whoever does it."""
    return _ITS_AREA.search(text, start, end) is not None


def of_receivers(text: str, phrase: Phrase, until: int) -> str | None:
    """Where those are at home to whom it is given: "trao 9 suất quà cho 9 chị em của | xã Tân Hà"."""
    given = _RECEIVERS.search(text, phrase.start, until) if phrase.type in _GIVEN else None
    if given is None or (phrase.type == "recognition" and _WHO_THEY_ARE.search(given[0])):
        return None
    place = PLACES.match(text, given.end())
    return place[0].rstrip(" ,–-") if place else None


def of_body(text: str, name: str, until: int) -> str | None:
    """The unit below a province whose body the organiser's ``name`` is, with the wider ones that stand behind
    it before ``until``; None for a delegation, which goes elsewhere.
    """
    area, at = _AREA.search(_of_unit(name)), text.rfind(name, 0, until)
    is_visitor = at >= 0 and _BESIDE.search(text, max(0, at - 40), at) is not None
    if area is None or is_visitor or area["name"] in _cities() or " các " in name:
        return None
    more = WIDER.match(text, at + len(name)) if at >= 0 else None
    return area[0] + (more[0] if more else "")


def _of_unit(name: str) -> str:
    """The ``name`` with the unit of a committee or union that is called by its kind: "Huyện đoàn Bến Lức"."""
    called = _CALLED_BY_KIND.search(name)
    if called is None:
        return name
    kind = called["kind"].lower() + (" xã" if called["kind"] == "Thị" else "")
    return f"{kind} {called['name']}"


@cache
def _cities() -> frozenset[str]:
    """The names of cities that are provinces."""
    units = gazetteer.provinces().values()
    return frozenset(unit.name for unit in units if unit.kind == "thành phố") | {"HCM"}
