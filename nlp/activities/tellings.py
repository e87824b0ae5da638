"""What a reading finds: that a phrase tells an activity, and what the sentence after it may go on from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from nlp.activities import cues, dates
from nlp.activities.dates import Dates, is_name_year, whole
from nlp.activities.passages import Passage
from nlp.activities.periods import Period
from nlp.activities.phrases import Phrase
from nlp.records import Status
from nlp.text.document import Document

_PICTURED = re.compile(r"[\s(]*Ảnh ?:")
# "Sáng ngày 10-10-2019 tại Trung tâm hành chính huyện A. | Hội Nông dân tổ chức …".
_WHEN_AND_WHERE = re.compile(
    r"(?:(?:Vào|Từ|Trong)(?: [^\W\d_]+)? )?(?:lúc [\dhg:]{1,6},? )?"
    r"(?:rạng sáng|sáng|trưa|chiều|tối|ngày)\b(?:[^.;:]|\.(?=\d)){3,160},?"
    r" (?:tại|ở)"
    r" [^.;:]{3,120}\.\s*"
    r"|(?:(?:rạng )?sáng|trưa|chiều|tối|ngày)(?: ngày)? \d{1,2}[/.-]\d{1,2}[/.-]\d{4}\.\s*",
    re.IGNORECASE,
)
_ANOTHER_TIME = re.compile(r"(?:trước đó|trước đây|trước kia|thời gian tới|sắp tới)\b", re.IGNORECASE)
_SOON = timedelta(days=14)
_YEAR = 364
_MONTH = 32
_HALF = 6


@dataclass(slots=True)
class Telling:
    """A phrase that tells an activity, in the line of index ``line``, in a clause that begins at
    ``clause``. ``asked``: a request that was told before goes on with it; ``again``: where it is told again;
    ``scene``: where the sentence begins that tells of the event at which it is done.
    """

    line: int
    passage: Passage
    clause: int
    phrase: Phrase
    status: Status
    dates: Dates | None
    asked: bool = False
    scene: int | None = None
    again: list["Telling"] = field(default_factory=list)


@dataclass(slots=True)
class Before:
    """What a sentence may go on from: the status and the dates of the one before it."""

    status: Status | None = None
    dates: Dates | None = None

    def go_on(
        self, status: Status | None, dates: Dates | None, else_: Dates | None, *, goes_on: bool
    ) -> None:
        """Go on to a sentence of this ``status`` and these ``dates``; of none, those of the sentence before
        where it ``goes_on`` from that, at last ``else_``."""
        kept = self.dates if goes_on and self.dates_also(status or "done") else None
        self.status, self.dates = status, dates or kept or else_

    def dates_also(self, told: Status) -> bool:
        """Whether its dates are those of what goes on from it with the status ``told``: the year of a plan
        is, the day on which it was approved is not.
        """
        first, last = (self.dates.first, self.dates.last) if self.dates else (None, None)
        if told == "done" and first is None:
            return False
        is_year = first is not None and last is not None and (last - first).days >= _YEAR
        return (is_year and told != "proposed") or told == (self.status or "done")


def is_past(document: Document, day: date) -> bool:
    """Whether ``day`` lies before ``document`` was written, or is that very day."""
    written = document.earliest or document.latest
    return (written is not None and day < written) or day == document.earliest


def past(document: Document, found: Sequence[Dates | None]) -> list[bool]:
    """Which of the dates ``found`` lie before the document was written."""
    return [bool(when and when.last and is_past(document, when.last)) for when in found]


def leads(text: str, start: int, end: int) -> bool:
    """Whether the sentence ``text[start:end]`` only tells when and where what the next one tells was done."""
    return _WHEN_AND_WHERE.fullmatch(text, start, end) is not None and not cues.cues(text, start, end).verbs


def is_of_another_time(passage: Passage) -> bool:
    """Whether ``passage`` begins with a time that is not the one of what stands around it: "Trước đó, …"."""
    return _ANOTHER_TIME.match(passage.text, passage.start) is not None


def is_told_apart(telling: Telling) -> bool:
    """Whether ``telling`` is of another time than what stands around it: "Trước đó, …", "…; nay mở 3 lớp"."""
    is_now = dates.is_now(telling.passage.text, telling.clause, telling.phrase.start)
    return is_now or is_of_another_time(telling.passage)


def year(when: Dates | None) -> Dates | None:
    """``when`` where it is a whole year, which what is told in detail is of too."""
    return when if when and when.is_year else None


def is_caption(passage: Passage) -> bool:
    """Whether ``passage`` stands under a picture, and goes on from nothing: "Đoàn khảo sát bờ. Ảnh: …"."""
    return _PICTURED.match(passage.text, passage.end) is not None


def goes_on_in(passage: Passage, phrases: Sequence[Phrase], line_end: int) -> bool:
    """Whether ``passage`` opens in the middle of a sentence; or is a line of its own that tells neither deed
    nor time, as under a picture, so that the paragraph after it goes on from the one before it."""
    is_line = passage.text[: passage.start].endswith("\n") and line_end <= passage.end
    is_aside = is_line and not (phrases or passage.periods)
    return is_aside or passage.text[passage.start].islower()


def last_day(told: Sequence[Period]) -> date | None:
    """The last of the days ``told``, those of cited documents aside: what "cùng ngày" means."""
    days = [period.date_to for period in told if period.unit == "day" and not period.cited]
    return next((day for day in reversed(days) if day), None)


def _is_of_a_year_begun(telling: Telling, day: date | None) -> bool:
    """Whether it is work of a year most of which is to come on ``day``, on which the page was published; that
    of a name ("lễ ra quân Tháng Thanh niên năm 2018") tells no such thing.
    """
    when, years = telling.dates, [one for one in telling.passage.periods if one.unit == "year"]
    if years and all(is_name_year(telling.passage.text, one) for one in years):
        return False
    last = when.last if when and when.is_year else None
    return bool(last and day and day.year == last.year and day.month < _HALF)


def plan_what_follows(tellings: Sequence[Telling], document: Document) -> None:
    """Make planned the events that lie on the first day that is told as one to come, or after it, and are not
    said to be past; a page that tells its own day is read by that.
    """
    days = [first for one in tellings if one.status == "planned" and (first := _first_day(one.dates))]
    for telling in tellings if days and document.published is None else ():
        first = _first_day(telling.dates)
        follows = first is not None and first >= min(days) and telling.phrase.target.is_event
        if telling.status == "done" and follows and not said_done(telling):
            telling.status = "planned"


def _first_day(when: Dates | None) -> date | None:
    """The first day of what takes no longer than a month."""
    first, last = (when.first, when.last) if when else (None, None)
    return first if first and last and (last - first).days < _MONTH else None


def called_for(telling: Telling, under: Sequence[Period]) -> Dates | None:
    """When that is which a ``telling`` calls to, as the periods ``under`` it say ("Thời gian: 14/8"). What
    an invitation or notice without a day of its own tells is planned, where nothing says that it lies before.
    """
    when, document = whole(under), telling.passage.document
    first, since = when.first if when else None, document.earliest
    is_open = document.published is None and first is not None and (since is None or first >= since)
    if is_open and telling.status == "done" and telling.phrase.target.is_event and not said_done(telling):
        telling.status = "planned"
    return when


def said_done(telling: Telling) -> bool:
    """Whether its sentence says that something was done: "đã", "vừa"."""
    return any(scope.effect == "done" for scope in telling.passage.scopes)


def plan_what_is_to_come(telling: Telling, document: Document) -> None:
    """Make it planned where it lies well after the text was written, or after the day of the page, and is not
    said to be done; what was issued by then has another day.
    """
    written, when = document.latest, telling.dates
    margin = timedelta(0) if document.published else _SOON
    is_late = written and when and when.first and when.first > written + margin
    is_late = is_late or _is_of_a_year_begun(telling, document.published)
    if telling.status != "done" or not is_late:
        return
    if not said_done(telling):
        telling.status = "planned"
    elif telling.phrase.type == "policy" and document.published:
        telling.dates = None
