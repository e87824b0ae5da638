"""Where an activity takes place and who holds it, as its sentence tells."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from nlp import vocabulary
from nlp.activities.passages import Body, Passage
from nlp.activities.phrases import Phrase
from nlp.records import ProvinceMention

_AT = re.compile(r"\b(?:tại|ở|địa bàn|đến|sang|vào)(?! (?:từ|nay|hết|năm|tháng|ngày|dự)\b) ", re.IGNORECASE)
_UNIT = r"(?i:tỉnh|các tỉnh|thành phố|TP\.?|huyện|thị xã|TX\.?|quận|xã|phường|thị trấn|khu vực|đặc khu)"
_CAPITAL = r"(?=[^\W\d_])(?![a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ])"
_NAME = rf"{_CAPITAL}[\w'’]+(?: {_CAPITAL}[\w'’]+){{0,5}}"
_PLACES = re.compile(rf"(?:{_UNIT} )?{_NAME}(?:(?: ?[,–-] ?| và )(?:{_UNIT} )?{_NAME}){{0,8}}")
_SPOT = re.compile(r"(?:(?!(?:và|của|cho|với|nhằm|để|do|từ)\b)[^\s,;()]+ ?){1,12}")
_AFTER_COMMA = re.compile(r", (?:được )?(?:diễn ra |tổ chức )?(?:tại|ở) [^,;.\n]{1,200}")
_ASIDE = re.compile(r"\([^()\n]{1,60}\)")
_OF_A_PROVINCE = re.compile(r"\b(?:sở|ubnd|tỉnh|thành phố|địa phương)\b[^,;.]{0,60}$", re.IGNORECASE)
_TOGETHER = re.compile(r"[ ,(]*(?:(?:đã|cùng|phối hợp|với|và|chủ trì|của|thuộc|trực thuộc)[ ,]*)*")
_PLACE = re.compile(r"\b(?:tại|ở) ((?!(?:đây|đó|nay)\b)[^,;.()\n]{3,100})", re.IGNORECASE)
_PLACE_STOP = re.compile(r" (?:và|cho|với|nhằm|để|do|vào|từ|trong|được|đã|sẽ|có|ngày|của các) ")


@dataclass(frozen=True, slots=True)
class Places:
    """Reads the places of the activities of ``passage`` whose clause begins at ``clause``."""

    text: str
    mentions: Sequence[ProvinceMention]
    passage: Passage
    clause: int

    def province(self, phrase: Phrase, home: str | None) -> str | None:
        """The province that the phrase, or else its clause before it, says; else ``home`` or, in a
        national text, that of the body that does the work. None where several are named, or none in
        particular.
        """
        for start, end in self._stretches(phrase):
            named = {mention.province_id for mention in self._mentions_of_place(start, end)}
            if named:
                return named.pop() if len(named) == 1 else None
        organiser = self._organiser(phrase)
        is_national = organiser is not None and organiser.national and phrase.type == "policy"
        if is_national or _elsewhere().search(self.text, phrase.start, phrase.reach):
            return None
        return home or self._of_organiser(phrase)

    def _stretches(self, phrase: Phrase) -> tuple[tuple[int, int], tuple[int, int]]:
        """The phrase, with what says after its comma where it is (", tại …"), and its clause before it."""
        after = _AFTER_COMMA.match(self.text, phrase.reach)
        return (phrase.start, after.end() if after else phrase.reach), (self.clause, phrase.start)

    def _mentions_of_place(self, start: int, end: int) -> Iterable[ProvinceMention]:
        """The provinces named after "tại", "ở" and the like, with the list that they open, and in
        parentheses.
        """
        found = [
            _PLACES.match(self.text, at.end()) or _SPOT.match(self.text, at.end(), end)
            for at in _AT.finditer(self.text, start, end)
        ]
        spans = [place.span() for place in found if place]
        spans += [aside.span() for aside in _ASIDE.finditer(self.text, start, end)]
        bodies = self.passage.bodies
        for mention in self.mentions:
            in_place = any(first <= mention.start and mention.end <= last for first, last in spans)
            if in_place and not any(b.start <= mention.start and mention.end <= b.end for b in bodies):
                yield mention

    def _of_organiser(self, phrase: Phrase) -> str | None:
        """The last province named before "Sở …", "tỉnh này …" that does the work, or in its name."""
        if not _OF_A_PROVINCE.search(self.text[self.clause : phrase.start]):
            return None
        first = self.passage.start
        named = [
            mention for mention in self.mentions if first <= mention.start and mention.end <= phrase.start
        ]
        return named[-1].province_id if named else None

    def _organiser(self, phrase: Phrase) -> Body | None:
        inside = [b for b in self.passage.bodies if self.clause <= b.start and b.core <= phrase.start]
        found = inside.pop() if inside else None
        while found and inside and _TOGETHER.fullmatch(self.text, inside[-1].end, found.start):
            found = inside.pop()
        return found

    def organiser(self, phrase: Phrase) -> str | None:
        """The last body named in the clause before the phrase or, where several work together, the first
        of these.
        """
        body = self._organiser(phrase)
        return self.text[body.start : min(body.end, phrase.start)].strip() if body else None

    def place(self, phrase: Phrase) -> str | None:
        """The words after "tại" or "ở" in the phrase, or else in its clause before it."""
        for start, end in self._stretches(phrase):
            match = _PLACE.search(self.text, start, end)
            if match:
                stop = _PLACE_STOP.search(match[1])
                return (match[1][: stop.start()] if stop else match[1]).strip()
        return None


@cache
def _elsewhere() -> re.Pattern[str]:
    cues = [row["cue"] for _, row in vocabulary.read("elsewhere_cues.csv", key="cue")]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, cues))})(?!\w| [A-ZĐ])")
