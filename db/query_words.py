"""The words of a query that texts mostly write otherwise: abbreviations, other spellings, English."""

from collections.abc import Iterator
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
    """All that are known; programmes and types also without blanks between their words ("khuyencong")."""
    rows = (row for _, row in vocabulary.read("query_words.csv", key="words"))
    written = (
        Words(row["words"], tuple(row["meant"].split("|")), row["language"] == _ENGLISH) for row in rows
    )
    glued = (Words(name.replace(" ", ""), (name,), is_english=False) for name in _names() if " " in name)
    return (*written, *glued)


def _names() -> Iterator[str]:
    for file, column in (("programmes.csv", "phrase"), ("query_types.csv", "words")):
        yield from (row[column] for _, row in vocabulary.read(file, key=column))
