"""Numbers that name or date something instead of counting it: "giai đoạn 2", "quốc lộ 1", "KCN Trà Nóc 1"."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from nlp.figures.numbers import Number
from nlp.figures.units import MEASURED, UNKNOWN, Unit, UnitReader
from nlp.language import vocabulary
from nlp.language.letters import UPPER

_FILE = "number_heads.csv"
_WINDOW = 48
_WORDS_BEFORE = re.compile(r"(?:[^\W\d]+(?:[.&-][^\W\d]+)*\.?[ \xa0]){1,5}$")
_EACH = frozenset({"mỗi", "một", "từng", "hằng", "hàng", "các", "những"})
_INDEFINITE = frozenset({"vài", "mấy", "dăm", "đôi", "hàng", "thứ"})
_GLUED = re.compile(r"(?:\w[–—-]|\d[:.,/⁄∕])$")
_PER = re.compile(r"[^\W\d][/⁄∕]$")
_BASES = frozenset({1, 10, 100, 1000})
_FROM_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d[ \xa0]?[–—-][ \xa0]?$")
# "Công văn 512/SCT-QLCN 2018 báo cáo": the year of the document.
_DOCUMENT = re.compile(rf"\d/[{UPPER}][\w&-]* $")
_EVENT = re.compile(r" (?:[Ll]ễ|[Hh]ội (?:nghị|thảo|chợ|thi)|lớp|các|buổi|tập huấn|cuộc)(?!\w)")
_LINE_START = re.compile(r"(?:\A|(?<=\n))[ \t]*\Z")
_WORD = re.compile(r"\S+")
_MIDDLE = re.compile(r"[\w,”\")] $")
_STRENGTHS = frozenset({"strong", "weak", "counts", "year"})
# What a name follows as it follows a ward: "lớp 10 | trường Hai Bà Trưng".
_HAVE_NAMES = frozenset({"trường", "bệnh viện", "chợ"})
YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Head:
    """The numbers from ``least`` to ``most`` that a word numbers; ``is_title``: here with a capital."""

    least: int
    most: int
    strength: str
    is_title: bool = False


@cache
def _heads() -> dict[str, Head]:
    heads = {}
    for line, row in vocabulary.read(_FILE, key="head"):
        strength = vocabulary.one_of(_FILE, line, row["strength"], _STRENGTHS)
        least = vocabulary.as_(int, _FILE, line, row["least"] or "0")
        most = vocabulary.as_(int, _FILE, line, row["most"] or str(10**6))
        heads[row["head"]] = Head(least, most, strength)
    return heads


def names(text: str, number: Number, unit: Unit, reader: UnitReader) -> bool:
    """Whether ``number``, before ``unit``, is part of a name, a date or a code."""
    before = text[max(0, number.start - _WINDOW) : number.start]
    return (
        _is_part_of_a_code(number, before)
        or (number.worded and _is_word_of_a_name(text, number, before))
        or (unit.kind not in MEASURED and _names_before_noun(text, number, unit, reader, before))
    )


def _is_part_of_a_code(number: Number, before: str) -> bool:
    """Glued to what stands before it ("Covid-19", "12/5"), or the one of a rate ("/01 hộ", "trên 1 tấn")."""
    per = _PER.search(before) and number.value in _BASES
    per_one = before.endswith("trên ") and number.end - number.start == 1 and number.value == 1
    return bool(_GLUED.search(before) or per or per_one)


def _names_before_noun(text: str, number: Number, unit: Unit, reader: UnitReader, before: str) -> bool:
    if number.value in YEARS and (_FROM_YEAR.search(before) or _DOCUMENT.search(before)):
        return True
    is_opening = unit.name[0].isupper() and not unit.name.isupper()
    if number.value in YEARS and not number.grouped and is_opening:  # "Liên hoan 2017 | Điểm nhấn là"
        return True
    if _LINE_START.search(text, max(0, number.start - _WINDOW), number.start):
        return text[number.start] != "0" and _is_heading(unit)
    if unit.name == "tổ chức" and _EVENT.match(text, unit.end):  # "Cổng 1400 | tổ chức Lễ …"
        return True
    head = _head(before, number, reader)
    if head is not None:
        in_title = unit.kind == "place" and head.is_title  # "Đề án 06 tỉnh"
        is_weak = head.strength == "weak" and (in_title or _is_doubtful(text, number, unit, reader))
        return head.strength == "strong" or is_weak
    return _follows_name(before) and (number.value in YEARS or _is_doubtful(text, number, unit, reader))


def _is_heading(unit: Unit) -> bool:
    """Written like the first words of a numbered heading: "2 Doanh nghiệp", "2 TỔ CHỨC", and not "2 DN"."""
    return unit.name[0].isupper() and (" " in unit.name or not unit.name.isupper())


def _is_doubtful(text: str, number: Number, unit: Unit, reader: UnitReader) -> bool:
    """Whether ``unit`` may also open what follows a name: a clause ("Trà Nóc 2 tổ chức hội nghị") or the rest
    of an address ("tổ 51 phường Minh Tân"); behind a number that begins with 0 the latter alone ("thôn 07
    xã Nam Bình").
    """
    is_named = text[unit.end + 1 : unit.end + 2].isupper()
    is_address = is_named and (unit.kind == "place" or unit.name.lower() in _HAVE_NAMES)
    if text[number.start] == "0":
        return is_address and unit.kind == "place"
    is_title = unit.name[0].isupper() and not unit.name.isupper()
    if unit.kind == UNKNOWN or is_address or is_title:
        return True
    word = reader.word_at(unit.start)
    return word is not None and word.pos[0] == "V"


def _head(before: str, number: Number, reader: UnitReader) -> Head | None:
    """The longest head right before ``number`` that is a word of its own and can have this number."""
    words = _words_before(before)
    for length in (3, 2, 1):
        phrase = words[-length:]
        head = _heads().get(" ".join(word for word, _ in phrase).casefold())
        if head is None or len(phrase) < length:
            continue
        each = len(words) > length and words[-length - 1][0].casefold() in _EACH
        fits = head.least <= number.value <= head.most and number.scale < 1000 and not number.grouped
        begin = number.start - len(before) + phrase[0][1]
        if each or not fits or reader.word_at(begin) is None:
            return None
        return replace(head, is_title=phrase[0][0][0].isupper())
    return None


@lru_cache(64)
def _words_before(before: str) -> list[tuple[str, int]]:
    """The words right before a number, if only spaces part them, and their offsets in ``before``."""
    match = _WORDS_BEFORE.search(before)
    if match is None:
        return []
    return [(word[0].rstrip("."), word.start()) for word in _WORD.finditer(before, match.start())]


def _follows_name(before: str) -> bool:
    """ "Phú Mỹ 1", "Festival 2017": after a capitalised word inside a sentence."""
    words = _words_before(before)
    return bool(words) and words[-1][0][0].isupper() and bool(_MIDDLE.search(before[: words[-1][1]]))


def _is_word_of_a_name(text: str, number: Number, before: str) -> bool:
    """ "anh Năm", "Ba Na"; "vài ba", "mỗi năm" are no names but no count either."""
    if text[number.start].isupper() and _MIDDLE.search(before):
        return True
    words = _words_before(before)
    last = words[-1][0].casefold() if words else ""
    is_year = text[number.start : number.end].casefold() == "năm" and (
        last in _heads() or before[-2:-1].isdigit()
    )
    return is_year or last in _INDEFINITE
