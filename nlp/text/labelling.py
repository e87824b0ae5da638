"""The labels of a linear-chain CRF of many labels, such as underthesea's parts of speech.

Viterbi's algorithm weighs each label of a word against each of the next. Most of them cannot win any more,
whatever follows: they are left out as soon as that is sure, which leaves one or two a word.

What is said for all labels of a word is one integer, 64 bits a label: one addition adds up all of them.
"""

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat
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
from nlp.text.crf_model import CrfModel

UNTAGGED = "X"
"""What stands in the second column, where the labels would be: underthesea puts the same for every word."""
_BITS = 64
_NOWHERE, _NO_STEP = -1, 0
"""What is "before" the first word, and what stands last among the steps from label to label."""

Alive = list[tuple[int, int]]
"""The labels that can still win, by index, each with the score of the best path that ends in it: how far one
is ahead of the others of the same word.
"""


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
        self._steps = [*(_packed(enumerate(row)) for row in model.transitions), _NO_STEP]
        self._each = _packed((label, 1) for label in range(len(model.labels)))
        self._behind = [
            [_most_behind(best, other) for other in self._transitions] for best in self._transitions
        ]
        self._most_behind = [max(limits) for limits in self._behind]
        self._lanes = struct.Struct(f"<{len(model.labels)}Q")

    def labels(self, words: Sequence[str]) -> list[str]:
        """The label of each of ``words``: Viterbi's best path. TieError where another is as good."""
        ends = list(self._forward(self._scores(words)))
        return [self._labels[label] for label in self._backward(ends)] if ends else []

    def _scores(self, words: Sequence[str]) -> Iterator[int]:
        """How much is said for each label of each of ``words``, whatever the labels around it."""
        grounds = chain(self._grounds[:-1], repeat(self._grounds[-1]))
        return map(add, self._features.scores(words), grounds)

    def _forward(self, of_words: Iterator[int]) -> Iterator[Alive]:
        """The labels of each word that can still win, with scores on the best way from the word before."""
        alive: Alive = [(_NOWHERE, 0)]
        for told in of_words:
            scores = self._arrivals(alive, told)
            best = max(scores)
            leader = scores.index(best)
            limits, near = self._behind[leader], best - self._most_behind[leader]
            alive = [
                (at, score) for at, score in enumerate(scores) if score >= near and best - score <= limits[at]
            ]
            yield alive

    def _arrivals(self, alive: Alive, told: int) -> Sequence[int]:
        """The score of each label on the best way to it from what was ``alive`` before."""
        origin = alive[0][1]
        ways = [
            self._apart(told + self._steps[label] + (score - origin) * self._each) for label, score in alive
        ]
        return ways[0] if len(ways) == 1 else list(map(max, *ways))

    def _apart(self, scores: int) -> Sequence[int]:
        """The scores of all labels, of the integer that says them."""
        return self._lanes.unpack(scores.to_bytes(self._lanes.size, "little"))

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


def _packed(weights: Iterable[tuple[int, int]]) -> int:
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
