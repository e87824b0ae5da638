"""What is spelt as a province and is none: persons, communes, streets, companies, provinces of China."""

import re
from functools import cache

from nlp.language import vocabulary
from nlp.language.letters import LOWER, UPPER
from nlp.language.scanning import Scanner
from nlp.provinces import name_before
from nlp.provinces.spellings import Written, written_at

_REACH = 24
# Names that provinces of China bear too.
_CHINESE = frozenset({"Hà Nam", "Hà Bắc"})
_COMPANY = re.compile(
    r"\b(?:[Cc]ông ty|[Dd]oanh nghiệp(?: tư nhân)?|DNTN|[Tt]ập đoàn|[Cc]ửa hàng|[Cc]ơ sở"
    r"|(?<!Liên minh )(?:HTX|[Hh]ợp tác xã)|THT|[Tt]ổ hợp tác)"
    r"(?: (?:TNHH|CP|[Cc]ổ phần|MTV|Xây dựng))* {1,2}$"
)
_COMRADE = re.compile(r"\b(?:[Đđ]ồng chí|[Đđ]/c|(?:anh|chị|ông|bà|em|cháu) tên(?: là)?) $")


def _is_route(text: str, name: Written, before: str) -> bool:
    """Whether a road leads from the province to another: "trục đường Hà Nội – Hải Phòng"."""
    joint = _LEADS_TO.match(text, name.end)
    if joint is None or not before.endswith("ường "):
        return False
    return written_at(text[joint.end() : joint.end() + _REACH]) is not None


_LEADS_TO = re.compile(r" ?[-–] ?")
# "xã Tân | Thái Bình"
_IN_COMMUNES_NAME = re.compile(rf"(?<!tác )\b(?:[Xx]ã|[Pp]hường|[Tt]hôn|[Ấấ]p) [{UPPER}][{LOWER}]* $")
# What companies call themselves after, with no thought of the province.
_WISHES = frozenset({"Hòa Bình"})
_IN_COMMUNE = re.compile(r",? \(?(?:(?:ở|tại|thuộc) )?(?:xã|phường|thị trấn|thôn|ấp) ")
_COMPANY_OF = re.compile(r"\b(?:Công ty|Tập đoàn|HTX|Hợp tác xã)(?: [^\s.,;()]+){1,6} $")
_GOES_ON = re.compile(rf" [{UPPER}][{LOWER}]{{1,5}}\b")

_COMMUNE = "(?:xã|phường|thị trấn|đặc khu|thôn|bản|ấp|làng)"
_BELOW = "(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thôn|bản|ấp|làng)"
_PLACE = rf"[{UPPER}][\w’']*(?: [{UPPER}\d][\w’']*)*"
_SEVERAL = r"(?:[Cc]ác|[Nn]hững|[Mm]ột số|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|\d+)"
_ONE_PLACE = re.compile(_PLACE)


def _listed(below: str) -> str:
    """A pattern for places of the kind ``below`` in a list: after "các xã" a district is no more of it ("các
    xã A, B, huyện Kỳ Sơn, Hòa Bình").
    """
    one = rf"(?:{below} (?:cũ )?)?{_PLACE}"
    separator = r"(?:, ?|; ?| [-–] )"
    return rf"{_PLACE}(?:(?:{separator}{one})+(?:,? và {one})?|,? và {one})"


_HEAD_GOES_ON = rf"(?:[^.,;:\n{UPPER}]{{0,40}}\b(?:gồm|là))?:? \(?"
_COMMUNES = re.compile(
    rf"\b{_SEVERAL} {_COMMUNE}(?:(?:,| và|/|;) ?{_COMMUNE})*{_HEAD_GOES_ON}(?P<communes>{_listed(_COMMUNE)})"
    rf"|\b{_SEVERAL} {_BELOW}(?:(?:,| và|/|;) ?(?:thành phố|{_BELOW}))*"
    rf"{_HEAD_GOES_ON}(?P<places>{_listed(_BELOW)})"
    rf"|(?<!tác )\b(?:[Xx]ã|[Pp]hường): ?(?P<named>{_listed(_COMMUNE)})"
    rf"|(?<!tác )\b(?:[Xx]ã|[Pp]hường|[Tt]hị trấn) (?P<two>{_PLACE} và {_PLACE})"
    rf"|\b[Ss]ông (?:{_PLACE}(?:, | [-–] | và ))+(?P<river>Đồng Nai|Sài Gòn|Thái Bình)\b"
)

_COUNTED = ("các", "những", "một", "hai", "ba", "bốn", "năm", "sáu")
_LISTS = Scanner(_COMMUNES, [*_COUNTED, "xã", "phường", "thị", "sông"], at_digits=True)


def communes(text: str) -> frozenset[int]:
    """Where names of communes, districts or villages begin in the lists of ``text`` ("các phường Hoa Lư, Nam
    Định và Phủ Lý"), and of rivers ("sông Hồng - Thái Bình").
    """
    lists = (match.span(match.lastgroup or 0) for match in _LISTS.finditer(text))
    return frozenset(place.start() for span in lists for place in _ONE_PLACE.finditer(text, *span))


def is_abroad(text: str, name: Written) -> bool:
    """Whether the name stands for a place in another country: "Hà Nam (Trung Quốc)"."""
    if _in_brackets().match(text, name.end):
        return True
    if name.name.units[0].name not in _CHINESE:
        return False
    before = text[max(0, name.start - _REACH) : name.start]
    return bool(_beside().match(text, name.end) or _beside_before().search(before))


def is_other(text: str, name: Written) -> bool:
    """Whether what stands around the name says that it is a person, a commune, a street, a company …"""
    before = text[max(0, name.start - _REACH) : name.start]
    if before.endswith(("'", "’")):
        return True
    return bool(
        (_place_cue().search(before) and not _is_route(text, name, before))
        or _is_person(text, name)
        or _is_company(text, name, before)
        or _IN_COMMUNES_NAME.search(before)
        or _is_called_after_commune(text, name)
    )


def _is_company(text: str, name: Written, before: str) -> bool:
    """Whether a company bears the name: "Công ty TNHH Thái Bình | Phát", "HTX Hòa Bình"."""
    is_wish, goes_on = name.name.written in _WISHES, _GOES_ON.match(text, name.end) is not None
    if _COMPANY.search(before):
        return is_wish or goes_on
    return (
        is_wish
        and goes_on
        and _COMPANY_OF.search(text, max(0, name.start - 2 * _REACH), name.start) is not None
    )


def _is_called_after_commune(text: str, name: Written) -> bool:
    """Whether the commune of that name stands right behind: "HTX Thái Bình, xã Thái Bình"."""
    commune = _IN_COMMUNE.match(text, name.end)
    return commune is not None and text.startswith(text[name.start : name.end], commune.end())


def _is_person(text: str, name: Written) -> bool:
    """Whether a person's name goes on at ``name`` ("Nguyễn | Bình Thuận") or begins there ("bà | Hà Giang
    Nam").
    """
    addressed = _COMRADE.search(text, max(0, name.start - _REACH), name.start) is not None
    begun = name_before.begins_before(text, name.start, name.end)
    named = addressed or begun or name_before.is_addressed(text, name.start)
    return named or (name_before.is_called(text, name.start) and _is_given_name_next(text, name.end))


def _is_given_name_next(text: str, end: int) -> bool:
    """Whether one more syllable of a name follows: "Nghệ nhân Cao Bằng | Giang", not "Nguyễn Văn An"."""
    follows = _GOES_ON.match(text, end)
    return follows is not None and not _GOES_ON.match(text, follows.end())


def _places(kind: str) -> str:
    kinds = frozenset({"country", "region"})
    rows = vocabulary.read("places_abroad.csv", key="place")
    named = [
        r["place"] for n, r in rows if vocabulary.one_of("places_abroad.csv", n, r["kind"], kinds) == kind
    ]
    return "(?:" + "|".join(map(re.escape, named)) + r")\b"


@cache
def _in_brackets() -> re.Pattern[str]:
    return re.compile(rf" ?\((?:nước |thuộc |CHDCND |CHND )?{_places('country')}")


@cache
def _beside() -> re.Pattern[str]:
    country, region = _places("country"), _places("region")
    joint = r"(?:,| -| của| thuộc|, (?:một )?tỉnh (?:của|ở|thuộc|miền \w+))?"
    pair = rf"(?:(?:,| và) (?:tỉnh )?{_PLACE} của)?"
    return re.compile(rf"{pair}{joint} (?:nước |CHND )?{country}|(?:,| và| -) (?:tỉnh )?{region}")


@cache
def _beside_before() -> re.Pattern[str]:
    return re.compile(rf"{_places('region')}(?:,| và| -) $")


@cache
def _place_cue() -> re.Pattern[str]:
    rows = [row for _, row in vocabulary.read("place_cues.csv", key="cue")]
    return re.compile("(?:" + "|".join(_cue(row["cue"], row["unless_after"]) for row in rows) + ")$")


def _cue(cue: str, unless_after: str) -> str:
    forms = "|".join(re.escape(form) for form in sorted({cue, cue[0].upper() + cue[1:], cue.upper()}))
    others = "".join(rf"(?<!\b{re.escape(word)} )" for word in filter(None, unless_after.split("|")))
    return rf"(?<!\w){others}(?:{forms}) {{{0 if cue.endswith('.') else 1},3}}"
