"""The labels of a linear-chain CRF of many labels, such as underthesea's parts of speech.

Viterbi's algorithm weighs each label of a word against each of the next. Most of them cannot win any more,
whatever follows: they are left out as soon as that is sure, which leaves one or two a word.

What is said for all labels of a word is one integer, 64 bits a label: one addition adds up all of them.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from operator import add

from nlp.text.crf_features import (
    ROUNDING,
    Features,
    Function,
    Template,
    TemplateError,
    TieError,
    read_template,
)
from nlp.text.crf_model import CrfModel, Weights

UNTAGGED = "X"
"""What stands in the second column, where the labels would be: underthesea puts the same for every word."""
_BITS = 64

Alive = list[tuple[int, int]]
"""The labels that can still win, by index, each with the score of the best path that ends in it."""


class Labeller:
    """Labels by ``model``, whose features are ``templates`` with ``functions``. TemplateError for a template
    that is not known here.
    """

    def __init__(self, model: CrfModel, templates: Sequence[str], functions: Mapping[str, Function]) -> None:
        read = [read_template(text) for text in templates]
        weights = {name: _packed(told) for name, told in model.attributes.items()}
        words = [template for template in read if not template.column]
        self._features = Features(words, functions, weights)
        self._grounds = _grounds(weights, [one for one in read if one.column], len(model.labels))
        self._labels = model.labels
        self._transitions = model.transitions
        self._behind = [
            [_most_behind(best, other) for other in self._transitions] for best in self._transitions
        ]
        self._lanes = struct.Struct(f"<{len(model.labels)}Q")

    def labels(self, words: Sequence[str]) -> list[str]:
        """The label of each of ``words``: Viterbi's best path. TieError where another is as good."""
        ends = list(self._forward(self._scores(words)))
        return [self._labels[label] for label in self._backward(ends)] if ends else []

    def _scores(self, words: Sequence[str]) -> Iterator[Sequence[int]]:
        """How much is said for each label of each of ``words``, whatever the labels around it."""
        last, size, lanes = len(self._grounds) - 1, self._lanes.size, self._lanes.unpack
        for at, score in enumerate(self._features.scores(words)):
            yield lanes((score + self._grounds[min(at, last)]).to_bytes(size, "little"))

    def _forward(self, of_words: Iterator[Sequence[int]]) -> Iterator[Alive]:
        """The labels of each word that can still win."""
        alive: Alive = []
        nowhere = [0] * len(self._labels)
        for told in of_words:
            arrivals = [[score + step for step in self._transitions[label]] for label, score in alive]
            nearest = map(max, *arrivals) if len(arrivals) > 1 else chain.from_iterable(arrivals or [nowhere])
            scores = list(map(add, nearest, told))
            best = max(scores)
            limits = self._behind[scores.index(best)]
            alive = [(at, scores[at]) for at, limit in enumerate(limits) if best - scores[at] <= limit]
            yield alive

    def _backward(self, ends: Sequence[Alive]) -> Sequence[int]:
        """The best path through ``ends``. TieError where another is as good."""
        path = [_best(ends[-1])]
        for alive in reversed(ends[:-1]):
            after = path[-1]
            path.append(_best([(label, score + self._transitions[label][after]) for label, score in alive]))
        return path[::-1]


def _best(ends: Alive) -> int:
    if len(ends) == 1:
        return ends[0][0]
    best, *others = sorted(ends, key=lambda end: -end[1])
    if others and best[1] - others[0][1] < ROUNDING:
        raise TieError
    return best[0]


def _packed(weights: Weights) -> int:
    return sum(weight << _BITS * label for label, weight in weights)


def _most_behind(best: Sequence[int], other: Sequence[int]) -> int:
    """How far a label may be behind the best one so that some next label still makes it the better of both;
    ``best`` and ``other`` are their transitions.
    """
    return max(of_other - of_best for of_best, of_other in zip(best, other, strict=True)) + ROUNDING


def _grounds(weights: Mapping[str, int], templates: Sequence[Template], labels: int) -> list[int]:
    """What the second column says, of the first word, the second and so on; the last of all that follow. It
    is the same in every sentence. Half of what 64 bits hold is added, so that no label's sum is below 0.
    """
    if any(template.function or template.first + template.length > 0 for template in templates):
        raise TemplateError("underthesea's templates of the second column are not all of words before")
    raised = sum(1 << _BITS * (label + 1) - 1 for label in range(labels))
    depth = max((-template.first for template in templates), default=0)
    return [raised + _ground(weights, templates, at) for at in range(depth + 1)]


def _ground(weights: Mapping[str, int], templates: Sequence[Template], at: int) -> int:
    told = {
        template.text: "BOS" if at + template.first < 0 else " ".join([UNTAGGED] * template.length)
        for template in templates
    }
    return sum(weights.get(f"{text}={value}", 0) for text, value in told.items())
