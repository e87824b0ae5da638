"""The words that tell a relation before or behind a number (``data/relation_cues.csv``)."""

import re
from functools import cache

from nlp.language import phrase_patterns, vocabulary
from nlp.records import RelationKind

_FILE = "relation_cues.csv"
STRENGTH: tuple[RelationKind, ...] = (
    "replaces",
    "repeals",
    "amends",
    "guides",
    "implements",
    "promulgated_with",
    "based_on",
    "cites",
)

VALIDITY: frozenset[RelationKind] = frozenset({"replaces", "repeals", "amends"})
"""Those that end or change what was in force."""

Table = tuple[re.Pattern[str], dict[str, tuple[RelationKind, int]]]


@cache
def before() -> Table:
    """The cues before a number, as a pattern, and the relation and reach of each."""
    return _table("before")


@cache
def after() -> Table:
    """Those behind a number."""
    return _table("after")


def _table(place: str) -> Table:
    known: dict[str, tuple[RelationKind, int]] = {}
    kinds: dict[str, RelationKind] = {kind: kind for kind in STRENGTH}
    for number, row in vocabulary.read(_FILE):
        vocabulary.one_of(_FILE, number, row["place"], frozenset({"before", "after"}))
        vocabulary.one_of(_FILE, number, row["relation"], frozenset(kinds))
        if row["place"] == place:
            known[row["cue"]] = (kinds[row["relation"]], vocabulary.as_(int, _FILE, number, row["reach"]))
    return re.compile(rf"\b{phrase_patterns.any_of(known)}\b"), known
