"""Work grows with the length of a text, and no faster: counted in calls, and no pattern may backtrack.

A clock would measure the machine. Python's calls are counted instead; what happens inside one call of a
regular expression is bounded by its form, which the last tests look at.
"""

import importlib
import pkgutil
import re
import re._constants as kinds
import re._parser as parser
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

import nlp
from nlp.extraction import extract_document
from nlp.text.document import Document

PIECES = [
    "a",
    "1",
    " ",
    "1,",
    "a, ",
    "( ",
    "- a\n",
    "1. ",
    "12/QĐ-UBND, ",
    "ngày 1 tháng 2 ",
    "Nguyễn ",
    "Giám đốc Sở Công Thương, ",
    "tổ chức 02 lớp ",
    "Hà Nội, ",
    "Gia Lai và Bình Định cũ sáp nhập ",
    "TS.",
    "5 người, người, ",
    "Hội Nông dân xã tổ chức 2 lớp tập huấn, ",
]
LENGTH = 1_500
# Twice the text may take a little more than twice the work: sentences are split, caches fill.
MOST = 2.6
CONSTANT = 3_000


def work(text: str) -> int:
    """How many calls it takes to extract everything from ``text``."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    document = Document(text, published=date(2020, 1, 2), home_province="ca-mau")
    sys.setprofile(count)
    try:
        extract_document(document)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    work(text + text)  # which fills what is read once for a home
    assert work(text + text) <= MOST * work(text) + CONSTANT


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in pkgutil.walk_packages(nlp.__path__, "nlp."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern):
                yield f"{module.name}.{name}", value


NAMED = [pytest.param(name, pattern, id=name) for name, pattern in patterns()]


@pytest.mark.parametrize(("name", "pattern"), NAMED)
def test_no_pattern_can_split_a_run_in_many_ways(name: str, pattern: re.Pattern[str]) -> None:
    """The form that makes a pattern exponential is (a+)+; with a mark between the runs, (,a+)+, it is not."""
    assert not nested(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG), inside=False), name


def nested(parsed: Any, *, inside: bool) -> bool:
    """Whether an endless repeat stands within one that does not begin with a mark of its own."""
    for kind, argument in parsed:
        if kind in {kinds.MAX_REPEAT, kinds.MIN_REPEAT}:
            endless = argument[1] is kinds.MAXREPEAT
            ambiguous = endless and not begins_with_a_mark(argument[2])
            if (endless and inside) or nested(argument[2], inside=inside or ambiguous):
                return True
        elif any(nested(part, inside=inside) for part in parts(kind, argument)):
            return True
    return False


def begins_with_a_mark(body: Any) -> bool:
    kind, argument = body[0]
    if kind is kinds.SUBPATTERN:
        return begins_with_a_mark(argument[3])
    if kind is kinds.BRANCH:
        return all(begins_with_a_mark(branch) for branch in argument[1])
    return len(body) > 1 and kind in {kinds.IN, kinds.LITERAL, kinds.NOT_LITERAL}


def parts(kind: Any, argument: Any) -> list[Any]:
    if kind is kinds.BRANCH:
        return list(argument[1])
    if kind is kinds.SUBPATTERN:
        return [argument[3]]
    if kind in {kinds.ASSERT, kinds.ASSERT_NOT}:
        return [argument[1]]
    return []


def test_the_search_for_such_patterns_finds_one() -> None:
    assert nested(parser.parse("(?:a+)+b"), inside=False)
    assert nested(parser.parse(r"x(?:\w+\s?)*$"), inside=False)
    assert not nested(parser.parse(r"\d+(?:[.,]\d+)*"), inside=False)
