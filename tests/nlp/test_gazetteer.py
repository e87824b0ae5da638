"""A province is a name in a time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.provinces import gazetteer

RESOLVED = [
    ("Tây Ninh", date(2017, 1, 1), "tay-ninh"),
    ("Tây Ninh", date(2025, 7, 1), "tay-ninh-2025"),
    ("Long An", date(2026, 1, 1), "long-an"),
    ("Huế", date(2019, 5, 1), "thua-thien-hue"),
    ("Huế", date(2025, 3, 1), "hue"),
    ("Thừa Thiên – Huế", date(2025, 3, 1), "thua-thien-hue"),
    ("Cần Thơ", date(2002, 1, 1), "can-tho-to-2003"),
    ("Cần Thơ", date(2010, 1, 1), "can-tho"),
    ("HOÀ BÌNH", date(2010, 1, 1), "hoa-binh"),
    ("Đắc Lắc", date(2010, 1, 1), "dak-lak"),
    ("TP.HCM", date(2025, 12, 1), "ho-chi-minh-2025"),
    ("Bà Rịa-Vũng Tàu", date(2010, 1, 1), "ba-ria-vung-tau"),
    ("Hà Tây", date(2015, 1, 1), "ha-tay"),
]


@pytest.mark.parametrize(("name", "day", "province"), RESOLVED)
def test_a_name_resolves_by_its_day(name: str, day: date, province: str) -> None:
    unit = gazetteer.resolve(name, day)
    assert unit is not None
    assert unit.id == province


def test_what_is_no_province_resolves_to_nothing() -> None:
    assert gazetteer.resolve("Nam Kỳ", date(2020, 1, 1)) is None


def test_34_units_are_there_today() -> None:
    today = [unit for unit in gazetteer.provinces().values() if unit.is_valid_on(date(2025, 7, 1))]
    assert len(today) == 34
    assert len({unit.name for unit in today}) == 34


def test_63_units_were_there_from_2008_to_2024() -> None:
    day = date(2015, 1, 1)
    assert sum(unit.is_valid_on(day) for unit in gazetteer.provinces().values()) == 63


def test_every_unit_of_2015_lies_in_one_of_today() -> None:
    for unit in gazetteer.provinces().values():
        if unit.is_valid_on(date(2015, 1, 1)):
            heir = gazetteer.current_id(unit.id)
            assert heir is not None
            assert gazetteer.provinces()[heir].is_valid_on(date(2026, 1, 1))


def test_an_area_that_was_divided_has_no_unit_of_today() -> None:
    assert gazetteer.current_id("song-be") is None
    assert gazetteer.current_id("ha-tay") == "ha-noi"


@pytest.mark.parametrize(
    ("province", "day", "kind"),
    [
        ("dong-nai", date(2020, 1, 1), "tỉnh"),
        ("dong-nai-2025", date(2026, 4, 29), "tỉnh"),
        ("dong-nai-2025", date(2026, 4, 30), "thành phố"),
        ("quang-ninh", date(2026, 8, 31), "tỉnh"),
        ("quang-ninh", date(2026, 9, 1), "thành phố"),
        ("bac-ninh-2025", date(2026, 9, 19), "tỉnh"),
        ("bac-ninh-2025", date(2026, 9, 20), "thành phố"),
        ("long-an", date(2026, 10, 1), "tỉnh"),
    ],
)
def test_a_unit_stays_the_same_when_its_kind_changes(province: str, day: date, kind: str) -> None:
    assert gazetteer.provinces()[province].full_name_on(day).startswith(kind)


def test_25_provinces_and_9_cities_are_there_after_2026_09_20() -> None:
    day = date(2026, 9, 20)
    today = [unit for unit in gazetteer.provinces().values() if unit.is_valid_on(day)]
    assert sorted(unit.kind_on(day) for unit in today) == ["thành phố"] * 9 + ["tỉnh"] * 25
    assert all(unit.kind == unit.kind_on(day) for unit in today)


@given(st.text(max_size=60))
def test_the_canonical_spelling_keeps_offsets(text: str) -> None:
    assert len(gazetteer.canonical(text)) == len(text)
