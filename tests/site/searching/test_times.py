"""Years and months in what people type: one filters, a span is words."""

import pytest

from db.query_reading import read


@pytest.mark.parametrize(
    ("typed", "words", "year", "days"),
    [
        ("khuyến công 2023", "khuyến công", "2023", ""),
        ("khuyến công tháng 3/2024", "khuyến công", "", "2024-03-01/2024-03-31"),
        ("khuyến công tháng 02 năm 2024", "khuyến công", "", "2024-02-01/2024-02-29"),
        ("hội chợ thang 12-2019", "hội chợ", "", "2019-12-01/2019-12-31"),
        ("làng nghề tháng 13/2024", "làng nghề tháng 13/", "2024", ""),
        ("tháng 3/2024", "tháng 3/2024", "", ""),
        ("2024", "2024", "", ""),
        ("làng nghề từ tháng 3/2024 đến tháng 5/2024", "làng nghề từ tháng 3/2024 đến tháng 5/2024", "", ""),
        ("làng nghề tháng 3", "làng nghề tháng 3", "", ""),
    ],
)
def test_a_time(typed, words, year, days):
    reading = read(typed)
    assert (reading.words, reading.year, reading.days) == (words, year, days)


@pytest.mark.parametrize(
    ("typed", "words", "span"),
    [
        ("khuyến công từ 2016 đến 2018", "khuyến công", "2016-01-01/2018-12-31"),
        ("khuyen cong tu nam 2016 den nam 2018", "khuyen cong", "2016-01-01/2018-12-31"),
        ("làng nghề trước năm 2018", "làng nghề", "/2017-12-31"),
        ("làng nghề sau 2016", "làng nghề", "2017-01-01/"),
        ("làng nghề từ 2019 đến nay", "làng nghề", "2019-01-01/"),
        ("làng nghề từ năm 2019", "làng nghề", "2019-01-01/"),
        ("làng nghề từ 2019 đến tháng 5", "làng nghề từ đến tháng 5", ""),
        ("hội chợ quý 2/2017", "hội chợ", "2017-04-01/2017-06-30"),
        ("hội chợ quý IV năm 2016", "hội chợ", "2016-10-01/2016-12-31"),
        # The period of a programme is its name, and what ends before it begins is no span.
        ("khuyến công giai đoạn 2016-2020", "khuyến công giai đoạn 2016-2020", ""),
        ("khuyến công giai đoạn từ 2016 đến 2020", "khuyến công giai đoạn từ 2016 đến 2020", ""),
        ("khuyến công từ 2018 đến 2016", "khuyến công", "2016-01-01/2018-12-31"),
        ('làng nghề "trước năm 2018"', 'làng nghề "trước năm 2018"', ""),
    ],
)
def test_a_span_of_time(typed, words, span):
    reading = read(typed)
    assert (reading.words, reading.days) == (words, span)
    assert [chip.kind for chip in reading.chips if chip.kind == "span"] == (["span"] if span else [])
