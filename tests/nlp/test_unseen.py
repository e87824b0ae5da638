"""What nobody sees in a text stands in no value, though the places are those of the whole text."""

from dataclasses import fields
from datetime import date

import pytest

from nlp import extract
from nlp.records import Mention
from nlp.text import unwrapped
from nlp.text.document import Document

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


TOLD = "Ngày 10/9/2022, Hội Nông dân xã Vị Tân tổ chức 02 lớp khuyến công tại huyện Vị Thủy."


@pytest.mark.parametrize(
    "told",
    [
        TOLD.replace("Ngày ", "Ngày\u00a0").replace("tổ chức", "tổ\u00a0chức"),
        TOLD.replace("Ngày ", "Ngày  ").replace("Vị ", "Vị  "),
        TOLD.replace("khuyến ", "khuyến\u00ad").replace("huyện ", "huyện\u2009"),
        TOLD.replace("Nông ", "Nông\u200b").replace("lớp", "lớ\u00adp"),
        f"Tin\u2028{TOLD}\r\n",
    ],
)
def test_blanks_of_all_kinds_are_one(told: str) -> None:
    [one] = extract(told, home_province="hau-giang").activities
    assert told[one.start : one.end] == one.quote
    assert one.title == "tổ chức 02 lớp khuyến công tại huyện Vị Thủy"
    assert (one.date_from, one.date_to) == (date(2022, 9, 10), date(2022, 9, 10))
    assert (one.organiser, one.place) == ("Hội Nông dân xã Vị Tân", "huyện Vị Thủy")


def test_a_blank_that_parts_thousands_stays() -> None:
    [one] = extract("Hội đã thu 1\u00a0500 tấn lúa.").figures
    assert one.value == 1500


@pytest.mark.parametrize("end", ["\n", "\r\n", " \n", " \r\n"])
def test_a_break_within_a_sentence_is_a_blank(end: str) -> None:
    told = TOLD.replace(" tổ chức", f"{end}tổ chức")
    [one] = extract(told, home_province="hau-giang").activities
    assert told[one.start : one.end] == one.quote
    assert (one.date_from, one.organiser) == (date(2022, 9, 10), "Hội Nông dân xã Vị Tân")


@pytest.mark.parametrize("line", ["Hội Nông dân xã Vị Tân họp sáng 3/4 về cây lúa.", "Trang chủ", "KẾ HOẠCH"])
def test_a_line_that_ends_is_no_sentence_with_the_next(line: str) -> None:
    document = Document(f"{line}\ntổ chức 02 lớp")
    assert unwrapped.running(document) is document
