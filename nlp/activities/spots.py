"""The places that a sentence names, and where their names end: a unit with the wider ones behind it, a hall
or a market with its unit; a document, an event or a number of them is none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.activities.passages import Body, Passage
from nlp.activities.place_names import (
    ABBREVIATED,
    BEHIND_PROVINCE,
    CAPTION,
    FURTHER,
    KIND,
    LIST_OF_UNITS,
    NO_PLACE,
    ON_ROAD,
    PLACES,
    VENUE_END,
    WHERE,
    after_wider,
    countries,
    is_named,
    is_no_name,
    is_place,
    narrows_at,
    sites,
    venues,
)
from nlp.activities.unit_names import NAME, UNIT
from nlp.language.letters import LOWER, UPPER
from nlp.provinces import districts
from nlp.records import ProvinceMention
from nlp.text.tagger import Word

# "tại hộ ông A, | ấp 3, xã B": who lives there is no place.
_HOUSE = re.compile(
    rf"(?:hộ|nhà|gia đình|vườn|ruộng|trang trại|cơ sở)(?: [{LOWER}]+){{0,4}} (?:ông|bà|anh|chị)"
    rf" {NAME}(?:,| ở) (?={UNIT} )"
)
_KIND_ALONE = re.compile(rf"(?:\d{{1,2}}|[^\W\d_][{LOWER}]*(?: [{LOWER}]+){{0,5}}) ")
# "Khu di tích Đồn | chiến thắng": where a small letter follows, only a part of the name.
_ONE_WORD = re.compile(rf"(?:{KIND})?[^ ]+")
_AND = re.compile(r" và (?:điểm )?")
_UNIT_BEFORE = re.compile(rf"(?<!\w){UNIT} ?(?:{NAME}|\d+) $")
# "thôn | giáp Bốn", "xóm | mới Đồng Tiến".
_VILLAGE = r"(?:thôn|bản|buôn|làng|xóm|ấp|khóm|khu phố|tổ dân phố)"
_OF_VILLAGE = re.compile(rf"{_VILLAGE}(?: [{LOWER}]{{2,}}){{1,2}} (?=[{UPPER}])")
# "buôn Drai | xí": a name of another language goes on in small letters.
_OF_NAME = re.compile(
    rf"(?!(?: [{LOWER}]+)? (?:gồm|như|là|này|đó|cũ|và)\b)(?: [{LOWER}]+){{1,2}}(?= ?(?:[(,.;]|$))"
)
_VILLAGE_NAMED = re.compile(rf"{_VILLAGE} [{UPPER}]\w+$")
_SMALL = re.compile(
    r" (?!(?:và|cho|với|do|từ|để|nhằm|trong|vào|có|đã|sẽ|được|là|về|theo|khi|sau)\b)[^\W\d_A-ZĐ]"
)


@dataclass(frozen=True, slots=True)
class Spots:
    """Reads the places that ``passage`` names; ``mentions``: the provinces that the ``text`` names."""

    text: str
    mentions: Sequence[ProvinceMention]
    passage: Passage

    def all_at(self, where: re.Pattern[str]) -> list[str]:
        """The places that the sentence names behind words of ``where``, in order."""
        start, end = self.passage.start, self.passage.end
        found = (self.at(one.end(), end) for one in where.finditer(self.text, start, end))
        return [one for one in found if one and is_place(one)]

    def before(self, end: int) -> str | None:
        """The place that the sentence names right before ``end``: "tổ chức tại huyện A | : hội chợ; …"."""
        for where in WHERE.finditer(self.text, self.passage.start, max(end, self.passage.start)):
            found = self.at(where.end(), end)
            if found and where.end() + len(found) == end:
                return found
        return None

    def province_of(self, place: str) -> str | None:
        """The one province in which ``place`` lies, as its own words tell."""
        first, last = self.passage.start, self.passage.end
        inside = (one for one in self.mentions if first <= one.start < last and one.quote in place)
        within = {one.province_id for one in inside} or self.of_districts(place)
        return within.pop() if len(within) == 1 else None

    def of_districts(self, stretch: str) -> set[str]:
        """The provinces of the districts that ``stretch`` names."""
        return set(districts.provinces(stretch, self.passage.document.written))

    def at(self, start: int, end: int) -> str | None:
        """The place whose name begins at ``start``; None where none does."""
        house = _HOUSE.match(self.text, start, end)
        start = house.end() if house else start
        if NO_PLACE.match(self.text, start):
            return None
        if named := self.named(start, end):
            last = start + len(named)
            on_road = FURTHER.match(self.text, last) if ON_ROAD.match(self.text, last) else None
            if on_road:
                return named + on_road[0]
            return named + self.text[last : self._with_another(last)]
        if prefix := _OF_VILLAGE.match(self.text, start, end):
            rest = self.named(prefix.end(), end)
            return rest and prefix[0] + rest
        return self._venue(start, end)

    def _venue(self, start: int, end: int) -> str | None:
        """The hall, site or house of some body that begins at ``start``."""
        kind, site = venues().match(self.text, start), sites().match(self.text, start)
        if not (self.text[start : start + 1].isupper() or kind or site):
            return None
        since = kind.end() + 1 if kind and self.text.startswith(" và ", kind.end()) else start
        last = self._venue_end(start, since, end)
        if is_no_name(self.text, start, last) or venues().fullmatch(self.text, start, last):
            return None
        more = FURTHER.match(self.text, last)
        if site and not kind and not is_named(self.text, start, more.end() if more else last):
            return None
        last = self._with_province(more.end() if more else last)
        last = max(last, self._listed(start, last))
        return self._before_narrower(start, self._with_another(last)).strip()

    def _venue_end(self, start: int, since: int, end: int) -> int:
        """Where the name of the hall or site at ``start`` ends, up to a body behind its unit, which does the
        work there: "nhà văn hóa thôn Tân Lập | Hội Phụ nữ xã"."""
        stop = VENUE_END.search(self.text, since, min(end + 60, self.passage.end))
        while stop and (short := ABBREVIATED.match(self.text, stop.start() - (stop[0] == "("))):
            stop = VENUE_END.search(self.text, short.end(), min(end + 60, self.passage.end))
        last = stop.start() if stop else end
        goes_on = (b.end for b in self.passage.bodies if b.start < last < b.end)
        last = next((at for at in goes_on if "," not in self.text[last:at]), last)
        inside = (b.start for b in self.passage.bodies if start < b.start < last)
        return next((at - 1 for at in inside if _UNIT_BEFORE.search(self.text, start, at)), last)

    def _listed(self, start: int, end: int) -> int:
        """Where the list of units ends that the place has up to ``end``: "UBND các huyện A | , B và C"."""
        listed = LIST_OF_UNITS.search(self.text, start, self.passage.end)
        return listed.end() if listed and listed.start() < end else end

    def _with_another(self, end: int) -> int:
        """Where the second of two bodies ends at which it is: "tại Sở A | và UBND huyện B"."""
        second = (one.end for one in self.passage.bodies if _AND.fullmatch(self.text, end, one.start))
        last = next((one for one in second if BEHIND_PROVINCE.match(self.text, one)), end)
        return max(after_wider(self.text, last), self._listed(end, last))

    def _before_narrower(self, start: int, last: int) -> str:
        """``text[start:last]``, up to the narrower unit behind a wider one, which does the work there."""
        place = self.text[start:last]
        return place[: narrows_at(place)]

    def _with_province(self, end: int) -> int:
        """Where a place ends behind whose name at ``end`` its province follows: "khách sạn X, Hà Giang"."""
        behind = end + len(", ") if self.text.startswith(", ", end) else None
        named = (one.end for one in self.mentions if one.start == behind)
        return next((last for last in named if BEHIND_PROVINCE.match(self.text, last)), end)

    def named(self, start: int, end: int) -> str | None:
        """The named place at ``start``, up to those who do the work there ("tại thị xã Kiến Tường, | Sở Công
        Thương"), its parts whole words: not "Nhà | văn hóa", nor "…, Thủ | tướng".
        """
        match = PLACES.match(self.text, start, min(len(self.text), end + 120))
        last = match.end() if match else start
        more = _OF_NAME.match(self.text, last) if _VILLAGE_NAMED.match(self.text, start, last) else None
        if more:
            further = FURTHER.match(self.text, more.end())
            return self.text[start : further.end() if further else more.end()]
        bodies = [body for body in self.passage.bodies if start < body.start < last]
        ends = [body.start for body in bodies if not self._is_of_unit(start, body)]
        doer = min(ends, default=None)
        last = doer or max([last, *(body.end for body in bodies if self._names(start, body))])
        last = start + len(self._before_narrower(start, last))
        while last > start and last != doer and any(w.start < last < w.end for w in self._words()):
            last = max(start, self.text.rfind(",", start, last))
        place = CAPTION.sub("", self.text[start:last]).rstrip(" ,–-").removesuffix(" và")
        goes_on = _SMALL.match(self.text, last) is not None
        is_part = goes_on and _ONE_WORD.fullmatch(place) is not None and place not in countries()
        return None if is_part else place or None

    def _is_of_unit(self, start: int, body: Body) -> bool:
        """Whether what was read for a ``body`` is the name of a unit: "bản | Liên Minh"."""
        if self._names(start, body):
            return True
        return bool(districts.provinces_with(self.text[body.start : body.end], self.passage.document.written))

    def _names(self, start: int, body: Body) -> bool:
        """Whether nothing but the kind of the place stands before it: "Khu di tích | Đồn Cây Me"."""
        return _KIND_ALONE.fullmatch(self.text, start, body.start) is not None

    def _words(self) -> list[Word]:
        return self.passage.document.words(self.passage.sentence)
