"""What stands before the name of a province and says that it is of a person."""

import pytest

from nlp.language.address_words import addresses
from nlp.provinces import name_before


@pytest.mark.parametrize(
    ("before", "expected"),
    [("ông Nguyễn ", True), ("Bà Phùng ", True), ("Sở Công Thương ", False), ("tỉnh ", False), ("", False)],
)
def test_a_name_may_begin_before_a_province(before: str, expected: bool) -> None:
    assert name_before.begins_before(before + "Hà Tĩnh", len(before), len(before) + 7) is expected


@pytest.mark.parametrize("word", ["ông", "Bà", "ThS.", "TS", "GS."])
def test_words_of_address_and_titles(word: str) -> None:
    assert addresses(word)


@pytest.mark.parametrize("word", ["Giám", "tỉnh", "Sở", "và", ""])
def test_other_words_address_nobody(word: str) -> None:
    assert not addresses(word)
