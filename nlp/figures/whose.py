"""What an amount belongs to, where its quantity alone does not say: of "12 đề án với kinh phí 3 tỷ đồng" the
"kinh phí đề án", of "7 nhà, trị giá 400 triệu đồng" the "trị giá nhà".
"""

import re
from collections.abc import Sequence
from functools import cache

from nlp.figures import deed_voices, each_told, quantity_names
from nlp.figures.clauses import lower_first
from nlp.figures.deed_voices import Voice
from nlp.figures.unit_families import COUNTED, THINGS
from nlp.figures.units import UnitReader
from nlp.figures.units import named as unit_named
from nlp.language.letters import lowered
from nlp.records import Figure
from nlp.text.tagger import Word

_JOINS = r"(?:, ?(?:(?:và|có|với|tương ứng) )?| (?:và|có|với|trên|tương ứng(?: với)?) | (?=trị giá|giá trị))"
_HOW_MUCH = r"(?: (?:là|đạt|khoảng|gần|hơn|trên|tới|lên tới|lên đến|ước|ước tính))* ?:? ?"
# Where another deed begins, or one of those is told of: the quantity is no more of them all.
_BREAK = re.compile(r"[;!?\n]|\.(?!\d)|(?<!\w)(?:trong đó|trong khi|còn|nhưng|gồm|bao gồm|là|như)(?!\w)")
_CONTENTS = re.compile(r"((?:mỗi|từng) [^,;.\n]{2,60} )(gồm|bao gồm)(?!\w)", re.IGNORECASE)
_NEXT = re.compile(r"(?:,| và) (?=[^\W\d_])")
_RECEIVES = re.compile(r"(?<!\w)(?:cho|tới|đến|tại|ở|của|thuộc|với|giữa)(?: (?:hơn|gần|khoảng|trên|các))* $")
_TOTAL, _SUM = "tổng ", "số tiền"
CASES = frozenset({"trường hợp", "vụ", "vụ việc", "đối tượng", "hành vi", "vụ vi phạm"})
"""What a sum of money is not of, but of what is done with them."""
# "đề án đưa máy sấy | vào | sản xuất kẹo, sản xuất mứt": one purpose, and no other deed.
_PURPOSE = re.compile(r"(?<!\w)(?:vào|để|nhằm)(?!\w)")
# What has an area or a capacity, and what money is paid for; "": what no vocabulary knows.
_WORKS = frozenset({"work"})
_PAID = THINGS | {""}
_FARTHEST, _MOST_LISTED = 200, 4


def measure(
    text: str, before: Sequence[Figure], figure: Figure, told: str | None, reader: UnitReader
) -> str | None:
    """``told``, which ``figure`` measures, with what is counted ``before`` it whose that is."""
    if full := _by_another(before, figure, told):
        return full
    quantity = _quantity().search(text, max(0, figure.start - _FARTHEST), figure.start)
    name = lowered(quantity["name"]) if quantity else ""
    if quantity is None or (told is not None and lowered(told) != name):
        return told
    if name.endswith(_SUM) and before and before[-1].unit in CASES:
        return told  # "xử phạt 12 trường hợp với số tiền 9 triệu đồng": what they are fined
    is_total = name.startswith(_TOTAL)
    owners = _owners(_without_contents(text) if is_total else text, before, quantity.start(), reader)
    kinds = _PAID if figure.unit_family == "money" else _WORKS
    is_one = len(owners) == 1 or (owners and is_total)
    if not is_one or not all(_kind(one) in kinds for one in owners):
        return told
    return f"{lower_first(quantity['name'])} {_listed([one.measure or '' for one in owners])}"


def owned(measure: str | None) -> re.Match[str] | None:
    """``what`` of ``those`` it is, where a measure is such a quantity: "kinh phí | đề án"."""
    return _owned().fullmatch(measure or "")


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"(?P<what>{quantity_names.parts().pattern}) (?P<those>.+)", re.IGNORECASE)


def _by_another(before: Sequence[Figure], figure: Figure, told: str | None) -> str | None:
    """In full, as the amount right before it: "kinh phí khuyến công: 9 tỷ, đã | phân bổ kinh phí | 8 tỷ",
    "kinh phí từ nguồn khuyến công quốc gia 3 tỷ, | khuyến công địa phương | 1 tỷ".
    """
    other = before[-1].measure if before and before[-1].unit_family == figure.unit_family == "money" else None
    if told is None or other is None or not quantity_names.names().match(other):
        return None
    done = _done().fullmatch(told)
    if done and lowered(other).startswith(f"{lowered(done['name'])} "):
        return f"{lower_first(other)} được {lower_first(done['deed'])}"
    opening = " ".join(told.split()[:2])
    at = other.find(f" {opening} ")
    is_parallel = (
        at > 0
        and not quantity_names.names().match(told)
        and len(told.split()) > len(opening.split())
        and " " in opening
    )
    return f"{lower_first(other[:at])} {told}" if is_parallel and told != other[at + 1 :] else None


@cache
def _done() -> re.Pattern[str]:
    giving, parts = quantity_names.giving().pattern, quantity_names.parts().pattern
    return re.compile(rf"(?P<deed>{giving}) (?P<name>{parts})", re.IGNORECASE)


@cache
def _quantity() -> re.Pattern[str]:
    """A quantity right before its number, joined to what is told before it."""
    return re.compile(rf"{_JOINS}(?P<name>{quantity_names.parts().pattern}){_HOW_MUCH}$", re.IGNORECASE)


def _owners(text: str, before: Sequence[Figure], end: int, reader: UnitReader) -> list[Figure]:
    """What is counted before ``end`` in its clause, and is not where that is or who gets it."""
    found: list[Figure] = []
    for one in reversed(before):
        if _is_broken(text, one.end, end, reader):
            break
        if _may_own(text, one) and len(found) < _MOST_LISTED:
            found.insert(0, one)
            end = one.start
    return found


def _without_contents(text: str) -> str:
    """``text`` where what each one holds breaks nothing: "20 suất quà, mỗi suất | gồm | …, tổng trị giá"."""
    return _CONTENTS.sub(lambda held: held[1] + " " * len(held[2]), text)


def _is_broken(text: str, start: int, end: int, reader: UnitReader) -> bool:
    """Whether another clause begins in ``text[start:end]``, or another deed."""
    purpose = _PURPOSE.search(text, start, end)
    until = purpose.start() if purpose else end
    following = (reader.word_at(joint.end()) for joint in _NEXT.finditer(text, start, until))
    return _BREAK.search(text, start, end) is not None or any(
        word is not None and word.end < end and _is_deed(word) for word in following
    )


def _is_deed(word: Word) -> bool:
    return deed_voices.is_known(word.text) and deed_voices.of(word.text) is Voice.BY


def _may_own(text: str, one: Figure) -> bool:
    told = lowered(one.measure or "")
    is_named = told.startswith(lowered(one.unit)) and not each_told.EACH.search(told)
    is_counted = one.unit_family in COUNTED and is_named
    return is_counted and not _RECEIVES.search(text, max(0, one.start - _FARTHEST), one.start)


def _kind(one: Figure) -> str:
    known = unit_named(one.unit.split(",")[0], 0)
    return known.kind if known else ""


def _listed(owners: Sequence[str]) -> str:
    return " và ".join(filter(None, (", ".join(owners[:-1]), owners[-1])))
