"""What governs a number in its clause: the deed that is done with the counted ("đã giải ngân | 7 dự án") or
for them ("tặng quà cho | 45 hộ"), who has them ("huyện có | 12 xã"), or what draws them ("hội thi thu hút |
40 thí sinh").
"""

import re
from collections.abc import Sequence

from nlp.figures import clause_subjects, deed_chains, deed_voices, quantity_names
from nlp.figures.clause_words import ClauseWords
from nlp.figures.clauses import lower_first
from nlp.figures.clauses import words as spaced
from nlp.figures.deed_voices import Voice
from nlp.figures.governor import Governor
from nlp.figures.unit_families import COUNTED, THINGS
from nlp.figures.units import named as unit_named
from nlp.language.letters import lowered
from nlp.records import Figure
from nlp.text.document import Document
from nlp.text.tagger import Word

_HOLDING = frozenset({"gồm", "bao gồm", "gồm có"})
_PLACES, _TO, _INTO = frozenset({"tại", "ở"}), frozenset({"đến", "tới"}), "thành"
# What is said or sent reaches somebody: "tuyên truyền trực tiếp đến | 400 hộ".
_SPEAKS = frozenset(
    {"tuyên truyền", "phổ biến", "truyền thông", "cảnh báo", "quán triệt", "gửi", "chuyển", "phát"}
)
_COMES = re.compile(
    r"(?:(?<=,)| (?:có|với|thu hút|được))? sự (?P<deed>tham gia|tham dự|góp mặt|có mặt|tranh tài) của$"
)
_NOT = frozenset({"chưa", "không"})
_DONE = "được"
_WITH = "với"
# "Tham gia thi đấu | có 70 vận động viên"
_TAKING_PART = re.compile(
    r"(?:tham gia|tham dự|đến dự|cùng dự|dự(?! kiến))(?: [^\W\d_]+){0,8}$", re.IGNORECASE
)
_NO_NAME = re.compile(r"[,\d]")
_ADVERB = re.compile(r"(?: (?:này|đó|đã|đang|sẽ|cũng|vẫn|mới|hiện|còn|được|dự kiến))+$")
_HAS = re.compile(r"^(?:(?:đã|hiện|hiện nay|đến nay|nay) )*có ", re.IGNORECASE)
_FARTHEST_VERB = 4
# "xây dựng mô hình | 3 đơn vị": they belong to that.
_HOLDS = frozenset({"work", "party", "place", "event", "media"})
_LONGEST_DEED = 12
_TAKE_PART = "tham gia"
_ATTENDED = frozenset({"lớp", "khóa", "khoá", "buổi", "cuộc", "hội nghị", "hội thảo", "tọa đàm", "toạ đàm"})
_TELLING = frozenset({Voice.BY, Voice.AGAINST, Voice.OWN, Voice.GAIN, Voice.LIGHT})


def _speaks(word: Word) -> bool:
    return lowered(word.text) in _SPEAKS


class Governors(ClauseWords):
    """Finds what governs the numbers of one document."""

    def __init__(self, document: Document, figures: Sequence[Figure]):
        super().__init__(document, figures)
        self._counted = {one.end: one.unit for one in figures if one.unit_family in COUNTED}

    def of(self, start: int) -> Governor | None:
        """What governs the number at ``start``; None where its clause does not tell."""
        words = self.words_before(start)
        if words and lowered(words[-1].text) in deed_chains.PREPOSITIONS:
            return self._for(words[:-1])
        if words and lowered(words[-1].text) in _TO and any(_speaks(word) for word in words):
            return self._for(words[:-1])
        if words and lowered(words[-1].text) == _INTO:
            return self._made_into(words[:-1])
        if words and lowered(words[-1].text) in _PLACES:
            return self._at(deed_chains.with_whole_verb(words[:-1]))
        if words and (comes := _COMES.search(self._text, words[0].start, words[-1].end)):
            return self._drawn(words, comes)
        return self._right_before(words) if words else None

    def _right_before(self, words: Sequence[Word]) -> Governor | None:
        """What governs a number right behind ``words``."""
        voice = deed_voices.of(words[-1].text)
        if voice in {Voice.HAS, Voice.DRAWS}:
            return self._had(words[:-1], voice, holds=lowered(words[-1].text) in _HOLDING)
        if words[-1].text == _WITH:
            return self._beside(words[:-1])
        begin = deed_chains.begin(words) if voice in _TELLING else None
        begin = self._before_object(words) if begin is None else begin
        if begin is None or (begin and quantity_names.names().fullmatch(words[begin - 1].text)):
            return None  # "mức đầu tư | 6 công trình"
        return self.deed(words, begin)

    def _had(self, words: Sequence[Word], voice: Voice, *, holds: bool) -> Governor | None:
        """ "huyện | có", "hội thi | thu hút", "tham gia thi đấu | có"."""
        told = self._text[words[0].start : words[-1].end] if words else ""
        opening = told.split(",")[0]
        if voice is Voice.HAS and _TAKING_PART.match(opening):
            return Governor(Voice.OWN, lower_first(spaced(opening)))
        whose = clause_subjects.find(self._text, words)
        if whose is None and (voice is Voice.DRAWS or holds):
            whose = clause_subjects.head(self._text, words)
        return Governor(voice, "", whose) if whose else None

    def _made_into(self, words: Sequence[Word]) -> Governor | None:
        """What is divided into those: "phiên chợ được thiết kế thành | 6 khu"."""
        verbs = (at for at, word in enumerate(words) if lowered(word.text) == _DONE)
        whose = clause_subjects.find(self._text, words[: next(verbs, 0)])
        return Governor(Voice.HAS, "", whose) if whose else None

    def _beside(self, words: Sequence[Word]) -> Governor | None:
        """What those belong to that are told beside it: "mở 12 lớp dạy nghề | với | 337 học viên"."""
        if words and words[-1].text == ",":
            words = words[:-1]
        if words and (unit := self._counted.get(words[-1].end)):
            return Governor(Voice.HAS, "", unit, is_beside=True) if " " in unit else None
        told = (at + 1 for at in range(len(words) - 1) if deed_chains.is_told(words, at))
        telling = (at for at in told if deed_voices.of(words[at - 1].text) in _TELLING)
        begin = next((at for at in telling if words[at].pos[0] in "NM"), None)
        what = "" if begin is None else self.plain(words[begin:]).strip(" ,")
        is_name = 0 < len(what.split()) <= _LONGEST_DEED and not _NO_NAME.search(what)
        return Governor(Voice.HAS, "", what, is_beside=True) if is_name else None

    def _before_object(self, words: Sequence[Word]) -> int | None:
        """The verb whose object stands between it and the number: "trao quà | 15 gia đình"."""
        for at in range(len(words) - 1, max(-1, len(words) - 2 - _FARTHEST_VERB), -1):
            if deed_chains.is_told(words, at):
                holds = at + 1 < len(words) and unit_named(words[at + 1].text, 0)
                is_object = at + 1 < len(words) and not (holds and holds.kind in _HOLDS)
                return at if is_object and deed_voices.of(words[at].text) in _TELLING else None
            if words[at].pos[0] not in "NA":
                return None
        return None

    def doer(self, start: int) -> str | None:
        """Whoever does the deed right before the number at ``start``."""
        words = self.words_before(start)
        begin = deed_chains.begin(words) if words else None
        return clause_subjects.find(self._text, words[:begin]) if begin else None

    def _drawn(self, words: Sequence[Word], comes: re.Match[str]) -> Governor:
        """ "hội chợ có | sự tham gia của | 20 đơn vị"."""
        before = [word for word in words if word.end <= comes.start()]
        return Governor(Voice.DRAWS, comes["deed"], clause_subjects.find(self._text, before))

    def deed(self, words: Sequence[Word], begin: int) -> Governor | None:
        """The deed that the verb at ``begin`` opens, to the end of ``words``."""
        begin = deed_chains.without_helpers(words, begin)
        voice = deed_voices.of(words[deed_chains.last_verb(words, begin)].text)
        deed = lower_first(self.plain(words[begin:]) or " ").strip()
        if voice not in _TELLING or not 0 < len(deed.split()) <= _LONGEST_DEED:
            return None
        whose = self._gainer(words[:begin]) if voice is Voice.GAIN else None
        if voice is Voice.GAIN and whose is None:
            return None
        before = (lowered(word.text) for word in words[max(0, begin - 2) : begin])
        return Governor(voice, deed, whose, next((f"{word} " for word in before if word in _NOT), ""))

    def _gainer(self, words: Sequence[Word]) -> str | None:
        """Who gains those that are counted: a subject, or others that are counted: "30 hộ | nhận | 2 bò"."""
        own = words[deed_chains.clause_begin(words) :]
        is_counted = bool(own) and own[0].start in self._starts
        those = _ADVERB.sub("", self.plain(own)) if is_counted else ""
        is_name = 0 < len(those.split()) <= _LONGEST_DEED and not _NO_NAME.search(those)
        return lower_first(those) if is_name else clause_subjects.find(self._text, words)

    def _for(self, words: Sequence[Word]) -> Governor | None:
        """The deed that is done for those behind "cho": its verb with its object. A verb that gives is it;
        else the last that does not belong to a noun.
        """
        begin = deed_chains.clause_begin(words)
        asides = (at - 1 for at in range(begin + 1, len(words)) if self._is_amount(words, at))
        words = words[: next(asides, len(words))]
        told = [at for at in range(begin, len(words)) if deed_chains.is_told(words, at)]
        giving = [at for at in told if quantity_names.giving().fullmatch(words[at].text)]
        telling = [at for at in told if deed_voices.of(words[at].text) in _TELLING]
        others = [at for at in telling if not (at and deed_chains.names(words[at - 1]))]
        opening = [at for at in others if deed_chains.opens(words, at)]
        held = next((at for at in others if deed_voices.of(words[at].text) is Voice.LIGHT), None)
        if held is not None and not giving and (attended := self._at_event(words[held + 1 :])):
            return attended
        tried = (*giving[:1],) or (*opening[:1], *others[-1:])
        first = next((at for at in tried if giving or not deed_chains.is_broken(words[at:])), None)
        if first is None:
            return None
        chain = deed_chains.begin(words[: first + 1])
        found = self.deed(words, first if chain is None else chain)
        if found and deed_voices.of(words[first].text) is Voice.LIGHT:
            # "tổ chức cho | 12 doanh nghiệp | đi tham quan": what they do stands behind.
            is_told = deed_voices.of(found.deed) is not Voice.LIGHT
            return self._at_event(words[first + 1 :]) or (found if is_told else None)
        return found

    def _at(self, words: Sequence[Word]) -> Governor | None:
        """What is done where those are that are counted: "tổ chức hội nghị tại | 8 huyện", "bệnh xảy ra ở |
        12 xã".
        """
        begin = deed_chains.clause_begin(words)
        told = (at for at in range(begin, len(words)) if deed_chains.is_told(words, at))
        first = next((at for at in told if deed_voices.of(words[at].text) in _TELLING), None)
        found = None if first is None else self.deed(words, first)
        if first is None or found is None or found.negation or _NO_NAME.search(found.deed):
            return None
        is_passive = first > 0 and lowered(words[first - 1].text) == _DONE
        has_object = deed_chains.last_verb(words, first) + 1 < len(words)
        if found.voice is Voice.BY and not is_passive and deed_chains.opens(words, first):
            return found
        if found.voice is Voice.LIGHT and has_object:
            return Governor(Voice.OWN, found.deed)
        is_told = not has_object and deed_chains.opens(words, first)
        if found.voice is Voice.OWN or (found.voice in {Voice.BY, Voice.LIGHT} and is_told):
            return self._goes_on_there(words[begin:first], found)
        return None

    def _goes_on_there(self, words: Sequence[Word], found: Governor) -> Governor | None:
        """What happens where those are, or goes on there though no one is told who does it: "dự án được triển
        khai tại | 7 tỉnh".
        """
        what = _HAS.sub("", _ADVERB.sub("", self.plain(words)))
        known = unit_named(lowered(words[0].text), 0) if words else None
        is_thing = found.voice is Voice.OWN or (known is not None and known.kind in THINGS)
        is_name = 0 < len(what.split()) <= _LONGEST_DEED and not _NO_NAME.search(what)
        return Governor(Voice.OWN, f"{found.deed} {lower_first(what)}") if is_thing and is_name else None

    def _at_event(self, words: Sequence[Word]) -> Governor | None:
        """Who takes part in what is held for them: "mở | 12 lớp tập huấn | cho"."""
        nouns = (at for at, word in enumerate(words) if word.pos[0] == "N")
        first = next(nouns, None)
        if first is None or lowered(words[first].text) not in _ATTENDED:
            return None
        what = self.plain(words[first:]).strip(" ,")
        return Governor(Voice.DRAWS, _TAKE_PART, what) if len(what.split()) <= _LONGEST_DEED else None

    def _is_amount(self, words: Sequence[Word], at: int) -> bool:
        """Whether an aside on money goes on at ``at``: "giao vốn với | tổng số tiền 2 tỷ đồng | cho 4 hộ"."""
        is_quantity = quantity_names.names().match(self._text, words[at].start) is not None
        return is_quantity and words[at - 1].text == "với"
