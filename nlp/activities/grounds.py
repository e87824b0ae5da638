"""What the lines above a line say of it: whether what it tells was done, is planned or proposed, and of
which year.

A plan's entries are planned and a report's done; an intro ("Sở đề nghị các đơn vị:") speaks of the lines
under it.
"""

import re
from dataclasses import dataclass, replace

from nlp.activities import cues
from nlp.activities.anchors import Anchor
from nlp.activities.dates import Dates
from nlp.activities.periods import periods
from nlp.activities.sections import Line, SectionStatus
from nlp.activities.status import last_told
from nlp.language.scanning import Scanner
from nlp.records import Status

_PLAN = r"(?:kế hoạch|chương trình|đề án|phương án)"
_PLAN_TITLE = re.compile(
    rf"(?:[^:\n]{{0,60}}: ?)?(?:quyết định )?(?:(?:về việc|v/v) )?"
    rf"(?:(?:dự thảo|ban hành|xây dựng|triển khai|phê duyệt|giao) )?{_PLAN}\b",
    re.IGNORECASE,
)
_REPORT_TITLE = re.compile(
    r"\b(?:kết quả|báo cáo|tổng kết|sơ kết|tình hình|công tác|hoạt động)\b", re.IGNORECASE
)
# What an article about one event tells was done on its day, not in the year that the event looks back on.
_EVENT_TITLE = re.compile(r"(?:Hội (?:nghị|thảo)|Lễ|Cuộc họp|Tọa đàm)\b", re.IGNORECASE)
_DEED_TITLE = re.compile(
    r"(?:[^:\n]{0,40}: ?)?(?:Triển khai|Tập huấn|Khai mạc|Khai giảng|Bế mạc|Bế giảng|Tổ chức|Phát động|Ra mắt"
    r"|Kiểm tra|Giám sát|Khảo sát|Hội thi|Nhiều hoạt động)\b",
    re.IGNORECASE,
)
_PLAN_ISSUED = re.compile(
    rf"\b(?:ban hành|phê duyệt|xây dựng|ký(?! kết)|đang triển khai(?! \d))(?: [^\s.;]+){{0,4}}? {_PLAN}\b",
    re.IGNORECASE,
)
_PLANS_ISSUED = Scanner(_PLAN_ISSUED, ("ban hành", "phê duyệt", "xây dựng", "ký", "đang triển khai"))
_DIRECTS = re.compile(
    r"\b(?:chỉ thị|có nhiệm vụ|phân công(?: nhiệm vụ)?|giao nhiệm vụ(?: cho)?|tổ chức thực hiện)"
    r"(?: cụ thể)?(?: như sau| sau đây| sau)? ?:$",
    re.IGNORECASE,
)
# What leads a paragraph: "Riêng trong năm 2020, công tác khuyến công … Tháng 8, Trung tâm …".
_LEADS = re.compile(r"(?:(?:riêng|chỉ|cả|trong) ?)*", re.IGNORECASE)
# What is decided on a day is done later.
_DECIDES = re.compile(
    r"\b(?:ban hành|phê duyệt|quyết định|kế hoạch|công văn|văn bản|thông báo|giao|chỉ đạo|yêu cầu|đề nghị|nêu"
    r"|cho biết|báo cáo|đánh giá|thống nhất|kết luận|thảo luận|tổng kết|sơ kết|kết quả)\b",
    re.IGNORECASE,
)
_LEAD = 40
_TYPE = re.compile(r"KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN")
_HEAD = 20
_STRUCTURE = ("entry", "heading", "intro")


@dataclass(frozen=True, slots=True)
class Ground:
    """The ``status`` of a line's activities (None: nothing is said; "none": it tells none), and the
    ``span`` of the plan or report that it is an entry of, which dates what has the status ``dated``.
    """

    status: SectionStatus | None = None
    span: Dates | None = None
    dated: SectionStatus | None = None

    @property
    def year(self) -> int | None:
        """The year in which incomplete dates are to be read."""
        return self.span.last.year if self.span and self.span.last else None

    @property
    def span_of_done(self) -> Dates | None:
        """Its span, where that dates what was done."""
        return self.span if self.dated == "done" else None


def grounds(text: str, title: str | None, written: Anchor, lines: list[Line]) -> list[Ground]:
    """The ground of each of ``lines``; that of a heading or intro is for the lines under it. ``written``:
    when the text was.
    """
    root = _ground_of_title(_with_type(text, title or "", lines), written)
    found: list[Ground] = []
    for line in lines:
        above = root if line.parent is None else found[line.parent]
        if line.parent is None and line.kind not in _STRUCTURE:
            above = replace(root, status=None)
        found.append(_ground(text, line, above, written))
        announces = line.kind in ("text", "intro") and announces_plan(text, line.start, line.end)
        if announces and root == Ground():
            root = Ground("planned", _last_span(text, line.start, line.end, written), "planned")
    return found


def _with_type(text: str, title: str, lines: list[Line]) -> str:
    """``title`` behind the type of an official document, which stands on a line of its own: "KẾ HOẠCH"."""
    head = (text[line.start : line.end] for line in lines[:_HEAD])
    named = next((line for line in head if _TYPE.fullmatch(line)), "")
    return f"{named} {title}".strip()


def _ground_of_title(title: str, written: Anchor) -> Ground:
    """A plan's entries are planned for its time; what a report of some time tells was done in it."""
    if _EVENT_TITLE.match(title):
        return Ground()
    if _PLAN_TITLE.match(title):
        return Ground("planned", _last_span(title, 0, len(title), written), "planned")
    report = None if _DEED_TITLE.match(title) else _REPORT_TITLE.search(title)
    spans = _spans_of_one_year(title, report.start(), written) if report else []
    return Ground(None, spans[0], "done") if spans else Ground()


def _spans_of_one_year(title: str, start: int, written: Anchor) -> list[Dates]:
    """The spans that ``title`` names, those without a year in the only one that it tells: "6 tháng đầu năm,
    nhiệm vụ 6 tháng cuối năm 2018"."""
    spans = _spans(title, start, len(title), written)
    years = {day.year for one in spans for day in (one.first, one.last) if day}
    return _spans(title, start, len(title), replace(written, year=years.pop())) if len(years) == 1 else spans


def _ground(text: str, line: Line, above: Ground, written: Anchor) -> Ground:
    if line.kind not in ("heading", "intro"):
        led = _leading(text, line, above, written)
        above = replace(above, span=led, dated="done") if led else above
        return replace(above, status=line.status or above.status)
    told = (
        line.status
        or _announced(text, line)
        or _directed(text, line)
        or _last_told(text, line.start, line.end)
    )
    told = told or above.status
    last = text.rfind(". ", line.start, line.end) + 1 or line.start
    spans = _spans(text, last, line.end, replace(written, year=above.year))
    span = (spans[0] if told == "done" else spans[-1]) if spans else _day_of(text, line, told, written)
    return (
        Ground(told, span, told or above.dated or _dated(span, written))
        if span
        else replace(above, status=told)
    )


def _day_of(text: str, line: Line, told: SectionStatus | None, written: Anchor) -> Dates | None:
    """The day on which all that stands under an intro was done: "Ngày 5/4, Hội có các hoạt động:"."""
    is_deed = told in (None, "done") and _DECIDES.search(text, line.start, line.end) is None
    if text[line.end - 1] != ":" or not is_deed:
        return None
    days = [
        one for one in periods(text, line.start, line.end, written) if one.unit == "day" and not one.cited
    ]
    is_led = days and days[0].start - line.start <= _LEAD and days[0].date_from and days[0].date_to
    return Dates(days[0].date_from, days[0].date_to) if is_led and len(days) == 1 else None


def _leading(text: str, line: Line, above: Ground, written: Anchor) -> Dates | None:
    """The time with which a paragraph begins; None where it lies outside that of what stands above."""
    begins = _LEADS.match(text, line.start)
    found = periods(text, line.start, min(line.start + _LEAD, line.end), written)
    first = next((p for p in found if begins and p.start <= begins.end()), None)
    if (
        first is None
        or first.unit == "day"
        or first.cited
        or text[first.end : first.end + 1] not in {",", ".", ":"}
    ):
        return None
    led, span = Dates(first.date_from, first.date_to), above.span
    if not (led.first and led.last):
        return None
    inside = span is None or bool(
        span.first and span.last and span.first <= led.first and led.last <= span.last
    )
    return led if inside else None


def _dated(span: Dates, written: Anchor) -> Status:
    """What is told under a heading of some time alone: done where that is past or goes on."""
    until = written.until or written.day
    return "planned" if until and span.first and span.first > until else "done"


def _directed(text: str, line: Line) -> Status | None:
    """Planned, under an intro that lays the work on somebody: "UBND tỉnh chỉ thị:", "Tổ có nhiệm vụ:"."""
    return "planned" if _DIRECTS.search(text, line.start, line.end) else None


def _announced(text: str, line: Line) -> Status | None:
    """The status of what stands under an intro that says that a plan was issued: planned, unless it goes on
    to say what of that was done.
    """
    issued = _PLAN_ISSUED.search(text, line.start, line.end) if line.kind == "intro" else None
    return (_last_told(text, issued.end(), line.end) or "planned") if issued else None


def _last_told(text: str, start: int, end: int) -> Status | None:
    return last_told(cues.cues(text, start, end).scopes)


def announces_plan(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` says that a plan was issued or drawn up."""
    return _PLANS_ISSUED.search(text, start, end) is not None


def announced_span(text: str, start: int, end: int, written: Anchor) -> Dates | None:
    """The year of the plan that ``text[start:end]`` says was issued; None where it is none of one year."""
    issued = _PLAN_ISSUED.search(text, start, end)
    span = _last_span(text, issued.start(), end, written) if issued else None
    is_year = span and span.first and span.last and (span.last - span.first).days in (364, 365)
    return span if is_year else None


def _last_span(text: str, start: int, end: int, anchor: Anchor) -> Dates | None:
    return next(reversed(_spans(text, start, end, anchor)), None)


def _spans(text: str, start: int, end: int, anchor: Anchor) -> list[Dates]:
    """The years, quarters and months named in ``text[start:end]``."""
    told = periods(text, start, end, anchor)
    whole = [p for p in told if p.unit != "day" and p.date_from and p.date_to and not p.cited]
    return [Dates(p.date_from, p.date_to) for p in whole]
