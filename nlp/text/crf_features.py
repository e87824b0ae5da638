"""What a CRF of underthesea is told of each word, as sums of its weights, without a string for each feature.

underthesea makes some forty strings a word ("T[-1,0].lower=tập huấn") and looks each up in its model. Here
the templates that look at the same number of words are one table: what a *span* of one, two or three words
adds to the words around it is summed when the span is first seen, and remembered. ``docs/upstream.md``
describes the change for underthesea itself. The weights are the same, so the model gives the same labels.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

# "T[-1].lower": a function of the word before; "T[0,1]": this word and the next; "[1]": the second column.
_SYNTAX = re.compile(r"T\[(-?\d+)(?:,(-?\d+))?\](?:\[(\d+)\])?(?:\.(\w+))?")
REMEMBERED_SPANS = 50_000
_SELDOM_AGAIN = 3
"""Spans of so many words are mostly new: remembering them takes longer than it saves."""
FLAGS = frozenset({"True", "False", "BOS", "EOS"})
"""The values of functions that only say whether something is so, and what stands outside the sentence."""

Function = Callable[[str], str]


class TemplateError(ValueError):
    """A template that this module cannot make features of."""


ROUNDING = 2**14
"""Above what underthesea's sums lose in rounding (1 is ``crf_model.ONE``): nearer paths are equally good."""


class TieError(ValueError):
    """Two paths are equally good but for rounding, so that the order of underthesea's additions decides."""


@dataclass(frozen=True, slots=True)
class Template:
    """One read template: the span of ``length`` words from ``first`` words after the one at hand, and what is
    told of it. ``column`` 0 is the words; 1 is where the labels would be.
    """

    text: str
    first: int
    length: int
    column: int
    function: str


def read_template(text: str) -> Template:
    """The template that ``text`` describes. TemplateError for a form that is not known here."""
    read = _SYNTAX.fullmatch(text)
    first, last = (int(read[1]), int(read[2] or read[1])) if read else (0, -1)
    if not read or last < first or read[3] not in {None, "0", "1"}:
        raise TemplateError(f"underthesea's template {text!r} has a form that is not known here")
    return Template(text, first, last - first + 1, int(read[3] or 0), read[4] or "")


class Features:
    """The scores that templates give the words of a sentence."""

    def __init__(
        self,
        templates: Iterable[Template],
        functions: Mapping[str, Function],
        weights: Mapping[str, int],
    ) -> None:
        """``functions`` by name are what a template may tell of a span ("" is the span itself); ``weights``
        are the model's, by feature. TemplateError for a function that is not among ``functions``.
        """
        by_length: dict[int, list[Template]] = defaultdict(list)
        for template in templates:
            if template.function not in functions:
                raise TemplateError(f"underthesea's template {template.text!r} has a function not known here")
            by_length[template.length].append(template)
        told = _by_template(weights)
        self._spans = [_Spans(length, of_length, functions, told) for length, of_length in by_length.items()]

    def scores(self, words: Sequence[str]) -> Iterator[int]:
        """The sum of the weights of all features of each of ``words``."""
        columns = chain.from_iterable(spans.columns(words) for spans in self._spans)
        return map(sum, zip(*columns, strict=True))


def _by_template(weights: Mapping[str, int]) -> dict[str, dict[str, int]]:
    told: dict[str, dict[str, int]] = defaultdict(dict)
    for feature, score in weights.items():
        template, _, value = feature.partition("=")
        told[template][value] = score
    return told


class _Seen(dict[str, tuple[int, ...]]):
    """What spans add, made by ``of_span`` when a span is first asked for, and remembered for a while."""

    def __init__(self, of_span: Callable[[str], tuple[int, ...]]) -> None:
        super().__init__()
        self._of_span = of_span

    def __missing__(self, span: str) -> tuple[int, ...]:
        if len(self) >= REMEMBERED_SPANS:
            self.clear()
        made = self[span] = self._of_span(span)
        return made


class _Spans:
    """What spans of one ``length`` add to the words that see them from each of the templates' places."""

    def __init__(
        self,
        length: int,
        templates: Sequence[Template],
        functions: Mapping[str, Function],
        told: Mapping[str, Mapping[str, int]],
    ) -> None:
        self._length = length
        self._firsts = sorted({template.first for template in templates})
        self._nothing: tuple[int, ...] = (0,) * len(self._firsts)
        outside = self._table(templates, told)
        self._before = outside.get("BOS", self._nothing)
        self._behind = outside.get("EOS", self._nothing)
        tables = [
            (function, self._table([one for one in templates if one.function == name], told))
            for name, function in functions.items()
        ]
        self._flags = [(function, table) for function, table in tables if table and table.keys() <= FLAGS]
        self._spellings = [(function, table) for function, table in tables if table.keys() - FLAGS]
        self._of_flags = cache(self._of_flag_values)
        is_seen_again = length < _SELDOM_AGAIN
        self._of = _Seen(self._of_span).__getitem__ if is_seen_again else self._of_span

    def columns(self, words: Sequence[str]) -> Iterator[Sequence[int]]:
        """A column of scores, one a word, for each place that spans are seen from."""
        lead = max(0, -self._firsts[0])
        trail = max(0, self._firsts[-1] + self._length - 1)
        spans = map(self._of, self._joined(words))
        seen = zip(*[self._before] * lead, *spans, *[self._behind] * trail, strict=True)
        for first, column in zip(self._firsts, seen, strict=True):
            yield column[lead + first : lead + first + len(words)]

    def _joined(self, words: Sequence[str]) -> Iterable[str]:
        if self._length == 1:
            return words
        return map(" ".join, zip(*(words[at:] for at in range(self._length)), strict=False))

    def _of_span(self, span: str) -> tuple[int, ...]:
        """What ``span`` adds to the words around it, one score for each place that it is seen from."""
        flags = self._of_flags(*(function(span) for function, _ in self._flags))
        spelt = [told for function, table in self._spellings if (told := table.get(function(span)))]
        return tuple(map(sum, zip(flags, *spelt, strict=True))) if spelt else flags

    def _of_flag_values(self, *values: str) -> tuple[int, ...]:
        told = [
            table.get(value, self._nothing) for value, (_, table) in zip(values, self._flags, strict=True)
        ]
        return tuple(map(sum, zip(self._nothing, *told, strict=True)))

    def _table(
        self, templates: Iterable[Template], told: Mapping[str, Mapping[str, int]]
    ) -> dict[str, tuple[int, ...]]:
        """What a value of ``templates`` adds, one score for each place."""
        places: dict[str, list[int]] = defaultdict(lambda: list(self._nothing))
        for template in templates:
            for value, score in told.get(template.text, {}).items():
                places[value][self._firsts.index(template.first)] += score
        return {value: tuple(scores) for value, scores in places.items()}
