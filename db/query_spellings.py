"""The other ways in which texts write a word of a query: i for y, numbers with and without points, or apart
from the letters before them ("QL279D", "QL 279D").

Whether i or y ends a syllable after h, k, l, m, s, t or "qu" is the writer's choice: "kĩ thuật", "kỹ thuật".
"""

import re
from collections.abc import Sequence
from itertools import islice, product

_ENDS = re.compile(r"(h|k|l|m|s|t|qu)([iíìỉĩịyýỳỷỹỵ])")
_I, _Y = "iíìỉĩị", "yýỳỷỹỵ"
_OTHER = str.maketrans(_I + _Y, _Y + _I)
_PARTED = re.compile(r"[1-9]\d{0,2}(?:[ .,]\d{3})+")
_WHOLE = re.compile(r"[1-9]\d{3,11}")
_GLUED = re.compile(r"([^\W\d_]{1,4})(\d\w*)")
_YEARS = range(1900, 2100)
_MOST = 8


def with_i(word: str) -> str:
    """``word``, in lower case, with i where i and y are one: "kỹ" as "kĩ"."""
    ends = _ENDS.fullmatch(word)
    return ends[1] + _I[(_I + _Y).index(ends[2]) % len(_I)] if ends else word


def others(typed: str, words: Sequence[str]) -> list[tuple[str, ...]]:
    """The words with which texts have what is ``typed``, of which ``words`` are those as they are typed."""
    if _PARTED.fullmatch(typed):
        return [("".join(words),)]
    if _WHOLE.fullmatch(typed) and int(typed) not in _YEARS:
        return [tuple(f"{int(typed):,}".split(","))]
    if len(words) == 1 and (glued := _GLUED.fullmatch(words[0])):
        return [glued.groups()]
    either = product(*(dict.fromkeys([word, _with_the_other(word)]) for word in words))
    return list(islice(either, 1, _MOST))


def _with_the_other(word: str) -> str:
    ends = _ENDS.fullmatch(word)
    return ends[1] + ends[2].translate(_OTHER) if ends else word
