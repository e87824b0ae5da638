"""Official documents in the forms that heads have: number, issuer, day, subject and who signed."""

import pytest

from tests.nlp.official.scoring import cases, read, shares

LEAST = {"number": 1.0, "issuer": 0.97, "day": 0.97, "subject": 0.95, "signatory": 0.95}


def test_heads_of_all_levels_are_read() -> None:
    assert len(cases()) >= 20
    reached = shares()
    assert {name: reached[name] for name in LEAST if reached[name] < LEAST[name]} == {}


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 12/2019/QĐ-UBND được thông qua.\nNghị quyết số 5/NQ-HĐND quy định mức chi.",
        "Danh mục văn bản\n"
        + "Nội dung khác của bài viết dài hơn một dòng. " * 12
        + "\nQuyết định số: 7/QĐ-UBND",
    ],
)
def test_a_number_in_running_text_is_none_of_the_head(text: str) -> None:
    assert read(text)["number"] == "-"
