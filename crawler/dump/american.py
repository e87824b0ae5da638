"""Days that are printed with the month first, as Drupal does where nobody set it otherwise."""

import re
from datetime import date

from crawler import tables

_VIETNAMESE = {row["text"]: int(row["weekday"]) for row in tables.read("weekdays.csv")}
_ENGLISH = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_WEEKDAYS = _ENGLISH | _VIETNAMESE
_MOMENT = re.compile(
    rf"\b({'|'.join(map(re.escape, _WEEKDAYS))}), (\d\d)/(\d\d)/(\d{{4}}) - (?=\d)", re.IGNORECASE
)


def day_first(text: str) -> str:
    """``text`` with the day before the month in a moment ("Fri, 05/17/2019 - 17:57", "T6, 05/17/2019 - …")
    whose weekday says that the month stood first. A weekday in Vietnamese that is right with the day first
    leaves it so."""
    return _MOMENT.sub(_turned, text)


def _turned(found: re.Match[str]) -> str:
    named, (first, second, year) = found[1].casefold(), map(int, found.groups()[1:])
    is_right = named in _VIETNAMESE and _weekday(year, second, first) == _VIETNAMESE[named]
    agrees = _weekday(year, first, second) == _WEEKDAYS[named] and not is_right
    return f"{found[1]}, {found[3]}/{found[2]}/{found[4]} - " if agrees else found[0]


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None
