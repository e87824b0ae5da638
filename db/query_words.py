"""The words of a query that texts mostly write otherwise: abbreviations, other spellings, English."""

from functools import cache
from typing import NamedTuple

from nlp.language import vocabulary

_ENGLISH = "en"


class Words(NamedTuple):
    """The ``words`` as they are typed, what is ``meant`` by them, and whether they are English."""

    words: str
    meant: tuple[str, ...]
    is_english: bool


@cache
def known() -> tuple[Words, ...]:
    """All that are known."""
    rows = (row for _, row in vocabulary.read("query_words.csv", key="words"))
    return tuple(
        Words(row["words"], tuple(row["meant"].split("|")), row["language"] == _ENGLISH) for row in rows
    )
