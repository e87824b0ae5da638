"""A province is a name in a time."""

import re
from datetime import date, timedelta

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.folding import fold
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


def test_34_units_of_34_names_are_there_today() -> None:
    today = [unit for unit in gazetteer.provinces().values() if unit.valid_to is None]
    assert len(today) == len({unit.name for unit in today}) == 34


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


# How many provinces and cities there were since a day: one line more for the next change of a kind.
KINDS = [
    (date(2025, 7, 1), 28, 6),
    (date(2026, 4, 30), 27, 7),
    (date(2026, 9, 1), 26, 8),
    (date(2026, 9, 20), 25, 9),
]


@pytest.mark.parametrize(("day", "provinces", "cities"), KINDS)
def test_so_many_provinces_and_cities_were_there(day: date, provinces: int, cities: int) -> None:
    there = [unit.kind_on(day) for unit in gazetteer.provinces().values() if unit.is_valid_on(day)]
    assert sorted(there) == ["thành phố"] * cities + ["tỉnh"] * provinces


def test_the_kinds_of_today_are_those_of_the_last_change() -> None:
    day = KINDS[-1][0]
    today = [unit for unit in gazetteer.provinces().values() if unit.is_valid_on(day)]
    assert all(unit.kind == unit.kind_on(day) for unit in today)


# How many units there were, from the map of the reunited country to that of 2025.
UNITS = [
    (date(1976, 1, 1), 38),
    (date(1978, 12, 29), 39),
    (date(1979, 5, 30), 40),
    (date(1989, 7, 1), 44),
    (date(1991, 10, 1), 49),
    (date(1992, 5, 5), 53),
    (date(1997, 1, 1), 61),
    (date(2004, 1, 1), 64),
    (date(2008, 8, 1), 63),
    (date(2025, 7, 1), 34),
]


@pytest.mark.parametrize(("day", "number"), UNITS)
def test_so_many_units_were_there(day: date, number: int) -> None:
    assert sum(unit.is_valid_on(day) for unit in gazetteer.provinces().values()) == number


def _changes() -> list[date]:
    units = gazetteer.provinces().values()
    ends = {unit.valid_to for unit in units if unit.valid_to}
    starts = {unit.valid_from for unit in units if unit.valid_from}
    days = {*starts, *ends, *(day + timedelta(days=1) for day in ends), date(1976, 1, 1)}
    return sorted(day for day in days if day >= date(1976, 1, 1))


@pytest.mark.parametrize("day", _changes(), ids=str)
def test_a_name_is_one_unit_on_every_day(day: date) -> None:
    there = [unit for unit in gazetteer.provinces().values() if unit.is_valid_on(day)]
    assert len({unit.name for unit in there}) == len(there)
    codes = [unit.gso_code for unit in there if unit.gso_code]
    assert len(set(codes)) == len(codes)


def test_what_took_a_unit_over_was_there_the_day_after() -> None:
    units = gazetteer.provinces()
    for unit in units.values():
        assert bool(unit.valid_to) == bool(unit.successor_ids), unit.id
        for successor in unit.successor_ids:
            assert unit.valid_to is not None
            assert units[successor].is_valid_on(unit.valid_to + timedelta(days=1)), (unit.id, successor)


def test_what_was_made_since_1976_was_something_before() -> None:
    taken_over = {heir for unit in gazetteer.provinces().values() for heir in unit.successor_ids}
    made = {
        unit.id for unit in gazetteer.provinces().values() if unit.valid_from and unit.valid_from.year > 1976
    }
    assert made - taken_over == {"vung-tau-con-dao"}  # made of a part of Đồng Nai, which stayed


def test_iso_codes_are_those_of_pycountry() -> None:
    for unit in gazetteer.provinces().values():
        if unit.iso_3166_2:
            known = pycountry.subdivisions.get(code=unit.iso_3166_2)
            assert known is not None, unit.id
            name = re.sub(r"[^a-z]", "", fold(known.name))
            assert name in {re.sub(r"[^a-z]", "", fold(n)) for n in (unit.name, f"Thừa Thiên {unit.name}")}


def test_every_unit_has_a_point_in_the_country() -> None:
    for unit in gazetteer.provinces().values():
        assert unit.latitude is not None
        assert unit.longitude is not None
        assert 8.5 < unit.latitude < 23.4
        assert 102.1 < unit.longitude < 109.5


def test_a_province_and_what_it_became_share_a_point_where_the_seat_stayed() -> None:
    units = gazetteer.provinces()
    point = {key: (unit.latitude, unit.longitude) for key, unit in units.items()}
    assert point["ha-tinh"] != point["nghe-an"] == point["nghe-tinh"]
    assert point["gia-lai-2025"] == point["binh-dinh"] != point["gia-lai"]
    assert point["hung-yen-2025"] == point["hung-yen"]


@given(st.text(max_size=60))
def test_the_canonical_spelling_keeps_offsets(text: str) -> None:
    assert len(gazetteer.canonical(text)) == len(text)
