"""The days, months, quarters and years that a text names, and how each bears on when it was written."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from nlp.dating.dates import YEARS, calendar_day
from nlp.language.scanning import Scanner

# past: it was over, or had begun, when the text was written. current: it was the year of writing. old: long
# past perhaps (a birthday, a cited document, the beginning of something). ahead: still to come.
Sense = Literal["past", "current", "old", "ahead"]

_SENTENCE, _BEFORE, _AFTER = 240, 90, 60

_YEAR = r"((?:19|20)\d\d)(?![\d/⁄∕]|[.,]\d| ?[-–] ?(?:19|20)?\d\d(?!\d))"
_OF = r"(?: ?[./⁄∕-] ?|,? ?(?:của )?năm ?)"
_POINT = re.compile(
    r"(?<![\d/⁄∕.])(?:"
    rf"(?P<day>\d{{1,2}}) ?(?:[./⁄∕-] ?|tháng ?)(?P<month>\d{{1,2}}){_OF}(?P<y1>{_YEAR})"
    rf"|tháng ?(?P<month2>\d{{1,2}}){_OF}(?P<y2>{_YEAR})"
    rf"|quý ?(?P<quarter>IV|III|II|I|[1-4]){_OF}(?P<y3>{_YEAR})"
    rf"|(?P<months>\d|ba|sáu|chín) tháng(?: đầu)?(?: của)?(?: năm)? ?(?P<y4>{_YEAR})"
    rf"|(?P<part>đầu |cuối )?năm ?(?P<y5>{_YEAR})"
    r")",
    re.IGNORECASE,
)
_OPENINGS = ("tháng", "quý", "ba", "sáu", "chín", "đầu", "cuối", "năm")
_POINTS = Scanner(_POINT, _OPENINGS, at_digits=True, inside_words=True)
_SECOND_HALF = 7
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "ba": 3, "sáu": 6, "chín": 9}
_LAW = r"(?:[Nn]ghị định|[Tt]hông tư|[Qq]uyết định|[Nn]ghị quyết|[Ll]uật|[Cc]hỉ thị|^\W*[Cc]ăn cứ)"
_CITED = re.compile(
    rf"(?:\d ?[/-] ?[A-ZĐ][\w/&.-]*|\b[Ss]ố:? ?\d+|\b{_LAW}\b[^.;\n]{{0,50}})"
    r"[,;]? ?[(]?(?:(?:được )?(?:ký|ban hành) )?(?:ngày|năm)? ?$"
)
_BORN = re.compile(r"(?:\bsinh(?: ngày| năm| vào)?|\bSN|\b[Mm]ất(?: ngày| năm)?)[ :.]*$")
_BEGAN = re.compile(
    r"\b(?:thành lập|ra đời|khởi công|tái lập|chia tách|xây dựng|bắt đầu)\b[^.;\n]{0,20}$", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:từ|kể từ|tính từ)(?: ngày| đầu| cuối)* ?$", re.IGNORECASE)
_TO_NOW = re.compile(r",? ?(?:cho )?(?:đến|tới) (?:nay|thời điểm này|hiện nay)\b", re.IGNORECASE)
_OF_A_PROGRAMME = re.compile(
    r"\b(?:giai đoạn|thời k[ỳì]|nhiệm k[ỳì]|tầm nhìn|định hướng|năm học|niên khóa|khóa)\b[^.;\n]{0,25}$"
    r"|\b(?:19|20)\d\d ?[-–] ?(?:năm )?$",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\bcùng kỳ\b[^.;\n]{0,12}$", re.IGNORECASE)
_MEASURED = re.compile(r"\bso với\b[^.;\n]{0,12}$", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:kế hoạch|nhiệm vụ|dự toán|phương hướng)\b(?:(?!\b(?:vào|đến)\b)[^.;,\n]){0,60}$", re.IGNORECASE
)
_LATER_PLAN = re.compile(r"\b(?:kế hoạch|chương trình|quy hoạch|chiến lược|về)\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:sẽ|dự kiến|phấn đấu|dự báo)\b[^.;\n]{0,60}$", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:đến|tới|trước|hết|(?:chậm|muộn|trễ) nhất)(?: hết| trước| cuối| đầu| là| vào)*"
    r"(?: ngày| tháng| năm)? ?$",
    re.IGNORECASE,
)
# "Thời gian: 14/8/2025" stands in plans and invitations.
_TIME_OF = re.compile(
    r"^\W*(?:\d+\W+)?thời gian\b(?! (?:đăng|cập nhật|gửi|xuất bản|phát hành))[^:\n]{0,40}:[^:\n]*$",
    re.IGNORECASE,
)
_WILL = re.compile(r"[^.;\n]{0,40}?\bsẽ\b", re.IGNORECASE)
# "dự kiến hoàn thành năm 2015 nhưng đến nay …": what was to come is over.
_BUT = re.compile(r"[^.;\n]{0,20}\bnhưng\b", re.IGNORECASE)
# "đến năm 2020 đạt 9%; năm 2025 là 12%"
_OF_GOALS = re.compile(r"\b(?:đến|tới) năm\b[^.\n]*$", re.IGNORECASE)
# "nhân dịp Tết Nguyên đán Bính Ngọ năm 2026": told near that day, from the month before on.
_FEAST = re.compile(r"\b(?:nhân|dịp|mừng|đón|vui)\b[^.;\n]{0,40}\b(?:Tết|Xuân|xuân)\b[^.;,\n]{0,30}$")
# "thiệt hại do mưa lũ gây ra trong | cuối năm 2025": the end of a year is past only where that is said.
_HAPPENED = re.compile(r"\b(?:gây ra|xảy ra|thiệt hại|ảnh hưởng)\b[^.;\n]{0,30}$")
_MAY = re.compile(
    r"\b(?:mục tiêu|quy hoạch|lộ trình|chiến lược|đề án|dự án|chương trình|kế hoạch|kiến nghị|kỳ vọng|hy vọng"
    r"|có thể|tăng lên|vào|đến năm|xong)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Point:
    """The days ``first`` to ``last`` that a text names, in the ``sense`` in which it does."""

    first: date
    last: date
    sense: Sense


def days(text: str) -> frozenset[date]:
    """The days that ``text`` names with their year, but for birthdays, those of cited documents and of what
    began long ago.
    """
    found = set()
    for match in _POINTS.finditer(text):
        span = _span(match) if match["day"] else None
        line = text.rfind("\n", 0, match.start()) + 1
        before = text[max(line, match.start() - _SENTENCE) : match.start()]
        if span and not _is_old(before, text[match.end() : match.end() + _AFTER]):
            found.add(span[0])
    return frozenset(found)


def points(text: str) -> Iterator[Point]:
    """What bears on when ``text`` was written, in its order; the period of a programme, and a year that may
    as well be to come, do not.
    """
    for match in _POINTS.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        before = text[max(line, match.start() - _SENTENCE) : match.start()]
        span = _span(match)
        if span and not _OF_A_PROGRAMME.search(before):
            point = _point(before, match, text[match.end() : match.end() + _AFTER], *span)
            if point:
                yield point


def _point(before: str, match: re.Match[str], after: str, first: date, last: date) -> Point | None:
    sense = _sense(before, match, after)
    if match["y5"] and sense == "past":
        if _FEAST.search(before):
            return Point(date(first.year - 1, 12, 1), last, sense)
        return None if _OF_GOALS.search(before) else _year(before[-_BEFORE:], first, last)
    if sense == "current" and match["part"] is None and _COMPARED.search(before):
        return Point(_a_year_later(first), _a_year_later(last), sense)
    return Point(first, last, sense) if sense else None


def _sense(before: str, match: re.Match[str], after: str) -> Sense | None:
    """None for what may as well be to come."""
    if _is_old(before, after):
        return None if match["y5"] and _LATER_PLAN.search(before[-_BEFORE:]) else "old"
    if _COMPARED.search(before):
        return "current"
    if _MEASURED.search(before):
        return "past"
    if _TO_COME.search(before) or _TIME_OF.match(before) or _WILL.match(after):
        return None if _BUT.match(after) else "ahead"
    is_late = (match["part"] or "").lower() == "cuối " and not _HAPPENED.search(before)
    if _UNTIL.search(before) or _FROM.search(before) or is_late:
        return None
    return "current" if match["months"] else "past"


def _is_old(before: str, after: str) -> bool:
    is_to_end = _TO_COME.search(before) or _UNTIL.search(before)
    began = (_BEGAN.search(before) and not is_to_end) or (_FROM.search(before) and _TO_NOW.match(after))
    return bool(began or _CITED.search(before) or _BORN.search(before))


def is_of_birth(text: str, start: int, at: int) -> bool:
    """Whether the day or year at ``at`` is that of a person's birth or death: ``text[start:at]`` says so."""
    return _BORN.search(text, max(start, at - _LONGEST_BORN), at) is not None


_LONGEST_BORN = 16


def _year(before: str, first: date, last: date) -> Point | None:
    """A whole year: the plan of a year is written from the middle of the year before it."""
    if _PLANNED.search(before):
        return Point(date(first.year - 1, 7, 1), last, "past")
    return None if _MAY.search(re.split(r"[.;]", before)[-1]) else Point(first, last, "past")


def _a_year_later(day: date) -> date:
    return day.replace(year=day.year + 1, day=min(day.day, 28))


def _span(match: re.Match[str]) -> tuple[date, date] | None:
    """The first and the last day of what is named; None for what is no day of the calendar."""
    year = int(next(filter(None, (match[name] for name in ("y1", "y2", "y3", "y4", "y5")))))
    if match["day"]:
        day = calendar_day(year, int(match["month"]), int(match["day"]))
        return (day, day) if day else None
    if match["month2"]:
        return _months(year, int(match["month2"]), int(match["month2"]))
    if match["quarter"]:
        return _months(year, _number(match["quarter"]) * 3 - 2, _number(match["quarter"]) * 3)
    if match["months"]:
        return _months(year, _number(match["months"]), 12)
    return _months(year, _SECOND_HALF if (match["part"] or "").lower() == "cuối " else 1, 12)


def _number(written: str) -> int:
    return _NUMBERS.get(written.lower()) or int(written)


def _months(year: int, first: int, last: int) -> tuple[date, date] | None:
    if year not in YEARS or not 1 <= first <= last <= 12:
        return None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
