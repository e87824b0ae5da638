"""What nobody sees in a text stands in no value, though the places are those of the whole text."""

from dataclasses import fields

import pytest

from nlp import extract
from nlp.records import Mention

TEXT = (
    "Ngày 12/3/2018, ông Trần Văn Mẫu - Phó Giám đốc Sở Công Thương tỉnh Long An khai mạc 02 lớp tập huấn"
    " khuyến công theo Quyết định số 12/QĐ-UBND về khuyến công, kinh phí khoảng 5 triệu đồng."
)
VALUES = ("name", "role", "organisation", "measure", "unit", "subject", "organiser", "title", "sentence")


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u200e", "\u202c", "\u2060", "\ufeff"])
def test_values_are_those_of_what_is_seen(unseen: str) -> None:
    hidden = TEXT.replace("n", f"n{unseen}").replace("T", f"{unseen}T")
    seen, found = extract(TEXT), extract(hidden)
    for field in fields(seen):
        here, there = getattr(seen, field.name), getattr(found, field.name)
        for one, other in zip(here, there, strict=True) if isinstance(here, list) else ():
            if isinstance(other, Mention):
                assert hidden[other.start : other.end] == other.quote
                assert other.quote.replace(unseen, "") == one.quote
                assert [getattr(other, value, None) for value in VALUES] == [
                    getattr(one, value, None) for value in VALUES
                ]
    assert all((found.officials, found.figures, found.activities, found.decisions))
