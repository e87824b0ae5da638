"""Where work is done of which no place is told: in the unit of the local body that does it."""

import re
from functools import cache

from nlp.activities.place_names import WIDER, after_wider
from nlp.activities.unit_names import HOME
from nlp.language import phrase_patterns
from nlp.language.letters import LOWER, UPPER
from nlp.provinces import districts, gazetteer

_UNIT = (
    r"(?i:đặc khu|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|TP\.?|TX\.?|thôn|ấp|bản|buôn|làng|xóm|khóm"
    r"|khu phố|khối phố|tổ dân phố)"
)
_NAME = rf"(?:[{UPPER}][\w'’]*|\d+)(?: (?:[{UPPER}][\w'’]*|\d+)){{0,3}}"
_AREA = re.compile(
    rf"(?<!\w)(?<!tác ){_UNIT} ?(?P<name>(?!(?:Đoàn|Hội)$){_NAME})(?P<more> và (?P<last>{_NAME}))?"
    rf"(?P<wider>(?:, (?:{_UNIT}|tỉnh) ?{_NAME})*(?: ?\([^()\n]{{2,40}}\))?)$"
)
_KIND = re.compile(rf"^(?:(?:TP|TX|[HPXQ]\.)\.? ?|(?:[^\W\d_{UPPER}]{{1,12}} ){{1,6}})")
_PROVINCE = re.compile(r"(?i:(?:các |hai |\d+ )?tỉnh)\b")
_CALLED_BY_KIND = re.compile(
    rf"\b(?P<kind>Huyện|Quận|Thị|Xã|Phường) (?:[Đđ]oàn|[Ủủ]y|[Uu]ỷ) (?P<name>{_NAME})$"
)
_BESIDE = re.compile(r"(?i:\b(?:đoàn|phái đoàn)(?: [^\W\d_]+){0,3} (?:(?:của|thuộc) )?)$")
# "trên địa bàn xã": not "xã nghèo", "xã Phú Mỹ".
_BARE = re.compile(
    r"\b(?:trên địa bàn|tại|ở|của|cho|thuộc|trong) (?:toàn )?"
    r"(?P<kind>xã|phường|thị trấn|huyện|thị xã|quận|đặc khu)"
    r"(?= ?[,.;:)\n]| ?$| (?:này|và|được|đã|vừa|với|nhân|trong|có|để|nhằm|bị|đang|trị giá)\b)"
)
# "Hội Phụ nữ phường", "Ban Tuyên giáo Thị ủy".
_ENDS_BARE = re.compile(
    r"(?:^| )(?:(?P<kind>xã|phường|thị trấn|huyện|thị xã|quận)"
    r"|(?P<of>Huyện|Quận|Thị|Xã|Phường) (?:[Đđ]oàn|[Ủủ]y|[Uu]ỷ))$"
)
_KINDS = {"Huyện": "huyện", "Quận": "quận", "Thị": "thị xã", "Xã": "xã", "Phường": "phường"}
# "Hợp tác xã Tân Tiến | (xã Sơn Thủy)".
_ASIDE = re.compile(rf" ?\((?P<unit>{HOME.pattern}[^()\n]{{2,60}})\)")
_ACT = re.compile(
    rf"(?:^|(?:\b[{LOWER}]+|[\d)]), )"
    rf"(?P<units>(?:(?:các|hai|ba|\d+) )?{_UNIT}:? ?(?!Đoàn|Hội){_NAME}(?:(?:, | và ){_NAME})*)"
    r" (?:(?:và|cùng|đã|vừa|sẽ|đồng loạt|phối hợp|tiếp tục|còn|cũng)\b|$)"
)
_LOCAL = re.compile(
    r"(?:Điện lực|Công an|Huyện đoàn|Thị đoàn|Hội (?:LHPN|ND|CCB|CTĐ|Nông dân|Cựu chiến binh|Chữ thập đỏ"
    r"|Phụ nữ|Khuyến học|Người cao tuổi|Liên hiệp [Pp]hụ nữ)|LĐLĐ|Liên đoàn Lao động|Hạt Kiểm lâm"
    r"|Phòng [^\s,]+|UBND|HĐND|MTTQ|Trạm [^,]*) "
)
_ITS_AREA = re.compile(r"\btrên địa bàn(?! (?:tỉnh|cả nước|toàn))")


def has_area(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` speaks of the area of whoever does it."""
    return _ITS_AREA.search(text, start, end) is not None


def of_bare_unit(text: str, start: int, end: int) -> str | None:
    """The unit of which ``text[start:end]`` tells the kind alone ("trên địa bàn | xã"): the only one of its
    kind that the paragraph, else the text, names before.
    """
    bare = _BARE.search(text, start, end)
    return _only(text, bare["kind"], start) if bare else None


def _only(text: str, kind: str, start: int) -> str | None:
    """The only unit of the ``kind`` that the paragraph, else the text, names before ``start``."""
    for begin in (text.rfind("\n", 0, start) + 1, 0):
        ways = rf"(?i:{kind.split(maxsplit=1)[0]}) (?:[Đđ]oàn|[Ủủ]y|[Uu]ỷ) |(?i:{kind}) "
        named = re.compile(rf"(?<!\w)(?:{ways})(?P<name>{_NAME})")
        found = {one["name"]: one for one in named.finditer(text, begin, start)}
        if found:
            one, *others = found.values()
            whole = text[one.start("name") : after_wider(text, one.end())]
            return None if others else f"{kind} {whole}"
    return None


def of_units(clause: str) -> str | None:
    """The units that do themselves what the ``clause`` tells: "sáng 3/4, | 2 phường A, B | và Công an …"."""
    acts = _ACT.search(clause)
    return acts["units"] if acts else None


def of_body(text: str, name: str, until: int) -> str | None:
    """The unit below a province whose body the organiser's ``name`` is, with the wider ones that stand behind
    it before ``until``; None for a delegation, which goes elsewhere.
    """
    if bare := _ENDS_BARE.search(name):
        return _only(text, bare["kind"] or _KINDS[bare["of"]], until)
    area, at = _area(_of_unit(name)), text.rfind(name, 0, until)
    is_visitor = at >= 0 and _BESIDE.search(text, max(0, at - 40), at) is not None
    aside = _ASIDE.match(text, at + len(name)) if at >= 0 and area is None else None
    if aside:
        return aside["unit"]
    if area is None and not is_visitor:
        return _district(name)
    if area is None or is_visitor or is_city(area[0]) or " các " in name:
        return None
    more = WIDER.match(text, at + len(name)) if at >= 0 else None
    unit = area[0] if area[0].startswith("T") else area[0][0].lower() + area[0][1:]
    return unit + (more[0] if more else "")


def _district(name: str) -> str | None:
    """The district after which a local body is called: "Điện lực | Hội An"; none for a province's name."""
    local = _LOCAL.match(name)
    words = name[local.end() :].split() if local else []
    names = (" ".join(words[-count:]) for count in (3, 2) if len(words) >= count)
    known = (one for one in names if one.istitle() and districts.is_known(one))
    found = next(known, None)
    return None if found is None or gazetteer.key(found) in gazetteer.names() else found


def _area(name: str) -> re.Match[str] | None:
    """The unit that ends the ``name``; two where both are known: "huyện Bến Lức và Tân Trụ (Long An)"."""
    area = _AREA.search(name)
    return area if area is None or area["last"] is None or districts.is_known(area["last"]) else None


def _of_unit(name: str) -> str:
    """The ``name`` with the unit of a committee or union that is called by its kind: "Huyện đoàn Bến Lức"."""
    called = _CALLED_BY_KIND.search(name)
    if called is None:
        return name
    kind = called["kind"].lower() + (" xã" if called["kind"] == "Thị" else "")
    return f"{kind} {called['name']}"


def name_of(place: str) -> str:
    """The name of the ``place`` without its kind, nor what lies around it."""
    return _KIND.sub("", place.partition(",")[0])


def unit_of(place: str) -> str:
    """The ``place`` without what lies around it: "xã Ia Bă | (huyện Ia Grai)"."""
    return re.split(r" ?[,(]", place)[0]


def is_city(place: str) -> bool:
    """Whether the ``place`` is a city that is a province."""
    return _cities().match(place) is not None


def is_whole(place: str) -> bool:
    """Whether the ``place`` is a province or more: "tỉnh Long An", "địa bàn tỉnh"."""
    return is_city(place) or _PROVINCE.match(place) is not None


@cache
def _cities() -> re.Pattern[str]:
    """The cities that are provinces, by their names."""
    units = gazetteer.provinces().values()
    names = {unit.name for unit in units if unit.kind == "thành phố"} | {"HCM"}
    return re.compile(rf"(?i:thành phố|TP\.?) ?{phrase_patterns.any_of(names)}(?!\w)")
