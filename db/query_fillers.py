"""The words of a query with which people only ask, and which no document needs to have."""

import re
from functools import cache

from db.folding import fold, is_marked, spelling
from nlp.language import vocabulary

_PIECES = re.compile(r'[~-]?"[^"]*"|\S+')


def pieces(words: str) -> list[str]:
    """The words of ``words``; what is quoted is one."""
    return _PIECES.findall(words)


def without(words: str, *, is_english: bool = False, may_be_empty: bool = False) -> str:
    """``words`` without those that only ask, English ones too beside an English word; if all do, one of them
    stays unless nothing ``may_be_empty``.
    """
    if '"' in words.strip('"') and words.count('"') % 2:
        return words
    kept = pieces(words)
    for filler in _fillers(is_english=is_english):
        count = len(filler)
        at = 0
        while at + count <= len(kept):
            if len(kept) >= count + (not may_be_empty) and all(map(_is, kept[at : at + count], filler)):
                del kept[at : at + count]
            else:
                at += 1
    return " ".join(kept)


def _is(piece: str, meant: str) -> bool:
    word = piece.rstrip("?!.,;:")
    return spelling(word) == spelling(meant) if is_marked(word) else fold(word) == fold(meant)


@cache
def _fillers(*, is_english: bool) -> tuple[tuple[str, ...], ...]:
    """Words that only ask, the longest first."""
    rows = (row for _, row in vocabulary.read("query_fillers.csv", key="words"))
    words = [tuple(row["words"].split()) for row in rows if is_english or not row["language"]]
    return tuple(sorted(words, key=len, reverse=True))
