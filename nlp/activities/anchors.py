"""What a date without a year is completed by: when the text was written, and what it tells."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from nlp.activities.period_parts import Part

_A_YEAR = timedelta(days=366)
_TOLERANCE = timedelta(days=31)
# What is not said to be past is rather soon than nearly a year ago.
_SOON = timedelta(days=75)
_HALF_YEAR = 6
_YEARS_END = 11


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an incomplete date is completed by.

    A ``year`` in force (of a heading, of a year's plan) goes first; else the last year in which the date
    is not after the text was written or, where the text looks ``ahead``, the first in which it is not
    before (None: it says neither, and the date may be soon after); none where the days between which it
    was written, ``day`` and ``until`` (None: on ``day``), leave several open, unless one of the days
    ``near``, told with their year elsewhere in the text, lies within a month. ``told`` is the day that
    "cùng ngày" means.
    """

    day: date | None = None
    year: int | None = None
    ahead: bool | None = False
    told: date | None = None
    until: date | None = None
    near: frozenset[date] = frozenset()


def is_ahead(year: int, anchor: Anchor) -> bool:
    """Whether ``year`` lies after all those in which the text may have been written."""
    return anchor.until is None or year > anchor.until.year


def nearest_year(part: Part, anchor: Anchor) -> int | None:
    """The year that the time of writing leaves for ``part``; None where it leaves several."""
    if anchor.day is None:
        return None
    margin = _SOON if today(anchor) and anchor.ahead is None else _TOLERANCE
    is_span = anchor.ahead and part.unit != "day"
    first, last = (
        anchor.day - (timedelta(0) if is_span else _TOLERANCE),
        (anchor.until or anchor.day) + margin,
    )
    years = range(first.year - 1, last.year + 2)
    told = [(day, year) for year in years if (day := _told_in(part, year, anchor))]
    strictly = [year for day, year in told if anchor.day <= day <= (anchor.until or anchor.day)]
    if len(strictly) == 1 and anchor.until and anchor.until - anchor.day <= _A_YEAR:
        return strictly[0]
    inside = [year for day, year in told if first <= day <= last]
    if inside:
        return inside[0] if len(inside) == 1 else None
    beside = [year for day, year in told if (day >= first if anchor.ahead else day <= last)]
    return beside[0 if anchor.ahead else -1] if beside else None


def _told_in(part: Part, year: int, anchor: Anchor) -> date | None:
    """The day by which ``part`` lies before or after others: of a month or quarter to come, its last; so too
    of half a year that is reported on no known day.
    """
    whole = replace(part, year=year)
    is_reported = part.months >= _HALF_YEAR and today(anchor) is None
    return whole.last_day() if is_reported or (anchor.ahead and part.unit != "day") else whole.first_day()


def year_beside(part: Part, anchor: Anchor) -> int | None:
    """The year of the days told with theirs that lie within a month of ``part``; None where they differ."""
    years = {
        day.year
        for day in anchor.near
        if (mine := replace(part, year=day.year).first_day()) and abs(mine - day) <= _TOLERANCE
    }
    return years.pop() if len(years) == 1 and part.unit == "day" else None


def this_year(anchor: Anchor) -> int | None:
    """The year in which the text was written; None where that may be several."""
    if anchor.day is None:
        return None
    years = {anchor.day.year, (anchor.until or anchor.day).year}
    return years.pop() if len(years) == 1 else None


def today(anchor: Anchor) -> date | None:
    """The day on which the text was written; None where that may be several."""
    return anchor.day if anchor.until in (None, anchor.day) else None


def past_year(anchor: Anchor) -> int | None:
    """The year that "năm qua" means: at its end that of writing, in its first half the one before; in between
    the twelve months up to then, which are no year."""
    day = today(anchor)
    if day is None or _HALF_YEAR < day.month < _YEARS_END:
        return None
    return day.year if day.month >= _YEARS_END else day.year - 1
