"""The words by which queries name provinces, bodies, programmes and types, and by which they address persons.

All are kept by their words without marks, with those as they are written beside them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from db import query_bodies, query_words
from db.folding import fold, spelling
from db.query_spellings import with_i
from nlp.figures.numbers import SCALES
from nlp.language import vocabulary
from nlp.provinces import gazetteer

# A "word" is one that texts mostly write otherwise.
Kind = Literal["province", "year", "span", "programme", "type", "status", "body", "person", "word"]
Entry = tuple[Kind, tuple[str, ...], str]

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@cache
def known_names() -> Mapping[str, list[Entry]]:
    """The kind, words and value of each name."""
    known: dict[str, list[Entry]] = defaultdict(list)
    for kind, written, value in _entries():
        _add(known, kind, written, value)
    for kind, written, value in list(_otherwise(known)):
        _add(known, kind, written, value)
    return known


def _add(known: dict[str, list[Entry]], kind: Kind, written: str, value: str) -> None:
    words = spelled(written)
    known[" ".join(map(fold, words))].append((kind, words, value))


def spelled(text: str) -> tuple[str, ...]:
    """The words of ``text`` as names are compared by them: in one spelling, with their marks."""
    return tuple(with_i(spelling(word)) for word in WORD.findall(text))


def _entries() -> Iterator[tuple[Kind, str, str]]:
    for name in gazetteer.names().values():
        for opening in name.needs or ("",):
            yield "province", f"{opening} {name.written}", name.units[-1].name
        # As in addresses, and by those who write no Vietnamese: "Hanoi", "quangnam".
        if not name.needs:
            yield "province", name.written.replace(" ", ""), name.units[-1].name
    for _, row in vocabulary.read("query_provinces.csv", key="words"):
        yield "province", row["words"], gazetteer.names()[gazetteer.key(row["province"])].units[-1].name
    for _, row in vocabulary.read("programmes.csv", key="phrase"):
        yield "programme", row["phrase"], row["programme"]
    for _, row in vocabulary.read("query_types.csv", key="words"):
        yield "type", row["words"], row["type"]
    for _, row in vocabulary.read("query_statuses.csv", key="words"):
        yield "status", row["words"], row["status"]
    for written, body in query_bodies.asked_for():
        yield "body", written, body


def _otherwise(known: Mapping[str, list[Entry]]) -> Iterator[tuple[Kind, str, str]]:
    """The words that texts mostly write otherwise: what is meant by them is what the first of those is."""
    for row in query_words.known():
        first = row.meant[0]
        kind, _, value = next(iter(known.get(" ".join(map(fold, spelled(first))), ())), ("word", (), first))
        yield kind, row.words, value


@cache
def words_otherwise() -> Mapping[str, list[tuple[tuple[str, ...], query_words.Words]]]:
    """The words that texts mostly write otherwise, each as names are compared."""
    known: dict[str, list[tuple[tuple[str, ...], query_words.Words]]] = defaultdict(list)
    for row in query_words.known():
        words = spelled(row.words)
        known[" ".join(map(fold, words))].append((words, row))
    return known


@cache
def longest_name() -> int:
    """How many words the longest name has."""
    return max(len(key.split(" ")) for key in known_names())


@cache
def addresses() -> Mapping[str, list[tuple[str, ...]]]:
    """The honorifics and offices that stand before a person's name."""
    honorifics = [row["honorific"] for _, row in vocabulary.read("honorifics.csv")]
    roles = [row["role"] for _, row in vocabulary.read("roles.csv")]
    known: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for said in (*honorifics, *roles, *(f"phó {role}" for role in roles)):
        words = spelled(said)
        known[" ".join(map(fold, words))].append(words)
    return known


@cache
def family_names() -> Mapping[str, frozenset[str]]:
    """The family names."""
    known: dict[str, set[str]] = defaultdict(set)
    for _, row in vocabulary.read("family_names.csv", key="name"):
        name = with_i(spelling(row["name"]))
        known[fold(name)].add(name)
    return {folded: frozenset(written) for folded, written in known.items()}


@cache
def unit_words() -> frozenset[str]:
    """The units of measure that are one word, without marks."""
    rows = vocabulary.read("units.csv")
    return frozenset(fold(row["written"]) for _, row in rows if " " not in row["written"])


@cache
def scales() -> frozenset[str]:
    """The words by which a number is multiplied, without marks: "trieu"."""
    return frozenset(map(fold, SCALES))


def province_spellings(name: str) -> list[str]:
    """All ways in which the province of ``name`` is written, its name first."""
    unit = gazetteer.names()[gazetteer.key(name)].units[0]
    others = (entry.written for entry in gazetteer.names().values() if entry.units[0].name == unit.name)
    whole = (written for written in others if not written.isupper() or len(written) > 3)
    return list(dict.fromkeys([unit.name, *whole]))
