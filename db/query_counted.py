"""What a query asks to be counted: "đại biểu" of "có bao nhiêu đại biểu". Nothing raises."""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from db import query_compounds
from db.folding import fold
from nlp.language import vocabulary

_WORD = re.compile(r"[^\W\d_]+")


class Counted(NamedTuple):
    """What is counted, without marks; ``is_money``: in any words that tell a sum."""

    words: str
    is_money: bool


def counted(typed: str) -> Counted | None:
    """What ``typed`` asks to be counted: the word right behind those that ask; None where it is none."""
    typed = normalize("NFC", typed)
    # Without its marks "mấy" is another word.
    asked = _asking().search(typed.lower())
    noun = _WORD.match(typed, asked.end()) if asked else None
    if noun is None:
        return None
    end = max(query_compounds.end_at(typed, noun.start()), noun.end())
    words = fold(typed[noun.start() : end])
    return Counted(words, words in map(fold, _of_kind("money")))


@cache
def _asking() -> re.Pattern[str]:
    asks = "|".join(word.replace(" ", r"\s+") for word in _of_kind("asks"))
    return re.compile(rf"(?<!\w)(?:{asks})\s+(?=\w)")


@cache
def _of_kind(kind: str) -> frozenset[str]:
    rows = (row for _, row in vocabulary.read("query_counted.csv", key="words"))
    return frozenset(row["words"] for row in rows if row["kind"] == kind)
