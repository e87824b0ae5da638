"""What a figure whose noun says little takes from others, once those are told in full: from the half of
"8/8 xã", the total that it is a part of, those that it has ("30 tổ vay vốn của | 8 xã"), and those whose
quantity it is.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.figures import deeds, part_measures, subjects, sums_of_things, whose
from nlp.figures.unit_families import COUNTED
from nlp.figures.units import UnitReader
from nlp.records import Figure

_OF_THOSE = re.compile(r"(?P<what>số) (?P<those>.+?)(?P<plan> (?:so với|vượt) .*)?$")
_LONGEST_LOOK = 6
_HAVE, _SHORTEST = "có", 2  # "4.400 v" are none
# "tổ vay vốn | của | 8 xã", "hội viên | thuộc | 20 chi hội", "tiết dạy thực tế | tại | 9 điểm trường"
_BY = re.compile(
    r"(?P<between>(?:[^\d.;:()]|\d(?= sao))*) (?:của|thuộc|đến từ|tại|ở|trong)"
    r"(?: (?:hơn|gần|khoảng|trên|các|cả|tổng số|toàn bộ))* "
)
# "thanh niên | của 2 lớp tại xã Tân Lập | được tập huấn"
_OF_OTHERS = re.compile(
    r" (?:của|thuộc|đến từ|từ|tại|ở|trong) (?=\d).*?"
    r"(?= (?:được|bị|tham gia|tham dự|dự thi|đăng ký)(?!\w)|$)"
)
_TIMES = "lượt "
# What only leads on to the list behind a number: "được công nhận, chia thành 2 nhóm".
_DANGLING = re.compile(r",? (?:chia|chia thành|phân thành|gồm|gồm có|bao gồm|trong đó)$")
_OF_WHOLE = frozenset("/⁄∕")


def tell(text: str, bare: Sequence[Figure], told: Sequence[Figure], reader: UnitReader) -> list[Figure]:
    """The figures ``told`` in full, with what others of them tell of those that they count or measure;
    ``bare``: the same without what is done with them.
    """
    return _FromOthers(text, bare, told, reader).complete()


class _FromOthers:
    def __init__(self, text: str, bare: Sequence[Figure], told: Sequence[Figure], reader: UnitReader):
        self._text, self._bare, self._told, self._reader = text, bare, list(told), reader

    def complete(self) -> list[Figure]:
        for index, figure in enumerate(self._told):
            measure = _DANGLING.sub("", self._measure(index) or "") or None
            self._told[index] = replace(figure, measure=measure)
        return self._told

    def _measure(self, index: int) -> str | None:
        figure = self._told[index]
        if (of_sum := sums_of_things.measure(self._told, index)) or (of_sum := self._of_same(index)):
            return of_sum
        if self._is_all(index):
            return self._told[index - 1].measure
        if figure.part_of is not None and (of_total := self._of_total(figure)):
            return of_total
        is_bare = figure.measure == self._bare[index].measure and not deeds.tells(figure.measure or "")
        held = self._held(index) if index and is_bare and figure.unit_family in COUNTED else None
        if held is None and is_bare and figure.measure == figure.unit:
            held = subjects.bracketed(self._text, figure.start, figure.unit, self._reader)
        return held or self._of_those(index)

    def _of_same(self, index: int) -> str | None:
        """What the amount before it is of, where both are said to be the same: "năng suất khoai"."""
        figure, before = self._told[index], self._told[index - 1]
        bare = self._bare[index]
        is_same = index and bare.measure == self._bare[index - 1].measure and bare.measure == figure.measure
        is_same = is_same and before.sentence == figure.sentence and before.unit == figure.unit
        return before.measure if is_same and figure.unit_family not in COUNTED else None

    def _is_second(self, index: int) -> bool:
        """Whether it is the whole of "8/12 xã"."""
        before, figure = self._told[index - 1], self._told[index]
        is_joint = index > 0 and self._text[before.end : figure.start] in _OF_WHOLE
        return is_joint and before.unit == figure.unit

    def _is_all(self, index: int) -> bool:
        """Whether it is the second of "8/8 xã"."""
        return self._is_second(index) and self._told[index - 1].value == self._told[index].value

    def _of_total(self, figure: Figure) -> str | None:
        total = self._told[figure.part_of or 0]
        is_half = self._text[figure.end : total.start] in _OF_WHOLE
        return None if is_half else part_measures.of_counted(self._text, total, figure)

    def _held(self, index: int) -> str | None:
        """Who has those that are counted right before: "xã | có tổ vay vốn được kiểm tra"."""
        figure, first = self._told[index], index - self._is_second(index)
        held = self._told[first - 1]
        joint = _BY.fullmatch(self._text, held.end, self._told[first].start)
        is_rest = first < index and not self._is_all(index)
        if (
            not first
            or is_rest
            or joint is None
            or held.unit_family not in COUNTED
            or held.sentence != figure.sentence
        ):
            return None
        if (
            held.unit == figure.unit
            or len(figure.unit) < _SHORTEST
            or not self._is_noun(self._bare[first - 1], joint["between"])
        ):
            return None
        base = _OF_OTHERS.sub("", held.measure or "").removeprefix(_TIMES)
        return f"{_OF_OTHERS.sub('', figure.measure or '')} {_HAVE} {base}" if base else None

    def _is_noun(self, held: Figure, between: str) -> bool:
        """Whether no more stands behind the unit than the rest of its noun phrase: no verb."""
        rest = _OF_OTHERS.sub("", held.measure or "")[len(held.unit) :]
        start = held.end + (len(rest) if between.startswith(rest) else 0)
        end = held.end + len(between)
        words = (self._reader.word_at(at) for at in range(start, end))
        return "," not in self._text[start:end] and all(word is None or word.pos[0] != "V" for word in words)

    def _of_those(self, index: int) -> str | None:
        """A measure of those before it, told with their deed too: "số lao động | được đào tạo nghề | so với
        kế hoạch".
        """
        figure = self._told[index]
        of = _OF_THOSE.match(figure.measure or "") or whose.owned(figure.measure)
        for at in range(index - 1, max(-1, index - _LONGEST_LOOK), -1) if of else ():
            before = self._bare[at]
            if of and before.sentence == figure.sentence and before.measure == of["those"]:
                plan = of.groupdict().get("plan") or ""
                return f"{of['what']} {self._told[at].measure}{plan}"
        return figure.measure
