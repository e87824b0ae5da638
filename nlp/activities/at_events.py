"""What goes on at an event that was told before it, and so on its day: "Dịp này, hội trao 20 suất quà"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from nlp.activities.dates import Dates
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.activities.status import adds, last_told
from nlp.activities.tellings import Telling, is_of_another_time, plan_what_is_to_come, said_done
from nlp.activities.tenses import AHEAD
from nlp.records import Status

_OCCASION = re.compile(
    r"(?:Cũng )?(?:(?:(?:nhân|trong|tại|vào) )?dịp này"
    r"|trong (?:thời gian|đợt|chuyến|khuôn khổ)(?: [^\W\d_]+){0,2} này"
    r"|sau (?:\d+|một|hai|ba|bốn|năm|sáu|bảy) (?:ngày|buổi) (?:triển khai|tổ chức|diễn ra|thực hiện|làm việc)"
    r"|(?:tại|ở) (?:đây|(?:những |các )?(?:nơi|điểm|địa điểm) đến(?: thăm)?)(?=,))",
    re.IGNORECASE,
)
_AT = r"(?:Cũng )?(?:tại|trong|ở|nhân|qua|thông qua|bên lề|trong khuôn khổ)(?: dịp(?: tổ chức)?)?"
# Those at which no more is told than what goes on there, and nothing is looked back on.
_FESTIVE = (
    r"[“\"]?(?:buổi lễ|ngày hội|lễ|chương trình|sự kiện|phần lễ|phần hội|tuần (?:lễ|hàng)|phiên chợ"
    r"|triển lãm)"
)
_EVENT = rf"(?:{_FESTIVE}|buổi|hội|đại hội|cuộc|diễn đàn|phiên)"
_WHICH = r"\b[^,.;:]{0,60}(?:,(?! ngày \d)|(?<= )(?:đã|cũng|còn) )"
_AT_FESTIVITY = re.compile(rf"{_AT} {_FESTIVE}{_WHICH}", re.IGNORECASE)
_AT_EVENT = re.compile(
    rf"{_AT} {_EVENT}{_WHICH}"
    r"|(?:Sau đó|Tiếp đó|Tiếp theo|Tiếp đến),? (?:các đại biểu|đại biểu|(?:các )?đoàn|ban tổ chức|lãnh đạo"
    r"|đại diện|ông|bà|đồng chí)\b"
    r"|(?:Tại|Ở) [^,.;]{3,80}, (?:các )?đoàn\b",
    re.IGNORECASE,
)
# What is done right before or after it: "Sau lễ phát động, huyện diễu hành".
_BESIDE_EVENT = re.compile(
    r"(?:Ngay )?(?:kết thúc|bế mạc|mở đầu|song song với|bên cạnh|cùng với"
    r"|(?:trước|sau)(?: khi)?(?: kết thúc| diễn ra| vào| bắt đầu| dự)?)"
    rf" {_EVENT}\b(?![^,.;:]{{0,60}}\b(?:này|trên)\b)(?:{_WHICH}|[^,.;:]{{0,20}}? (?:tổ chức|tiến hành) )",
    re.IGNORECASE,
)
# Those who are there: "Đoàn cũng đã trao 300 phần quà".
_THOSE_THERE = re.compile(
    r"(?:Đoàn(?: công tác| từ thiện| thiện nguyện| y,? bác sĩ)?|Ban [Tt]ổ chức|Các đại biểu|Các đơn vị)"
    r"(?: cũng| còn| đã)+ (?![^.;]*, nơi\b)"
)
# The next sentences of a piece of news: "Đồng chí A cùng cán bộ, hội viên đã quét dọn các tuyến đường".
_ITS_PEOPLE = re.compile(
    r"(?:(?:Các|Toàn thể|Đông đảo|Hàng (?:chục|trăm|ngàn|nghìn)|(?:Hơn|Gần|Trên) \d[\d.]*|\d[\d.]*"
    r"|(?:Chỉ )?(?:[Tt]rong|[Ss]au) (?:một )?buổi (?:sáng|chiều|ra quân)(?: \w+)?,?(?: các)?) ){0,4}"
    r"(?:[Đđ]ồng chí|[Đđ]oàn viên|[Hh]ội viên|[Cc]án bộ|[Cc]hiến s[ĩỹ]|[Tt]hanh niên|[Tt]ình nguyện viên"
    r"|[Ll]ực lượng|[Hh]ọc sinh|[Gg]iáo viên|[Tt]hầy (?:và )?trò|[Pp]hụ nữ|[Nn]gười dân|[Bb]à con)\b"
    r"[^;.:]{0,160}? (?:đã|cùng) "
)
# "An Giang có 14 sản phẩm được công nhận" tells how many there are.
_STOCK = re.compile(r"[^,.;]{0,60}\bcó \d")
SAID = re.compile(
    r"\b(?:cho (?:biết|hay|rằng)|phát biểu|báo cáo|nhấn mạnh|thông tin|khẳng định|đánh giá|đề nghị|yêu cầu"
    r"|thảo luận|trao đổi|phản ánh|chia sẻ|kiến nghị|đề xuất|nêu|nghe)\b"
)
"""What somebody tells there is done elsewhere: "Tại hội thảo, ông A cho biết, huyện đã hỗ trợ …"."""
# What is given is given at the event that has just been told, but for what is looked back on.
_LOOKS_BACK = re.compile(
    r"\b(?:thời gian qua|(?:những|các|nhiều|mấy) (?:năm|tháng|ngày)|năm qua|đến nay|hiện nay"
    r"|từ (?:khi|đầu|ngày|năm)|năm \d|trước (?:đó|đây|kia)|h[ằà]ng năm|mỗi (?:năm|tháng)|giai đoạn|nhiệm kỳ"
    r"|thường xuyên|các cấp|qua \d+ năm|tháng đầu năm|sau \d|lũy kế|tổng cộng)\b",
    re.IGNORECASE,
)
_REVIEWS = re.compile(
    r"\b(?:sơ kết|tổng kết|hội (?:nghị|thảo)|đại hội|họp|làm việc|kiểm tra|giám sát|khảo sát|kế hoạch)\b",
    re.IGNORECASE,
)
_SOON_AFTER = 3
# "Chương trình | diễn ra trong hai ngày 2 và 3/8": when that was of which a sentence before told.
_IS_HELD = re.compile(
    r"(?:(?:Chương trình|Hoạt động|Sự kiện|Hội (?:nghị|thảo|thi|chợ)|Ngày hội|Lễ hội|Lớp(?: tập huấn| học)?"
    r"|Khóa(?: học| đào tạo| tập huấn)?|Phiên chợ|Triển lãm|Buổi \w+|Đợt \w+ \w+)(?: này)?)"
    r"(?: (?:đã|sẽ|được|dự kiến|chính thức))*"
    r" (?:diễn ra|kéo dài|tổ chức|khai mạc|khai giảng|thực hiện|triển khai)\b"
)
_GOES_ON_THERE = r"(?:[^.;:]{0,80}, |[^,.;:]{0,80} )(?=(?:sẽ |cũng |còn )*(?:còn|sẽ|có|diễn ra) )"
_FEW = 7
_RECENT = timedelta(days=62)
_LONG_WORK = frozenset({"workshop", "meeting", "fair"})


class Event:
    """Follows, passage by passage in text order, of which event is told, when that is, and in the passage
    that begins at which offset (``scene``) its time and place are told."""

    def __init__(self) -> None:
        self.days: Dates | None = None
        self.scene: int | None = None
        self._to_come: Telling | None = None
        self._line = -1
        self._told = False
        self._last: Telling | None = None
        self._gives_until = 0
        self._read = 0

    def days_at(self, passage: Passage, line: int, last_day: date | None) -> Dates | None:
        """Its days, where ``passage`` in the line of index ``line`` tells what goes on at it, and no other
        day was the ``last_day`` told, as of an event of several; else None.
        """
        event, self._read = self.days, self._read + 1
        if is_of_another_time(passage):
            self._line = -1
        if event is None or last_day not in (None, event.first, event.last):
            return None
        opens = opens_at(passage) or opens_beside(passage)
        self._line = line if opens and _stays(passage) else self._line
        goes_on = (
            line == self._line and not _STOCK.match(passage.text, passage.start)
        ) or _THOSE_THERE.match(passage.text, passage.start, passage.end)
        adds_to = self._told and adds(passage.text, passage.start)
        is_there = adds_to or self._gives(passage) or self._is_of_its_people(passage)
        return event if opens or goes_on or is_there else None

    def _is_of_its_people(self, passage: Passage) -> bool:
        """Whether ``passage`` soon after an event tells what those did who are there."""
        is_soon = not passage.is_entry and self._read <= self._gives_until
        does = is_soon and _ITS_PEOPLE.match(passage.text, passage.start, passage.end) is not None
        return does and _LOOKS_BACK.search(passage.text, passage.start, passage.end) is None

    def ahead(self, passage: Passage) -> Dates | None:
        """The days of an event to come, where ``passage`` tells what there will be at it: "Trong khuôn khổ
        hội chợ còn diễn ra 2 hội thảo", "Hội chợ còn có …"."""
        event = self._to_come
        if event is None or event.dates is None:
            return None
        kind = re.escape(passage.text[event.phrase.target.start : event.phrase.target.end])
        opens = rf"(?:{_AT} )?[“\"]?(?:{kind}|sự kiện|chương trình)\b{_GOES_ON_THERE}"
        there = re.compile(opens, re.IGNORECASE).match(passage.text, passage.start, passage.end)
        return event.dates if there else None

    def _gives(self, passage: Passage) -> bool:
        """Whether ``passage`` soon after an event tells what was given there."""
        line = passage.text.rfind("\n", 0, passage.start) + 1
        gives = not passage.is_entry and self._read <= self._gives_until
        gives = gives and any("give" in verb.classes for verb in passage.verbs)
        return gives and not _LOOKS_BACK.search(passage.text, line, passage.end)

    def follow(self, telling: Telling) -> None:
        """Go on from ``telling``: to its days, unless it is longer work; from an event of which the month or
        so is told alone to none.
        """
        when = telling.dates
        if telling.phrase.target.is_event:
            self._to_come = telling if telling.status == "planned" else None
        if self._last and telling.phrase.type == self._last.phrase.type:
            _date_by(self._last, telling.passage, when, telling.status)
        self._last = telling
        self._told = when is not None and when == self.days
        if telling.status != "done" or when is None:
            return
        if when.first and when.last and (when.last - when.first).days < _FEW:
            if when != self.days or self.scene is None:
                self.scene = telling.passage.start
            self.days, self._told = when, True
            reviews = _REVIEWS.search(telling.passage.text, telling.phrase.start, telling.phrase.end)
            self._gives_until = 0 if reviews else self._read + _SOON_AFTER
        elif telling.phrase.type in _LONG_WORK:
            self.days = None

    def end(self, passage: Passage, phrases: Sequence[Phrase]) -> None:
        """Go on from a ``passage`` without ``phrases``, which may tell on which day something was."""
        if not phrases:
            found = _day_told(passage)
            if self._last:
                _date_by(self._last, passage, found, "done")
            if self.days is None and found:
                self.scene = passage.start
            self.days, self._told = self.days or found, False

    def days_of(
        self, passage: Passage, phrase: Phrase, inherited: Dates | None, at_event: Dates | None
    ) -> Dates | None:
        """Of what is told without its day: what it has ``inherited``, else the days ``at_event``; what a
        contest ended with ("Kết quả, Ban tổ chức trao …") is of its closing, and what is said there of none.
        """
        is_end = phrase.type == "recognition" and passage.text.startswith("Kết quả", passage.start)
        is_said = SAID.search(passage.text, passage.start, phrase.verb or phrase.start) is not None
        at_event = at_event or self.ahead(passage)
        return (self.days if is_end else None) or inherited or (None if is_said else at_event)


def _date_by(telling: Telling, passage: Passage, days: Dates | None, status: Status) -> None:
    """Date what a ``telling`` tells without its day by a ``passage`` after it that tells when that was, or is
    to be as its ``status`` says.
    """
    is_open = telling.status == "done" and (telling.dates is None or telling.dates.is_year)
    if is_open and days and not days.is_year and _IS_HELD.match(passage.text, passage.start, passage.end):
        telling.dates = days
        is_open = passage.document.published is None and not said_done(telling)
        telling.status = status if is_open else telling.status
        plan_what_is_to_come(telling, passage.document)


def opens_at(passage: Passage) -> bool:
    """Whether the first words of ``passage`` go back to an event: "Dịp này", "Tại hội nghị, …"."""
    return any(words.match(passage.text, passage.start, passage.end) for words in (_OCCASION, _AT_EVENT))


def opens_beside(passage: Passage) -> bool:
    """Whether ``passage`` tells what is done right before or after an event: "Sau lễ phát động, …"."""
    return _BESIDE_EVENT.match(passage.text, passage.start, passage.end) is not None


def _stays(passage: Passage) -> bool:
    """Whether what follows in the paragraph is told of the event too."""
    return any(words.match(passage.text, passage.start, passage.end) for words in (_OCCASION, _AT_FESTIVITY))


def _day_told(passage: Passage) -> Dates | None:
    """The first day in ``passage``, of what was done not long before the text was written."""
    if last_told(passage.scopes) in AHEAD or is_of_another_time(passage):
        return None
    days = [one for one in passage.periods if one.unit == "day" and not one.cited]
    first, last = (days[0].date_from, days[0].date_to) if days else (None, None)
    written = passage.document.earliest or passage.document.latest
    if first is None or last is None or written is None or (last - first).days >= _FEW:
        return None
    latest = passage.document.latest or date.max
    return Dates(first, last) if written - _RECENT <= first <= latest else None


def of_deed(passage: Passage, when: Dates | None) -> Dates | None:
    """``when``, but no year of a name at an event: "Dịp này, huyện trao 10 giải năm 2022"."""
    return None if when and when.is_year and opens_at(passage) else when
