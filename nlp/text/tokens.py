"""The tokens that underthesea's segmentation is given: syllables, numbers, marks, with their offsets.

underthesea goes through a text with one large pattern. None of its alternatives matches a space, so that what
stands between two spaces can be read by itself, and remembered: a language has few syllables.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from nlp.text import stock

REMEMBERED_CHUNKS = 50_000
# With the space after it: some alternatives ask whether the text ends here.
_CHUNK = re.compile(r"\S+\s?")


class Token(NamedTuple):
    """A token at ``piece[start:end]``, and its ``normal`` spelling, which the models know."""

    start: int
    end: int
    normal: str


def split(piece: str) -> list[Token]:
    """The tokens of ``piece`` (a stretch without line breaks), as underthesea's ``tokenize`` gives them."""
    made = tuple.__new__  # Token(…) takes three times as long, and there are many
    return [
        made(Token, (at + start, at + end, normal))
        for chunk in _CHUNK.finditer(piece)
        for at in (chunk.start(),)
        for start, end, normal in _of_chunk(chunk[0])
    ]


@lru_cache(REMEMBERED_CHUNKS)
def _of_chunk(chunk: str) -> tuple[Token, ...]:
    """The tokens of ``chunk``: all of it but the space is in one. In a text that is not in NFC underthesea
    composes letters, and the offsets are near, but within ``chunk``.
    """
    found: list[Token] = []
    at, last = 0, len(chunk.rstrip())
    tokenize = stock.part("pipeline.word_tokenize.regex_tokenize", "tokenize")
    normal = stock.part("pipeline.text_normalize", "token_normalize")
    for token in tokenize(chunk, use_token_normalize=False):
        begin, at = min(at, last - 1), min(at + len(token), last)
        found.append(Token(begin, at, normal(token)))
    return tuple(found)
