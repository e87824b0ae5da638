"""Whether a number is an estimate or a bound: "khoảng 70%", "trên 1.000 TOE", "không quá 200 triệu đồng"."""

import re
from decimal import Decimal
from functools import cache
from typing import cast

from nlp.figures.units import MEASURED, Unit
from nlp.language import vocabulary
from nlp.language.letters import lowered
from nlp.records import Qualifier

_FILE = "qualifiers.csv"
_WINDOW = 90
_SMALL_WORDS = r"(?: (?:là|chỉ|từ|đạt|được|có|còn|bằng|cả|cũng|mức|khoảng|gần)){0,3}"
_OBJECT = r"(?: [^\W\d]+){0,6} là| (?:cho|với|mỗi|một|đối với)(?: [^\W\d]+){1,5}"
_REACHES = {"near": "", "far": _SMALL_WORDS, "clause": f"(?:{_SMALL_WORDS}|{_OBJECT})"}
_OR_MORE = re.compile(
    r"(?:[ /](?!và\b)[^\W\d]+){0,5} (?:(trở lên)|trở xuống|trở lại|đổ lại)\b", re.IGNORECASE
)
# "đến" bounds a share or a sum that is granted or fined ("hỗ trợ đến 30%"); elsewhere it is "to".
_UP_TO = re.compile(r"(?<!\blên )(?<!\btăng )(?<!\bnâng )(?<!\bxuống )(?<!\w)(?:đến|tới) ?$", re.IGNORECASE)
_GRANTED = re.compile(r"(?:hỗ trợ|mức|phạt|vay|giảm giá|chiết khấu|ưu đãi|thưởng)\b[^.;:\n]*$", re.IGNORECASE)


@cache
def _qualifiers() -> dict[str, str]:
    allowed = frozenset({"approx", "min", "max", "none"})
    return {
        row["phrase"]: vocabulary.one_of(_FILE, line, row["qualifier"], allowed)
        for line, row in vocabulary.read(_FILE, key="phrase")
    }


@cache
def _before() -> re.Pattern[str]:
    phrases: dict[str, list[str]] = {reach: [] for reach in _REACHES}
    for line, row in vocabulary.read(_FILE, key="phrase"):
        reach = vocabulary.one_of(_FILE, line, row["reach"], frozenset(_REACHES))
        phrases[reach].append(re.escape(row["phrase"]))
    branches = [f"(?:{'|'.join(phrases[reach])}){then}" for reach, then in _REACHES.items()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(branches)})(?: từ)?[ \xa0]*$", re.IGNORECASE)


def find(text: str, start: int, end: int, value: Decimal, unit: Unit) -> Qualifier | None:
    """The qualifier of the figure ``text[start:end]``, from the words at this very number."""
    after = _OR_MORE.match(text, end)
    if after:
        return "min" if after[1] else "max"
    before = " ".join(text[max(0, start - _WINDOW) : start].rpartition("\n")[2].split()) + " "
    match = _before().search(before)
    if match is None:
        return "max" if _is_ceiling(before, unit) else None
    phrase = _phrase(match[0])
    nearer = _before().search(match[0], len(phrase))
    if nearer:  # "nhiều nhất với trên 6.500 tỷ đồng"
        phrase = _phrase(nearer[0])
    found = _qualifiers()[phrase]
    return None if found == "none" or _is_place(phrase, value, unit) else cast(Qualifier, found)


def _phrase(matched: str) -> str:
    """The longest listed phrase that ``matched`` opens with."""
    words = lowered(matched).split()
    return next(p for n in range(len(words), 0, -1) if (p := " ".join(words[:n])) in _qualifiers())


def _is_place(phrase: str, value: Decimal, unit: Unit) -> bool:
    """ "trên hai chiếc xe", "dưới ba hình thức": before few things, the words say where."""
    few = value < 10 and unit.kind not in MEASURED and unit.kind != "times"
    return phrase in ("trên", "dưới") and (unit.kind == "topic" or (few and phrase == "trên"))


def _is_ceiling(before: str, unit: Unit) -> bool:
    return unit.kind in ("money", "percent") and bool(_UP_TO.search(before) and _GRANTED.search(before))
