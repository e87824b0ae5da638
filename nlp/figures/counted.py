"""What is counted: the noun behind the number with all that restricts it, to the end of its clause.

In this order: the number that has changed by so many; the name before a copula or a colon, where the noun
says little by itself ("số lao động mới | là 3.907 người", "Vịt: | 300 con"); the noun phrase behind.
"""

import re

from nlp.figures import clauses, named_ones, noun_phrases, quantities, subjects, told_behind
from nlp.figures.clauses import words
from nlp.figures.told_behind import Heads, Those, Verbs
from nlp.figures.unit_families import THINGS
from nlp.figures.units import Unit, UnitReader
from nlp.language.letters import LOWER, UPPER

_TIMES = "times"
_REACHES = re.compile(r" (?:đạt|về đích|hoàn thành) ")
_ASIDES = re.compile(r" \([^()]*\)")
_POINTS, _POINTS_OF = "điểm", re.compile(r"(?:chỉ số|(?:tổng |số )?điểm) \w", re.IGNORECASE)
# What stands for any animal says nothing of it: "Tổng đàn gia cầm có 602.000 con".
_SAYS_NOTHING = frozenset({"con"})
# "tăng 2,6%, | bằng | 7.300 con"
_BY_HOW_MUCH = re.compile(r"(?<!\w)(?:bằng|tương đương|tăng|giảm)(?: (?:khoảng|gần|hơn|trên))?\s*$")
# "(tăng 12 hợp tác xã)", "giảm 9 lớp | so với cùng kỳ": by how much a number has changed.
_CHANGED_BY = re.compile(
    r"(?:^|[,(] ?|\s)(?P<verb>tăng|giảm)(?: (?:khoảng|gần|hơn|trên|thêm))?\s*$", re.IGNORECASE
)
_AGAINST = re.compile(
    r"\)| (?:\([^()\n]{1,20}\) )?so (?:với )?(?:cùng kỳ|năm|tháng|quý|kế hoạch|đầu|cuối"
    r"|trước|chỉ tiêu|mục tiêu)"
)
# "3 người | Hàn Quốc", "12 người | Mông".
_PEOPLE = re.compile(rf" (?:dân tộc )?[{UPPER}][^\W\d]+(?: [{UPPER}][^\W\d]+)?")
_MORE = r"(?: (?:các|cả|hơn|gần|khoảng|trên))* $"
_OF_COUNTED = re.compile(rf"(?:\d[^,.;:()\d]{{2,40}}(?<!\w)(?:của|thuộc)|(?<!\w)giữa){_MORE}")
_WHOSE = re.compile(rf"(?<!\w)(?:của|thuộc){_MORE}")
# "lễ hội với | 400 diễn viên | sẽ diễn ra"
_BESIDE = re.compile(rf"(?<!\w)(?:với|cùng|tại|ở|trong|qua|sau){_MORE}")
_LABEL = re.compile(r"(?:^|[-–+•*;\n] ?)(?P<label>[^\W\d_][^:;,.\n]{0,40}): ?$")
_FINITE = re.compile(r" (?:đã|sẽ|vừa) ")
_NAMES_FOLLOW = re.compile(rf" [{UPPER}][^\W\d]*[{LOWER}]")
# "14 nhà | “Mái ấm tình thương”"
_NAMED = re.compile(r" (?:“[^“”\n\d]{2,60}”|\"[^\"\n\d]{2,60}\")")
_LABELLED = THINGS | {"party"}
_FARTHEST = 60


def measure(text: str, start: int, unit: Unit, reader: UnitReader) -> str | None:
    """What is counted by the number at ``start``; None where its clause does not say."""
    if unit.name in _SAYS_NOTHING and (told := _of_herd(text, start, reader)):
        return told
    points = quantities.preceding(text, start, reader) if unit.name == _POINTS else None
    if points and _POINTS_OF.match(points):
        return points
    end = _end_of(text, start, unit, reader)
    phrase = words(without_asides(text[unit.start : end]))
    if phrase in _SAYS_NOTHING and _BY_HOW_MUCH.search(clauses.before(text, start)):
        return None
    if changed := _changed_by(text, start, unit, end):
        return f"{changed} số {phrase}"
    if phrase == "người" and (people := _PEOPLE.match(text, unit.end)):
        phrase = words(text[unit.start : people.end()])
    is_bare = phrase == unit.name and unit.kind in _LABELLED
    labelled = subjects.labelled(text, start, phrase) if is_bare else None
    return labelled or subjects.number_of(text, start, phrase) or phrase


def all_of(text: str, unit: Unit, reader: UnitReader) -> str:
    """The noun alone, without what is told of some of them."""
    end = noun_phrases.end_of(text, unit.start, unit.end, reader)
    return words(_REACHES.split(without_asides(text[unit.start : end]))[0])


def _of_herd(text: str, start: int, reader: UnitReader) -> str | None:
    """The animals before their number: "đàn trâu | có trên 200 con", "- Vịt: | 363.739 con"."""
    told = quantities.preceding(text, start, reader) or subjects.herd(text, start)
    label = _LABEL.search(text, max(0, start - _FARTHEST), start)
    return told or (words(label["label"]) if label else None)


def without_asides(phrase: str) -> str:
    """``phrase`` without short forms and shares in brackets: "2.045 xã (23%) | đạt chuẩn nông thôn mới"."""
    return _ASIDES.sub("", phrase)


def _end_of(text: str, start: int, unit: Unit, reader: UnitReader) -> int:
    if unit.kind == "place" and _NAMES_FOLLOW.match(text, unit.end):
        return named_ones.end_of(text, start, unit)
    of_thing = unit.kind in THINGS
    if unit.kind == _TIMES:  # "đã hai lần | gửi công văn": of no noun
        return noun_phrases.end_of(text, unit.start, unit.end, reader)
    end = noun_phrases.end_of(text, unit.start, unit.end, reader, of_thing=of_thing)
    named = _NAMED.match(text, end) if of_thing else None
    end = named.end() if named else end
    heads = Heads.NOUNS if end > unit.end else Heads.VERBS
    those = Those(of_thing, heads, _verbs_that_tell(text, start, end, unit, reader))
    return told_behind.end_of(text, end, reader, those)


def _changed_by(text: str, start: int, unit: Unit, end: int) -> str | None:
    """The verb of a change of their number: "12 xã, | tăng | 3 xã", "giảm | 9 lớp so với cùng kỳ"."""
    clause = clauses.before(text, start)
    changed = _CHANGED_BY.search(clause)
    if changed is None:
        return None
    is_told = _AGAINST.match(text, end) or f" {unit.name}" in clause[: changed.start()]
    return changed["verb"].lower() if is_told else None


def _verbs_that_tell(text: str, start: int, end: int, unit: Unit, reader: UnitReader) -> Verbs:
    """Which verbs behind ``end`` tell of the counted, and not of what is named before the number."""
    farthest = max(0, start - _FARTHEST)
    is_beside = _FINITE.match(text, end) is not None and _BESIDE.search(text, farthest, start) is not None
    if is_beside or _OF_COUNTED.search(text, farthest, start) or _is_of_noun(text, start, unit, reader):
        return Verbs.NONE
    return Verbs.PASSIVE if _WHOSE.search(text, farthest, start) else Verbs.ANY


def _is_of_noun(text: str, start: int, unit: Unit, reader: UnitReader) -> bool:
    """Whether places stand right behind a noun, whose they are: "lãnh đạo | hai tỉnh | đã bày tỏ"."""
    if unit.kind != "place" or not text.endswith(" ", 0, start):
        return False
    words_before = (reader.word_at(at) for at in range(start - 2, max(0, start - _FARTHEST), -1))
    word = next((word for word in words_before if word is not None), None)
    return word is not None and word.pos[0] == "N"
