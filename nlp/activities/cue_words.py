"""The vocabularies of activities: what each verb, object and scope means, and the patterns that find them.

``activity_verbs.csv``, ``activity_objects.csv`` and ``activity_scopes.csv`` explain their columns themselves.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import lowered
from nlp.provinces import gazetteer
from nlp.records import ActivityType

VERBS, OBJECTS, SCOPES = "activity_verbs.csv", "activity_objects.csv", "activity_scopes.csv"
_WORD_COLUMNS = {VERBS: ("verb", "classes"), OBJECTS: ("object", "after")}
_HOLDING = frozenset({"organise", "send", "let", "join"})
_MAKING = frozenset(
    {"make", "raise", "issue", "draft", "install", "sample", "found", "launch", "enact", "sign"}
)
_GIVING = frozenset({"support", "award", "give", "accept"})
_CLASSES = _HOLDING | _MAKING | _GIVING | {"work", "helped", "event", "none"}
_TYPES = frozenset(get_args(ActivityType)) | {""}
_BESIDE = frozenset({"name", "number"})
_NEEDS = _BESIDE | {"count"}
_STATUS_EFFECTS = frozenset({"done", "planned", "proposed", "next", "weak"})
_EFFECTS = _STATUS_EFFECTS | {"purpose", "target", "abstract", "negation", "aside", "nominal", "body", "none"}


@dataclass(frozen=True, slots=True)
class Sense:
    """What a cue goes with, the type that it tells (of a verb: by itself), and whether only with a number;
    ``needs_beside``: what has to stand right beside it, a "name" behind it or a "number" before it."""

    classes: frozenset[str]
    type: ActivityType | None
    needs_count: bool
    needs_beside: str = ""


@cache
def senses(file: str) -> Mapping[str, tuple[Sense, ...]]:
    """The senses of each word of ``VERBS`` or ``OBJECTS``, spelt as ``key`` does.

    Raises VocabularyError for a faulty row; a verb has one row, an object may have several.
    """
    word_column, class_column = _WORD_COLUMNS[file]
    found: dict[str, tuple[Sense, ...]] = {}
    for number, row in vocabulary.read(file, key=word_column if file == VERBS else None):
        if not row[word_column]:
            raise vocabulary.mistake(file, number, "the first cell is empty")
        word = key(row[word_column])
        found[word] = (*found.get(word, ()), _sense(file, number, row, class_column))
    return found


def _sense(file: str, number: int, row: dict[str, str], class_column: str) -> Sense:
    classes = frozenset(row[class_column].split("|"))
    for name in sorted(classes):
        vocabulary.one_of(file, number, name, _CLASSES)
    kind = vocabulary.one_of(file, number, row["type"], _TYPES)
    needs = vocabulary.one_of(file, number, row["needs"], _NEEDS | {""})
    beside = needs if needs in _BESIDE else ""
    return Sense(classes, cast(ActivityType | None, kind or None), needs == "count", beside)


@cache
def effects() -> Mapping[str, str]:
    """The effect of each scope, spelt as ``key`` does. Raises VocabularyError for a faulty row."""
    rows = vocabulary.read(SCOPES, key="phrase")
    return {key(row["phrase"]): vocabulary.one_of(SCOPES, n, row["effect"], _EFFECTS) for n, row in rows}


@cache
def pattern(file: str) -> re.Pattern[str]:
    """Finds the words of ``file``, the longest first, in a text that is spelt as ``key`` does."""
    return phrase_patterns.whole(effects() if file == SCOPES else senses(file))


def key(word: str) -> str:
    """How ``word`` is looked up: its canonical spelling, without capitals."""
    return lowered(gazetteer.canonical(word))
