"""How what is counted goes with the verb before its number (``data/deed_voices.csv``)."""

from enum import StrEnum, auto
from functools import cache

from nlp.figures import told_verbs
from nlp.language import vocabulary
from nlp.language.letters import lowered

_FILE, _VERBS = "deed_voices.csv", "activity_verbs.csv"


class Voice(StrEnum):
    """Who does what a verb tells to those who are counted."""

    BY = auto()
    AGAINST = auto()
    OWN = auto()
    GAIN = auto()
    HAS = auto()
    DRAWS = auto()
    LIGHT = auto()
    HELPER = auto()
    NONE = auto()


@cache
def _voices() -> dict[str, Voice]:
    rows = vocabulary.read(_FILE, key="verb")
    return {
        row["verb"]: Voice(vocabulary.one_of(_FILE, line, row["voice"], frozenset(Voice)))
        for line, row in rows
    }


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["verb"] for _, row in vocabulary.read(_VERBS)) | _voices().keys()


def is_known(verb: str) -> bool:
    """Whether it is a verb that deeds are told with, however it is tagged."""
    return lowered(verb) in _verbs()


def of(verb: str) -> Voice:
    """The voice of ``verb``: of one that is not listed, what it tells is done with or for them."""
    listed = _voices().get(lowered(verb))
    if listed is None and told_verbs.kind(verb) == told_verbs.NONE:
        return Voice.NONE
    return listed or Voice.BY
