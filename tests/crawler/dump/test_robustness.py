"""Any string is read, in time linear in its length."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler import dump
from tests.crawler.dump.pages import LEAD, TITLE


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_never_raises_and_is_clean(text):
    article = dump.read(text)
    assert unicodedata.is_normalized("NFC", article.text)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") and letter != "\n" for letter in article.text)


PIECES = [
    TITLE,
    LEAD,
    "17/05/2019",
    "Tin liên quan",
    "Lê Sen",
    "[In trang]",
    "Theo",
    "Nguồn:",
    "Trang chủ",
    "-",
    "(",
    "",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
@settings(max_examples=300, deadline=None)
def test_never_raises_on_shuffled_pages(pieces):
    dump.read("\n".join(pieces))


@pytest.mark.parametrize(
    "text",
    [
        "a" * 2_000_000,
        "\n" * 1_000_000,
        "A. " * 300_000,
        "1/" * 500_000,
        " " * 1_000_000 + "a",
        "Thứ " * 300_000,
        "a,\n" * 300_000,
        f"{TITLE}\n" * 20_000,
        "Tin liên quan\n" * 100_000,
        "(" * 1_000_000,
        "e\u0301\u0323" * 300_000,
        "a" + "\u0301\u0323" * 300_000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_linear_time(text):
    dump.read(text)
