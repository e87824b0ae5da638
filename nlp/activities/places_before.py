"""Where something is done of which the sentence only says that it is there too: "Tại đây, đoàn đã trao 10 xe
lăn", "Dịp này, Hội tặng 5 suất quà". It is where the event was that was told before, or where the sentence
before it goes.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from nlp.activities.areas import is_whole
from nlp.activities.at_events import SAID, opens_at, opens_beside
from nlp.activities.place_names import REACHES, WHERE
from nlp.activities.spots import Spots
from nlp.activities.status import continues
from nlp.activities.tellings import Telling
from nlp.activities.title_places import of_title
from nlp.records import ProvinceMention
from nlp.text.document import Document, Sentence

_HERE = re.compile(r"(?:Cũng )?(?:(?:[Tt]ại|[Ởở]) đây|[Tt]ại (?:những |các )?nơi (?:đoàn )?đến)\b")
# What an event is told to do itself: "Chương trình đã trao 50 suất quà".
_EVENT = re.compile(
    r"(?:Ban [Tt]ổ chức|BTC|Chương trình|Buổi (?:lễ|gặp mặt|làm việc)|Hội nghị|Ngày hội)"
    r" (?:(?:còn|cũng|đã) )+"
)
# "Sau đó, đoàn đã thăm …", "Trong đợt này, đoàn kiểm tra tại 5 xã": it goes on to other places.
_ELSEWHERE = re.compile(
    r"(?:Sau đó|Tiếp đó|Tiếp theo|Tiếp đến)\b|[^;]*\b(?:tại|ở|trên địa bàn) (?:các|những|\d|toàn|tỉnh|cả)\b",
    re.IGNORECASE,
)
_ACCORDINGLY = re.compile(r"Theo đó\b")
_DELEGATION = re.compile(r"Đoàn(?: công tác| từ thiện| thiện nguyện| tình nguyện)?(?: cũng| còn| đã)+ ")
_FROM_PLACE_TO_PLACE = frozenset({"study_visit", "inspection", "assessment"})
# "Biên phòng - Chiều 11/1, tại phường A, …": the sentence that opens the event.
_ON_DAY = re.compile(
    r"(?:\([^()\n]{1,30}\) ?[-–]? ?|[^\s.,]{1,20}(?: [^\s.,]{1,20}){0,3} [-–] )?"
    r"(?:(?:Trong |Từ |Vào )?(?:(?:[Rr]ạng )?[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Nn]gày|[Hh]ôm nay)\b)"
)
_TITLED = frozenset({"support", "training", "communication", "workshop", "fair", "meeting", "inspection"})
_NEAR_SENTENCES = 8
_NEAR_LINES = 3
_FEW = timedelta(days=14)


class Told(NamedTuple):
    """A place and the province in which it is, as far as they are told."""

    place: str | None
    province: str | None


class PlacesBefore:
    """Where the activities of ``document`` are that are told before one; asked for in text order."""

    def __init__(self, document: Document, mentions: Sequence[ProvinceMention]) -> None:
        self._document, self._text, self._mentions = document, document.text, mentions
        self._event: Telling | None = None
        self._told = Told(None, None)
        self._scenes: dict[int, Told] = {}
        self._is_first = True

    def note(self, telling: Telling, told: Told) -> None:
        """Keep where ``telling`` is, where it may be the event that the next sentences go back to."""
        if told.place:
            self._scenes.setdefault(telling.passage.start, told)
        is_other = not (_goes_back(telling) or opens_beside(telling.passage))
        if told.place and telling.status != "proposed" and is_other and _is_occasion(telling):
            self._event, self._told = telling, told
        elif telling.phrase.target.is_event and self._event and telling.dates != self._event.dates:
            self._event = None  # another one, of which no place is told

    def of(self, telling: Telling) -> Told | None:
        """Where that is which ``telling`` only says to be there too; None where it does not say so."""
        start, at = telling.passage.start, telling.phrase.start
        if telling.phrase.type == "study_visit" or SAID.search(self._text, start, at):
            return None
        if _HERE.match(self._text, start):
            return self._in_sentence_before(telling, REACHES) or self._at_event(telling)
        if _goes_back(telling):
            return self._at_event(telling) or self._in_lead(telling)
        if _DELEGATION.match(self._text, start) and not _goes_on_elsewhere(telling):
            return self._in_sentence_before(telling, REACHES) or self._at_event(telling)
        is_there = telling.scene is not None and telling.scene < start
        return self._scenes.get(telling.scene or 0) if is_there and not _goes_on_elsewhere(telling) else None

    def continued(self, telling: Telling) -> Told | None:
        """Where the event is of which ``telling`` tells more: "Theo đó, 300 người được khám bệnh"."""
        start, dates = telling.passage.start, telling.dates
        is_then = dates is not None and self._event is not None and self._event.dates == dates
        goes_on = _ACCORDINGLY.match(self._text, start) or (is_then and continues(self._text, start))
        goes_on = goes_on and not _goes_on_elsewhere(telling)
        is_deed = telling.phrase.type not in {"policy", "study_visit"} and telling.status == "done"
        if not (goes_on and is_deed and _is_short(telling)):
            return None
        told = self._at_event(telling) or self._in_sentence_before(telling, WHERE)
        return None if told and told.place and " và " in told.place else told

    def or_title(self, telling: Telling, told: Told, title: str | None) -> Told:
        """Where the first thing told is, else what is ``told``: where the ``title`` of the page says."""
        is_first, self._is_first = self._is_first, False
        target = telling.phrase.target
        is_named = self._text[target.start : target.end].lower() in (title or "").lower()
        is_told = telling.status == "done" or (telling.status == "planned" and is_named)
        is_there = is_first and not told.place and is_told and telling.phrase.type in _TITLED
        place = of_title(title, self._document.written) if is_there and title else None
        return Told(place, told.province) if place else told

    def _at_event(self, telling: Telling) -> Told | None:
        event = self._event
        if event is None or event.status != telling.status:
            return None
        is_event = event.dates or event.phrase.target.is_event or _names(telling, event)
        reach = _NEAR_LINES if is_event else 0
        return self._told if telling.line - event.line <= reach else None

    def _in_sentence_before(self, telling: Telling, where: re.Pattern[str]) -> Told | None:
        before = self._before(telling.passage.sentence)
        return self._place_in(telling, before, where) if before else None

    def _in_lead(self, telling: Telling) -> Told | None:
        """The place in the sentence before, else in the nearest one that tells of what day the event was."""
        sentence, where = telling.passage.sentence, WHERE
        for distance in range(_NEAR_SENTENCES):
            before = self._before(sentence)
            if before is None:
                return None
            sentence, is_lead = before, _ON_DAY.match(self._text, before.start) is not None
            found = self._place_in(telling, sentence, where) if is_lead or not distance else None
            if found or is_lead:
                return found
        return None

    def _before(self, sentence: Sentence) -> Sentence | None:
        before = self._document.sentence_at(max(0, sentence.start - 2))
        return before if before.start < sentence.start else None

    def _place_in(self, telling: Telling, sentence: Sentence, where: re.Pattern[str]) -> Told | None:
        earlier = replace(telling.passage, sentence=sentence, start=sentence.start, end=sentence.end).exact()
        return _told_in(Spots(self._text, self._mentions, earlier), where)


def _goes_back(telling: Telling) -> bool:
    """Whether its sentence tells what goes on at an event that was told before."""
    passage = telling.passage
    if _goes_on_elsewhere(telling):
        return False
    opens = _HERE.match(passage.text, passage.start) or _EVENT.match(passage.text, passage.start)
    return opens is not None or opens_at(passage)


def _goes_on_elsewhere(telling: Telling) -> bool:
    passage = telling.passage
    return _ELSEWHERE.match(passage.text, passage.start, telling.phrase.reach) is not None


def _names(telling: Telling, event: Telling) -> bool:
    """Whether the sentence of ``telling`` opens with a word of the ``event``: "Tại buổi ra mắt, …"."""
    opening = telling.passage.before(telling.phrase.start).partition(",")[0].split()
    quote = event.passage.text[event.phrase.start : event.phrase.end]
    return any(" ".join(pair) in quote for pair in pairwise(opening[1:]))


def _is_occasion(telling: Telling) -> bool:
    """Whether it is an occasion: no work of months, nor one that goes from place to place."""
    return telling.phrase.type not in _FROM_PLACE_TO_PLACE and _is_short(telling)


def _is_short(telling: Telling) -> bool:
    """Whether it takes no longer than an occasion does, as far as is known."""
    first, last = (telling.dates.first, telling.dates.last) if telling.dates else (None, None)
    return (first, last) == (None, None) or bool(first and last and last - first <= _FEW)


def _told_in(spots: Spots, where: re.Pattern[str]) -> Told | None:
    """The place that the sentence of ``spots`` names: the last ``where`` somebody goes, the first where
    something is done, but for a whole province."""
    found = spots.all_at(where)
    found = found[-1:] if where is REACHES else [one for one in found if not is_whole(one)] or found
    return Told(found[0], spots.province_of(found[0])) if found else None
