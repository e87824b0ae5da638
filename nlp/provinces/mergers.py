"""Which unit of a name a sentence about a merger or a division means.

"Phú Thọ mới, hợp nhất từ Phú Thọ, Vĩnh Phúc và Hòa Bình": what was merged are the units before, what came of
it is the one after. Which provinces became which is known from ``data/provinces.csv``.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from nlp.dating.bounds import Written as When
from nlp.provinces import gazetteer, merger_words
from nlp.provinces.gazetteer import Province
from nlp.provinces.spellings import Written

# A merger is spoken of as to come, and its result named, from about a year before.
_TALKED_OF = timedelta(days=365)

# A list of all provinces, old and new; what names more is no sentence.
_MOST_NAMES = 100

Units = dict[int, Province]


def units(sentence: str, names: Sequence[Written], when: When) -> Mapping[int, Province]:
    """The units that the ``names`` in the canonical ``sentence`` mean, by their starts, where it tells them
    apart from others of the name; ``when``: the days in which the text was written.
    """
    if not 0 < len(names) <= _MOST_NAMES or not merger_words.CUE.search(sentence):
        return {}
    told = _divided(sentence, names)
    for group in _lists(sentence, names):
        told = _merged(sentence, names, group, when) | told
    return _marked(sentence, names, when) | told


def _lists(sentence: str, names: Sequence[Written]) -> Iterator[list[Written]]:
    """The names that stand side by side in lists; one that stands twice is no more of the list."""
    group: list[Written] = []
    for name in names:
        joined = group and _is_joined(sentence, names, group[-1], name)
        if not joined or any(name.name.units == one.name.units for one in group):
            if group:
                yield _without_result(sentence, group)
            group = []
        group.append(name)
    if group:
        yield _without_result(sentence, group)


def _is_joined(sentence: str, names: Sequence[Written], last: Written, name: Written) -> bool:
    """Whether ``name`` goes on with the list that ``last`` ends; what it is merged into does where the result
    has the same name, and is told too: "Sau sáp nhập Bình Định vào | Gia Lai, tỉnh Gia Lai …".
    """
    if merger_words.JOINT.fullmatch(sentence, last.end, name.start):
        return True
    is_told_again = any(one is not name and one.name.units == name.name.units for one in names)
    return is_told_again and merger_words.INTO.fullmatch(sentence, last.end, name.start) is not None


def _without_result(sentence: str, group: list[Written]) -> list[Written]:
    """``group`` without the name behind the comma of "Sau sáp nhập với Ninh Thuận, | Khánh Hòa"."""
    if len(group) < 2 or not merger_words.MERGED_WITH.search(sentence, 0, group[0].start):
        return group
    joints = [sentence[one.end : other.start].strip() for one, other in pairwise(group)]
    is_apart = joints[-1].startswith(",") and (len(joints) == 1 or "và" in joints[-2])
    return group[:-1] if is_apart else group


def _merged(sentence: str, names: Sequence[Written], group: list[Written], when: When) -> Units:
    """The units of a ``group`` of names that one unit came of, and that unit where it is named too."""
    result = _common_successor(group) if len(group) > 1 else None
    if result is None or not _is_near(result, when) or not _is_told_of(sentence, names, group):
        return {}
    told = {name.start: _before(name, result) for name in group}
    for name in names:
        is_free = name.start not in told and not merger_words.is_former(sentence, name)
        is_result = is_free and result in name.name.units
        if is_result and (_has_begun(result, when) or merger_words.is_result(sentence, name)):
            told[name.start] = result
    return told


def _common_successor(group: Sequence[Written]) -> Province | None:
    """The last unit that each of the ``group`` went into."""
    successors = [
        {heir for unit in name.name.units for heir in unit.successor_ids if len(unit.successor_ids) == 1}
        for name in group
    ]
    common = [gazetteer.provinces()[one] for one in set.intersection(*successors)]
    return max(common, key=lambda unit: unit.valid_from or date.min, default=None)


def _before(name: Written, result: Province) -> Province:
    return next(unit for unit in name.name.units if result.id in unit.successor_ids)


def _is_told_of(sentence: str, names: Sequence[Written], group: Sequence[Written]) -> bool:
    """Whether it is said that the ``group`` was merged, or is no more."""
    if merger_words.MERGED.search(sentence):
        return True
    first, end = group[0], group[-1].end
    if merger_words.FORMER_AFTER.match(sentence, end) or merger_words.NOW_IS.match(sentence, end):
        return True
    if merger_words.FORMER_HEAD.search(sentence, 0, first.start):
        return True
    before = [name for name in names if name.end < first.start]
    return bool(before) and merger_words.CONSISTS.fullmatch(sentence, before[-1].end, first.start) is not None


def _divided(sentence: str, names: Sequence[Written]) -> Units:
    """The unit that a sentence tells the division of, and its parts."""
    for whole in names:
        for unit in whole.name.units:
            parts = {gazetteer.provinces()[heir].name: heir for heir in unit.successor_ids}
            others = [name for name in names if name is not whole and name.name.units[0].name in parts]
            if len(parts) > 1 and others and merger_words.is_divided(sentence, whole):
                heirs = {one.start: parts[one.name.units[0].name] for one in others}
                return {whole.start: unit} | {
                    start: gazetteer.provinces()[heir] for start, heir in heirs.items()
                }
    return {}


def _marked(sentence: str, names: Sequence[Written], when: When) -> Units:
    """The units of names with a word at them that tells: "Gia Lai cũ", "tỉnh Lâm Đồng (mới)"."""
    told: Units = {}
    for name in names:
        current = gazetteer.resolve_within(name.name.written, when)
        place = name.name.units.index(current) if current else 0
        if place > 0 and _is_former(sentence, name, name.name.units[place], when):
            told[name.start] = name.name.units[place - 1]
        for unit in name.name.units[place + 1 : place + 2]:
            if _is_near(unit, when) and merger_words.is_new(sentence, name):
                told[name.start] = unit
    return told


def _is_former(sentence: str, name: Written, unit: Province, when: When) -> bool:
    """Whether the unit before the ``unit`` is meant; where it was itself of another kind before, "tỉnh Đồng
    Nai trước đây" may be that.
    """
    day = _day(when)
    if not _has_begun(unit, when) or day is None or not unit.is_valid_on(day):
        return False
    told = merger_words.day_after(sentence, name)
    if merger_words.is_former(sentence, name) or (told and unit.valid_from and told <= unit.valid_from):
        return True
    return unit.kind_on(day) == unit.kinds[0][1] and merger_words.is_earlier(sentence, name)


def _has_begun(unit: Province, when: When) -> bool:
    """Whether the ``unit`` was there when the text was written, as far as is known."""
    day = _day(when)
    return day is not None and unit.valid_from is not None and day >= unit.valid_from


def _day(when: When) -> date | None:
    return when.near or when.bounds.earliest


def _is_near(unit: Province, when: When) -> bool:
    """Whether the text may speak of the ``unit``: not one of long before it."""
    day = when.near
    return day is None or unit.valid_from is None or day + _TALKED_OF >= unit.valid_from
