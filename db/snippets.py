"""Where a text has the words of a query: a few words around them, in time that grows with the text alone.

SQLite's own ``snippet`` compares every hit with every other: a text of one word, repeated, takes it minutes.
"""

import re
import unicodedata
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from db import query
from db.folding import fold, is_marked, spelling

# A hit is marked so; the same signs in a text are shown as others.
OPENING, CLOSING = "⟪", "⟫"
# A text is looked at in pieces of so many characters, up to the first with a hit.
_PIECE, _MOST = 20_000, 200_000
_LONGEST_TITLE = 500
_LETTER = re.compile(r"[^\W_]")


class _Hit(NamedTuple):
    start: int
    end: int
    word: str


def snippet(text: str, words: str, length: int) -> str:
    """About ``length`` characters of ``text`` with most of ``words``, each hit marked; else its beginning.

    A word typed with marks is one in the text exactly, one without in any marking.
    """
    typed = query.shown_words(words)
    for start in range(0, min(len(text), _MOST) if typed else 0, _PIECE):
        piece = _readable(text[start : start + _PIECE])
        if hits := list(_hits(piece, typed)):
            shown = _around(piece, hits, length)
            return f"{'…' * (start > 0 and not shown.startswith('…'))}{shown}"
    return _around(_readable(text[:_PIECE]), [], length)


def beginning(title: str | None) -> str | None:
    """``title`` as a list shows it: the beginning of a very long one, with an ellipsis."""
    if title is None or len(title) <= _LONGEST_TITLE:
        return title
    return title[: _LONGEST_TITLE - 1] + "…"


def _readable(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace(OPENING, "«").replace(CLOSING, "»")


def _hits(piece: str, typed: Sequence[str]) -> Iterator[_Hit]:
    exact = {word for word in typed if is_marked(word)}
    folded = {word for word in typed if not is_marked(word)}
    any_of = "|".join(re.escape(fold(word)) for word in sorted(typed, key=len, reverse=True))
    pattern = re.compile(rf"(?<![^\W_])(?:{any_of})(?![^\W_])")
    for match in pattern.finditer(fold(piece)):
        if match[0] in folded or spelling(piece[match.start() : match.end()]) in exact:
            yield _Hit(*match.span(), match[0])


def _around(piece: str, hits: Sequence[_Hit], length: int) -> str:
    first, last = _richest(hits, length) if hits else (0, 0)
    start = max(min(first - (length - (last - first)) // 2, len(piece) - length), 0)
    end = min(max(start + length, last), len(piece))
    if start:
        start = piece.find(" ", start, first) + 1 or start
    if end < len(piece):
        end = max(piece.rfind(" ", last, end), last) if " " in piece[last:end] else end
    within = [hit for hit in hits if start <= hit.start and hit.end <= end]
    shown = _marked(piece, within, start, end)
    return f"{'…' * (start > 0)}{shown}{'…' * (end < len(piece))}"


def _marked(piece: str, hits: Sequence[_Hit], start: int, end: int) -> str:
    """What stands from ``start`` to ``end``; hits with no other word between them are marked as one."""
    if not hits:
        return piece[start:end]
    shown = [piece[start : hits[0].start], OPENING]
    for hit, following in pairwise(hits):
        between = piece[hit.end : following.start]
        shown += [
            piece[hit.start : hit.end],
            f"{CLOSING}{between}{OPENING}" if _LETTER.search(between) else between,
        ]
    return "".join([*shown, piece[hits[-1].start : hits[-1].end], CLOSING, piece[hits[-1].end : end]])


def _richest(hits: Sequence[_Hit], length: int) -> tuple[int, int]:
    """Where the first ``length`` characters in a row start and end that have most different words."""
    best, most, here, counts = (hits[0].start, hits[0].end), 0, deque[_Hit](), Counter[str]()
    for hit in hits:
        here.append(hit)
        counts[hit.word] += 1
        while hit.end - here[0].start > length and len(here) > 1:
            gone = here.popleft().word
            counts[gone] -= 1
            if not counts[gone]:
                del counts[gone]
        if len(counts) > most:
            best, most = (here[0].start, hit.end), len(counts)
    return best
