"""Figures: numbers with what they count: "04 lớp tập huấn", "4,18 tỉ đồng", "8-13% mức tiêu thụ điện"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from nlp.figures import (
    carried,
    counted,
    deeds,
    from_others,
    measures,
    number_heads,
    numbers,
    qualifiers,
    quantity_names,
    roles,
    unit_families,
)
from nlp.figures.numbers import Number
from nlp.figures.tables import Tables
from nlp.figures.units import MEASURED, Unit, UnitReader
from nlp.records import Figure
from nlp.text.document import Document

_DASH = re.compile(r"[ \xa0]?[-–—~÷][ \xa0]?")
_TO = re.compile(r"[ \xa0](?:đến|tới)[ \xa0]", re.IGNORECASE)
_OF = re.compile(r"[/⁄∕]|[ \xa0]trong(?: tổng)?(?: số)?(?: hơn| gần| khoảng)?[ \xa0]", re.IGNORECASE)
_AND = re.compile(r"[ \xa0]?[-–—][ \xa0]?|[ \xa0](?:và|đến|tới|hoặc)[ \xa0]", re.IGNORECASE)
_DETERMINER = re.compile(r"[ \xa0](?:này|trên|nói trên|nêu trên|đó|kia|ấy|còn lại)\b")
_FRACTION = re.compile(r"(?:1/[2-5]|2/3|3/4)(?!\d)")
_AND_HALF = re.compile(r"[ \xa0](?:rưỡi|rưởi)\b", re.IGNORECASE)
# "cấp tỉnh chi 3,2 tỷ; cấp huyện chi 410 triệu"
_BILLIONS = re.compile(r"\d ?t[ỷỉ](?= ?(?:[,.;)\n]|đồng|$))", re.IGNORECASE)
_LONGEST_LIST = 6
# "40 triệu đồng | từ quỹ Mái ấm"
_SUM, _FROM = "số tiền", re.compile(r"từ ")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A number or a range as it is read: its span, its bounds and its unit."""

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None
    unit: Unit
    is_whole: bool = False


def find(document: Document) -> list[Figure]:
    """The figures of ``document`` in text order.

    No figures are dates, periods, ages, ordinals, document numbers, numbers in names, and "một".
    """
    finder = _Finder(document)
    complete = carried.complete(document, finder.figures(), finder.reader)
    assigned = roles.assign(document, complete)
    told = deeds.tell(document, assigned, finder.reader)
    found = from_others.tell(document.text, assigned, told, finder.reader)
    return [replace(one, measure=_in_full(one)) for one in found]


def _in_full(figure: Figure) -> str | None:
    """Its measure as it stands alone; None where it says nothing."""
    if figure.unit_family == "money" and _FROM.match(figure.measure or ""):
        return f"{_SUM} {figure.measure}"
    return figure.measure if measures.says(figure.measure) else None


class _Finder:
    def __init__(self, document: Document):
        self._document = document
        self._text = document.text
        self.reader = UnitReader(document)
        self._tables = Tables(document)
        self._numbers: list[Number] = []
        self._units: list[Unit | None] = []
        self._of_money: dict[int, bool] = {}
        self._read_numbers()

    def figures(self) -> list[Figure]:
        return [self._figure(reading) for reading in self._readings()]

    def _read_numbers(self) -> None:
        end = 0
        for number in numbers.find(self._text):
            is_year = number.worded and self._text.endswith("/", 0, number.start)  # "180%/năm đến 540%"
            if number.start >= end and not is_year:  # not the 2 of "m 2", nor the words of "05 (năm) cơ sở"
                unit = self.reader.after(number)
                self._numbers.append(number)
                self._units.append(unit)
                end = unit.end if unit else number.end
        self._units = [unit or self._understood(at) for at, unit in enumerate(self._units)]

    def _readings(self) -> Iterator[_Reading]:
        at = 0
        while at < len(self._numbers):
            pair = self._pair(at) if at + 1 < len(self._numbers) else []
            yield from pair or self._single(at)
            at += 2 if pair else 1

    def _pair(self, at: int) -> list[_Reading]:
        """What the numbers at ``at`` and after it are together: a range, or a part of a whole."""
        first, second = self._numbers[at : at + 2]
        own, unit = self._units[at : at + 2]
        if unit is None or (own and own.name != unit.name) or self._names(at, unit) or _is_one(second):
            return []
        between = self._text[own.end if own else first.end : second.start]
        if _OF.fullmatch(between):
            return self._part(first, second, unit, own.end if own else first.end)
        return self._range(first, second, unit, between, shared=own is None)

    def _range(
        self, first: Number, second: Number, unit: Unit, between: str, *, shared: bool
    ) -> list[_Reading]:
        low = _shared(first, second, unit) if shared else _value(first, unit)
        high = _value(second, unit)
        if low is None or high is None or not (_DASH.fullmatch(between) or _TO.fullmatch(between)):
            return []
        if low < high:
            return [_Reading(first.start, unit.end, low, high, unit)]
        if shared and _TO.fullmatch(between):  # "giảm từ 15 đến 10%"
            return [_Reading(first.start, first.end, low, None, unit), _reading(second, unit, high)]
        return []

    def _part(self, first: Number, second: Number, unit: Unit, end: int) -> list[_Reading]:
        """ "17/28 cơ sở" is both halves, "1 trong 3 địa phương" the 3; the fraction "2/3 cơ sở", neither."""
        part, whole = _shared(first, second, unit), _value(second, unit)
        if part is None or whole is None or (part > whole and unit.kind not in MEASURED):
            return []
        if _FRACTION.match(self._text, first.start) or whole in number_heads.YEARS:
            return []
        is_whole = part < whole and self._text[second.start - 1] in "/⁄∕"
        parts = [_Reading(first.start, end, part, None, unit)] if part != 1 else []
        return [*parts, replace(_reading(second, unit, whole), is_whole=is_whole)]

    def _single(self, at: int) -> list[_Reading]:
        number, unit = self._numbers[at], self._units[at]
        if unit is None or self._names(at, unit) or self._is_determiner(number, unit):
            return []
        value = _value(number, unit)
        return [] if value is None else [self._with_half(_reading(number, unit, value), number)]

    def _with_half(self, reading: _Reading, number: Number) -> _Reading:
        """ "2 ha rưỡi", "gấp ba lần rưỡi" are half of the unit more."""
        unit, half = reading.unit, _AND_HALF.match(self._text, reading.end)
        if half is None or number.scale != 1 or unit.kind not in MEASURED | {"times"}:
            return reading
        behind = replace(unit, end=half.end())
        return replace(reading, end=half.end(), value=reading.value + unit.factor / 2, unit=behind)

    def _names(self, at: int, unit: Unit) -> bool:
        """Whether the number at ``at``, or one that it is joined to, is part of a name or a date."""
        number = self._numbers[at]
        if number_heads.names(self._text, number, unit, self.reader):
            return True
        return unit.kind not in MEASURED and any(
            (earlier.value in number_heads.YEARS) == (number.value in number_heads.YEARS)
            and number_heads.names(self._text, earlier, unit, self.reader)
            for earlier in self._joined_before(at)
        )

    def _joined_before(self, at: int) -> Iterator[Number]:
        """The numbers of the list that the one at ``at`` ends: "Trà Nóc 1 và 2", nearest first."""
        for later, earlier in pairwise(reversed(self._numbers[max(0, at - _LONGEST_LIST) : at + 1])):
            if not _AND.fullmatch(self._text, earlier.end, later.start):
                return
            yield earlier

    def _understood(self, at: int) -> Unit | None:
        """The unit of the head of the column, in a table; else the one that "gần 5,7 tỷ và hơn 3,3 tỷ đồng"
        or "8,4 tỉ" leave out: that of the next such number of the sentence; money where there is none.
        """
        number = self._numbers[at]
        if unit := self._tables.unit(number.start, number.end):
            return unit
        dollars = self._text[number.start - 1 : number.start] == "$"
        if not dollars and number.scale < 10**6:
            return None
        if dollars:
            return Unit(number.end, number.end, "USD", "money", Decimal(1))
        sentence = self._document.sentence_at(number.start)
        for other, unit in zip(self._numbers[at + 1 : at + 4], self._units[at + 1 : at + 4], strict=True):
            like = unit and (unit.kind == "money" or other.scale == number.scale)
            if unit and like and other.scale >= 10**6 and other.start < sentence.end:
                return Unit(number.end, number.end, unit.name, unit.kind, unit.factor)
        if sentence.start not in self._of_money:
            is_of_money = quantity_names.is_of_money(sentence.text) or _BILLIONS.search(sentence.text)
            self._of_money[sentence.start] = bool(is_of_money)
        if number.scale >= 10**9 or self._of_money[sentence.start]:
            return Unit(number.end, number.end, "VND", "money", Decimal(1))
        return None

    def _is_determiner(self, number: Number, unit: Unit) -> bool:
        """ "một cơ sở", "hai tỉnh Bắc Kạn, Cao Bằng", "ba đơn vị này"."""
        if not number.worded or unit.kind in MEASURED or number.scale >= 1000:
            return _is_one(number)
        named = unit.kind == "place" and self._text[unit.end + 1 : unit.end + 2].isupper()
        return _is_one(number) or named or bool(_DETERMINER.match(self._text, unit.end))

    def _figure(self, reading: _Reading) -> Figure:
        start, end, unit = reading.start, reading.end, reading.unit
        return Figure(
            start=start,
            end=end,
            quote=self._text[start:end],
            sentence=self._document.sentence_at(start).text,
            value=float(reading.value),
            value_max=None if reading.value_max is None else float(reading.value_max),
            unit=unit.name,
            unit_family=unit_families.family(unit),
            qualifier=qualifiers.find(self._text, start, end, reading.value, unit),
            measure=self._tables.measure(start) or self._measure(reading),
        )

    def _measure(self, reading: _Reading) -> str | None:
        """What it counts or measures; the whole of "17/28 xã đạt chuẩn" is of all, and not of those."""
        unit = reading.unit
        if reading.is_whole and unit.kind not in MEASURED:
            return counted.all_of(self._text, unit, self.reader)
        return measures.find(self._text, reading.start, unit, self.reader)


def _is_one(number: Number) -> bool:
    return number.worded and number.value == number.scale == 1


def _shared(first: Number, second: Number, unit: Unit) -> Decimal | None:
    """The value of ``first`` where the scale of ``second`` is said once for both: "3,5 - 4 triệu đồng"."""
    value = _value(first, unit)
    return value * second.scale if value and first.scale == 1 and second.scale >= 1000 else value


def _reading(number: Number, unit: Unit, value: Decimal) -> _Reading:
    return _Reading(number.start, unit.end, value, None, unit)


def _value(number: Number, unit: Unit) -> Decimal | None:
    """The value in base units; None where a number like "2.1" cannot count things, or counts none."""
    if unit.kind in MEASURED or unit.kind == "times":
        return number.value * unit.factor
    return number.counted or None
