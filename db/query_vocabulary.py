"""The words by which queries name provinces, bodies, programmes and types, and by which they address persons.

All are kept by their words without marks, with those as they are written beside them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from db import query_bodies
from db.folding import fold, spelling
from nlp.language import vocabulary
from nlp.provinces import gazetteer

Kind = Literal["province", "year", "span", "programme", "type", "body", "person"]

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@cache
def known_names() -> Mapping[str, list[tuple[Kind, tuple[str, ...], str]]]:
    """The kind, words and value of each name."""
    known: dict[str, list[tuple[Kind, tuple[str, ...], str]]] = defaultdict(list)
    for kind, written, value in _entries():
        words = tuple(spelling(match) for match in WORD.findall(written))
        known[" ".join(map(fold, words))].append((kind, words, value))
    return known


def _entries() -> Iterator[tuple[Kind, str, str]]:
    for name in gazetteer.names().values():
        for opening in name.needs or ("",):
            yield "province", f"{opening} {name.written}", name.units[-1].name
    for _, row in vocabulary.read("query_provinces.csv", key="words"):
        yield "province", row["words"], gazetteer.names()[gazetteer.key(row["province"])].units[-1].name
    for _, row in vocabulary.read("programmes.csv", key="phrase"):
        yield "programme", row["phrase"], row["programme"]
    for _, row in vocabulary.read("query_types.csv", key="words"):
        yield "type", row["words"], row["type"]
    for written, body in query_bodies.asked_for():
        yield "body", written, body


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
        words = tuple(WORD.findall(spelling(said)))
        known[" ".join(map(fold, words))].append(words)
    return known


@cache
def family_names() -> Mapping[str, frozenset[str]]:
    """The family names."""
    known: dict[str, set[str]] = defaultdict(set)
    for _, row in vocabulary.read("family_names.csv", key="name"):
        known[fold(row["name"])].add(spelling(row["name"]))
    return {folded: frozenset(written) for folded, written in known.items()}
