"""Where the name of a place below a province ends, and that of a person behind it begins."""

import re
from functools import cache

from nlp.language import names, vocabulary
from nlp.provinces import districts, gazetteer

DISTRICTS = ("thành phố", "thị xã", "huyện", "quận")
COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
_LONGEST_PERSON = 3
_SHORTEST_DISTRICT = 2
_LONGEST_PLACE = 5  # "Phan Rang - Tháp Chàm"
_HOLDER = re.compile(
    r"\b(?:Chủ tịch|Bí thư|Trưởng|Giám đốc|Cục trưởng|Chánh|Phó)\b[^.,;:()\n]{0,48}$", re.IGNORECASE
)
_REACH = 64


def is_behind_holder(text: str, offset: int) -> bool:
    """Whether the body before ``offset`` is named with who leads it, so that his name may follow: "Chủ tịch
    UBND xã | Lê Văn Mẫu".
    """
    return _HOLDER.search(text, max(0, offset - _REACH), offset) is not None


def place_alone(name: str, kind: str, *, is_of_holder: bool) -> str:
    """The place alone where its province or a person's name follows it: "Tuy Đức | Nguyễn Văn An"; "" where
    that follows the ``kind`` at once. Districts are named after persons too ("huyện Trần Văn Thời"), which
    are known; so are communes, which are not: there it is a person only where ``is_of_holder``.
    """
    syllables = _without_number(name.split(" "), kind)
    name = " ".join(syllables)
    known = _known_length(syllables)
    if not known and _is_person(syllables, kind, is_of_holder):
        return ""
    if known and gazetteer.key(" ".join(syllables[known:])) in gazetteer.names():
        return " ".join(syllables[:known])
    first = known or (1 if syllables[0].isdigit() else _SHORTEST_DISTRICT)
    for index in range(first, len(syllables) - _LONGEST_PERSON + 1):
        if syllables[index] in names.family_names():
            return " ".join(syllables[:index])
    return name


def _without_number(syllables: list[str], kind: str) -> list[str]:
    """The ``syllables`` before a number, which no district's name has: "huyện Thường Tín | 2 lần"."""
    ends = (n for n, one in enumerate(syllables) if n and one.isdigit() and kind in DISTRICTS)
    return syllables[: next(ends, len(syllables))]


def _is_person(syllables: list[str], kind: str, is_of_holder: bool) -> bool:
    if len(syllables) < _LONGEST_PERSON or gazetteer.canonical(" ".join(syllables)) in _persons_places():
        return False
    if kind in DISTRICTS:
        return syllables[0] in names.family_names()
    return is_of_holder and syllables[0] in names.common_family_names()


def _known_length(syllables: list[str]) -> int:
    """How many of the ``syllables`` are a place's known name: "Lạng Sơn | Nguyễn Văn An"; 0 for none."""
    lengths = range(min(_LONGEST_PLACE, len(syllables)), 0, -1)
    return next((n for n in lengths if districts.is_known(" ".join(syllables[:n]))), 0)


@cache
def _persons_places() -> frozenset[str]:
    rows = vocabulary.read("persons_places.csv", key="name")
    return frozenset(gazetteer.canonical(row["name"]) for _, row in rows)
