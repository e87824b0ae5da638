"""Which tokens go on with the word of the one before, as ``underthesea.word_tokenize`` has it.

Its model knows two labels, "B-W" and "I-W" (begin and inside of a word), so that all that counts is how much
the second is ahead: one number a token.
"""

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache

from nlp.text.crf_features import (
    REMEMBERED_SPANS,
    ROUNDING,
    Features,
    Function,
    TemplateError,
    TieError,
    read_template,
)
from nlp.text.crf_model import ONE, CrfModel, ModelError

LABELS = ("B-W", "I-W")
_INTEGERS = range(-(2**31), 2**31)


class Segmenter:
    """Segments by ``model``, whose features are ``templates``; ``dictionary`` is the words of several tokens
    that one of its functions asks for. ModelError and TemplateError for those that are not known here.
    """

    def __init__(self, model: CrfModel, templates: Sequence[str], dictionary: Set[str]) -> None:
        if model.labels != LABELS:
            raise ModelError(f"the labels of underthesea's segmentation are {', '.join(model.labels)}")
        read = [read_template(text) for text in templates]
        if any(template.column for template in read):
            raise TemplateError("underthesea's segmentation has templates of a second column")
        ahead = {
            name: sum(weight if label else -weight for label, weight in weights)
            for name, weights in model.attributes.items()
        }
        self._features = Features(read, _functions(dictionary), ahead)
        self._transitions = model.transitions

    def goes_on(self, tokens: Sequence[str]) -> list[bool]:
        """For each of ``tokens`` whether it is inside a word that an earlier one begins: Viterbi's best path.
        TieError where another is as good.
        """
        (begin_begin, begin_inside), (inside_begin, inside_inside) = self._transitions
        scores = self._features.scores(tokens)
        ahead = next(scores, -ONE)
        ahead_before: list[tuple[int, int]] = []
        for score in scores:
            to_begin, to_inside = ahead + inside_begin, ahead + inside_inside
            ahead_before.append((to_begin - begin_begin, to_inside - begin_inside))
            ahead = score + max(to_inside, begin_inside) - max(to_begin, begin_begin)
        inside = [_is_ahead(ahead)]
        for before in reversed(ahead_before):
            inside.append(_is_ahead(before[inside[-1]]))
        return inside[::-1][: len(tokens)]


def _is_ahead(score: int) -> bool:
    if abs(score) < ROUNDING:
        raise TieError
    return score > 0


def _functions(dictionary: Set[str]) -> Mapping[str, Function]:
    """The functions of ``featurizers.rs`` of underthesea_core."""
    return {
        "": str,
        "lower": str.lower,
        "isdigit": lambda span: str(_is_integer(span)),
        "istitle": lambda span: str(all(map(_is_title, span.split(" ")))),
        "is_in_dict": lambda span: str(span.lower() in dictionary),
    }


@lru_cache(REMEMBERED_SPANS)
def _is_title(token: str) -> bool:
    return token[:1] == token[:1].upper()


def _is_integer(span: str) -> bool:
    """Whether Rust reads ``span`` as an integer of 32 bits."""
    digits = span[1:] if span[:1] in {"+", "-"} else span
    return digits.isascii() and digits.isdigit() and int(span) in _INTEGERS
