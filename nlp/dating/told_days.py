"""When a text was written, by its own words: the newest day, month or year that it tells as past, what it
tells as still to come, and the bodies and units that acted only before or after a day.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from nlp.dating import eras
from nlp.dating.bounds import UNBOUNDED, Bounds
from nlp.dating.dates import calendar_day
from nlp.dating.points import Point, points

# What tells how the months of a year went against those of the year before is written soon after it.
_AFTER_A_CURRENT_YEAR = timedelta(days=60)
# A plan of more days than these ("sẽ … năm 2030") is not written near them.
_SEASON_DAYS = 100
_HEAD = 1500
_MOTTO = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập ?- ?Tự do")
_PLACE_AND_DAY = re.compile(
    r"\w, ?ngày\s{0,3}(\d{1,2})\s{0,3}tháng\s{0,3}(\d{1,2})\s{0,3}năm\s{0,3}(\d{4})[ |]*$", re.MULTILINE
)
# No portal is older, so what tells of nothing newer was written much later than that.
_FIRST_PAGES = date(1997, 1, 1)


@dataclass(frozen=True, slots=True)
class Told:
    """The days between which the text may have been written, and the one near which it most likely was."""

    bounds: Bounds = UNBOUNDED
    likely: date | None = None


def read(text: str, fetched: date | None) -> Told:
    """What ``text`` tells of when it was written; a day after it was ``fetched`` is none of its past."""
    signed = _signed(text)
    if signed and (fetched is None or signed <= fetched):
        return Told(Bounds(signed, signed), signed)
    named = [point for point in points(text) if fetched is None or point.first <= fetched]
    past = [point for point in named if point.sense != "ahead"]
    by_eras = eras.bounds(text)
    starts = [point.first for point in past] + [day for day in [by_eras.earliest] if day]
    earliest = max(starts, default=None)
    ends = [*_ends(named, earliest), *(day for day in [by_eras.latest] if day and day >= (earliest or day))]
    return Told(Bounds(earliest, min(ends, default=None)), _likely(named, earliest))


def _signed(text: str) -> date | None:
    """The day in the head of an official document (Nghị định 30/2020/NĐ-CP, phụ lục I)."""
    head = text[:_HEAD]
    match = _PLACE_AND_DAY.search(head) if _MOTTO.search(head) else None
    return calendar_day(int(match[3]), int(match[2]), int(match[1])) if match else None


def _ends(named: list[Point], earliest: date | None) -> list[date]:
    """The days by which it was written: what it tells as to come, and soon after a year that it compares."""
    ends = [point.last for point in named if point.sense == "ahead"]
    newest = _newest(named)
    if newest and newest.sense == "current":
        ends.append(newest.last + _AFTER_A_CURRENT_YEAR)
    return [day for day in ends if earliest is None or day >= earliest]


def _newest(named: list[Point]) -> Point | None:
    recent = [p for p in named if p.sense in ("past", "current") and p.first >= _FIRST_PAGES]
    return max(recent, key=lambda point: (point.first, point.sense), default=None)


def _likely(named: list[Point], earliest: date | None) -> date | None:
    """The newest that it tells as past, or the first day after that which it tells as near to come."""
    newest = _newest(named)
    past = max(newest.last, earliest) if newest and earliest else None
    coming = [p.first for p in named if p.sense == "ahead" and (p.last - p.first).days < _SEASON_DAYS]
    return min((day for day in coming if past is None or day > past), default=past)
