"""The types of official documents as queries name them."""

from collections.abc import Sequence
from functools import cache

from db.folding import fold
from db.search_key import pieces
from nlp.language import vocabulary

LONGEST = 5
"""Words of a type's name."""


@cache
def types() -> frozenset[tuple[str, ...]]:
    """The types of documents and their abbreviations, in pieces."""
    rows = [row for _, row in vocabulary.read("document_types.csv", key="abbreviation")]
    return frozenset(tuple(pieces(row[column])) for row in rows for column in ("type", "abbreviation"))


@cache
def abbreviations() -> frozenset[str]:
    """The abbreviations of the types of documents, each in one piece."""
    rows = vocabulary.read("document_types.csv", key="abbreviation")
    return frozenset("".join(pieces(row["abbreviation"])) for _, row in rows)


@cache
def words() -> frozenset[str]:
    """The words of the types of documents."""
    return frozenset(piece for words in types() for piece in words)


@cache
def _by_abbreviation() -> dict[str, str]:
    rows = vocabulary.read("document_types.csv", key="abbreviation")
    return {fold(row["abbreviation"]): fold(row["type"]) for _, row in rows}


def ends(said: Sequence[str]) -> bool:
    """Whether the last of the words ``said``, without marks, name a type of document ("thông tư")."""
    last = tuple(said[-LONGEST:])
    return any(last[at:] in types() for at in range(len(last)))


def whole(type_: str) -> str:
    """The whole name of ``type_``, both without marks, where that is an abbreviation."""
    return _by_abbreviation().get(type_, type_)
