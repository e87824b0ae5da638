"""Days written out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.dating import dates

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
