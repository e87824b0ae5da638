"""Provinces that a text tells by a district alone."""

from collections import Counter

import pytest

from nlp import activities, provinces
from nlp.language import vocabulary
from nlp.provinces import districts, home
from nlp.text.document import Document

BEFORE = Document("Năm 2019, huyện mở lớp. Ngày 3/4/2019.").written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tại huyện Yên Sơn", ["tuyen-quang"]),
        ("Phòng Kinh tế và Hạ tầng huyện Nam Trà My", ["quang-nam"]),
        ("tại TP. Vinh và thị xã Cửa Lò", ["nghe-an", "nghe-an"]),
        ("tại huyện Châu Thành", []),
        ("huyện Châu Thành A", ["hau-giang"]),
        ("ông Yên Sơn, thôn Vinh", []),
        ("huyện Ba Vì Nguyễn Văn Út", []),
    ],
)
def test_a_district_tells_its_province(text: str, expected: list[str]) -> None:
    assert list(districts.provinces(text, BEFORE)) == expected


def test_a_district_is_in_the_province_of_the_day() -> None:
    (after,) = districts.provinces("huyện Yên Sơn", Document("Ngày 3/9/2025, xã họp.").written)
    assert after == "tuyen-quang-2025"


def test_a_district_is_of_the_province_that_it_was_in() -> None:
    days = {"Ngày 3/9/2006": ["ha-tay"], "Ngày 3/9/2012": ["ha-noi"]}
    for day, expected in days.items():
        written = Document(f"{day}, huyện mở lớp.").written
        assert list(districts.provinces("huyện Ba Vì", written)) == expected
    assert list(districts.provinces("huyện Ba Vì", Document("Huyện mở lớp.").written)) == ["ha-noi"]


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Trung tâm Khuyến công hỗ trợ 3 cơ sở trên địa bàn huyện Yên Sơn.", "tuyen-quang"),
        ("Ngày 5/6/2019, Phòng Kinh tế huyện Nam Trà My mở lớp tập huấn khuyến công cho 40 hộ.", "quang-nam"),
        ("Trung tâm Khuyến công mở 2 lớp may tại huyện Châu Thành.", None),
    ],
)
def test_an_activity_is_in_the_province_of_its_district(text: str, province: str | None) -> None:
    assert [one.province_id for one in activities.find(Document(text))] == [province]


def test_the_place_of_an_activity_outweighs_the_home() -> None:
    text = "Tháng 3/2024, Hội Nông dân huyện tổ chức đoàn tham quan mô hình khuyến công tại huyện Lục Ngạn."
    (visit,) = activities.find(Document(text, home_province="ha-noi"))
    assert visit.province_id == "bac-giang"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND huyện Na Hang mở 2 lớp may. Huyện Chiêm Hóa mở 3 lớp mộc. Năm 2019 là năm đầu.",
            "tuyen-quang",
        ),
        ("UBND huyện Na Hang mở 2 lớp may trong năm 2019.", None),
        ("UBND huyện Na Hang và huyện Lục Ngạn mở 2 lớp may trong năm 2019 tại thị xã Cửa Lò.", None),
    ],
)
def test_districts_tell_the_home_of_a_text_without_a_province(text: str, expected: str | None) -> None:
    document = Document(text)
    assert home.province(document, provinces.find(document)) == expected


def test_each_district_stands_once_in_a_province() -> None:
    rows = [(row["district"], row["province_id"]) for _, row in vocabulary.read("districts.csv")]
    assert max(Counter(rows).values()) == 1
    assert len(rows) > 600
