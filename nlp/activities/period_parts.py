"""The pieces that periods are written in: "ngày 7", "8/10/2021", "tháng 5", "quý III/2018", "năm 2016"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from nlp.dating.dates import YEARS, calendar_day
from nlp.language.letters import lowered
from nlp.language.scanning import Scanner

_TIME_OF_DAY = r"(?:rạng sáng|sáng|trưa|chiều|tối|đêm)"
_CUE = rf"\b(?:{_TIME_OF_DAY}(?: ngày| (?:nay|qua)(?: ngày)?)?|ngày|hôm(?: nay| qua)?|dịp|mùng|mồng) ?\(?"
_SEPARATOR = " ?[./⁄∕-] ?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_OF_YEAR = rf"(?:{_SEPARATOR}|,? ?(?:của )?năm ?){_YEAR}"
# "đợt 2/2025" is a round of that year.
_DAY = r"(?<![\d/.,])(?<![^\W\d]-)(?<!đợt )(?<!kỳ )(?<!khóa )(?<!lần )\d{1,2}"
_QUARTER = r"(?:IV|III|II|I|[1-4])\b"
_MONTH_FOLLOWS = r"(?:[./⁄∕-] ?\d|tháng)"
_NO_MORE = r"(?! ?[/⁄∕] ?\d|[\d%]|[.,]\d| ?sao\b)"
# "từ 5-10 | sản phẩm" are no day.
_NO_NOUN = (
    r"(?! ?(?!(?:năm|đến|tới|và|tại|ở|này|vừa|qua|trong|cho|do|nay|theo|có|đã|sẽ|cũng|thì|là|với|của|khi|sau"
    r"|trước|tức|mới)\b)[^\W\d_])"
)
_JOINT = "(?:-|–|,|và|đến)"
_WORDS = ("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một")
_COUNTS = {word: number for number, word in enumerate(_WORDS, 2)} | {str(n): n for n in range(2, 12)}
_COUNT = rf"(?:10|11|0?[2-9]|{'|'.join(_WORDS[::-1])})"

# The ways of writing a part; the first that fits at a place is taken.
_WAYS = {
    "same_day": rf"\b(?:{_TIME_OF_DAY} )?cùng ngày\b",
    "full": rf"(?:{_CUE})?{_DAY}{_SEPARATOR}\d{{1,2}}(?:{_SEPARATOR}|,? năm ){_YEAR}(?![/⁄∕])",
    "worded": rf"(?:{_CUE})?{_DAY} ?tháng ?\d{{1,2}}(?:,? ?năm ?{_YEAR})?(?!\d)",
    "month_of_year": rf"\btháng ?\d{{1,2}}(?:{_OF_YEAR}| ?– ?{_YEAR})",
    "slashed_month": rf"{_DAY} ?[/⁄∕] ?{_YEAR}(?![/⁄∕])",
    "day_of_month": rf"{_CUE}\d{{1,2}}{_SEPARATOR}\d{{1,2}}{_NO_MORE}",
    "weak_day_of_month": rf"{_DAY} ?(?:[/⁄∕] ?\d{{1,2}}{_NO_MORE}|- ?\d{{1,2}}{_NO_MORE}{_NO_NOUN})",
    "month_range": r"\b(?<!mỗi )tháng ?\d{1,2} ?(?:[-–]|và|đến) ?\d{1,2}(?!\d)"
    rf"(?:{_OF_YEAR}|(?= ?(?:[,;.|)]|$)(?!\d)))",
    "month": r"\b(?<!mỗi )(?<!một )(?<!hằng )(?<!hàng )tháng ?\d{1,2}(?!\d)",
    "quarter": rf"\bquý ?{_QUARTER}(?: ?(?:,|-|–|và)(?: quý)? ?{_QUARTER})?(?:{_OF_YEAR})?",
    "months": rf"\b{_COUNT} tháng"
    rf" (?:(?:đầu|cuối|còn lại)(?:(?: của)? năm(?: {_YEAR})?)?|(?:đã qua )?(?:của )?năm {_YEAR})",
    "this_year": r"\bnăm nay\b",
    "year": rf"\bnăm ?{_YEAR}(?![/⁄∕])",
    "day": rf"{_CUE}\d{{1,2}}(?!\d|[/.,]\d)",
    "weak_day": rf"{_DAY}(?= ?{_JOINT} ?(?:ngày )?(?:\d{{1,2}} ?{_JOINT} ?)?\d{{1,2}} ?{_MONTH_FOLLOWS})",
    "weak_year": rf"(?<![\d/.,])(?<![^\W\d]-){_YEAR}(?![/.,]\d)",
}
_PART = re.compile("|".join(f"(?P<{way}>{pattern})" for way, pattern in _WAYS.items()), re.IGNORECASE)
_TIMES_OF_DAY = ("rạng", "sáng", "trưa", "chiều", "tối", "đêm")
_OPENINGS = ("cùng", "ngày", "hôm", "dịp", "mùng", "mồng", "tháng", "quý", "năm", *_TIMES_OF_DAY, *_WORDS)
_PARTS = Scanner(_PART, _OPENINGS, at_digits=True)
_NUMBER = re.compile(r"\d+|\b(?:IV|I{1,3})\b", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class Part:
    """A part at ``text[start:end]``; what it does not tell is None. It spans ``months`` months from
    ``month`` on.

    A ``weak`` part ("2018", "7/11") dates something only beside another, or after "từ" or "đến".
    """

    start: int
    end: int
    way: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    months: int = 1

    @property
    def weak(self) -> bool:
        """Whether it needs company."""
        return self.way.startswith("weak")

    @property
    def unit(self) -> str:
        """The finest unit told: "day", "month" or "year"."""
        return "day" if self.day else "month" if self.month else "year"

    def completed(self, other: "Part") -> "Part":
        """The part with the year, and for a lone day the month, of ``other``."""
        month = self.month or (other.month if self.day else None)
        return replace(self, year=self.year or other.year, month=month)

    def first_day(self) -> date | None:
        """Its first day; None where the part is incomplete or no part of the calendar."""
        if self.year is None or (self.day and not self.month):
            return None
        return calendar_day(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date | None:
        """Its last day, as ``first_day``."""
        if self.day or self.first_day() is None or self.year is None:
            return self.first_day()
        month = self.month + self.months - 1 if self.month else 12
        return date(self.year, month, monthrange(self.year, month)[1]) if month <= 12 else None


def parts(text: str, start: int, end: int) -> Iterator[Part]:
    """The parts in ``text[start:end]``, in order."""
    for match in _PARTS.finditer(text, start, end):
        way = str(match.lastgroup)
        numbers = [_ROMAN.get(lowered(n)) or int(n) for n in _NUMBER.findall(match[0])]
        yield Part(match.start(), match.end(), way, **_read(way, numbers, lowered(match[0])))


def _read(way: str, numbers: list[int], written: str) -> dict[str, int]:
    year = {"year": numbers[-1]} if numbers and numbers[-1] >= YEARS.start else {}
    match way.removeprefix("weak_"):
        case "full" | "worded" | "day_of_month":
            return {"day": numbers[0], "month": numbers[1]} | year
        case "month_of_year" | "slashed_month" | "month":
            return {"month": numbers[0]} | year
        case "month_range" | "quarter" | "months":
            return _several_months(way, numbers, written) | year
        case "day":
            return {"day": numbers[0]}
        case _:
            return year


def _several_months(way: str, numbers: list[int], written: str) -> dict[str, int]:
    if way == "months":
        return _months_of_a_year(written)
    if way == "month_range":
        return {"month": numbers[0], "months": max(1, numbers[1] - numbers[0] + 1)}
    last = numbers[1] if len(numbers) > 1 and numbers[1] <= 4 else numbers[0]
    return {"month": 3 * numbers[0] - 2, "months": 3 * (last - numbers[0] + 1)}


def _months_of_a_year(written: str) -> dict[str, int]:
    count = _COUNTS[written.partition(" tháng")[0].removeprefix("0")]
    return {"month": 13 - count if "cuối" in written or "còn lại" in written else 1, "months": count}
