"""Words of several syllables, which a minus leaves out as a whole: "lễ hội -cà phê".

They are those by which underthesea's model segments text into words.
"""

import re
from functools import cache
from itertools import islice

from db import query_names
from db.folding import fold, is_marked, spelling
from nlp.text import part_of_speech, stock

# What is in quotes is as it is.
_ABSENT = re.compile(r'"[^"]*"|(?<!\S)-(?=\w)(?P<word>[^\s"]+)')
_SYLLABLE = re.compile(r"\w+")
_MOST_SYLLABLES = 4


def quoted(query: str) -> str:
    """``query`` with what must be absent, a name or word of several syllables, in quotes. Who gives it to a
    statement does so before: the words of several syllables take half a second to read.
    """
    parts, at = list[str](), 0
    for match in _ABSENT.finditer(query):
        start = match.start("word")
        if start >= at:
            end = max(end_at(query, start), match.end())
            parts += [query[at:start], f'"{query[start:end]}"']
            at = end
    return "".join([*parts, query[at:]])


def end_at(query: str, start: int) -> int:
    """Where the known name ends, or else the longest word of several syllables, that begins at ``start`` of
    ``query``; ``start`` where none does. Without marks it may be any word that is spelt so.
    """
    if length := query_names.length_at(query[start:]):
        return start + length
    syllables = islice(_SYLLABLE.finditer(query, start), 1, _MOST_SYLLABLES)
    ends = [match.end() for match in syllables]
    return next((end for end in reversed(ends) if _is_word(query[start:end])), start)


def _is_word(typed: str) -> bool:
    exact, folded = _words()
    return spelling(typed) in exact if is_marked(typed) else fold(typed) in folded


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    known = stock.unpickled(part_of_speech.segmentation() / "dictionary.bin")
    exact = frozenset(spelling(word) for word in known if " " in word)
    return exact, frozenset(map(fold, exact))
