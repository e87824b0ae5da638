"""Days written out in a text: "07/9/2009", "12.3.2019", "18-10-1994", "ngày 21 tháng 5 năm 2012"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_NUMERIC = r"(?<!\d)(?<!\d[./⁄∕-])(\d{1,2}) ?([./⁄∕-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d|[/⁄∕-]\d)"
# The cells of a head may stand one a line: "ngày", "28 tháng 7 năm", "2024".
_WORDED = (
    r"(?<!\d)(\d{1,2})\s{0,3}(?:tháng|Tháng|THÁNG)\s{0,3}(\d{1,2}),?\s{0,3}(?:năm|Năm|NĂM)"
    r"\s{0,3}(\d{4})(?!\d)"
)
_DAY = re.compile(f"{_NUMERIC}|{_WORDED}")
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


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day of the calendar, or None where there is no such day (or the year is out of ``YEARS``)."""
    if year not in YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
