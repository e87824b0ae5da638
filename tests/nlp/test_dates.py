"""Days written out."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.dating import dates
from nlp.dating.bounds import Bounds

READ = [
    ("ngày 07/9/2009", [date(2009, 9, 7)]),
    ("12.3.2019 và 18-10-1994", [date(2019, 3, 12), date(1994, 10, 18)]),
    ("23⁄02⁄2022", [date(2022, 2, 23)]),
    ("ngày 21 tháng 5 năm 2012", [date(2012, 5, 21)]),
    ("31/02/2015; 5/13/2015; 1/1/1890", []),
    ("số 15/2017/TT-BCT, 10/11/12/2013, 1/2/20222", []),
]


@pytest.mark.parametrize(("text", "days"), READ)
def test_days(text: str, days: list[date]) -> None:
    assert [found.day for found in dates.days(text)] == days


@given(st.dates(date(1945, 1, 1), date(2099, 12, 31)), st.sampled_from("/.-⁄"))
def test_every_day_is_read_back(day: date, mark: str) -> None:
    written = f"{day.day}{mark}{day.month}{mark}{day.year}"
    assert [(found.start, found.end, found.day) for found in dates.days(f"– {written} –")] == [
        (2, 2 + len(written), day)
    ]


MARCH = Bounds(date(2024, 3, 20), date(2024, 3, 20))
YEARLESS = [
    ("ngày 05/3", MARCH, None, [date(2024, 3, 5)]),
    ("Chiều 28-12 và hôm 2 tháng 1", MARCH, None, [date(2023, 12, 28), date(2024, 1, 2)]),
    ("Đêm 28-12, UBND họp", MARCH, None, [date(2023, 12, 28)]),
    ("ngày 25/3", MARCH, None, []),
    ("ngày 25/3", MARCH, 2023, [date(2023, 3, 25)]),
    ("ngày 05/3", Bounds(), None, []),
    ("ngày 05/3", Bounds(date(2022, 1, 1), date(2024, 3, 20)), None, []),
    ("ngày 05/3/2019, ngày 05/3 năm ngoái, ngày 18/3 tới", MARCH, None, []),
    ("đạt 05/3 chỉ tiêu", MARCH, None, []),
]


@pytest.mark.parametrize(("text", "written", "year", "days"), YEARLESS)
def test_days_without_a_year(text: str, written: Bounds, year: int | None, days: list[date]) -> None:
    assert [one.day for one in dates.yearless_days(text, 0, len(text), written, year)] == days


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(0, 183))
def test_a_day_without_a_year_is_the_one_before_the_text(day: date, later: int) -> None:
    written = Bounds(day + timedelta(days=later), day + timedelta(days=later))
    text = f"ngày {day.day}/{day.month}, UBND tỉnh"
    assert [one.day for one in dates.yearless_days(text, 0, len(text), written)] == [day]
