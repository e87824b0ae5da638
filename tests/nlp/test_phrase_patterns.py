"""Patterns of many phrases find what a plain list of them does, the longest first."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.language import phrase_patterns

LETTERS = st.text("abđ .(?", min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (["hội", "hội nghị", "hội thi"], "hội nghị, hội thảo, hội thi", ["hội nghị", "hội", "hội thi"]),
        (["lớp"], "các lớp; lớpa; alớp", ["lớp"]),
        (["5S", "5S."], "5S. và 5S", ["5S.", "5S"]),
        (["tập huấn", "tập"], "tập huấna", ["tập"]),
    ],
)
def test_whole_phrases_are_found_the_longest_first(phrases: list[str], text: str, found: list[str]) -> None:
    assert phrase_patterns.whole(phrases).findall(text) == found


@given(st.lists(LETTERS, min_size=1, max_size=8), st.text("abđ .(?", max_size=30))
def test_it_finds_what_a_list_of_the_phrases_finds(phrases: list[str], text: str) -> None:
    listed = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    for end in ("", r"(?!\w)"):
        plain = re.findall(f"(?:{listed}){end}", text)
        assert re.findall(phrase_patterns.any_of(phrases) + end, text) == plain
