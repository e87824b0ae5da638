"""When an activity takes place, as its sentence, or the list entry it stands in, tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from nlp.activities.asked import status_behind
from nlp.activities.date_contents import (
    PLAN,
    PREPOSITION,
    decides,
    is_of_act,
    is_of_contents,
    is_quoted,
)
from nlp.activities.passages import Passage
from nlp.activities.periods import Period
from nlp.activities.phrases import Phrase
from nlp.activities.wordings import COMPLETED_LATER, HELD_LATER, LATER

_BOUND = re.compile(r",(?!\d)|[;:]|\b(?:và|đồng thời)\b")
_ADVERBIAL = re.compile(
    r" ?(?:(?:rạng )?sáng|trưa|chiều|tối|đêm|ngày|tháng|quý|năm|trong|từ|tại|đến|vào|ở|trước|sau|dự kiến|cùng"
    r"|tiếp)\b",
    re.IGNORECASE,
)
_RECURRING = re.compile(r"\b(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm)\b|\bđịnh kỳ\b")
_YEAR = 364
# "Thực hiện Kế hoạch khuyến công năm 2018, vừa qua Trung tâm …": the year of the plan, not of the deed.
_CARRIES_OUT = re.compile(r"\s*(?:thực hiện|triển khai|theo|căn cứ|hưởng ứng)\b", re.IGNORECASE)
# "Chương trình A năm 2018 | do Hội B tổ chức khám bệnh": the year of its name.
_HELD_BY = re.compile(r" do [^,.;:]{3,120} tổ chức\b")
# "Ban Tổ chức Hội chợ Xuân | năm 2023 họp báo": who was set up for what is of that year.
_SET_UP = re.compile(
    r"\b(?:Ban [Tt]ổ chức|Ban [Gg]iám khảo|Ban [Cc]hỉ đạo|Hội đồng|Đoàn (?:kiểm tra|giám sát|thanh tra)|Tổ)\b"
    r"[^,;.]*$"
)
# "Để chấm các sản phẩm | năm 2021, …": the year of what the work is for.
_AIM = re.compile(r"\s*(?:Để|Nhằm)\b[^,;.]*")
# "Ngày 26/5, trong khuôn khổ chuyến thăm | từ ngày 25 đến 29/5, …": the days of what it is a part of.
_FRAME = re.compile(r"\b(?:trong khuôn khổ|nhân dịp|nhân|trong chuyến)\b[^,;.]*$", re.IGNORECASE)
# "nhân dịp Đại lễ Vu lan năm 2022", "Hội thi lần VI năm 2021": the year of an occasion, or in a name.
_OCCASION = re.compile(
    r"\b(?:nhân (?:ngày|lễ|tết|tháng)|dịp|kỷ niệm|chào mừng|chào đón|mừng|đón)\b[^,;.]*$"
    r"|\blần (?:thứ )?(?:[IVXL]+|\d+),? $",
    re.IGNORECASE,
)
_HELD = re.compile(r"(?:(?:sẽ|đã|được|dự kiến) )*(?:diễn ra|tổ chức|khai mạc)\b")
# The day on which somebody tells of it: "Chiều 7/4, Sở cho biết, …".
_SAID = re.compile(
    r"(?:[^;.]|\.(?=\S)|(?<=\b[A-ZĐT]S)\.|(?<=\bTP)\.){0,160}?\b(?:cho biết|cho hay|thông tin rằng)\b"
)
# "Năm 2011, Sở mở 2 lớp; | nay Sở mở 3 lớp": no more the time that led.
_NOW = re.compile(r"[;,.] (?:đến nay|hiện nay|nay|năm nay)\b", re.IGNORECASE)
# When somebody told of it: "Lễ hội sẽ diễn ra tháng 4”, | ông A cho biết sáng 3/2".
_SAYS = re.compile(r"\b(?:cho biết|cho hay|khẳng định|nhấn mạnh)\b")


@dataclass(frozen=True, slots=True)
class Dates:
    """The first and the last day; None is open or unknown."""

    first: date | None = None
    last: date | None = None

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year or more, as the name of a thing tells it."""
        return bool(self.first and self.last and (self.last - self.first).days >= _YEAR)


def dates(passage: Passage, phrases: list[Phrase]) -> tuple[list[Dates | None], Dates | None]:
    """The dates of each of ``phrases``, and those that lead the passage, for a sentence that goes on from it.
    None where it tells none.
    """
    found: list[Dates | None] = []
    lead: Period | None = None
    at = passage.start
    for phrase, following in zip_longest(phrases, phrases[1:]):
        lead = None if is_now(passage.text, at, phrase.start) else lead
        lead = _last(passage.text, passage.periods, at, phrase.start) or lead
        at = _clause_start(passage, phrase, following) if following else passage.end
        semicolon = passage.text.find(";", phrase.start, at)
        own_end = at if semicolon < 0 else semicolon
        later = None if phrase.is_event else LATER.search(passage.text, phrase.start, own_end)
        later = later or COMPLETED_LATER.search(passage.text, phrase.start, own_end)
        own_end = later.start() if later else own_end
        said = _SAYS.search(passage.text, phrase.reach, own_end)
        own_end = said.start() if said else own_end
        own = [period for period in passage.periods if phrase.start <= period.start < own_end]
        own = _of_this(passage, phrase, own, lead)
        found.append(_dates(passage, phrase, own, lead))
        lead = None if status_behind(passage, phrase) else lead
    if not phrases:
        lead = _last(passage.text, passage.periods, passage.start, passage.end)
    return found, Dates(lead.date_from, lead.date_to) if lead else None


def _of_this(passage: Passage, phrase: Phrase, own: list[Period], lead: Period | None) -> list[Period]:
    """Those of the ``own`` periods that are not of a later event which is spoken of on the day of ``lead``:
    "Ngày 6/2, Sở họp báo về Lễ hội, | diễn ra từ 8 đến 13/3"."""
    held = None if phrase.is_event else HELD_LATER.search(passage.text, phrase.start, passage.end)
    day = lead.date_to if lead and lead.unit == "day" and held else None
    if held is None or day is None:
        return own
    return [one for one in own if one.start < held.start() or not one.date_from or one.date_from <= day]


def is_now(text: str, start: int, end: int) -> bool:
    """Whether the clause in ``text[start:end]`` says that it is of today: "…; | nay Sở mở 3 lớp"."""
    return _NOW.search(text, start, end) is not None


def whole(periods: Sequence[Period]) -> Dates | None:
    """What all the periods together span, those of cited documents aside; None where there are none."""
    told = [period for period in periods if not period.cited]
    return _span(told, None) if told else None


def _last(text: str, periods: Sequence[Period], start: int, end: int) -> Period | None:
    leading = [
        period for period in periods if start <= period.start and period.end <= end and not period.cited
    ]
    leading = [one for one in leading if not (_is_aside(text, one, end) or _is_of_occasion(text, start, one))]
    leading = [one for one in leading if not _FRAME.search(text, start, one.start)] or leading
    leading = [one for one in leading if one.unit != "day" or not _SAID.match(text, one.end, end)]
    leading = [one for one in leading if one.unit == "day" or not _AIM.fullmatch(text, start, one.start)]
    finer = [period for period in leading if period.unit != "year"]
    is_name = leading and finer and is_name_year(text, leading[-1])
    told = finer if is_name else leading
    return told[-1] if told and not _is_of_title(text, start, told[-1]) else None


def _is_of_title(text: str, start: int, period: Period) -> bool:
    """Whether it is the year in the name of a plan that is carried out, or of what somebody holds."""
    carries_out = _CARRIES_OUT.match(text, start) and (
        _is_of_one_year(period) or PLAN.search(text, start, period.start)
    )
    is_held = _HELD_BY.match(text, period.end) or _SET_UP.search(text, start, period.start)
    return is_name_year(text, period) and bool(carries_out or is_held)


def _is_of_occasion(text: str, start: int, period: Period) -> bool:
    return period.unit == "year" and _OCCASION.search(text, start, period.start) is not None


def _is_aside(text: str, period: Period, until: int) -> bool:
    """Whether it stands in parentheses that are closed ``until`` the deed: "(năm 2020 có 9 cơ sở) …; mở"; a
    day, where they tell when something else is: "Chào mừng Đại hội (diễn ra ngày 3/4), …"."""
    opened, closed = text.rfind("(", 0, period.start), text.find(")", period.end, until)
    is_aside = opened > text.rfind(")", 0, period.start) and closed >= 0
    return is_aside and (period.unit != "day" or _HELD.match(text, opened + 1) is not None)


def _is_of_one_year(period: Period) -> bool:
    return bool(period.date_from and period.date_to and period.date_from.year == period.date_to.year)


def is_name_year(text: str, period: Period) -> bool:
    """Whether it is a year that nothing leads, as in the name of a thing: "Hội thi nông dân năm 2018"."""
    before = text[max(0, period.start - 8) : period.start]
    leads = text[period.start].isupper() or before.endswith(", ") or PREPOSITION.search(before)
    return period.unit == "year" and not leads


def _clause_start(passage: Passage, phrase: Phrase, following: Phrase) -> int:
    """Where the clause of the ``following`` phrase begins, with the adverbials that lead it ("; ngày 11-3,
    Sở …"): what stands before belongs to ``phrase``, as the day of a document does that it cites.
    """
    text, cited = passage.text, {period.start for period in passage.periods if period.cited}
    bounds = [
        m
        for m in _BOUND.finditer(text, phrase.target.end, following.start)
        if m.start() >= phrase.reach and m.end() + 1 not in cited
    ]
    begins = following.start
    for bound in reversed(bounds):
        begins = bound.start()
        if bound[0] != "," or not _ADVERBIAL.match(text, _comma_before(bounds, bound)):
            break
    return begins


def _comma_before(bounds: list[re.Match[str]], bound: re.Match[str]) -> int:
    """Where the part of the clause that ends at ``bound`` begins."""
    earlier = [other for other in bounds if other.start() < bound.start()]
    return earlier[-1].end() if earlier else bound.start()


def _dates(passage: Passage, phrase: Phrase, own: list[Period], lead: Period | None) -> Dates | None:
    text = passage.text
    own = [period for period in own if not is_of_contents(text, phrase, period)]
    own = [period for period in own if not _is_of_purpose(passage, phrase, period)]
    own = [period for period in own if not _is_of_occasion(text, phrase.start, period)]
    days = [period for period in own if period.unit == "day" and not (period.cited or phrase.counted)]
    told = [
        period
        for period in own
        if not period.cited and not _is_name(text, period, lead or next(iter(days), None))
    ]
    if lead and lead.unit == "day":
        told = [one for one in told if one.date_to or text.endswith(", ", 0, one.start)]
    # "Ngày 3/4, Sở ban hành kế hoạch tổ chức hội chợ tại huyện A (từ ngày 5 đến 9/5)".
    if told and not (phrase.type == "policy" and lead and lead.unit == "day"):
        return _span(told, lead)
    cited = [period for period in own if period.cited and is_of_act(passage, phrase, period)]
    cited = cited or [one for one in passage.periods if decides(passage, phrase, one)]
    if cited and (lead is None or lead.unit != "day"):
        return Dates(cited[0].date_from, cited[0].date_to)
    # "Ngày 2/4, Sở họp báo định kỳ": this one was on that day.
    is_day = lead is not None and lead.unit == "day" and lead.date_to is not None
    recurs = (
        lead and lead.unit != "year" and not is_day and _RECURRING.search(text, phrase.start, phrase.reach)
    )
    if lead and not recurs:
        return Dates(lead.date_from, lead.date_to)
    named = [period for period in own if not period.cited and not is_quoted(text, phrase, period)]
    return Dates(named[0].date_from, named[0].date_to) if named and phrase.type != "policy" else None


def _is_name(text: str, period: Period, lead: Period | None) -> bool:
    """Whether the period may be part of the name before it: "sản phẩm tiêu biểu năm 2016", and beside a
    day that leads the sentence also "sơ kết 6 tháng đầu năm".
    """
    coarse = period.unit == "year" or (period.unit == "month" and lead is not None and lead.unit == "day")
    return coarse and not PREPOSITION.search(text, max(0, period.start - 8), period.start)


def _is_of_purpose(passage: Passage, phrase: Phrase, period: Period) -> bool:
    """Whether the period is that of what the work is for: "…, làm cơ sở thành lập hội trong quý IV"."""
    aims = [scope for scope in passage.scopes if scope.effect == "purpose"]
    return any(phrase.target.end <= scope.start < period.start for scope in aims)


def _span(own: Sequence[Period], lead: Period | None) -> Dates:
    """The whole of the parts; an end alone ("kéo dài đến hết ngày 13-3") goes with the day that leads the
    sentence.
    """
    first = own[0].date_from
    if first is None and lead and lead.unit == "day" and len(own) == 1:
        first = lead.date_from
    starts = [period.date_from for period in own[1:] if period.date_from]
    ends = [period.date_to for period in own if period.date_to]
    open_end = any(period.date_to is None for period in own)
    return Dates(min([first, *starts]) if first else None, None if open_end or not ends else max(ends))
