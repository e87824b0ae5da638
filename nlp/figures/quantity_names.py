"""The words for quantities, and for what is done with money (``data/quantities.csv``)."""

import re
from functools import cache

from nlp.language import phrase_patterns, vocabulary

_FILE = "quantities.csv"
# Of what the sum or the length is, such a word alone does not say: "với số tiền 500 triệu đồng".
SAYS_LITTLE = frozenset(
    {"số tiền", "trị giá", "Trị giá", "giá trị", "sửa chữa", "làm mới", "tổng số tiền"}
    | {"tổng trị giá", "tổng giá trị"}
    | {"dài", "rộng", "cao", "sâu", "nặng", "dày"}
)
_ANSWERS = frozenset({"yes", "no"})
_MEASURES = frozenset({"yes", "part", "no", "verb", "subject"})


def _pattern(names: list[str]) -> re.Pattern[str]:
    return phrase_patterns.whole(names, re.IGNORECASE)


def _named(column: str, answer: str, allowed: frozenset[str]) -> list[str]:
    rows = vocabulary.read(_FILE, key="quantity")
    return [row["quantity"] for n, row in rows if vocabulary.one_of(_FILE, n, row[column], allowed) == answer]


@cache
def names() -> re.Pattern[str]:
    """The names of quantities: "kinh phí", "sản lượng"."""
    return _pattern([*_named("measure", "yes", _MEASURES), *_named("measure", "part", _MEASURES)])


@cache
def parts() -> re.Pattern[str]:
    """Those that do not say alone of what they are: "kinh phí", "diện tích"."""
    return _pattern(_named("measure", "part", _MEASURES))


@cache
def subjects() -> re.Pattern[str]:
    """What a quantity is told of without its name: "khu vực dịch vụ | tăng 5%"."""
    return _pattern(_named("measure", "subject", _MEASURES))


@cache
def giving() -> re.Pattern[str]:
    """What is done with money: "hỗ trợ", "chi trả"."""
    return _pattern(_named("measure", "verb", _MEASURES))


@cache
def has_quantity() -> re.Pattern[str]:
    """A phrase that has a quantity, and is none: "khu vực có diện tích"."""
    return re.compile(rf"(?<!\w)có {names().pattern}", re.IGNORECASE)


@cache
def verbs() -> re.Pattern[str]:
    """What is done with the money right behind it."""
    return re.compile(rf"{giving().pattern}$", re.IGNORECASE)


@cache
def _money() -> re.Pattern[str]:
    return _pattern([*_named("money", "yes", _ANSWERS), "đồng", "usd"])


def is_of_money(clause: str) -> bool:
    """Whether ``clause`` speaks of money."""
    return bool(_money().search(clause))
