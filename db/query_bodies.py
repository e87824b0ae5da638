"""The bodies that a query may name, with the ways in which texts write them and people ask for them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from db.folding import fold
from nlp.language import vocabulary

_WORD = re.compile(r"[^\W_]+")
_AND = "va"
# What opens the name of a department or ministry, of which the rest is abbreviated, or a code makes one word.
_HEADS = ("Sở", "Bộ")
# "UBND" says which body is meant, "TU" does not.
_SHORTEST = 4


@cache
def spellings() -> Mapping[str, tuple[str, ...]]:
    """How texts write each body, by its name, which is the first of them: "Sở NN&PTNT", "UBND"."""
    known: dict[str, dict[str, None]] = defaultdict(dict)
    for _, row in vocabulary.read("issuers.csv", key="code"):
        also = filter(None, row["also"].split("|"))
        known[row["name"]] |= dict.fromkeys([row["name"], *also, *_abbreviated(row["name"])])
    return {name: tuple(written) for name, written in known.items()}


@cache
def national() -> frozenset[str]:
    """The names of the bodies of which there is one, that of the nation."""
    rows = vocabulary.read("issuers.csv", key="code")
    return frozenset(row["name"] for _, row in rows if row["level"] == "national")


def asked_for() -> Iterator[tuple[str, str]]:
    """The words by which people ask for a body, each with its name."""
    for name, written in spellings().items():
        for one in written:
            if len(one.split()) > 2 or _is_short(one, name):
                yield one, name
                yield one.replace(" và ", " "), name
    for _, row in vocabulary.read("issuers.csv", key="code"):
        if row["name"].startswith(_HEADS) and row["code"][0] == row["name"][0]:
            yield row["code"], row["name"]
    for _, row in vocabulary.read("query_bodies.csv", key="words"):
        yield row["words"], row["body"]


def _is_short(written: str, name: str) -> bool:
    """Whether fewer words name the body as surely: a head with an abbreviation or one word, or letters."""
    return written.startswith(_HEADS) or (written.isupper() and len(written) >= _SHORTEST and " " in name)


def _abbreviated(name: str) -> list[str]:
    head, _, rest = name.partition(" ")
    return [f"{head} {short}" for short in _abbreviations().get(_words(rest), ())] if head in _HEADS else []


@cache
def _abbreviations() -> Mapping[tuple[str, ...], list[str]]:
    """What is short for words without marks."""
    known: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for _, row in vocabulary.read("body_abbreviations.csv", key="abbreviation"):
        known[_words(row["words"])].append(row["abbreviation"].upper())
    return known


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(fold(text)) if word != _AND)
