"""When a text was written, by its own words: the newest day, month or year that it tells as past, and the
bodies and units that acted only before or after a day.

A birthday, the day of a cited document and the beginning of something long past only say that the text is
younger; the period of a programme and what is planned say nothing.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from nlp.dating import eras
from nlp.dating.bounds import Bounds
from nlp.text.dates import YEARS, calendar_day

# A text seldom tells as its newest what is longer past than this.
_AFTER_A_DAY = timedelta(days=92)
_AFTER_A_COMPLETED_YEAR = timedelta(days=365)
# No portal is older, so what tells of nothing newer was written much later than that.
_FIRST_YEAR = 1997
_BEFORE = 70

_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d/⁄∕]|[.,]\d| ?[-–] ?(?:19|20)?\d\d(?!\d))"
_POINT = re.compile(
    r"(?<![\d/⁄∕.])(?:"
    rf"(?P<day>\d{{1,2}}) ?(?:[./⁄∕-] ?|tháng ?)(?P<month>\d{{1,2}})(?: ?[./⁄∕-] ?|,? ?năm ?){_YEAR}"
    rf"|tháng ?(?P<month2>\d{{1,2}})(?: ?[./⁄∕-] ?|,? ?năm ?){_YEAR.replace('year', 'year2')}"
    rf"|(?:quý|Quý) ?(?P<quarter>IV|III|II|I|[1-4])(?: ?[./⁄∕-] ?|,? ?năm ?){_YEAR.replace('year', 'year3')}"
    rf"|năm ?{_YEAR.replace('year', 'year4')}"
    r")",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_CITED = re.compile(
    r"(?:\d ?[/-] ?[A-ZĐ][\w/&.-]*|\b[Ss]ố:? ?\d+"
    r"|\b(?:[Nn]ghị định|[Tt]hông tư|[Qq]uyết định|[Nn]ghị quyết|[Ll]uật|[Cc]ăn cứ)\b[^.;\n]{0,50})"
    r"[,;]? ?[(]?(?:(?:được )?(?:ký|ban hành) )?(?:ngày|năm)? ?$"
)
_BORN = re.compile(r"(?:\bsinh(?: ngày| năm| vào)?|\bSN|\b[Mm]ất(?: ngày| năm)?)[ :.]*$")
_OF_A_PROGRAMME = re.compile(
    r"\b(?:giai đoạn|thời k[ỳì]|nhiệm k[ỳì]|tầm nhìn|định hướng|năm học|niên khóa|khóa)\b[^.;\n]{0,25}$"
    r"|\b(?:19|20)\d\d ?[-–] ?(?:năm )?$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:sẽ|dự kiến|phấn đấu|mục tiêu|kế hoạch|nhiệm vụ|phương hướng|chương trình|đề án|dự toán|lộ trình"
    r"|quy hoạch)\b[^.;\n]{0,60}$"
    r"|\b(?:đến|tới|trước|hết|chậm nhất|cuối)(?: hết| trước| cuối| đầu| là| vào)?(?: ngày| tháng| năm)? ?$",
    re.IGNORECASE,
)
_LONG_PAST = re.compile(
    r"\b(?:thành lập|ra đời|khởi công|tái lập|chia tách|từ|bắt đầu)\b[^.;\n]{0,20}$",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:so với|cùng kỳ)\b[^.;\n]{0,12}$", re.IGNORECASE)
_PART_OF_YEAR = re.compile(r"\b(?:\d+|ba|sáu|chín) tháng(?: đầu)? $|\bđầu $|\bnăm nay\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Point:
    """The days ``first`` to ``last`` that the text names; only ``recent`` ones say how long ago it was
    written, at most so long (``after``) before.
    """

    first: date
    last: date
    recent: bool
    after: timedelta


def bounds(text: str, fetched: date | None) -> Bounds:
    """What ``text`` tells of when it was written; a day after it was ``fetched`` is none of its past."""
    points = [point for point in _points(text) if fetched is None or point.first <= fetched]
    by_eras = eras.bounds(text)
    by_points = Bounds(max((point.first for point in points), default=None), _latest(points))
    return by_points.meet(by_eras) or by_points


def _latest(points: list[_Point]) -> date | None:
    """The day until which the newest of ``points`` is recent; None where something newer is only cited."""
    recent = [point for point in points if point.recent and point.first.year >= _FIRST_YEAR]
    ends = [point.last + point.after for point in recent]
    latest = max(ends, default=None)
    newest = max((point.first for point in points), default=None)
    return None if latest is None or newest is None or newest > latest else latest


def _points(text: str) -> Iterator[_Point]:
    for match in _POINT.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()].rpartition("\n")[2]
        span = _span(match)
        if span and not _TO_COME.search(before) and not _OF_A_PROGRAMME.search(before):
            yield _point(before, *span, whole_year=match["year4"] is not None)


def _point(before: str, first: date, last: date, *, whole_year: bool) -> _Point:
    if _COMPARED.search(before):
        return _Point(_a_year_later(first), _a_year_later(last), True, timedelta(0))
    old = _CITED.search(before) or _BORN.search(before) or _LONG_PAST.search(before)
    after = _AFTER_A_DAY
    if whole_year and not _PART_OF_YEAR.search(before):
        after = _AFTER_A_COMPLETED_YEAR
    return _Point(first, last, not old, after)


def _a_year_later(day: date) -> date:
    return day.replace(year=day.year + 1, day=min(day.day, 28))


def _span(match: re.Match[str]) -> tuple[date, date] | None:
    """The first and the last day of what is named; None for what is no day of the calendar."""
    year = int(next(filter(None, (match["year"], match["year2"], match["year3"], match["year4"]))))
    if match["day"]:
        day = calendar_day(year, int(match["month"]), int(match["day"]))
        return (day, day) if day else None
    if match["quarter"]:
        quarter = _ROMAN.get(match["quarter"].lower()) or int(match["quarter"])
        return _months(year, quarter * 3 - 2, quarter * 3)
    if match["month2"]:
        return _months(year, int(match["month2"]), int(match["month2"]))
    return _months(year, 1, 12)


def _months(year: int, first: int, last: int) -> tuple[date, date] | None:
    if year not in YEARS or not 1 <= first <= last <= 12:
        return None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
