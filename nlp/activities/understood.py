"""Who does what a sentence tells without a subject: whoever opens the sentence, did what it goes on from,
heads the list that it stands in, or is spoken of right before; else whose document it is.
"""

import re
from collections.abc import Callable, Sequence

from nlp.activities import doers, partners, speakers, status, subjects
from nlp.activities.actors import Actors
from nlp.activities.at_events import opens_at
from nlp.activities.body_names import written
from nlp.activities.deeds import deed_start
from nlp.activities.doers import is_open
from nlp.activities.list_heads import ListHeads
from nlp.activities.meant import Meant
from nlp.activities.place_names import after_wider
from nlp.activities.sections import Line
from nlp.activities.subject_verbs import ACTS
from nlp.activities.tellings import Telling
from nlp.language.letters import UPPER
from nlp.records import ActivityType
from nlp.text.document import Document

WITH = re.compile(
    r"\b(?:phối hợp[^,;.]{0,25}? (?:với|cùng)|liên kết với) (?:[^,;.]{1,60}(?:,| và) ){0,4}(?:các |những )?"
    r"(?:[^,;.]{1,40} )?$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    rf"\b(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường)(?:(?: [{UPPER}]\w+){{1,4}}| \d+)"
)
# Who is told to do it: "UBND tỉnh giao | Sở Công Thương | chủ trì, phối hợp …".
_LAYS = re.compile(r"\b(?:giao|yêu cầu|đề nghị|chỉ đạo|phân công)(?: cho)? $")
_LED = re.compile(r":| (?:chủ trì|phối hợp|tham mưu|tổ chức|triển khai|thực hiện|hướng dẫn|xây dựng)\b")
_LEADS = re.compile(r"(?:Chủ trì|Phối hợp|Tham mưu|Tổ chức|Hướng dẫn|Xây dựng|Triển khai)\b")
SEPARATOR = re.compile(r"[;,:]|\bvà\b|\bđồng thời\b")
_PASSIVE = re.compile(r"\bđược $")
# What a part of the work is done with: "Trong đó, | nguồn kinh phí quốc gia | hỗ trợ 8 đề án".
_WITH_WHAT = re.compile(
    r"[\s,:]*(?:có )?(?:(?:riêng )?(?:các )?(?:chương trình|nguồn|kinh phí|ngân sách|dự án)\b[^,;:.]*)?",
    re.IGNORECASE,
)
# "Liên minh X đã họp và | Đại hội toàn quốc được tổ chức": by whom, it does not say.
_IS_HELD = re.compile(r"[^;.]{0,160}? (?:được|sẽ|đã)? ?(?:tổ chức|diễn ra)\b")
# An event at which something is told may be anybody's: "Trong | buổi làm việc với các sở, …".
_AT = re.compile(r"\b(?:trong|tại|ở|sau|trước|qua|nhân)(?: các| những)? $", re.IGNORECASE)
_NEAR_LINES = 2
_HOLDS = re.compile(r"(?:phối hợp |đồng |chủ trì )?tổ chức ", re.IGNORECASE)
_HELD = frozenset({"workshop", "training", "fair"})
# What somebody gives or holds, so that who is given it, or which event it was, may be told instead.
_GIVEN = frozenset({"support", "training", "workshop", "fair", "meeting"})
_HELPS = frozenset({"support", "training"})
_HELD_OR_GIVEN = _GIVEN | {"communication"}
_EVENTS = frozenset({None, "workshop", "fair", "meeting", "communication"})
# What is decided by whoever issues the document that says so.
_DECIDED = frozenset({"policy", "recognition", "organisation"})


class Understood:
    """Asked for in text order; ``whose_document`` tells who speaks in the whole text."""

    def __init__(
        self,
        document: Document,
        lines: Sequence[Line],
        heads: ListHeads,
        meant: Meant,
        whose_document: Callable[[], str | None],
    ) -> None:
        self._document, self._text, self._lines = document, document.text, lines
        self._heads, self._meant, self._whose_document = heads, meant, whose_document
        self._actors = Actors(document)
        self._last: tuple[int, int] = (-1, -1)
        self._last_type: ActivityType | None = None
        self._acted = -1

    def hear(self, telling: Telling) -> None:
        """Keep who acts in the sentences before that of ``telling``."""
        for actor in self._actors.until(telling.passage.sentence.start):
            is_known = self._last[1] == actor.sentence and self._meant.last
            if not is_known and self._meant.hear(actor):
                self._acted = actor.sentence

    def note(self, telling: Telling, organiser: str | None) -> None:
        """Keep who did what was told last."""
        self._last = (telling.line, telling.passage.sentence.start)
        self._last_type = telling.phrase.type
        self._acted = telling.passage.sentence.start if organiser else self._acted
        holds = telling.status == "done" and _HOLDS.match(self._text, telling.phrase.start) is not None
        hosts = holds or telling.phrase.target.is_event or telling.phrase.type in _HELD
        self._meant.note(organiser, hosts=hosts)

    def asker(self, telling: Telling) -> str | None:
        """Who asks for what ``telling`` tells: whoever did what its sentence, or the one that it goes on
        from, tells before it.
        """
        start = telling.passage.sentence.start
        goes_on = status.continues(self._text, telling.passage.start) and self._is_near(telling)
        return self._meant.last if goes_on or self._last[1] == start else None

    def of(self, telling: Telling) -> str | None:
        """Who does what ``telling`` tells; None where nothing tells."""
        if telling.phrase.verb is not None:
            return self._of_passive(telling)
        if self._is_part(telling):
            return self._meant.last
        if self._last[1] == telling.passage.sentence.start:
            goes_on = self._goes_on(telling) and not self._is_held(telling)
            return self._meant.last or self._opener(telling) if goes_on else None
        start = telling.passage.start
        if teller := self._teller(telling):
            return teller
        laid = ":" in self._text[start : telling.phrase.start] and self._laid_on(start, telling.phrase.start)
        return laid or (self._of_sentence(telling) if self._is_open(telling) else None)

    def _teller(self, telling: Telling) -> str | None:
        """Who tells of what they did themselves."""
        body = speakers.own_deed(telling.passage, deed_start(telling.passage, telling.phrase))
        start = telling.passage.start
        return self._meant.whole(written(self._text, body, body.end), start, body.start) if body else None

    def _of_passive(self, telling: Telling) -> str | None:
        """Who did what is a part of what was told: "Tại buổi lễ, 13 máy được trao"."""
        passage = telling.passage
        decided = (self._last_type, telling.phrase.type) == ("policy", "recognition")
        is_same = self._last_type == telling.phrase.type
        is_part = status.continues(self._text, passage.start) and (is_same or decided)
        before = _HELD_OR_GIVEN if telling.phrase.type in _HELPS else {telling.phrase.type} & _GIVEN
        is_given = self._last_type in before and self._goes_on_from_actor(telling)
        goes_on = is_part or is_given or opens_at(passage)
        is_told = _PASSIVE.search(passage.before(telling.phrase.verb or 0)) is not None
        return self._before(telling) if goes_on and is_told and self._is_near(telling) else None

    def _is_part(self, telling: Telling) -> bool:
        """Whether it is a part of what was told last, told by what it is done with or who is given it: "Cụ
        thể, | Hợp tác xã X | được hỗ trợ 80 triệu đồng".
        """
        passage, until = telling.passage, deed_start(telling.passage, telling.phrase)
        if self._last_type != telling.phrase.type or not self._is_near(telling):
            return False
        details = status.details(self._text, passage.start)
        if details is None or self._last[1] == passage.sentence.start:
            return False
        return _WITH_WHAT.fullmatch(self._text, details, until) is not None or (
            _PASSIVE.search(passage.before(until)) is not None
        )

    def _of_sentence(self, telling: Telling) -> str | None:
        opener = self._opener(telling)
        if opener or telling.asked:
            return opener or self._heads.over(telling.line)
        before = self._before(telling) if self._goes_on_from_actor(telling) else None
        found = before or self._heads.over(telling.line) or self._spoken_of(telling)
        return found or self._behind_partners(telling) or self._whose_document()

    def _behind_partners(self, telling: Telling) -> str | None:
        """Who does what a sentence tells that opens with those with whom it is done."""
        passage, until = telling.passage, deed_start(telling.passage, telling.phrase)
        body = partners.behind(passage, until)
        return (
            self._meant.whole(written(self._text, body, until), passage.start, body.start) if body else None
        )

    def _goes_on_from_actor(self, telling: Telling) -> bool:
        """Whether ``telling`` is of whoever acted last: in its line, or in running text right before it."""
        passage, line = telling.passage, self._lines[telling.line]
        start, deed = passage.start, deed_start(passage, telling.phrase)
        if speakers.SAYS.search(self._text, start, deed) or _AT.search(self._text, start, deed):
            return False
        if self._acted >= line.start or self._text[start].islower() or status.continues(self._text, start):
            return True
        is_event = telling.phrase.target.is_event and telling.phrase.target.start == telling.phrase.start
        if is_event and self._last_type not in _EVENTS:
            return False
        near = self._lines[max(0, telling.line - _NEAR_LINES)].start
        return line.kind == "text" and self._acted >= near

    def _before(self, telling: Telling) -> str | None:
        """Whoever acted last; who approves a plan does not carry it out."""
        approved = self._last_type == "policy" and telling.phrase.type not in _DECIDED
        return self._meant.topic or (None if approved else self._meant.last)

    def _is_near(self, telling: Telling) -> bool:
        return 0 <= telling.line - self._last[0] <= _NEAR_LINES

    def _spoken_of(self, telling: Telling) -> str | None:
        """Whoever is spoken of where a verb opens the sentence: the last on whom the sentences before it lay
        work, else who did what the line before tells.
        """
        passage, line = telling.passage, self._lines[telling.line]
        if line.kind != "text" or not _LEADS.match(self._text, passage.start):
            return None
        at = line.start
        found: str | None = None
        while at < passage.start:
            sentence = self._document.sentence_at(at)
            found = self._laid_on(sentence.start, sentence.end) or found
            at = max(sentence.end, at) + 1
        return found or (self._before(telling) if self._is_near(telling) else None)

    def _laid_on(self, start: int, end: int) -> str | None:
        """Whoever ``text[start:end]`` lays work on."""
        for body in reversed(self._meant.named(start, end)):
            if _LAYS.search(self._text, start, body.start) and _LED.match(self._text, body.end, end):
                return body.name
        return None

    def _opener(self, telling: Telling) -> str | None:
        """The body that opens the sentence, whose verb follows: "Sở Y tế phối hợp với các huyện mở 2 lớp;
        | tổ chức tọa đàm …"."""
        passage, until = telling.passage, telling.phrase.start
        if self._is_held(telling):
            return None
        first = doers.first_body(passage) or subjects.opening(passage)
        if first is None:
            return self._unit_opener(telling)
        if first.start >= until or not ACTS.match(self._text, after_wider(self._text, first.end)):
            return None
        if WITH.search(passage.before(first.start)):
            return None
        return self._meant.told(written(self._text, first, until), passage.start, first.start)

    def _is_held(self, telling: Telling) -> bool:
        """Whether an event that is held is told, and not who holds it."""
        at, event = telling.phrase.start, telling.phrase.target
        held = _IS_HELD.match(self._text, at, telling.passage.end)
        return event.is_event and event.start == at and held is not None

    def _unit_opener(self, telling: Telling) -> str | None:
        """The unit that opens it: "Theo đó, tỉnh Trà Vinh sẽ tổ chức nhiều hoạt động và … như: …"."""
        start = telling.passage.start
        for unit in _UNIT.finditer(self._text, start, telling.phrase.start):
            if is_open(telling.passage.before(unit.start())) and ACTS.match(self._text, unit.end()):
                return unit[0]
        return None

    def _is_open(self, telling: Telling) -> bool:
        passage = telling.passage
        if _LEADS.match(self._text, passage.start) and not doers.subject(telling):
            return True
        led = partners.without(passage, passage.start, deed_start(passage, telling.phrase))
        return is_open(SEPARATOR.split(led)[-1])

    def _goes_on(self, telling: Telling) -> bool:
        """Whether no other subject stands between the activity before and this one."""
        until = deed_start(telling.passage, telling.phrase)
        between = partners.without(telling.passage, telling.clause, until)
        return is_open(SEPARATOR.split(between)[-1])
