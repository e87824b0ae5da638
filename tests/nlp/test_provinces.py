"""Which provinces a text names, and which names only look like one."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import provinces
from nlp.text.document import Document


def named(text: str, day: date = date(2018, 3, 4)) -> list[str]:
    return [mention.province_id for mention in provinces.find(Document(text, published=day))]


NAMED = [
    ("Sở Công Thương Long An và UBND tỉnh Bến Tre", ["long-an", "ben-tre"]),
    ("đoàn đến TP. Huế, thành phố Hải Dương và thị xã Hà Tiên", ["thua-thien-hue", "hai-duong"]),
    ("Báo Bà Rịa – Vũng Tàu; TP Vũng Tàu; đi Vũng Tàu", ["ba-ria-vung-tau", "ba-ria-vung-tau"]),
    ("TP.HCM, TP. Hồ Chí Minh, Tp HCM, thành phố Hồ Chí Minh", ["ho-chi-minh"] * 4),
    ("các tỉnh Bình Dương, Đồng Nai và Hồ Chí Minh", ["binh-duong", "dong-nai", "ho-chi-minh"]),
    ("UBND TỈNH THANH HÓA, tỉnh Thanh Hoá", ["thanh-hoa", "thanh-hoa"]),
    ("xây dựng nông thôn Phú Yên, điểm cầu Nghệ An", ["phu-yen", "nghe-an"]),
    ("tỉnh Hà Bắc (cũ) nay đã chia tách", ["ha-bac"]),
    ("nhà máy thủy điện Hòa Bình", ["hoa-binh"]),
]

NOT_NAMED = [
    "ông Nguyễn Bình Thuận và bà Trần Thị Hòa Bình",
    "Bà Phùng Hà Tĩnh Tâm cùng KS. Đỗ An Giang",
    "giữ gìn hòa bình; công viên Hòa Bình; đường Thái Bình",
    "xã Bình Dương, phường Hải Dương, huyện Điện Biên Đông",
    "vượt Thái Bình Dương; tinh thần Điện Biên Phủ; đường Xô Viết Nghệ Tĩnh",
    "vùng Đồng bằng sông Cửu Long và Đồng Tháp Mười",
    "học tập và làm theo tư tưởng Hồ Chí Minh",
    "Công ty Cổ phần Dược Nam Hà, Công ty may Sông Bé",
    "Việt Nam định hướng; VIỆT NAM ĐỊNH HƯỚNG",
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names_provinces(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize("text", NOT_NAMED)
def test_names_no_province(text: str) -> None:
    assert named(text) == []


def _sentences() -> list[tuple[str, str, str]]:
    lines = Path(__file__).with_name("province_sentences.csv").read_text("utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return [(row["day"], row["sentence"], row["provinces"]) for row in rows]


@pytest.mark.parametrize(("day", "sentence", "expected"), _sentences())
def test_a_sentence_names_these_provinces(day: str, sentence: str, expected: str) -> None:
    assert " ".join(sorted(set(named(sentence, date.fromisoformat(day))))) == expected


def test_an_undated_text_is_read_by_the_first_day_that_it_tells() -> None:
    told = Document("Ngày 5/6/2012, đoàn công tác đến tỉnh Tây Ninh.")
    assert [mention.province_id for mention in provinces.find(told)] == ["tay-ninh"]
    untold = Document("Đoàn công tác đến tỉnh Tây Ninh.")
    assert [mention.province_id for mention in provinces.find(untold)] == ["tay-ninh"]


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    for mention in provinces.find(Document(text)):
        assert text[mention.start : mention.end] == mention.quote


@pytest.mark.parametrize("unit", ["a", " ", "Hà ", "TP. ", "tỉnh ", "Nguyễn ", "Hòa", "Bà Rịa - "])
def test_long_input_is_read_in_one_go(unit: str) -> None:
    provinces.find(Document(unit * (100_000 // len(unit)), published=date(2020, 1, 1)))
