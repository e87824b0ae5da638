"""Names in capitals, as the head of a document has them, in the letters of running text."""

import re
from collections.abc import Mapping
from functools import cache

from nlp.language import vocabulary
from nlp.provinces import districts, gazetteer

_PLACE = re.compile(
    r"\b((?:huyện|quận|thị|thành|tỉnh|đảng) ủy(?: xã| phường| đặc khu)?(?! khối\b)"
    r"|tỉnh|thành phố|tp|huyện|quận|thị xã|xã(?! hội\b)|phường|thị trấn|đặc khu)"
    r"(?:\. ?| )((?:(?!(?:tỉnh|huyện|thành phố|xã)\b)[^\W\d_]+(?:['’][^\W\d_]+)? ?){1,4})$",
    re.IGNORECASE,
)
_AREA = re.compile(
    r"\b(khu (?:kinh tế|vực)) (?!tỉnh|cửa khẩu|phía|miền|mở|ven biển|và\b)"
    r"([^,.;()]{3,40}?)(?= và (?:các )?khu\b|$)",
    re.IGNORECASE,
)
# "GIÁO DỤC-ĐÀO TẠO", not "P-GDĐT" or "COVID-19".
_GLUED = re.compile(r"(?<=[^\W\d]{2})-(?=[^\W\d]{2})")
# "GIÁO DỤC& ĐÀO TẠO", not "TKNL&SXSH".
_AND = re.compile(r" & | ?& (?=[^\W\d]{2})| &(?=[^\W\d]{2})")
# "Phòng Văn hóa - Xã hội"
_BESIDE = re.compile(r" - [^\W\d_]")
_ROMAN = re.compile(r"[ivx]+")
# The words opening a body's name that keep their capital within one: "Thanh tra Sở", not "Dịch vụ".
_INSIDE = frozenset({"Sở", "Bộ", "Trung ương"})
# "bộ" behind them is no ministry: "đường bộ", "cán bộ".
_BEFORE_BO = frozenset({"đường", "cán", "nội", "đảng", "tiến", "toàn", "đồng"})
_NATION = "Việt Nam"
_FIELD = re.compile(
    r"^(trung tâm|(?:chi |tổng )?cục|phòng|ban|trạm|hạt|chi nhánh|hội|quỹ|viện|công ty|bệnh viện|kho bạc"
    r"|hội đồng) (?!nhân dân|đồng)([^\W\d_])",
    re.IGNORECASE,
)
# A ministry of before, of no table: "Bộ Nội thương".
_SCHOOL = re.compile(
    r"^(trường) (mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|phổ thông|th|thcs|thpt|mn"
    r"|ptdtbt|ptdtnt|đh|cđ|cao đẳng|đại học|trung cấp|chính trị)\b(.*)$",
    re.IGNORECASE,
)
# Whose name it bears: "Bệnh viện Nguyễn Đình Chiểu"; family names that are no other word.
_PERSON = re.compile(
    r"(?<= )(?:nguyễn|trần|phạm|hoàng|huỳnh|phan|võ|đặng|bùi|ngô|đinh|trịnh|lê|đỗ)(?: [^\W\d_]+){1,3}$",
    re.IGNORECASE,
)
_VOWEL = re.compile(r"[aeiouyăâêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]")
_MINISTRY = re.compile(r"^bộ (?!phận\b)([^\W\d_])", re.IGNORECASE)


def mixed(name: str) -> str:
    """ "HUYỆN ỦY KIM BẢNG" as "Huyện ủy Kim Bảng"; what is in running letters already stays."""
    if not name.isupper():
        return name
    words = _AND.sub(" và ", _GLUED.sub(" - ", name.lower())).split()
    written: list[str] = []
    while len(written) < len(words):
        written += _phrase(words, len(written))
    joined = _PLACE.sub(lambda place: f"{place[1]} {_capitalised(place[2])}", " ".join(written))
    joined = _AREA.sub(lambda area: f"{area[1]} {_capitalised(area[2])}", joined)
    joined = _SCHOOL.sub(lambda of: f"{of[1]} {of[2][:1].upper()}{of[2][1:]}{_capitalised(of[3])}", joined)
    joined = _PERSON.sub(lambda person: _capitalised(person[0]), joined)
    joined = _FIELD.sub(lambda of: f"{of[1]} {of[2].upper()}", joined)
    joined = _MINISTRY.sub(lambda field: f"bộ {field[1].upper()}", joined)
    joined = _BESIDE.sub(lambda dash: dash[0].upper(), joined)
    joined = _OFFICE.sub(lambda of: _with_district(of[0]), joined)
    return joined[:1].upper() + joined[1:]


def inside(place: str) -> str:
    """ "HUYỆN VĂN LÃNG" as "huyện Văn Lãng", behind the name of a body."""
    written = mixed(place)
    return written[:1].lower() + written[1:]


_OFFICE = re.compile(r"^(?:phòng|trung tâm|bệnh viện|hạt|trạm|đội|chi cục|chi nhánh) .*", re.IGNORECASE)


def _with_district(name: str) -> str:
    """The ``name`` of an office with the known district that it ends with: "Phòng Giáo dục Thanh Oai"."""
    place = district_in(name)
    return name[: -len(place)] + place if place else name


def district_in(name: str) -> str | None:
    """The known district that the ``name`` of an office ends with, without its kind."""
    words = name.split(" ")
    for length in range(_LONGEST_DISTRICT, 1, -1):
        place = _capitalised(" ".join(words[-length:]).lower())
        if len(words) > length + 1 and districts.is_known(place):
            return place
    return None


_LONGEST_DISTRICT = 4


def _capitalised(place: str) -> str:
    """The place with a capital to each syllable: "cư m'gar" as "Cư M'gar"."""
    return " ".join(_capital(one) for one in place.split(" "))


def _capital(word: str) -> str:
    return word.upper() if word.isupper() or _ROMAN.fullmatch(word) else word.capitalize()


def _phrase(words: list[str], at: int) -> list[str]:
    for length in range(min(_longest(), len(words) - at), 0, -1):
        known = _known().get(" ".join(words[at : at + length]).replace("–", "-"))
        is_inside = known in _INSIDE and words[at - 1] not in _BEFORE_BO
        if known is not None and (length > 1 or at == 0 or known.isupper() or is_inside):
            return known.split(" ")
    return [words[at] if _VOWEL.search(words[at]) or len(words[at]) == 1 else words[at].upper()]


@cache
def _known() -> Mapping[str, str]:
    """The words of organisations' names and the provinces as they are written, by their small letters."""
    heads = [row["head"] for _, row in vocabulary.read("agencies.csv", key="head")]
    issuers = [row["name"] for _, row in vocabulary.read("issuers.csv", key="code")]
    provinces = [unit.name for unit in gazetteer.provinces().values()]
    return {name.lower(): name for name in [*heads, *issuers, *provinces, _NATION]}


@cache
def _longest() -> int:
    return max(len(name.split()) for name in _known())
