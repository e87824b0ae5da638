"""Days written out in a text: "07/9/2009", "12.3.2019", "18-10-1994", "ngày 21 tháng 5 năm 2012"; and days
without their year: "ngày 05/3", "chiều 21 tháng 5".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from nlp.dating.bounds import Bounds

_NUMERIC = r"(?<!\d)(?<!\d[./⁄∕-])(\d{1,2}) ?([./⁄∕-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d|[/⁄∕-]\d)"
# The cells of a head may stand one a line: "ngày", "28 tháng 7 năm", "2024".
_WORDED = (
    r"(?<!\d)(\d{1,2})\s{0,3}(?:tháng|Tháng|THÁNG)\s{0,3}(\d{1,2}),?\s{0,3}(?:năm|Năm|NĂM)"
    r"\s{0,3}(\d{4})(?!\d)"
)
_DAY = re.compile(f"{_NUMERIC}|{_WORDED}")
# "sáng nay (27/5)", "hôm qua, ngày 3/2"
_YEARLESS = re.compile(
    r"\b(?:ngày|hôm|sáng|trưa|chiều|tối|đêm)(?: (?:cùng )?ngày)?(?: (?:nay|qua|kia))?,? ?\(?(?:ngày )?"
    r"(?<=[ (])(\d{1,2})(?: ?[/⁄∕.-] ?| tháng )(\d{1,2})"
    r"(?!\d| ?[./⁄∕-] ?\d|,? ?(?:năm|tháng|%)| ?(?:tới|sắp)\b)",
    re.IGNORECASE,
)
# News tell a day without its year of the months before them.
_LONGEST_PAST = timedelta(days=183)
YEARS = range(1945, 2100)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it stands at ``text[start:end]``."""

    start: int
    end: int
    day: date


def days(text: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
    """The complete days (day, month and year) in ``text[start:end]``, in order.

    What is no day of the calendar ("31/02/2015") or lies before 1945 is left out, never repaired.
    """
    for match in _DAY.finditer(text, start, len(text) if end is None else end):
        parts = (match[1], match[3], match[4]) if match[1] else (match[5], match[6], match[7])
        day = calendar_day(int(parts[2]), int(parts[1]), int(parts[0]))
        if day is not None:
            yield Day(match.start(), match.end(), day)


def yearless_days(text: str, start: int, end: int, bounds: Bounds, year: int | None = None) -> Iterator[Day]:
    """The days without a year in ``text[start:end]`` as a text written within ``bounds`` tells them as past:
    of ``year``, where that is known, else of the half year before. A day that may be of either of two years
    is left out, and every one where nothing bounds the text.
    """
    for match in _YEARLESS.finditer(text, start, end):
        day = _past(int(match[1]), int(match[2]), bounds, year)
        if day is not None:
            yield Day(match.start(1), match.end(), day)


def _past(day: int, month: int, bounds: Bounds, year: int | None) -> date | None:
    if bounds.earliest is None or bounds.latest is None:
        return None
    years = [year] if year else range(bounds.earliest.year - 1, bounds.latest.year + 1)
    since = date.min if year else bounds.earliest - _LONGEST_PAST
    found = [one for one in (calendar_day(each, month, day) for each in years) if one]
    past = [one for one in found if since <= one <= bounds.latest]
    return past[0] if len(past) == 1 else None


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day of the calendar, or None where there is no such day (or the year is out of ``YEARS``)."""
    if year not in YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
