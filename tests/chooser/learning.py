"""Logistic regression on sparse signs: AdaGrad over the examples in a fixed disorder, with a pull to zero."""

import math
import random
from collections import Counter
from collections.abc import Mapping, Sequence

from nlp.activities import worth
from tests.chooser.examples import Example, documents

_ROUNDS = 40
_STEP = 0.3
_PULL = 0.2
_SEEN = 2
FOLDS = 10

Weights = Mapping[str, float]


def learned(examples: Sequence[Example]) -> dict[str, float]:
    """The weight of each sign that at least two of ``examples`` have."""
    seen = Counter(sign for example in examples for sign in example.signs)
    weights = {sign: 0.0 for sign, times in sorted(seen.items()) if times >= _SEEN}
    steps = dict.fromkeys(weights, 1e-6)
    rows = [([sign for sign in one.signs if sign in weights], one.is_activity) for one in examples]
    disorder = random.Random(0)
    for _ in range(_ROUNDS):
        disorder.shuffle(rows)
        for signs, is_activity in rows:
            error = chance_of(weights, signs) - is_activity
            for sign in signs:
                pull = 0.0 if sign == worth.BIAS else _PULL * weights[sign] / math.sqrt(seen[sign])
                steps[sign] += (error + pull) ** 2
                weights[sign] -= _STEP * (error + pull) / math.sqrt(steps[sign])
    return weights


def chance_of(weights: Weights, signs: Sequence[str]) -> float:
    return worth.chance(sum(weights.get(sign, 0.0) for sign in signs))


def held_out(examples: Sequence[Example]) -> list[tuple[float, Example]]:
    """Each of ``examples`` with its chance by what was learned from the documents of the other folds."""
    # Dealt out in turn, whatever the rules find in them: each kind is in every fold, always the same one.
    fold = {document: number % FOLDS for number, document in enumerate(documents())}
    found = []
    for number in range(FOLDS):
        weights = learned([one for one in examples if fold[one.document] != number])
        found += [(chance_of(weights, one.signs), one) for one in examples if fold[one.document] == number]
    return found


def kept(judged: Sequence[tuple[float, Example]], least: float, *, activities: bool) -> float:
    """The share of the activities (or of what is none) that stand with the ``least`` chance."""
    chances = [chance for chance, one in judged if one.is_activity == activities]
    return sum(chance >= least for chance in chances) / len(chances)
