"""Days, months, quarters and years that a text names, with what they span: "từ ngày 3 đến 7/11",
"quý III/2018".

Dates of cited documents ("Quyết định số 12/QĐ-SCT ngày 3/4/2018") are marked as such; the period of a
programme ("giai đoạn 2016-2020", "tầm nhìn đến năm 2030") dates nothing and is left out.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from nlp.activities import anchors, lunar, named_years
from nlp.activities.anchors import Anchor
from nlp.activities.period_parts import Part, parts
from nlp.dating import points

_BEFORE = 90
_LEAP_YEAR = 2000
# What looks back or ahead names another year than its own day.
_LOOKS_ELSEWHERE = re.compile(
    r"\b(?:tổng kết|sơ kết|kết quả|kế hoạch|phương hướng|báo cáo(?! viên)|giao(?! lưu| thông| dịch)|dự toán"
    r"|đạt chuẩn|vụ (?:xuân|mùa|đông|hè|thu))\b",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r" ?(?:-|–|,|&|và|(?:,? ?cho )?(?:đến|tới)(?: hết)?(?: \d{1,2} ?(?:giờ|h|g)\d{0,2})?"
    r"|và kết thúc(?: vào)?)(?: đầu| giữa| cuối)? ?",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:từ|sau) (?:đầu |giữa |cuối |khoảng )?$", re.IGNORECASE)
# "từ | sáng sớm 5/11" is on that day.
_IN_DAY = re.compile(r"(?:rạng sáng|sáng|trưa|chiều)\b", re.IGNORECASE)
# "Từ cuối năm 2016" gives no day; "từ đầu năm 2016" is the first of January.
_INSTEAD = re.compile(r"\b(?:thay (?:vì|cho)|so với)[^,;.]{0,24}$")
_DECADE = re.compile(r"\b(?:những|các|thập niên|thập kỷ)(?: năm)? $", re.IGNORECASE)
# "Trong 2 ngày, | 20 và 21/5", "Thời gian: | 3 - 28/2".
_DAYS_FOLLOW = re.compile(
    r"(?:^\W*|\b(?:ngày|thời gian(?: [^\W\d]+){0,2}|diễn ra|tổ chức)(?:,|:)? ?\(?)$", re.IGNORECASE
)
_THAT_IS = re.compile(r"\b(?:tức|nhằm)(?: là| vào)? $")
_BEFORE_IT = re.compile(r"(?<!đến )\btrước $", re.IGNORECASE)
_IN_PLAN = re.compile(r"\b(?:kế hoạch|phương hướng|dự toán|nhiệm vụ)\b[^,;.:]{0,60}$", re.IGNORECASE)
_SO_FAR = re.compile(r"\b(?:kể )?từ đầu năm(?: nay)? (?:đến|tới) nay\b", re.IGNORECASE)
# "Đầu năm 2023, Trung tâm …": some months of it.
_PART_OF_YEAR = re.compile(r"\b(?:đầu|giữa|cuối) $", re.IGNORECASE)
_VAGUE = re.compile(r"\b(?:giữa|cuối|khoảng) $", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:đến|tới|trước|hết|(?:chậm|muộn|trễ) nhất)"
    r"(?: (?:là|vào|trong|đến|hết|trước|đầu|giữa|cuối|khoảng)){0,2} $",
    re.IGNORECASE,
)
_TO_NOW = re.compile(
    r"(?: \([^()\n]{1,60}\))?,? ?(?:cho )?(?:đến|tới|[-–]) (?:nay|thời điểm này|hiện nay)\b", re.IGNORECASE
)
_OF_A_PROGRAMME = re.compile(
    r"\b(?:giai đoạn|thời k[ỳì]|nhiệm k[ỳì]|tầm nhìn|có xét|định hướng|năm học|niên khóa|mùa giải)(?: \d)?"
    r"(?: [(]?(?:từ|đến|năm|trong))* ?[(]?$",
    re.IGNORECASE,
)
# "kỷ niệm 128 năm ngày sinh (19/5/1890 – | 19/5/2018)": how long ago it was.
_SINCE_LONG_AGO = re.compile(r"\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?1[0-9]\d\d ?[-–] ?$")
# From when on it holds what a document says, which dates no deed.
_IN_FORCE = re.compile(
    r"\b(?:(?:có )?hiệu lực(?: thi hành)?|áp dụng|thi hành)(?: kể)? (?:từ|vào)(?: ngày)? ?$", re.IGNORECASE
)
_OF_A_CITATION = re.compile(
    r"(?:\b[Ss]ố:? ?\d\S{0,25}(?: ?[/-] ?\S{1,20})?|\d ?/ ?[A-ZĐ][\w/&-]{1,25})[,;]? ?[(]?"
    r"(?:(?:được )?(?:ký|ban hành) )?$"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A period named at ``text[start:end]``; None is an open end. ``unit``: the finest that it tells ("day",
    "month", "year"). ``cited``: it dates a document cited right before it.
    """

    start: int
    end: int
    date_from: date | None
    date_to: date | None
    unit: str
    cited: bool = False


def periods(text: str, start: int, end: int, anchor: Anchor) -> list[Period]:
    """The periods in ``text[start:end]``, in order; without what is no day, month or year of the calendar.
    A day whose year nothing tells has neither end; beside the name of an event of one year it is in that.
    """
    found = _read(text, start, end, anchor)
    if any(period.date_from is period.date_to is None and period.unit == "day" for period in found):
        years = {year for p in found if not p.cited and (year := _year_of(p))}
        years = years or named_years.years(text, start, end, anchor)
        is_open = named_years.is_eve(text, start, end) or _LOOKS_ELSEWHERE.search(text, start, end)
        if len(years) == 1 and not is_open:
            return _read(text, start, end, replace(anchor, year=years.pop()))
    return found


def _year_of(period: Period) -> int | None:
    """The year that it lies in; None for one of several."""
    first, last = period.date_from, period.date_to
    return last.year if first and last and first.year == last.year else None


def _read(text: str, start: int, end: int, anchor: Anchor) -> list[Period]:
    found: list[Period] = []
    in_force, told, is_known = anchor, set[int](), anchors.this_year(anchor) is not None
    for group in _groups(text, start, end):
        is_now = group[-1].years_back is not None
        period = _period(text, start, group, in_force if is_now else anchor)
        # "Năm 2016 mở 4 lớp, năm nay mở 2 lớp" is of another year.
        is_told = period and is_now and not is_known and period.date_to and period.date_to.year in told
        period = None if is_told else period
        if period is not None and not points.is_of_birth(text, start, period.start):
            found.append(period)
            if period.date_to and _dates_more(text, start, period):
                anchor = replace(anchor, year=period.date_to.year)
                told.add(period.date_to.year)
    return sorted([*found, *_so_far(text, start, end, anchor)], key=lambda period: period.start)


def _dates_more(text: str, start: int, period: Period) -> bool:
    """Whether it is a year in which further days are: no goal ("đến năm 2030"), nor that of a plan's name."""
    is_year = period.unit == "year" and period.date_from is not None and not period.cited
    return is_year and _IN_PLAN.search(text, start, period.start) is None


def _so_far(text: str, start: int, end: int, anchor: Anchor) -> Iterator[Period]:
    """From the first day of the year of the text to its own: "Từ đầu năm đến nay"."""
    until = anchor.until or anchor.day
    if anchor.day and until and anchor.day.year == until.year:
        for match in _SO_FAR.finditer(text, start, end):
            last = until if anchor.day == until else None
            yield Period(match.start(), match.end(), date(until.year, 1, 1), last, "month")


def _groups(text: str, start: int, end: int) -> Iterator[list[Part]]:
    group: list[Part] = []
    for part in parts(text, start, end):
        if group and not _joined(text, group[-1], part):
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _joined(text: str, left: Part, right: Part) -> bool:
    joint = _JOINT.fullmatch(text, left.end, right.start)
    if joint is None:
        return False
    spans = left.unit == "day" or right.unit != "day"
    return left.unit == right.unit or (spans and not joint[0].strip().startswith((",", "và")))


def _period(text: str, start: int, group: list[Part], anchor: Anchor) -> Period | None:
    before = text[max(start, group[0].start - _BEFORE) : group[0].start]
    until, since = _UNTIL.search(before), _FROM.search(before)
    if until and until[0].startswith("Đến") and group[0].unit == "day" and not anchor.ahead:
        until = None  # "Đến ngày 5/1/2017, UBND tỉnh ban hành …" tells the day itself.
    if (
        _OF_A_PROGRAMME.search(before)
        or _SINCE_LONG_AGO.search(before)
        or _IN_FORCE.search(before)
        or (all(part.weak for part in group) and not (until or since or _are_days(before, group)))
        or lunar.is_lunar(text, group[0].start, group[-1].end)
    ):
        return None
    if (group[0].unit == "year" and len(group) == 1 and _DECADE.search(before)) or _is_anniversary(group):
        return None
    if group[0].unit == "year" and since and _VAGUE.search(since[0]):
        return None
    to_now = _TO_NOW.match(text, group[-1].end)
    completed = _completed(group, replace(anchor, ahead=False) if to_now else anchor)
    first, last = completed[0].first_day(), completed[-1].last_day()
    is_part = completed[0].unit == "year" and not (since or until) and _PART_OF_YEAR.search(before)
    if is_part or (first is None and _lacks_year(completed[0])):
        return Period(group[0].start, group[-1].end, None, None, completed[0].unit)
    if first is None or last is None or first > last:
        return None
    if until and _BEFORE_IT.search(until[0]) and completed[0].unit != "day":
        last = first - timedelta(days=1)
    cue = until or since
    is_one_day = group[0].is_range or _IN_DAY.match(text, group[0].start)
    open_end = to_now or (since and len(group) == 1 and not is_one_day)
    return Period(
        group[0].start - (len(cue[0]) if cue else 0),
        to_now.end() if to_now else group[-1].end,
        None if until else first,
        None if open_end else last,
        completed[0].unit,
        (_OF_A_CITATION.search(before) or _INSTEAD.search(before)) is not None,
    )


def _are_days(before: str, group: list[Part]) -> bool:
    """Whether the words ``before`` say that the ``group`` is of days, and no share: "trong 2 ngày, | 3 và
    4/5", "mùng 5 tháng Giêng (tức | 4/2)"."""
    if _THAT_IS.search(before):
        return True
    return len(group) > 1 and group[-1].unit == "day" and _DAYS_FOLLOW.search(before) is not None


def _is_anniversary(group: list[Part]) -> bool:
    """Whether it tells how long ago something was: "(20/11/1982 - 20/11/2018)"."""
    first, last = group[0], group[-1]
    is_same_day = first.day is not None and (first.day, first.month) == (last.day, last.month)
    return is_same_day and None not in (first.year, last.year) and first.year != last.year


def _lacks_year(part: Part) -> bool:
    """Whether it is a day of the calendar but for its year."""
    is_day = part.unit == "day" and part.month is not None and part.year is None
    return is_day and replace(part, year=_LEAP_YEAR).first_day() is not None


def _completed(group: list[Part], anchor: Anchor) -> list[Part]:
    """The parts with the years and months of those after them, and of ``anchor`` where none tells the
    year.
    """
    completed = [group[-1]]
    for part in reversed(group[:-1]):
        completed.insert(0, part.completed(completed[0]))
    last = group[-1]
    if last.way in _DAYS:
        return [_part_of(last, _DAYS[last.way](anchor))]
    if completed[-1].year is None:
        year = anchors.past_year(anchor) if last.way == "past_year" else None
        year = anchors.this_year(anchor) if last.years_back is not None else year
        year = year - (last.years_back or 0) if year else None
        year = year or anchor.year
        if last.years_back is None and last.way != "past_year":
            year = year or anchors.nearest_year(completed[0], anchor)
            year = year or anchors.year_beside(completed[0], anchor)
        completed = [replace(part, year=part.year or year) for part in completed]
    return completed


# What a day that is named by the day of writing, or by one told before, is.
_DAYS: dict[str, Callable[[Anchor], date | None]] = {
    "same_day": lambda anchor: anchor.told,
    "today": anchors.today,
    "yesterday": lambda anchor: (day := anchors.today(anchor)) and day - timedelta(days=1),
}


def _part_of(part: Part, day: date | None) -> Part:
    return replace(part, year=day.year, month=day.month, day=day.day) if day else part
