"""The pieces that periods are written in: "ngày 7", "8/10/2021", "tháng 5", "quý III/2018", "năm 2016"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from nlp.dating.dates import YEARS, calendar_day
from nlp.language.letters import lowered
from nlp.language.scanning import Scanner

_TIME_OF_DAY = r"(?:rạng sáng|sáng(?: sớm)?|trưa|chiều(?: muộn| tối)?|tối|đêm|khuya)"
_TODAY = rf"(?:{_TIME_OF_DAY}(?: hôm)? nay|(?:ngày )?hôm nay)"
_YESTERDAY = rf"(?:{_TIME_OF_DAY}(?: hôm)? qua|(?:ngày )?hôm qua)"
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
_HOUR = r"(?>\d{1,2} ?(?:giờ|h|g)(?:\d\d)?)(?: \d\d(?=[ ,]))?(?: phút|’|')?"
_CUE = rf"\b(?:{_TIME_OF_DAY}(?: ngày)?|ngày|hôm|dịp|mùng|mồng) ?\(?"
# "sáng nay, ngày 12/6", "thứ Sáu (12/6)", "20 giờ 12/6"
_LONG_CUE = rf"(?:\b(?:{_TODAY}|{_YESTERDAY}|{_WEEKDAY}),? ?\(?(?:ngày ?)?|\b{_HOUR},? ?\(?|{_CUE})"
_SEPARATOR = " ?[./⁄∕-] ?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_OF_YEAR = rf"(?:{_SEPARATOR}|,? ?(?:của )?năm ?){_YEAR}"
# "đợt 2/2025" is a round of that year.
_IN_NUMBER = r"(?<![\d/.])(?<!(?<!ngày \d)(?<!ngày \d\d)(?<!,\d)(?<!,\d\d),)"
_DAY = rf"{_IN_NUMBER}(?<![^\W\d]-)(?<!đợt )(?<!kỳ )(?<!khóa )(?<!lần )\d{{1,2}}"
_QUARTER = r"(?:IV|III|II|I|[1-4])\b"
_MONTH_FOLLOWS = r"(?:[./⁄∕-] ?\d|tháng)"
# "từ 2 - | 6-9-2021", "ngày 23-24-5" begin with a day alone.
_NO_MORE = r"(?! ?[/⁄∕] ?\d|-\d{1,2}(?:-\d{4})?(?![\d/⁄∕-]|\.\d)|[\d%]|[.,]\d| ?(?:sao|giờ|phút|h|tháng)\b)"
# "từ 5-10 | sản phẩm" are no day.
_NO_NOUN = (
    r"(?! ?(?!(?:năm|đến|tới|và|tại|ở|này|vừa|qua|trong|cho|do|nay|theo|có|đã|sẽ|cũng|thì|là|với|của|khi|sau"
    r"|trước|tức|mới)\b)[^\W\d_])"
)
_JOINT = "(?:-|–|,|&|và|đến)"
# "ngày 14 và | 15.7", "từ 14 - | 16.7": with a point, the last day of those that a word for days opens.
_OF_DAYS = "|".join(
    rf"(?<={cue} {day}{joint})"
    for cue in ("ngày", "từ")
    for day in (r"\d", r"\d\d")
    for joint in (" và ", " đến ", "-", " - ", " – ", "–", ", ")
)
_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_COUNTS = {word: number for number, word in enumerate(_WORDS, 1)} | {str(n): n for n in range(2, 12)}
_COUNT = rf"(?:10|11|0?[2-9]|{'|'.join(_WORDS[10:0:-1])})"
_MONTHS = {"tư": 4} | _COUNTS
_MONTH = rf"(?:{'|'.join(['tư', *_WORDS[::-1]])})"
_THIS_OR_LAST = r"(?: năm (?:nay|ngoái))"
# "tháng Sáu" is written in small letters beside its year.
_IN_YEAR = rf"(?={_OF_YEAR}|{_THIS_OR_LAST}|(?: này| vừa qua| tới)?[,.)])"

# "nhiều năm nay", "hai năm nay"
_NOT_COUNTED = r"(?<!\d )" + "".join(
    f"(?<!{word} )" for word in ("nhiều", "mấy", "vài", "những", "các", "chục", "trăm", *_WORDS)
)

# The ways of writing a part; the first that fits at a place is taken.
_WAYS = {
    "same_day": rf"\b(?:{_TIME_OF_DAY} )?cùng ngày\b|\bcũng (?:trong|vào) ngày(?: này| đó)?\b(?! ?\d)"
    r"|\b(?-i:Trong ngày)(?=, )",
    "full": rf"(?:{_LONG_CUE})?{_DAY}{_SEPARATOR}\d{{1,2}}(?:{_SEPARATOR}|,? năm ){_YEAR}(?![/⁄∕])",
    "worded": rf"(?:{_LONG_CUE})?{_DAY} ?tháng ?\d{{1,2}}(?:,? ?năm ?{_YEAR}|{_THIS_OR_LAST})?(?!\d)",
    "month_of_year": rf"\btháng ?\d{{1,2}}(?:{_OF_YEAR}| ?– ?{_YEAR})",
    "slashed_month": rf"{_DAY} ?[/⁄∕] ?{_YEAR}(?![/⁄∕])",
    "day_of_month": rf"{_LONG_CUE}\d{{1,2}}{_SEPARATOR}\d{{1,2}}{_NO_MORE}{_THIS_OR_LAST}?",
    "weak_day_of_month": rf"{_DAY} ?(?:[/⁄∕] ?\d{{1,2}}{_NO_MORE}|- ?\d{{1,2}}{_NO_MORE}{_NO_NOUN})"
    rf"|(?:{_OF_DAYS})\d{{1,2}}\.\d{{1,2}}{_NO_MORE}{_NO_NOUN}",
    "month_range": r"\b(?<!mỗi )tháng ?\d{1,2}"
    rf"(?:(?: ?[-–,] ?| ?(?:và|đến) ?)\d{{1,2}}(?!\d)){{1,3}}(?:{_OF_YEAR}|{_THIS_OR_LAST})"
    r"|\b(?<!mỗi )tháng ?\d{1,2} ?(?:[-–]|và|đến) ?\d{1,2}(?!\d)(?= ?(?:[,;.|)]|$)(?!\d))",
    "month": rf"\b(?<!mỗi )(?<!một )(?<!hằng )(?<!hàng )tháng ?\d{{1,2}}(?!\d){_THIS_OR_LAST}?",
    "month_word": rf"\b(?<!mỗi )(?<!một )(?<!hằng )(?<!hàng )tháng (?:{_MONTH}\b{_IN_YEAR}"
    rf"|(?-i:(?=[A-ZĐ])){_MONTH}\b)(?:{_OF_YEAR}|{_THIS_OR_LAST})?",
    "quarter": rf"\bquý ?{_QUARTER}(?: ?(?:,|-|–|và)(?: quý)? ?{_QUARTER})?(?:{_OF_YEAR}|{_THIS_OR_LAST})?",
    "months": rf"\b(?:{_COUNT} tháng (?:đầu|cuối|còn lại)|nửa (?:đầu|cuối)(?= năm| của năm))"
    rf"(?:(?: của)? năm(?: {_YEAR}| nay| ngoái)?)?"
    rf"|\b{_COUNT} tháng (?:đã qua )?(?:của )?năm (?:{_YEAR}|nay\b)",
    # What we are "hôm nay" is of no day.
    "today": rf"\b{_TIME_OF_DAY}(?: hôm)? nay\b|(?:(?<![^\W_] )|(?<=vào ))\b{_TODAY}\b",
    "yesterday": rf"\b{_YESTERDAY}\b",
    "this_year": rf"{_NOT_COUNTED}(?<!kỳ )(?<!với )(?<!như )\bnăm (?:nay|ngoái)\b",
    "past_year": rf"{_NOT_COUNTED}(?<!với )(?<!trong )\bnăm (?:vừa )?qua\b",
    "year": rf"\bnăm ?\(?{_YEAR}(?![/⁄∕])",
    "day": rf"{_CUE}\d{{1,2}}(?!\d|[/.]\d|,\d(?!\d? ?(?:,\d|[/⁄∕-] ?\d|và \d|tháng)))",
    "weak_day": rf"{_DAY}(?= ?{_JOINT} ?(?:ngày )?(?:\d{{1,2}} ?{_JOINT} ?)?\d{{1,2}} ?{_MONTH_FOLLOWS})",
    "weak_year": rf"(?<![\d/.,])(?<![^\W\d]-){_YEAR}(?![/.,]\d)",
}
_PART = re.compile("|".join(f"(?P<{way}>{pattern})" for way, pattern in _WAYS.items()), re.IGNORECASE)
_OPENINGS = (
    *(
        "cùng",
        "cũng",
        "trong",
        "ngày",
        "hôm",
        "dịp",
        "mùng",
        "mồng",
        "thứ",
        "chủ",
        "tháng",
        "quý",
        "năm",
        "nửa",
    ),
    *("rạng", "sáng", "trưa", "chiều", "tối", "đêm", "khuya"),
    *_WORDS[1:],
)
_PARTS = Scanner(_PART, _OPENINGS, at_digits=True)
_NUMBER = re.compile(r"\d+|\b(?:IV|I{1,3})\b", re.IGNORECASE)
_MONTH_NAMED = re.compile(rf"tháng ({_MONTH})\b")
_BACK = ("năm nay", "năm ngoái")
_QUARTER_MONTHS = 3
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class Part:
    """A part at ``text[start:end]``; what it does not tell is None. It spans ``months`` months from
    ``month`` on.

    A ``weak`` part ("2018", "7/11") dates something only beside another, or after "từ" or "đến". It is of the
    year of writing ("tháng 3 năm nay") or ``years_back`` before it, where that is told.
    """

    start: int
    end: int
    way: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    months: int = 1
    years_back: int | None = None

    @property
    def weak(self) -> bool:
        """Whether it needs company."""
        return self.way.startswith("weak")

    @property
    def is_range(self) -> bool:
        """Whether it tells its end too: "tháng 3-5", "quý I và II"."""
        return self.way == "month_range" or (self.way == "quarter" and self.months > _QUARTER_MONTHS)

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
        way, written = str(match.lastgroup), lowered(match[0])
        numbers = [_ROMAN.get(lowered(n)) or int(n) for n in _NUMBER.findall(match[0])]
        back = next((n for n, word in enumerate(_BACK) if written.endswith(word)), None)
        yield Part(match.start(), match.end(), way, **_read(way, numbers, written), years_back=back)


def _read(way: str, numbers: list[int], written: str) -> dict[str, int]:
    year = {"year": numbers.pop()} if numbers and numbers[-1] >= YEARS.start else {}
    match way.removeprefix("weak_"):
        case "full" | "worded" | "day_of_month":
            return {"day": numbers[-2], "month": numbers[-1]} | year
        case "month_of_year" | "slashed_month" | "month":
            return {"month": numbers[0]} | year
        case "month_word":
            return {"month": _MONTHS[_MONTH_NAMED.match(written)[1]]} | year  # type: ignore[index]
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
        return {"month": numbers[0], "months": max(1, numbers[-1] - numbers[0] + 1)}
    return {"month": 3 * numbers[0] - 2, "months": 3 * (numbers[-1] - numbers[0] + 1)}


def _months_of_a_year(written: str) -> dict[str, int]:
    count = _COUNTS.get(written.partition(" tháng")[0].removeprefix("0"), 6)
    return {"month": 13 - count if "cuối" in written or "còn lại" in written else 1, "months": count}
