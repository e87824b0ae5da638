"""A text read line by line and sentence by sentence for the activities that it tells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from nlp.activities import called_off, cues, dates, grounds, own_acts, recognition, sections, status, tenses
from nlp.activities import tellings as told_before
from nlp.activities.anchors import Anchor
from nlp.activities.at_events import Event, of_deed, opens_at
from nlp.activities.cues import Cue, Scope
from nlp.activities.dates import Dates
from nlp.activities.grounds import Ground
from nlp.activities.passages import Passage
from nlp.activities.periods import Period
from nlp.activities.phrases import Phrase
from nlp.activities.requests import Requests, names_past
from nlp.activities.tellings import Before, Telling
from nlp.activities.tenses import AHEAD
from nlp.activities.titles import span as title_span
from nlp.dating import points
from nlp.records import Status
from nlp.text.document import Document, Sentence

_FURTHER_SENTENCE = re.compile(r"(?<!TP)(?<!TX)(?<! số)\. (?=[^\W\d_]+ )(?! ?Căn cứ)")
_WORD = re.compile(r"\w+ \w+|\w+")
# What is not cut into sentences is read in pieces of this length: the time grows with its square.
_LONGEST = 2500


class Reading:
    """``document`` read from first line to last; ``lines`` are its lines, ``tellings`` what it tells."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.tellings: list[Telling] = []
        self._written = Anchor(document.earliest if document.latest else None, until=document.latest)
        self.lines = sections.lines(self.text, document.title)
        self.title = document.title or sections.title_told(self.text, self.lines)
        self._grounds = grounds.grounds(self.text, self.title, self._written, self.lines)
        self._own = own_acts.own_act(self.text)
        self._head_day = own_acts.head_day(self.text)
        self._days = points.days(self.text)
        self._told_day: date | None = None
        self._event = Event()
        self._basis_open = -1
        self._before = Before()
        self._requests = Requests()
        self._plan_announced = status.is_letter(self.text)
        self._plan_span: Dates | None = None
        for index, sentences in self._sentences_by_line():
            if self._may_tell(index):
                self._read_line(index, sentences)
        self.tellings = called_off.without(self.text, self.tellings)
        self._tell_own_act()
        self._date_by_entries()
        told_before.plan_what_follows(self.tellings, document)

    def _sentences_by_line(self) -> Iterator[tuple[int, list[Sentence]]]:
        sentences = iter(self.document.sentences)
        sentence = next(sentences, None)
        for index, line in enumerate(self.lines):
            inside: list[Sentence] = []
            while sentence is not None and sentence.start < line.end:
                if sentence.end > line.start:
                    inside.append(sentence)
                sentence = next(sentences, None)
            yield index, inside

    def _may_tell(self, index: int) -> bool:
        """Whether the line may tell activities: a title, heading, attribute or line of links does not."""
        line, ground = self.lines[index], self._ground(index)
        if self._is_basis(index) or (self._own and self._own.sets_norms and line.start > self._own.end):
            return False
        if line.kind in ("title", "heading", "attribute") or ground.status == "none":
            return False
        body = self.text[line.start : line.end]
        if self._own and line.start > self._own.end and own_acts.CARRIES_OUT.match(body):
            return False
        complete = line.kind != "text" or sections.is_whole(body)
        return not body.isupper() and (complete or ground.status is not None)

    def _is_basis(self, index: int) -> bool:
        """Whether the line is a legal basis of an official document: "Căn cứ Luật …;", or goes on with
        one."""
        line = self.lines[index]
        opens = own_acts.BASIS.match(self.text, line.start, line.end) is not None
        opens = opens and _FURTHER_SENTENCE.search(self.text, line.start, line.end) is None
        goes_on = self._basis_open == index - 1 and self.text[line.start].islower()
        if (opens or goes_on) and self.text[line.end - 1] not in ";.,:":
            self._basis_open = index
        return opens or goes_on

    def _tell_own_act(self) -> None:
        """Add what the document itself puts in force, instead of what was read there."""
        own = self._own
        if own is None:
            return
        index = max(i for i, line in enumerate(self.lines) if line.start <= own.start)
        passages = self._passages(index, [self.document.sentence_at(own.start)])
        passage = next((one.exact() for one in passages if one.start <= own.start < one.end), None)
        if passage is not None:
            self.tellings = [t for t in self.tellings if not own.start <= t.phrase.start < own.end]
            verb = Cue(own.start, _WORD.match(self.text, own.start).end(), (), is_short=False)  # type: ignore[union-attr]
            phrase = Phrase(own.start, own.end, own.end, own.type, verb, counted=False)
            when = Dates(own.day, own.day) if own.day else None
            self.tellings.append(Telling(index, passage, own.start, phrase, "done", when))
            self.tellings.sort(key=lambda telling: telling.phrase.start)

    def _ground(self, index: int) -> Ground:
        """The ground of a line; an intro's own words are about the lines under it."""
        line = self.lines[index]
        if line.kind != "intro":
            return self._grounds[index]
        return self._grounds[line.parent] if line.parent is not None else Ground()

    def _read_line(self, index: int, sentences: list[Sentence]) -> None:
        first = len(self.tellings)
        for passage in self._passages(index, sentences):
            if sections.is_attribute(self.text, passage.start, passage.end):
                when = dates.whole(passage.periods)
                for telling in self.tellings[first:]:
                    telling.dates = telling.dates or when
            else:
                self._read_passage(index, passage)

    def _passages(self, index: int, sentences: list[Sentence]) -> Iterator[Passage]:
        ground = self._ground(index)
        led: int | None = None
        for sentence in sentences:
            begins, first = led, max(sentence.start, self.lines[index].start)
            led = first if told_before.leads(self.text, first, sentence.end) else None
            for start in range(first if begins is None else begins, sentence.end, _LONGEST):
                end = min(start + _LONGEST, sentence.end)
                found = cues.cues(self.text, start, end)
                told = self._periods(start, end, ground, None, tenses.of_deeds(self.text, found.scopes))
                supported = ground.status in AHEAD or any(p.unit != "year" and not p.cited for p in told)
                is_entry = self.lines[index].kind == "entry" and start == self.lines[index].start
                yield Passage(self.document, sentence, start, end, found, told, supported, is_entry)

    def _periods(
        self, start: int, end: int, ground: Ground, told: Status | None, scopes: Sequence[Scope] = ()
    ) -> list[Period]:
        meant = told or status.last_told(scopes) or ground.status
        year = ground.year if (meant or "done") == ground.dated else None
        near, ahead = self._days | set(filter(None, [self._told_day])), meant in AHEAD if meant else None
        anchor = replace(self._written, year=year, ahead=ahead, told=self._told_day, near=near)
        found = tenses.read(self.text, start, end, anchor, scopes)
        self._told_day = told_before.last_day(found) or self._told_day
        return found

    def _read_passage(self, index: int, passage: Passage) -> None:
        phrases: list[Phrase] = []
        if recognition.may_tell(passage):
            passage, phrases = recognition.recognised(passage.exact())
        before, goes_on = self._before, status.goes_on(self.text, passage.start)
        continues = status.tells_more(passage, phrases, opens=passage.start == self.lines[index].start)
        follows = goes_on or self._goes_on_unsaid(index, passage, phrases)
        otherwise = self._otherwise(index, passage, before.status if follows else None)
        if phrases and phrases[0].type == "policy" and self._is_enacting(index, passage, phrases[0]):
            otherwise = "done"
        asked = self._requests.goes_on(passage, matters=bool(phrases) or goes_on)
        if asked and self._ground(index).status is None:
            otherwise = "proposed"
        signed: Dates | None = None
        found, lead = dates.dates(passage, phrases)
        statuses = status.statuses(passage, phrases, otherwise, told_before.past(self.document, found))
        clauses = [passage.start, *(max(one.reach, title_span(passage, one)[1]) for one in phrases)]
        at_event, scene = self._event.days_at(passage, index, self._told_day), self._event.scene
        for clause, phrase, told, dated in zip(clauses, phrases, statuses, found, strict=False):
            inherited = before.dates if continues and before.dates_also(told) else None
            when = of_deed(passage, dated) if told == "done" else dated
            inherited = self._event.days_of(passage, phrase, inherited, at_event if told == "done" else None)
            if told == "planned" and (continues or status.is_of_plan(self.text, passage.start)):
                inherited = self._plan_span or inherited
            enacted = self._enacted(passage, phrase) if told == "done" else None
            signed = when or (signed if clause == phrase.start else None) or inherited or enacted
            there = scene if signed and signed == at_event else None
            telling = Telling(index, passage, clause, phrase, told, signed, asked, there)
            told_before.plan_what_is_to_come(telling, self.document)
            self.tellings.append(telling)
            self._event.follow(telling)
        self._event.end(passage, phrases)
        follows = follows or (otherwise == "planned" and status.is_of_plan(self.text, passage.start))
        meant = status.last_told(passage.scopes) or (otherwise if follows else None)
        goes_on = continues or told_before.goes_on_in(passage, phrases, self.lines[index].end)
        dated = lead or told_before.year(signed)
        before.go_on(meant, dated, self._ground(index).span_of_done, goes_on=goes_on)
        if grounds.announces_plan(self.text, passage.start, passage.end):
            self._plan_announced = True
            self._plan_span = grounds.announced_span(self.text, passage.start, passage.end, self._written)

    def _enacted(self, passage: Passage, phrase: Phrase) -> Dates | None:
        """The day of an official document that puts itself in force: "ban hành Kế hoạch … như sau:"."""
        enacts = phrase.type == "policy" and own_acts.ENACTS.search(self.text, passage.start, passage.end)
        day = self._head_day if enacts else None
        return Dates(day, day) if day else None

    def _is_enacting(self, index: int, passage: Passage, phrase: Phrase) -> bool:
        """Whether a document puts in force what follows, or itself: "… xã ban hành Kế hoạch về …"."""
        is_own = self._head_day and own_acts.PUTS_IN_FORCE.match(self.text, phrase.start)
        enacts = own_acts.ENACTS.search(self.text, passage.start, passage.end)
        return bool(is_own or enacts) or self.lines[index].kind == "intro"

    def _goes_on_unsaid(self, index: int, passage: Passage, phrases: list[Phrase]) -> bool:
        """Whether the sentence, not the first of its line, leaves out the subject of the one before, or
        stands after a plan and tells of nothing past."""
        is_first = passage.start == self.lines[index].start and not status.adds(self.text, passage.start)
        if not phrases or is_first or opens_at(passage) or told_before.is_caption(passage):
            return False
        opens = not passage.before(phrases[0].start).strip()
        return opens or (self._before.status == "planned" and not names_past(passage))

    def _otherwise(self, index: int, passage: Passage, before: Status | None) -> Status:
        """The status of what the words of ``passage`` tell none of: that of the sentence ``before`` where
        it goes on from that, else that of its ground, else done.
        """
        told = before or self._ground(index).status or ("planned" if self._event.ahead(passage) else None)
        if told not in (None, "none"):
            return cast(Status, told)
        is_of_plan = status.is_of_plan(self.text, passage.start) or status.assigns(self.text, passage.start)
        return "planned" if self._plan_announced and is_of_plan else "done"

    def _date_by_entries(self) -> None:
        """Date what its own sentence does not by the lines under it ("Thời gian: tháng 5"), or the report."""
        for telling in self.tellings:
            if telling.dates is None:
                ground = self._ground(telling.line)
                is_then = not told_before.is_told_apart(telling)
                span = ground.span if telling.status == ground.dated and is_then else None
                telling.dates = told_before.called_for(telling, self._periods_under(telling, ground)) or span
                told_before.plan_what_is_to_come(telling, self.document)

    def _periods_under(self, telling: Telling, ground: Ground) -> list[Period]:
        """The periods in the lines under the entry of ``telling``; its contents date no plan's issue."""
        own = self.lines[telling.line]
        if telling.phrase.type == "policy" and (own.kind == "intro" or telling.status == "done"):
            return []
        found: list[Period] = []
        for line in self.lines[telling.line + 1 :]:
            is_under = line.parent is not None and line.parent >= telling.line
            if not is_under and (line.kind != "attribute" or line.parent != own.parent):
                break
            found += self._periods(line.start, line.end, ground, telling.status)
        return found
