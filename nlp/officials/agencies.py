"""The words that open the names of organisations, and those of which the names are made."""

from dataclasses import dataclass
from functools import cache

from nlp.language import vocabulary
from nlp.provinces import gazetteer
from nlp.text.syllables import Phrases, Syllables, phrase_key

_TRAITS = frozenset({"national", "party", "named", "loose", "complete", "place", "local", "firm", "passing"})
_WORD_KINDS = frozenset({"noun", "actor", "zone", "verb"})


@dataclass(frozen=True, slots=True)
class Agency:
    """An entry of ``data/agencies.csv``: the folded ``head``, how large the body is, and what it is like."""

    head: str
    rank: int
    traits: frozenset[str]


def agency_at(syllables: Syllables, index: int) -> tuple[Agency, int] | None:
    """The agency whose name is opened by the words at ``index``, and the index after them."""
    return _agencies().at(syllables, index)


def word_at(syllables: Syllables, index: int) -> tuple[str, int] | None:
    """The kind of the word of ``data/organisation_words.csv`` at ``index``, and the index after it."""
    return _words().at(syllables, index)


def zone_end(syllables: Syllables, index: int) -> int | None:
    """The index after a word at ``index`` that the name of a place follows: "KKT | Dung Quất"; or None."""
    word = word_at(syllables, index)
    return word[1] if word is not None and word[0] == "zone" else None


def province_end(syllables: Syllables, index: int) -> int | None:
    """The index after the name of a province that begins at ``index`` with a capital; None if none does."""
    if index >= len(syllables) or not syllables[index].is_capitalised:
        return None
    found = _provinces().at(syllables, index)
    return None if found is None else found[1]


def country_end(syllables: Syllables, index: int) -> int | None:
    """The index after the name of a country that begins at ``index`` with a capital; None if none does."""
    if index >= len(syllables) or not syllables[index].is_capitalised:
        return None
    found = _countries().at(syllables, index)
    return None if found is None else found[1]


@cache
def _agencies() -> Phrases[Agency]:
    return Phrases(_agency(number, row) for number, row in vocabulary.read("agencies.csv", key="head"))


def _agency(number: int, row: dict[str, str]) -> tuple[str, Agency]:
    traits = frozenset(filter(None, row["traits"].split("|")))
    for trait in traits:
        vocabulary.one_of("agencies.csv", number, trait, _TRAITS)
    rank = int(vocabulary.one_of("agencies.csv", number, row["rank"], frozenset("1234")))
    return row["head"], Agency(" ".join(phrase_key(row["head"])), rank, traits)


@cache
def _words() -> Phrases[str]:
    rows = vocabulary.read("organisation_words.csv", key="word")
    return Phrases(
        (row["word"], vocabulary.one_of("organisation_words.csv", number, row["kind"], _WORD_KINDS))
        for number, row in rows
    )


@cache
def _countries() -> Phrases[None]:
    return Phrases((row["name"], None) for _, row in vocabulary.read("countries.csv", key="name"))


@cache
def _provinces() -> Phrases[None]:
    return Phrases((name, None) for name in gazetteer.names())
