"""The features of underthesea's part-of-speech model, made for a whole stretch of words at once.

``underthesea.pos_tag`` reads each of its templates anew for every word (``template2features`` of
``pipeline/pos_tag/tagged_feature.py``), which takes nine tenths of its time. Here a template is compiled
once, makes a column of features at a time, and what one word alone gives is remembered; ``docs/upstream.md``
describes the change for underthesea itself. The strings are the same, so the model gives the same tags.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

# "T[-1].lower": a function of the word before; "T[0,1]": this word and the next; "[1]": the second column.
_SYNTAX = re.compile(r"T\[(-?\d+)(?:,(-?\d+))?\](?:\[(\d+)\])?(?:\.(\w+))?")
REMEMBERED_WORDS = 50_000
UNTAGGED = "X"
"""What stands in the second column, where the tags would be: underthesea puts the same for every word."""


class TemplateError(ValueError):
    """A template that this module cannot make features of."""


@dataclass(frozen=True, slots=True)
class Template:
    """One compiled template: the words from ``first`` to ``last`` after the one at hand, and what is told of
    them.
    """

    text: str
    first: int
    last: int
    is_pair: bool
    value: Callable[[str], object] | None
    is_constant: bool


def istitle(word: str) -> bool:
    """Whether every word of ``word`` begins as in a title, as underthesea's ``text_istitle`` has it."""
    return all(part and part[0].istitle() for part in word.split(" "))


FUNCTIONS: dict[str, Callable[[str], object]] = {"lower": str.lower, "istitle": istitle}


def compile_template(text: str) -> Template:
    """The template that ``text`` describes. TemplateError for a form, column or function not known here."""
    read = _SYNTAX.fullmatch(text)
    if not read or (read[4] and (read[4] not in FUNCTIONS or read[2])) or read[3] not in {None, "0", "1"}:
        raise TemplateError(f"underthesea's template {text!r} has a form that is not known here")
    first, last = int(read[1]), int(read[2] or read[1])
    return Template(text, first, last, read[2] is not None, FUNCTIONS.get(read[4] or ""), read[3] == "1")


class Features:
    """Makes the features that the ``templates`` describe. TemplateError as ``compile_template``."""

    def __init__(self, templates: Sequence[str]) -> None:
        self._templates = [compile_template(text) for text in templates]
        self._single = [template for template in self._templates if not template.is_pair]
        self._of_word = lru_cache(REMEMBERED_WORDS)(self._of_one_word)

    def of(self, words: Sequence[str]) -> list[list[str]]:
        """The features of each of ``words``, in the order of the templates."""
        if not words:
            return []
        singles = dict(
            zip(self._single, zip(*(self._of_word(word) for word in words), strict=True), strict=True)
        )
        columns = [
            _pairs(template, words) if template.is_pair else _shifted(template, singles[template])
            for template in self._templates
        ]
        return [list(row) for row in zip(*columns, strict=True)]

    def _of_one_word(self, word: str) -> tuple[str, ...]:
        return tuple(f"{template.text}={_value(template, word)}" for template in self._single)


def _value(template: Template, word: str) -> object:
    told = UNTAGGED if template.is_constant else word
    return template.value(told) if template.value else told


def _shifted(template: Template, column: Sequence[str]) -> list[str]:
    begin, end = f"{template.text}=BOS", f"{template.text}=EOS"
    before = [begin] * min(max(-template.first, 0), len(column))
    after = [end] * min(max(template.first, 0), len(column))
    return [*before, *column[max(template.first, 0) : len(column) - len(before)], *after]


def _pairs(template: Template, words: Sequence[str]) -> list[str]:
    length = len(words)
    told = [UNTAGGED] * length if template.is_constant else words
    return [
        f"{template.text}=BOS"
        if at + template.first < 0
        else f"{template.text}=EOS"
        if at + template.last >= length
        else f"{template.text}={' '.join(told[at + template.first : at + template.last + 1])}"
        for at in range(length)
    ]
