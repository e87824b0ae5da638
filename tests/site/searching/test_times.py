"""Years and months in what people type: one filters, a span is words."""

import pytest

from db.query_reading import read


@pytest.mark.parametrize(
    ("typed", "words", "year", "month"),
    [
        ("khuyến công 2023", "khuyến công", "2023", ""),
        ("khuyến công tháng 3/2024", "khuyến công", "", "3/2024"),
        ("khuyến công tháng 03 năm 2024", "khuyến công", "", "3/2024"),
        ("hội chợ thang 12-2019", "hội chợ", "", "12/2019"),
        ("làng nghề tháng 13/2024", "làng nghề tháng 13/", "2024", ""),
        ("tháng 3/2024", "tháng 3/2024", "", ""),
        ("2024", "2024", "", ""),
        ("làng nghề từ tháng 3/2024 đến tháng 5/2024", "làng nghề từ tháng 3/2024 đến tháng 5/2024", "", ""),
        ("làng nghề tháng 3", "làng nghề tháng 3", "", ""),
    ],
)
def test_a_time(typed, words, year, month):
    reading = read(typed)
    assert (reading.words, reading.year, reading.month) == (words, year, month)
