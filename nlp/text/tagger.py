"""Sentences, words and parts of speech from underthesea, with offsets into the text."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nlp.language.letters import UPPER
from nlp.text import part_of_speech, stock, tokens
from nlp.text.part_of_speech import Cut

# underthesea rebuilds its features for every token, which is quadratic in the length of what it is given.
LONGEST_STRETCH = 600
_STRETCH = re.compile(rf"\S(?:[^\n]{{0,{LONGEST_STRETCH - 2}}}\S)?(?=\s|$)|\S{{1,{LONGEST_STRETCH}}}")
# The longest of 16,000 sentences of the news has 1,532 characters.
LONGEST_SENTENCE = 1_600
_PIECE = re.compile(rf"\S(?:[^\n]{{0,{LONGEST_SENTENCE - 2}}}\S)?(?=\s|$)|\S{{1,{LONGEST_SENTENCE}}}")
# Its pattern for web addresses backtracks without bound on these, and no lone surrogate goes into its
# models; a word of them carries no part of speech.
_UNTAGGABLE = re.compile(r"\w+://\S+|\w+\.\w+/\S+|[^\w\s]{8,}|\w{80,}|[\ud800-\udfff]+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:TP|Tp|tp|TX|Tx|ThS|Ths|TS|PGS|GS|KS|CN|BS|đ/c|Đ/c|Q|P|TT|St|Tr|Mr|Mrs)|\b[A-ZĐ])\.$"
)
# For each full stop underthesea looks back over all letters and full stops before it, which is quadratic.
_LONG_RUN = re.compile(r"[\w.]{200,}")
# The full stop inside the symbol of a document: "QĐ-UBND.HC".
_SYMBOL_JOINT = re.compile(rf"[{UPPER}]{{2}}\.[{UPPER}]{{2}}")
# … and that of "Trung ương": "UVT.Ư Đảng".
_CENTRAL = frozenset({"T.Ư", "T.W"})


class Word(NamedTuple):
    """A segmented word (``text[start:end]``, spaces inside as written), the one at ``at`` of its stretch."""

    start: int
    end: int
    text: str
    at: int
    of: Cut

    @property
    def pos(self) -> str:
        """Its part of speech (VLSP tags)."""
        return self.of.tags[self.at]


def sentences(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of ``text``, in order; a newline always ends one.

    What goes on without an end is cut between words, ``LONGEST_SENTENCE`` characters at most: each row that
    is read out of it carries it.
    """
    return [
        piece
        for start, end in _lines(text)
        for span in _join_abbreviations(text, _split_line(text, start, end))
        for piece in _pieces(text, *span)
    ]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if end - start <= LONGEST_SENTENCE:
        yield start, end
    else:
        yield from (piece.span() for piece in _PIECE.finditer(text, start, end))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\n]+", text):
        stripped = line[0].strip()
        if stripped:
            start = line.start() + line[0].index(stripped)
            yield start, start + len(stripped)


def _split_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    line = _LONG_RUN.sub(lambda run: run[0].replace(".", "_"), text[start:end])
    at = 0
    for sentence in stock.part("pipeline.sent_tokenize", "sent_tokenize")(line):
        found = line.index(sentence, at)
        at = found + len(sentence)
        yield start + found, start + at


def _join_abbreviations(text: str, spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _goes_on(text, joined[-1], start):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _goes_on(text: str, before: tuple[int, int], start: int) -> bool:
    tail = text[max(before[0], before[1] - 12) : before[1]]
    in_symbol = start == before[1] and _SYMBOL_JOINT.fullmatch(text, start - 3, start + 2)
    in_word = start == before[1] and text[start - 2 : start + 1] in _CENTRAL
    return bool(_ABBREVIATION.search(tail) or in_symbol or in_word) or text[start].islower()


def words(text: str, start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]``, with offsets into the whole ``text``; never raises. Their parts of
    speech are looked for when one is first asked for.

    Long web addresses and runs of marks are left out: nothing can be read from them.
    """
    found: list[Word] = []
    for stretch_start, stretch_end in _stretches(text, start, end):
        found += _tag(text, stretch_start, stretch_end)
    return found


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for gap in [*_UNTAGGABLE.finditer(text, start, end), None]:
        gap_start, gap_end = gap.span() if gap else (end, end)
        yield from (piece.span() for piece in _STRETCH.finditer(text, at, gap_start))
        at = gap_end


def _tag(text: str, start: int, end: int) -> Iterator[Word]:
    piece = text[start:end]
    of_piece = tokens.split(piece)
    cut = part_of_speech.cut(piece, [token.normal for token in of_piece])
    token = 0
    for at, word in enumerate(cut.words):
        first = start + of_piece[token].start
        token += word.count(" ") + 1
        last = start + of_piece[token - 1].end
        yield Word(first, last, text[first:last], at, cut)


@cache
def warm_up() -> None:
    """Load the models now instead of at the first sentence."""
    part_of_speech.tagger()
