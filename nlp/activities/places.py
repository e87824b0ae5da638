"""Where an activity takes place, as its sentence tells: a place has the name of one, or is a hall, a market
or the like; a document, an event or a number of them is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.activities import places_told, receivers
from nlp.activities.areas import has_area, is_whole, of_bare_unit, of_body, of_units, unit_of
from nlp.activities.doers_provinces import (
    are_provinces,
    doer_of,
    goes_to_others,
    is_of_several,
    is_of_the_nation,
    joins_fair,
    named_in,
    of_doers,
    of_fair,
    of_name,
    of_receiver,
    receives,
    takes_part,
)
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.activities.place_names import (
    BEFORE,
    BEHIND,
    FURTHER,
    GOES,
    LEADING,
    LISTED_BEHIND,
    VISITED_FURTHER,
    WHERE,
    is_abroad,
    is_elsewhere,
    is_of_another,
    there,
)
from nlp.activities.spots import Spots
from nlp.activities.wordings import HELD_LATER, LATER
from nlp.records import ProvinceMention

# "có 44 gian hàng của các hợp tác xã, hộ gia đình | trên địa bàn huyện A": whose they are; what is spoken of.
_WHOSE = re.compile(
    r"\b(?:của (?:các|những|nhiều|\d+)|đối với|về việc|liên quan|xem xét|kết luận|thảo luận|báo cáo)\b[^;:]*$"
)
_OF_PROVINCE = re.compile(r"\btỉnh\b")
_SECOND = re.compile(
    r"(?:(?:,? và|,|;) \d+| và (?:gia đình|hộ|ông|bà|anh|chị|em|cháu|mẹ)) [^,;.]{3,80}? (?:tại|ở) "
)


@dataclass(frozen=True, slots=True)
class Places:
    """Reads the places of the activity of ``passage`` whose clause begins at ``clause``, and whose name ends
    at ``named_until``.
    """

    text: str
    mentions: Sequence[ProvinceMention]
    passage: Passage
    clause: int
    named_until: int

    @property
    def _spots(self) -> Spots:
        return Spots(self.text, self.mentions, self.passage)

    def province(self, phrase: Phrase, home: str | None, organiser: str | None = None) -> str | None:
        """The province that the phrase, or else its clause before it, says; else that of the body that does
        the work, ``home``, at last that of the ``organiser``. None where several are named, or none in
        particular.
        """
        told = self._told(phrase)
        if told is not None:
            return told.pop() if len(told) == 1 else None
        doers = of_doers(self.mentions, self.passage, self.clause, phrase, partners=home is None)
        doers = doers or self._spots.of_districts(self.text[self.clause : phrase.start])
        itself = organiser if organiser and organiser.lower().startswith("tỉnh ") and not doers else ""
        found = of_name(self.mentions, self.text, itself, phrase.start)
        found = found or (home if home in doers or len(doers) != 1 else doers.pop())
        return found or of_name(self.mentions, self.text, organiser or "", phrase.start)

    def _told(self, phrase: Phrase) -> set[str] | None:
        """The provinces that its own words tell, none for what is abroad or in no one of them; None where
        they do not say.
        """
        away = self._visited(phrase)
        if away or receives(self.text, phrase):
            return away or None
        for start, end in self._stretches(phrase):
            named = {
                mention.province_id
                for mention in places_told.mentions_in(self.mentions, self.passage, start, end)
            }
            if named or is_abroad(self.text, start, end):
                return set() if is_abroad(self.text, start, end) else named
        receiver = of_receiver(self.mentions, self.text, phrase) if phrase.type == "policy" else None
        doer = doer_of(self.passage, self.clause, phrase)
        if doer and doer.national and is_of_the_nation(self.text, phrase):
            return {receiver} if receiver else named_in(self.mentions, phrase)
        within = {receiver} if receiver else self._spots.of_districts(self.place(phrase) or "")
        given_to = receivers.provinces(self._spots, phrase, self._clause_end(phrase))
        within = within or (given_to if len(given_to) == 1 else set())
        return within or (set() if self._is_anywhere(phrase) else None)

    def _is_anywhere(self, phrase: Phrase) -> bool:
        """Whether it is in no province in particular."""
        named_until = phrase.reach if phrase.type == "policy" else max(phrase.reach, self.named_until)
        until = phrase.start if phrase.verb is None else phrase.verb
        several = is_of_several(self.text, phrase, named_until)
        doer = doer_of(self.passage, self.clause, phrase)
        of_province = doer is not None and _OF_PROVINCE.search(self.text, doer.start, doer.end) is not None
        elsewhere = several or is_elsewhere(self.text, phrase.start, named_until, of_province=of_province)
        return elsewhere or are_provinces(self.text, self.clause, until)

    def _visited(self, phrase: Phrase) -> set[str]:
        """The provinces that a study visit goes to, or that the fair is in which one takes part."""
        goes = goes_to_others(self.text, phrase)
        if phrase.type != "study_visit" and not goes and not joins_fair(self.text, phrase):
            return set()
        end = self._stretches(phrase)[0][1]
        more = FURTHER.match(self.text, end)
        inside = [m for m in self.mentions if phrase.target.start <= m.start < (more.end() if more else end)]
        bodies = [] if goes else self.passage.bodies
        away = {m.province_id for m in inside if not any(b.start <= m.start < b.end for b in bodies)}
        told = places_told.mentions_in(self.mentions, self.passage, *self._stretches(phrase)[0])
        return away | {m.province_id for m in told}

    def place(self, phrase: Phrase) -> str | None:
        """The place after "tại", "ở", "trên địa bàn" in the phrase, in its clause before it, behind it, or at
        the head of the sentence; a whole province only where none of them tells more."""
        found = list(self._told_places(phrase))
        within = [one for one in found if not is_whole(one)]
        # "tại nhà văn hóa xã A, Hội … cho các em trên địa bàn | xã A"
        narrower = (one for one in within[1:] if unit_of(within[0]) in one)
        first = next(iter([*narrower, *within, *found]), None)
        return first or of_fair(self.mentions, self.text, phrase, self.named_until)

    def _told_places(self, phrase: Phrase) -> Iterator[str]:
        for stretch in self._stretches(phrase):
            yield from self._in(phrase, *stretch)
        yield from filter(None, (self._behind(phrase), self._leading(phrase)))

    def _in(self, phrase: Phrase, start: int, end: int) -> Iterator[str]:
        """The places in ``text[start:end]``, of the phrase or of its clause before it."""
        goes, is_before = phrase.type == "study_visit" or takes_part(self.text, phrase), end == phrase.start
        for where in (GOES if goes else BEFORE if is_before else there()).finditer(self.text, start, end):
            is_about = phrase.type == "policy" and start == phrase.start
            is_about = is_about or is_of_another(self.text, self.passage.start, where.start(), phrase.start)
            found = None if is_about else self._spots.at(where.end(), end)
            is_name = where.re is there() or WHERE.match(self.text, where.start())
            found = found if is_name else self._spots.named(where.end(), end)
            if found:
                until = end if is_before else max(end, self._clause_end(phrase))
                yield self._with_second(found, where.end(), until)

    def _with_second(self, first: str, start: int, end: int) -> str:
        """The ``first`` place and that of what goes on: "2 mô hình tại xã A và 1 mô hình tại xã B"."""
        more = _SECOND.match(self.text, start + len(first), end)
        second = self._spots.named(more.end(), end) if more else None
        return f"{first} và {second}" if second else first

    def behind(self, phrase: Phrase) -> str | None:
        """The place that the phrase or what is behind it tells, and nothing before it."""
        own = self._in(phrase, *self._stretches(phrase)[0])
        return next((one for one in own if not is_whole(one)), None) or self._behind(phrase)

    def receivers(self, phrase: Phrase) -> str | None:
        """Where those are at home to whom it is given."""
        if not self._stays(phrase):
            return None
        until = self._clause_end(phrase)
        return receivers.theirs(self._spots, self.clause, phrase, until)

    def area(self, phrase: Phrase, organiser: str | None) -> str | None:
        """The unit that is meant by its kind ("trên địa bàn xã"), else that of a local ``organiser``, or of
        the local bodies it works with; what is decided is so for its "địa bàn"."""
        until = max(phrase.reach, self.named_until)
        says = phrase.type != "policy" or has_area(self.text, phrase.start, until)
        meant = of_bare_unit(self.text, phrase.start, self._clause_end(phrase)) if says else None
        if not says or not self._stays(phrase):
            return meant
        meant = meant or (of_body(self.text, organiser, phrase.start) if organiser else None)
        meant = meant or of_units(self.text[self.clause : phrase.start])
        return meant or receivers.partners(self._spots, phrase.start)

    def _stays(self, phrase: Phrase) -> bool:
        """Whether it is where those are at home who do it or have it done for them."""
        goes = phrase.type == "study_visit" or takes_part(self.text, phrase)
        return not goes and self._told(phrase) != set()

    def _clause_end(self, phrase: Phrase) -> int:
        end = receivers.clause_end(self.text, phrase, self.passage.told, self.passage.end)
        return max(end, phrase.reach)

    def _begins(self, phrase: Phrase) -> int:
        return max(self.clause, self.text.rfind(";", self.clause, phrase.start) + 1)

    def _leading(self, phrase: Phrase) -> str | None:
        """The place that opens the sentence of a further deed of the same doer: "Tại Hà Nội, Sở đã họp, | xếp
        hạng …"."""
        first = min((body.start for body in self.passage.bodies), default=self.passage.start)
        begins = self._begins(phrase)
        if begins <= self.passage.start:
            return None
        if listed := self._spots.before(self.text.rfind(":", self.passage.start, begins)):
            return listed
        goes_on = not self.text[begins : phrase.start].strip(" ;,")
        if ";" in self.text[first:begins] and not goes_on:
            return None
        told = min(self.passage.told, default=first)
        doers = [body.start for body in self.passage.bodies if body.end <= told] if goes_on else []
        is_of_them = goes_on and phrase.verb and not self.passage.bodies
        until = begins if is_of_them else max(doers, default=first)
        where = (WHERE if is_of_them else LEADING).search(self.text, self.passage.start, until)
        return self._spots.at(where.end(), until) if where else None

    def _behind(self, phrase: Phrase) -> str | None:
        """The place that its clause goes on to ("trao 12 con bò, trị giá 96 triệu đồng, cho 12 hội viên | tại
        xã Phú"), before it tells another deed."""
        if phrase.type == "policy" or LATER.search(self.text, phrase.start, self.passage.end):
            return None
        works = [cue.start for cue in self.passage.verbs if cue.own and cue.start > phrase.reach]
        others = (body.start for body in self.passage.bodies if self.text.endswith(", ", 0, body.start))
        until = min([self._clause_end(phrase), *works, *(at for at in others if at > phrase.reach)])
        for where in there().finditer(self.text, phrase.reach, until):
            found = self._spots.at(where.end(), until)
            is_another = is_of_another(self.text, self.passage.start, where.start(), phrase.start)
            if found and not is_another and not _WHOSE.search(self.text, phrase.reach, where.start()):
                return found
        return None

    def _stretches(self, phrase: Phrase) -> tuple[tuple[int, int], tuple[int, int]]:
        """The phrase, with what says behind it where it is (", tại …"), and its clause before it."""
        reach = max(phrase.reach, self.named_until)
        later = None if phrase.is_event else LATER.search(self.text, phrase.start, reach)
        after = None if later else BEHIND.match(self.text, reach)
        if phrase.type == "study_visit":
            after = after or VISITED_FURTHER.match(self.text, reach)
        clause = self._begins(phrase)
        led = WHERE.search(self.text, clause, phrase.start)
        after = None if after and led and HELD_LATER.match(after[0]) else after
        listed = LISTED_BEHIND.search(self.text, phrase.start, min(reach + 160, self.passage.end))
        reach = listed.end() if listed and listed.start() < reach else reach
        end = later.start() if later else after.end() if after else reach
        return (phrase.start, end), (clause, phrase.start)
