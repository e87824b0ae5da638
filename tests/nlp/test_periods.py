"""When a text says that things happen, and which of its dates are only those of cited documents."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.activities.anchors import Anchor
from nlp.activities.periods import Period, periods

PUBLISHED = Anchor(date(2018, 4, 20), told=date(2018, 4, 17))


def told(text: str, anchor: Anchor = PUBLISHED) -> list[Period]:
    return periods(text, 0, len(text), anchor)


def spans(text: str, anchor: Anchor = PUBLISHED) -> list[str]:
    return [f"{p.date_from or ''}..{p.date_to or ''}" for p in told(text, anchor)]


SPANS = [
    ("trong 10 tháng năm 2017", "2017-01-01..2017-10-31"),
    ("chín tháng đầu năm 2017", "2017-01-01..2017-09-30"),
    ("tháng 3 - 5/2017", "2017-03-01..2017-05-31"),
    ("Đến ngày 5/1/2017, UBND tỉnh ban hành", "2017-01-05..2017-01-05"),
    ("Sáng 4/9/2017, tại hội trường", "2017-09-04..2017-09-04"),
    ("Ngày 21 tháng 3 năm 2016, đoàn đến", "2016-03-21..2016-03-21"),
    ("ngày 02.6.2011", "2011-06-02..2011-06-02"),
    ("đăng 14⁄12⁄2022", "2022-12-14..2022-12-14"),
    ("Trong hai ngày 05 và 06/8/2020, lớp học", "2020-08-05..2020-08-06"),
    ("từ ngày 11 đến 13/7/2019", "2019-07-11..2019-07-13"),
    ("Ngày 20, 21 và 22/6/2018", "2018-06-20..2018-06-22"),
    ("từ ngày 28/12/2015 đến 3/1/2016", "2015-12-28..2016-01-03"),
    ("Trong hai ngày 20 và 21/6 năm 2018", "2018-06-20..2018-06-21"),
    ("từ 21 đến 26 tháng 7 năm 2013", "2013-07-21..2013-07-26"),
    ("kéo dài đến hết ngày 9-5-2014.", "..2014-05-09"),
    ("trước ngày 30/9/2024", "..2024-09-30"),
    ("vào tháng 12/2014", "2014-12-01..2014-12-31"),
    ("tháng 2 năm 2016", "2016-02-01..2016-02-29"),
    ("tháng 8.2019", "2019-08-01..2019-08-31"),
    ("cuối tháng 11/2021", "2021-11-01..2021-11-30"),
    ("từ tháng 4 đến tháng 6/2003", "2003-04-01..2003-06-30"),
    ("tháng 3 - 4/2023", "2023-03-01..2023-04-30"),
    ("trong quý II/2013", "2013-04-01..2013-06-30"),
    ("đến hết quý I năm 2008", "..2008-03-31"),
    ("quý III, IV năm 2018", "2018-07-01..2018-12-31"),
    ("6 tháng đầu năm 2019", "2019-01-01..2019-06-30"),
    ("6 tháng cuối năm 2019", "2019-07-01..2019-12-31"),
    ("Năm 2014, trung tâm", "2014-01-01..2014-12-31"),
    ("hai năm 2014 - 2015", "2014-01-01..2015-12-31"),
    ("Từ năm 2011-2013, tỉnh", "2011-01-01..2013-12-31"),
    ("từ năm 2016 đến nay sở", "2016-01-01.."),
    ("Từ năm 2009, huyện", "2009-01-01.."),
    ("đến năm 2020", "..2020-12-31"),
    ("Từ nay đến cuối năm 2016", "..2016-12-31"),
    ("từ 2009 đến 2013", "2009-01-01..2013-12-31"),
    ("Năm nay, sở sẽ", "2018-01-01..2018-12-31"),
    ("Chiều cùng ngày, đoàn", "2018-04-17..2018-04-17"),
    ("Cũng trong ngày, đoàn", "2018-04-17..2018-04-17"),
    ("Trong ngày, đoàn", "2018-04-17..2018-04-17"),
    ("Sáng hôm nay, 16-4, sở", "2018-04-16..2018-04-16"),
    ("Chiều thứ Hai (16/4), sở", "2018-04-16..2018-04-16"),
    ("Chủ nhật, 15/4, sở", "2018-04-15..2018-04-15"),
    ("lúc 20 giờ 12/4 tại quảng trường", "2018-04-12..2018-04-12"),
    ("từ 7h30 đến 11h ngày 12/4", "2018-04-12..2018-04-12"),
    ("Sáng nay, 25 doanh nghiệp", "2018-04-20..2018-04-20"),
    ("Tối qua, huyện", "2018-04-19..2018-04-19"),
    ("từ ngày 2 - 06-3-2018", "2018-03-02..2018-03-06"),
    ("trong hai ngày 23-24-3.", "2018-03-23..2018-03-24"),
    ("từ ngày 13 - 16 tháng 3 năm 2018", "2018-03-13..2018-03-16"),
    ("ngày 7,8,9/3/2018", "2018-03-07..2018-03-09"),
    ("trong 2 ngày, 20 và 21/3", "2018-03-20..2018-03-21"),
    ("thời gian 3 - 28/2 (18 tháng Chạp - 13 tháng Giêng)", "2018-02-03..2018-02-28"),
    ("ngày 16/3 (tức ngày 29 tháng 1)", "2018-03-16..2018-03-16"),
    ("Mùng 5 tháng Giêng (tức 20/2), huyện", "2018-02-20..2018-02-20"),
    ("Ngày 29 tháng 1 âm lịch (nhằm ngày 16/3)", "2018-03-16..2018-03-16"),
    ("trong tháng Ba vừa qua", "2018-03-01..2018-03-31"),
    ("tháng mười hai năm 2017", "2017-12-01..2017-12-31"),
    ("ngày 12 tháng 3 năm nay", "2018-03-12..2018-03-12"),
    ("tháng 3 năm ngoái", "2017-03-01..2017-03-31"),
    ("các tháng 5, 6 và 7/2017", "2017-05-01..2017-07-31"),
    ("từ tháng 3-4 năm 2018", "2018-03-01..2018-04-30"),
    ("nửa cuối năm 2017", "2017-07-01..2017-12-31"),
    ("chậm nhất trong quý II/2019", "..2019-06-30"),
    ("từ năm 2016 - nay", "2016-01-01.."),
    ("trong hai năm (2016-2017)", "2016-01-01..2017-12-31"),
    ("các năm 2015, 2016 và 2017", "2015-01-01..2017-12-31"),
]

WITHOUT_YEAR = [
    ("Chiều 10/3, sở họp", PUBLISHED, "2018-03-10..2018-03-10"),
    ("Tối 8-12, khai mạc", PUBLISHED, "2017-12-08..2017-12-08"),
    ("vào tháng 11", PUBLISHED, "2017-11-01..2017-11-30"),
    ("vào tháng 11", Anchor(date(2018, 4, 20), ahead=True), "2018-11-01..2018-11-30"),
    ("ngày 5/1", Anchor(date(2018, 12, 20), ahead=True), "2019-01-05..2019-01-05"),
    ("quý III", Anchor(date(2018, 4, 20), year=2019), "2019-07-01..2019-09-30"),
    ("ngày 29/2", Anchor(date(2016, 5, 1)), "2016-02-29..2016-02-29"),
    ("ngày 29/5", Anchor(date(2018, 4, 20), ahead=None), "2018-05-29..2018-05-29"),
    ("ngày 29/5", PUBLISHED, "2017-05-29..2017-05-29"),
]

NOTHING = [
    "mỗi tháng 2 số",
    "giai đoạn 2016-2020",
    "tầm nhìn đến năm 2030",
    "nhiệm kỳ 2015 - 2020",
    "17/28 cơ sở nộp báo cáo",
    "tăng từ 5-8% so với",
    "QCVN 11-MT:2015/BTNMT và ISO 14001:2015",
    "Định kỳ ngày 20 hằng tháng",
    "ngày 31/02/2015",
    "ngày 45/13",
    "quý 7 năm nào",
    "ngày 10/3 âm lịch",
    "mùng 5 tháng Giêng",
    "nhiều năm nay",
    "so với năm ngoái",
    "Những thành quả hôm nay",
    "Hiện nay, đến nay",
    "mỗi ngày, 5/7 hộ",
    "thứ ba, 5 doanh nghiệp",
]

CITED = [
    "Quyết định số 218/QĐ-UBND ngày 14/3/2016 của UBND tỉnh",
    "Kế hoạch số 35/KH-SCT, ngày 02/4/2015",
    "Nghị định số 61-CP ngày 5-7-1994 của Chính phủ",
    "Thông tư liên tịch số 12/2013/TTLT-BTC-BCT ngày 9 tháng 5 năm 2013",
]


@pytest.mark.parametrize(("text", "span"), SPANS)
def test_spans(text: str, span: str) -> None:
    assert spans(text) == [span]


@pytest.mark.parametrize(("text", "anchor", "span"), WITHOUT_YEAR)
def test_a_missing_year_comes_from_the_anchor(text: str, anchor: Anchor, span: str) -> None:
    assert spans(text, anchor) == [span]


@pytest.mark.parametrize("text", NOTHING)
def test_what_dates_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", CITED)
def test_dates_of_cited_documents_are_marked(text: str) -> None:
    assert [period.cited for period in told(text)] == [True]


def test_an_event_is_not_cited() -> None:
    assert [p.cited for p in told("Theo Kế hoạch số 5/KH-SCT, ngày hội diễn ra sáng 4/9/2017")] == [False]


def test_the_year_of_the_sentence_holds_for_its_months() -> None:
    assert spans("Năm 2021, tổ dự kiến họp vào tháng 6, đi từ ngày 9 - 12/10") == [
        "2021-01-01..2021-12-31",
        "2021-06-01..2021-06-30",
        "2021-10-09..2021-10-12",
    ]


def test_the_day_of_writing_is_known_only_where_one_day_is_left() -> None:
    assert spans("Sáng nay, sở họp", Anchor(date(2018, 4, 1), until=date(2018, 5, 1))) == []


def test_without_a_day_to_go_by_nothing_is_guessed() -> None:
    assert spans("vào tháng 6", Anchor()) == []


@given(st.text(alphabet="0123456789/.-–, ngàythángnăquýIVđếừ⁄", max_size=80))
def test_never_raises_and_stays_in_order(text: str) -> None:
    found = told(text)
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(p.date_from <= p.date_to for p in found if p.date_from and p.date_to)
