"""The words of a query with which people only ask, and which no document needs to have."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from db import query_compounds, query_requests
from db.folding import fold, is_marked, spelling
from nlp.language import vocabulary

_PIECES = re.compile(r'[~-]?"[^"]*"|\S+')
_SIGNS = "?!.,;:"
_END, _MARKED = "end", "marked"
# What is longer was pasted, and its words are those of a text.
_LONGEST_QUESTION = 24


class _Word(NamedTuple):
    """A word in lower case, with its marks and without, and whether it has any."""

    spelling: str
    folded: str
    is_marked: bool

    def may_be(self, meant: "_Word") -> bool:
        """Whether the word as it was typed may be the one that is ``meant``."""
        return self.spelling == meant.spelling if self.is_marked else self.folded == meant.folded


class _Filler(NamedTuple):
    """Words that only ask: English ones beside an English word. ``place``: "end" where they only do so at the
    end of a query, "kept" where there they do not, "marked" where they do so with their marks alone.
    """

    words: tuple[_Word, ...]
    is_english: bool
    place: str

    @property
    def is_anywhere(self) -> bool:
        """Whether they only ask wherever they stand."""
        return self.place in ("", _MARKED)


def pieces(words: str) -> list[str]:
    """The words of ``words``; what is quoted is one."""
    return [piece for _, piece in placed(words)]


def placed(words: str) -> list[tuple[int, str]]:
    """The words of ``words``, each with where it begins; what is quoted is one."""
    return [(match.start(), match[0]) for match in _PIECES.finditer(words)]


def without(words: str, *, is_english: bool = False, may_be_empty: bool = False) -> str:
    """``words`` without those that only ask, English ones too beside an English word; if all do, one of them
    stays unless nothing ``may_be_empty``.
    """
    if '"' in words.strip('"') and words.count('"') % 2:
        return words
    if len(pieces(words)) > _LONGEST_QUESTION:
        return words
    kept = pieces(query_requests.without(words))
    said = [_word(piece) for piece in kept]
    least = 0 if may_be_empty else 1
    known = [filler for filler in _known(said) if is_english or not filler.is_english]
    for filler in known:
        if filler.is_anywhere:
            _leave_out(kept, said, filler, least)
    while count := _ending(known, said, least):
        del kept[-count:], said[-count:]
    return " ".join(kept)


def _leave_out(kept: list[str], said: list[_Word], filler: _Filler, least: int) -> None:
    """Take the ``filler`` out of the words that are ``kept`` and ``said``, of which so many must stay."""
    count, at = len(filler.words), 0
    while at + count <= len(said):
        here = said[at : at + count]
        is_there = len(said) >= count + least and all(map(_Word.may_be, here, filler.words))
        is_there = is_there and (filler.place != _MARKED or all(word.is_marked for word in here))
        if is_there and not (count == 1 and _begins_another(kept[at:], said[at])):
            del kept[at : at + count], said[at : at + count]
        else:
            at += 1


def _begins_another(kept: list[str], word: _Word) -> bool:
    """Whether the ``word`` without marks may begin one of several syllables: "tai san", but for "tại"."""
    return not word.is_marked and query_compounds.end_at(" ".join(kept[:4]), 0) > len(kept[0])


def _ending(known: list[_Filler], said: list[_Word], least: int) -> int:
    """How many words at the end of what is ``said`` only ask, or are signs; so many must stay."""
    ends = (
        filler for filler in known if not filler.is_anywhere and said[-len(filler.words) :] == [*filler.words]
    )
    filler = next(ends, None)
    count = len(filler.words) if filler and filler.place == _END else 0
    if said and not said[-1].folded:
        count = 1
    return count if len(said) - count >= least else 0


def _known(said: list[_Word]) -> list[_Filler]:
    """The fillers that may be among what is ``said``, the longest first."""
    firsts = dict.fromkeys(word.folded for word in said)
    known = (filler for first in firsts for filler in _fillers().get(first, ()))
    return sorted(known, key=lambda filler: -len(filler.words))


def _word(piece: str) -> _Word:
    word = piece.rstrip(_SIGNS)
    return _Word(spelling(word), fold(word), is_marked(word))


@cache
def _fillers() -> Mapping[str, list[_Filler]]:
    """Words that only ask, by the first of them without marks."""
    known: dict[str, list[_Filler]] = defaultdict(list)
    for _, row in vocabulary.read("query_fillers.csv", key="words"):
        words = tuple(map(_word, row["words"].split()))
        known[words[0].folded].append(_Filler(words, bool(row["language"]), row["place"]))
    return known
