"""Whether what the rules take for an activity is one that a programme's report would count: the small model
behind them.

A logistic regression over signs that a reader can check: the kind of the activity, who does it, the words
in it and around it, and the matters (``data/activity_matters.csv``) that its sentence and document are about.
The weights (``data/activity_weights.csv``) are learned from sentences annotated for this project:
``python -m tests.chooser`` makes them anew.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import lowered
from nlp.records import Activity

BIAS = "always"
"""The sign that every activity has."""
WEIGHTS = "activity_weights.csv"
LEAST = "least"
"""The line of the weights that holds the least chance with which an activity stands."""
_LEAD = 500
_SYLLABLE = re.compile(r"\w+|[?“\"]")
_NEAR = 4
_OPENING = 2
_TOLD = 5
_LONGEST_TITLE = 150
# What was done before is history, and no line of a report.
_OF_OUR_TIME = 2000


@dataclass(frozen=True, slots=True)
class Worth:
    """The ``chance`` (0 to 1) that it is an activity, and the signs that tell most for or against it, with
    their weights.
    """

    chance: float
    signs: tuple[tuple[str, float], ...]

    @property
    def stands(self) -> bool:
        """Whether it is taken for an activity."""
        return self.chance >= _weights()[LEAST]


def worth(activity: Activity, title: str | None, text: str) -> Worth:
    """How likely ``activity``, read out of ``text`` under ``title``, is one at all."""
    weights = _weights()
    weighed = [(sign, weights[sign]) for sign in signs(activity, title, text) if sign in weights]
    weighed.sort(key=lambda one: (-abs(one[1]), one[0]))
    told = tuple(one for one in weighed if one[0] != BIAS)[:_TOLD]
    return Worth(chance(sum(weight for _, weight in weighed)), told)


def chance(weight: float) -> float:
    """The chance that a sum of weights stands for."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, weight))))


def signs(activity: Activity, title: str | None, text: str) -> set[str]:
    """The signs by which ``activity`` is judged, each as "where:what"."""
    title = title or _first_line(text)
    at = max(activity.sentence.find(activity.quote), 0)
    before, after = activity.sentence[:at], activity.sentence[at + len(activity.quote) :]
    found = {BIAS, *_kind(activity)}
    found |= {f"work:{word}" for word in _grams(activity.quote)}
    found |= {f"before:{word}" for word in _grams(before, last=_NEAR)}
    found |= {f"after:{word}" for word in _grams(after, first=_OPENING)}
    found |= {f"opens:{word}" for word in _grams(activity.sentence, first=_OPENING)}
    found |= {f"work about {matter}" for matter in _matters(activity.quote)}
    found |= {f"sentence about {matter}" for matter in _matters(f"{before} | {after}")}
    found |= {f"title about {matter}" for matter in _matters(title)}
    found |= {f"document about {matter}" for matter in _matters(text[:_LEAD])}
    return found


def _first_line(text: str) -> str:
    """What heads a text without a title; "" where that is a sentence of the text itself."""
    line = text.split("\n", 1)[0]
    return "" if len(line) > _LONGEST_TITLE or line.endswith(".") else line


def _kind(activity: Activity) -> Iterator[str]:
    yield f"type:{activity.type}"
    yield f"status:{activity.status}"
    yield f"type and status:{activity.type} {activity.status}"
    yield "organiser:" + (" ".join(_words(activity.organiser)[:1]) if activity.organiser else "none")
    yield f"type and organiser:{activity.type} {'told' if activity.organiser else 'none'}"
    yield "programme:" + ("told" if activity.programme else "none")
    day = activity.date_from or activity.date_to
    yield "day:" + ("none" if day is None else "told" if day.year >= _OF_OUR_TIME else "old")
    yield "number:" + ("told" if re.search(r"\d", activity.quote) else "none")
    yield "place:" + ("told" if activity.place else "none")
    yield f"length:{min(len(activity.sentence) // 80, 5)}"


def _words(text: str) -> list[str]:
    return [word for word in _SYLLABLE.findall(lowered(text)) if not word.isdigit()]


def _grams(text: str, *, first: int | None = None, last: int | None = None) -> Iterator[str]:
    """The syllables of ``text`` and their pairs: of its first or last ones only, where that is said."""
    words = _words(text)
    words = words[:first] if first else words[-last:] if last else words
    yield from words
    yield from (f"{one} {next_one}" for one, next_one in pairwise(words))


def _matters(text: str) -> set[str]:
    matters = _by_phrase()
    return {matter for match in _phrases().finditer(lowered(text)) for matter in matters[match[0]]}


@cache
def _by_phrase() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for _, row in vocabulary.read("activity_matters.csv"):
        found.setdefault(lowered(row["phrase"]), []).append(row["matter"])
    return found


@cache
def _phrases() -> re.Pattern[str]:
    return phrase_patterns.whole(_by_phrase())


@cache
def _weights() -> Mapping[str, float]:
    return {
        row["sign"]: vocabulary.as_(float, WEIGHTS, number, row["weight"])
        for number, row in vocabulary.read(WEIGHTS, key="sign")
    }
