"""Persons' names: how far they go, and where they begin behind an organisation."""

import pytest

from nlp import extract
from nlp.officials import person_names
from nlp.text.syllables import Syllables, split

# The name ends at the bar.
WHOLE = [
    "Lê Na| nói",
    "Trương Quang Hoài Nam| đề nghị",
    "Đào văn Tuấn| nói",
    "H'Loan Kbuôr|, Phó",
    "NGUYỄN TRỌNG ĐIỀN| (Phó",
    "Nguyễn Xuân Trường| nói",
    "Trần Thanh Nam| Với bà con",
    "Trần Thanh Nam|  Kính gửi",
    "Trần Huy Sáng|; tám",
    "Nguyễn Văn A| Giám đốc Sở",
    "Nguyễn Văn A| Trung tâm",
]


@pytest.mark.parametrize("marked", WHOLE)
def test_ends_where_the_name_ends(marked: str) -> None:
    name, text = marked.split("|", maxsplit=1)[0], marked.replace("|", "")
    syllables = Syllables(split(text))
    last = person_names.name_end(syllables, 0)
    assert last is not None
    assert text[: syllables[last - 1].end] == name


@pytest.mark.parametrize("text", ["Thuyên nói", "nguyễn văn", "A B C D E F nói", ""])
def test_is_no_name(text: str) -> None:
    assert person_names.name_end(Syllables(split(text)), 0) is None


# The person's name begins at the bar; the run may follow the name of a place.
BORDERS = [
    ("Lạng Sơn |Nguyễn Đình Phơi", False),
    ("An Giang |Nguyễn Minh Hùng", False),
    ("Thái Nguyên |Dương Quốc Thải", False),
    ("|Nguyễn Bình Thuận", False),
    ("|Phạm Hải Dương", False),
    ("Công Thương |Ngô Thị Cẩm Hạ", False),
    ("Hoàng Mai |Nguyễn Thị Hiếu", True),
    ("Vinh |Trần Ngọc Tụ", True),
    ("Cao Lãnh |Võ Phan Thành Minh", True),
    ("|Hà Văn Ấm", True),
    ("Quận Lê Chân |Trần Thị Mơ", False),
]


@pytest.mark.parametrize(("marked", "after_place"), BORDERS)
def test_finds_the_border_between_place_and_person(marked: str, after_place: bool) -> None:
    syllables = Syllables(split(marked.replace("|", "")))
    border = person_names.border(syllables, 0, after_place=after_place)
    assert border is not None
    assert syllables[border].start == marked.index("|")


@pytest.mark.parametrize(
    ("text", "after_place"), [("Hà Giang", False), ("Lý Sơn", True), ("Nghi Sơn", False)]
)
def test_a_place_alone_has_no_border(text: str, after_place: bool) -> None:
    assert person_names.border(Syllables(split(text)), 0, after_place=after_place) is None


def test_persons_of_history_are_known_by_any_case() -> None:
    assert person_names.is_historical("Hồ Chí Minh")
    assert person_names.is_historical("HỒ CHÍ MINH")
    assert not person_names.is_historical("Hồ Chí Mến")


def test_a_given_name_that_opens_sentences_elsewhere() -> None:
    (one,) = extract("Chủ tịch UBND tỉnh Nguyễn Văn Được trao quyết định.").officials
    assert one.name == "Nguyễn Văn Được"
