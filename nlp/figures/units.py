"""What stands after a number: a unit of measure or a currency (normalised), or the nouns that are counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from nlp.figures.numbers import Number
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import UPPER, lowered
from nlp.text.document import Document
from nlp.text.part_of_speech import Cut
from nlp.text.tagger import Word

_UNITS, _NOUNS, _ENDS = "units.csv", "count_nouns.csv", "phrase_ends.csv"
MEASURED = frozenset({"money", "percent", "measure"})
_GROUPS = frozenset({"party", "place", "event", "media", "work", "thing", "times", "topic", "digits", "none"})
UNKNOWN, NEVER, DIGITS = "unknown", "none", "digits"
_GAP = re.compile(r"[ \xa0]{0,3}")
_IN_WORDS = re.compile(
    r"[ \xa0]?\((?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|không)\b[^()\d\n]{0,80}\)[ \xa0]",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(rf"[{UPPER}]{{2,6}}")
_AND = re.compile(r"(?:, ?| và | hoặc )")
_LETTER = re.compile(r" ?[^\W\d]|[^\s,.;:]")
_MARK = re.compile(r"(?<=\w) ?[|,;:]")
_MOST_JOINED = 5
_NOUN = Cut([""], lambda _: ["N"])
_OF_MILLIONS = "millions"
_CASES = frozenset({"", "exact", _OF_MILLIONS})
_MILLION = Decimal(10**6)

# "6 tỷ đồng | bằng nguồn vốn vay", and no plain.
# … nor "2 tỷ đồng | tổ chức hội chợ" a word of both; but two thousand "đồng bào" are people.
_DONG = re.compile(
    r"đồng(?! (?:bào|hồ|chí|minh|nghiệp|phục|đội|ruộng|cỏ|xu|bằng(?! (?:nguồn|vốn|tiền|ngân sách)))\b)(?= )"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the vocabularies of units and of count nouns."""

    written: str
    name: str
    kind: str
    factor: Decimal
    opens: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit at ``text[start:end]``; ``kind`` is one of MEASURED, a noun's group, or UNKNOWN."""

    start: int
    end: int
    name: str
    kind: str
    factor: Decimal


@cache
def _entries() -> dict[str, Entry]:
    entries = {}
    for line, row in vocabulary.read(_UNITS, key="written"):
        kind = vocabulary.one_of(_UNITS, line, row["kind"], MEASURED)
        case = vocabulary.one_of(_UNITS, line, row["case"], _CASES)
        factor = vocabulary.as_(Decimal, _UNITS, line, row["factor"])
        if case != _OF_MILLIONS:
            written = row["written"] if case == "exact" else ""
            entries[lowered(row["written"])] = Entry(written, row["unit"], kind, factor, "")
    for line, row in vocabulary.read(_NOUNS, key="noun"):
        group = vocabulary.one_of(_NOUNS, line, row["group"], _GROUPS)
        opens = vocabulary.one_of(_NOUNS, line, row["opens"], frozenset({"", "noun", "any"}))
        if row["noun"] in entries:
            raise vocabulary.mistake(_NOUNS, line, f"{row['noun']!r} is a unit in {_UNITS}")
        entries[row["noun"]] = Entry("", "", group, Decimal(1), opens)
    return entries


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"{phrase_patterns.any_of(_entries())}(?:(?<=\W)|(?!\w))", re.IGNORECASE)


@cache
def _currencies() -> dict[str, str]:
    """What is a currency behind millions alone: "150 triệu bảng", but "3 bảng" are tables."""
    rows = vocabulary.read(_UNITS, key="written")
    return {lowered(row["written"]): row["unit"] for _, row in rows if row["case"] == _OF_MILLIONS}


@cache
def _of_millions() -> re.Pattern[str]:
    return re.compile(rf"{phrase_patterns.any_of(_currencies())}(?![\w-]| la(?!\w)| Anh)", re.IGNORECASE)


@cache
def phrase_ends() -> frozenset[str]:
    """The words that end a noun phrase."""
    return frozenset(row["word"] for _, row in vocabulary.read(_ENDS, key="word"))


def named(name: str, at: int) -> Unit | None:
    """The unit or noun called ``name`` in the vocabularies, as one that stands at ``at``; None if none is."""
    entry = _entries().get(lowered(name))
    if entry is None or entry.kind == NEVER or entry.written not in ("", name):
        return None
    return Unit(at, at, entry.name or name, entry.kind, entry.factor)


class UnitReader:
    """Reads the units of one document; a sentence is tagged when the vocabularies do not suffice for it."""

    def __init__(self, document: Document):
        self._document = document
        self._text = document.text
        self._words: dict[int, dict[int, Word]] = {}

    def word_at(self, offset: int) -> Word | None:
        """The tagged word that starts at ``offset``."""
        sentence = self._document.sentence_at(offset)
        if sentence.start not in self._words:
            words = map(_before_mark, self._document.words(sentence))
            self._words[sentence.start] = {word.start: word for word in words}
        return self._words[sentence.start].get(offset)

    def rest_at(self, offset: int) -> Word | None:
        """What is left from ``offset`` on of a tagged word that starts before it."""
        if self.word_at(offset) is not None:
            return None
        for word in self._words[self._document.sentence_at(offset).start].values():
            if word.start < offset < word.end:
                return Word(offset, word.end, self._text[offset : word.end], 0, _NOUN)
        return None

    def after(self, number: Number) -> Unit | None:
        """The unit right after ``number``, a repetition in words between them aside ("05 (năm) cơ sở")."""
        in_words = _IN_WORDS.match(self._text, number.end)
        at = _end(_GAP, self._text, in_words.end() if in_words else number.end)
        if number.scale >= _MILLION and (money := _of_millions().match(self._text, at)):
            return Unit(at, money.end(), _currencies()[lowered(money[0])], "money", Decimal(1))
        entry, end = self._entry(at)
        if number.scale > 1 and _DONG.match(self._text, at):
            entry, end = _entries()["đồng"], at + len("đồng")
        if entry is not None and entry.kind in MEASURED:
            return Unit(at, end, entry.name, entry.kind, entry.factor)
        glued = at == number.end
        if glued and (entry is None or number.worded or not self._text[at:end].islower()):
            return None
        if entry is not None:
            return None if number.worded and entry.kind == DIGITS else self._nouns(at)
        return None if number.worded or not self._text[at : at + 1].isalpha() else self._unknown(at)

    def _entry(self, at: int) -> tuple[Entry | None, int]:
        match = _pattern().match(self._text, at)
        if match is None:
            return None, at
        entry = _entries()[lowered(match[0])]
        return (None, at) if entry.written not in ("", match[0]) else (entry, match.end())

    def _nouns(self, start: int) -> Unit | None:
        """The listed noun at ``start`` with what completes it, and any of its group with the same number."""
        kind, end = self._noun(start)
        if kind is None:
            return None
        for _ in range(_MOST_JOINED):
            at = _end(_AND, self._text, end)
            following, following_end = self._noun(at)
            repeats = self._text[start:end].endswith(self._text[at:following_end])
            opens = (
                self._text[at : at + 2].istitle() > self._text[start].isupper()
            )  # "8 đề án, | Chương trình …"
            if following != kind or following_end == end or repeats or opens or self._ends_phrase(at):
                break
            end = following_end
        return self._counted(start, end, kind)

    def _noun(self, at: int) -> tuple[str | None, int]:
        """The group of the listed noun at ``at``, and its end with what completes it."""
        entry, end = self._listed(at)
        return (None, at) if entry is None else (entry.kind, self._completed(end, entry.opens))

    def _listed(self, at: int) -> tuple[Entry | None, int]:
        """The listed noun at ``at`` and its end; the tagger says whether one syllable opens a longer word."""
        entry, end = self._entry(at)
        if entry is None or entry.kind == NEVER or entry.kind in MEASURED:
            return None, at
        may_go_on = " " not in self._text[at:end] and _LETTER.match(self._text, end)
        word = self.word_at(at) if may_go_on else None
        if word and word.end > end and word.pos != "Np":
            return (entry, word.end) if word.pos[0] == "N" else (None, at)
        return entry, end

    def _completed(self, end: int, opens: str) -> int:
        """Where the noun or classifier that ends at ``end`` ends with what completes it."""
        at = end + 1
        if not opens or self._text[end:at] != " " or self._ends_phrase(at) or self._text[at : at + 1] == "|":
            return end
        if self._text[at : at + 1].isupper() and self._text[at + 1 : at + 2].islower():
            return end  # "8 điểm | Nhìn chung": a page has joined two lines
        entry, noun_end = self._listed(at)
        if entry is not None:
            return noun_end
        word = self.word_at(at)
        if word is None or word.pos == "Np" or word.pos[0] not in ("NV" if opens == "any" else "N"):
            return end
        return word.end

    def _ends_phrase(self, at: int) -> bool:
        return any(word in phrase_ends() for word in _first_words(self._text, at))

    def _unknown(self, at: int) -> Unit | None:
        """A noun or abbreviation that no vocabulary lists, if the tagger says that it is one, and no name."""
        may_be_one = self._text[at].islower() or _ABBREVIATION.match(self._text, at)
        word = self.word_at(at) if may_be_one and not self._ends_phrase(at) else None
        if word is None or word.pos[0] != "N":
            return None
        if not _ABBREVIATION.fullmatch(word.text) and (word.pos == "Np" or not word.text[0].islower()):
            return None
        return self._counted(at, self._completed(word.end, "noun") if word.pos == "Nc" else word.end, UNKNOWN)

    def _counted(self, start: int, end: int, kind: str) -> Unit:
        return Unit(start, end, " ".join(self._text[start:end].split()), kind, Decimal(1))


def _before_mark(word: Word) -> Word:
    """``word`` up to a mark that the tagger took into it: "phiếu | Tháng"."""
    mark = None if word.text.replace(" ", "").isalpha() else _MARK.search(word.text)
    if mark is None:
        return word
    return word._replace(end=word.start + mark.start(), text=word.text[: mark.start()])


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


_WORDS = re.compile(r"([^\W\d]+)(?: ([^\W\d]+))?")


def _first_words(text: str, at: int) -> Iterator[str]:
    """The first word at ``at`` and the first two, in lower case."""
    match = _WORDS.match(text, at)
    if match:
        yield lowered(match[1])
        yield lowered(match[0])
