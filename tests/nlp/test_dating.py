"""When a text was written: the days between which it may have been, and what tells them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.dating import address, evidence, told_days
from nlp.dating.bounds import Bounds
from nlp.text.document import Document

FETCHED = date(2026, 10, 1)
BEFORE_2025_07 = date(2025, 6, 30)

# A text, and the years in which it may have been written.
TOLD = [
    ("Tháng 5/2010, trung tâm mở 14 lớp truyền nghề.", (2010, 2026)),
    ("Trong năm 2021, tỉnh hỗ trợ 3 cơ sở chế biến chè; năm 2020 là 2 cơ sở.", (2021, 2026)),
    ("Ngày 12/3/2019, Sở Công Thương khai mạc lớp tập huấn.", (2019, 2026)),
    ("Quý IV năm 2018, trung tâm tổ chức hai hội thảo.", (2018, 2026)),
    ("9 tháng năm 2017, giá trị sản xuất tăng; so với cùng kỳ năm 2016 tăng 8%.", (2017, 2018)),
    ("Sản lượng tăng 8% so với cùng kỳ năm 2016.", (2017, 2018)),
    ("Giá điện năm nay sẽ không đổi so với năm 2016.", (2016, 2026)),
    ("Đầu năm 2007, UBND tỉnh giao đất cho trung tâm.", (2007, 2026)),
    ("Năm 2017, tỉnh có kế hoạch đưa thị xã lên thành phố vào năm 2020.", (2017, 2026)),
    ("Nhà máy dự kiến hoàn thành năm 2015 nhưng đến nay chưa xong.", (None, 2026)),
    ("Kim ngạch đến năm 2020 đạt 1,2 tỷ USD; năm 2030 là 5,2 tỷ USD.", (None, 2026)),
    # Younger than these, but not how much.
    ("Ông Lê Văn Tám, sinh ngày 12/3/1965, dự lễ.", (1965, 2026)),
    ("Căn cứ Quyết định số 17/2015/QĐ-UBND ngày 09/9/2015, sáng 14/6 trung tâm mở lớp.", (2015, 2026)),
    ("Trung tâm được thành lập năm 2005, nay có 20 người.", (2005, 2026)),
    # No evidence at all.
    ("Giai đoạn 2016-2020, chương trình hỗ trợ 30 cơ sở.", (None, 2026)),
    ("Phấn đấu đến năm 2020 có 90% cơ sở áp dụng.", (None, 2020)),
    ("Kế hoạch khuyến công năm 2026 gồm hai đề án.", (2025, 2026)),
    ("Chợ sẽ được xây dựng từ quý 4/2025 đến quý 2/2027; ngày 24/9, xã họp dân.", (None, 2025)),
    ("Kè được khởi công, xây dựng đến năm 2019.", (None, 2026)),
    ("Đề án được triển khai từ tháng 3/2018 đến tháng 4/2019.", (None, 2026)),
    ("Hội chợ sẽ khai mạc ngày 12/3/2031.", (None, 2026)),
    ("Chiều 17/11, đoàn kiểm tra làm việc tại hai cơ sở.", (None, 2026)),
    # Units that are called former, or told to have gone into another.
    ("Bà con tỉnh Hải Dương (cũ) và Lâm Đồng cũ được hỗ trợ giống chè.", (2025, 2026)),
    ("Cơ sở ở tỉnh Hải Dương, nay là thành phố Hải Phòng, được hỗ trợ.", (2025, 2026)),
    ("Cơ sở ở tỉnh Hưng Yên (trước đây là xã An Bài, tỉnh Thái Bình) được hỗ trợ.", (2025, 2026)),
    ("Cơ sở ở Hà Tây cũ được hỗ trợ.", (2008, 2026)),
    ("Nhà máy cũ ở Hải Dương, nay là kho, được hỗ trợ.", (None, 2026)),
    # Bodies and units that were there only before or after a day.
    ("UBND huyện Đức Trọng mở phiên chợ.", (None, 2025)),
    ("UBND tỉnh Hà Tây hỗ trợ ba làng nghề.", (None, 2008)),
    ("UBND tỉnh Thái Bình hỗ trợ ba làng nghề.", (None, 2025)),
    ("Hồ sơ của UBND tỉnh Hà Tây (cũ) được số hóa.", (2008, 2026)),
    ("UBND tỉnh Hưng Yên hỗ trợ ba làng nghề.", (None, 2026)),
    ("Sở Nông nghiệp và Môi trường mở phiên chợ nông sản.", (2025, 2026)),
    ("Sở Nông nghiệp và Môi trường tiếp nhận hồ sơ của UBND huyện Đức Trọng cũ.", (2025, 2026)),
]


@pytest.mark.parametrize(("text", "years"), TOLD)
def test_the_words_of_a_text_bound_when_it_was_written(text: str, years: tuple[int | None, int]) -> None:
    document = Document(text, fetched=FETCHED)
    earliest = document.earliest.year if document.earliest else None
    assert (earliest, document.latest.year if document.latest else None) == years


def test_the_better_evidence_goes_first() -> None:
    text = "Tháng 5/2010, trung tâm mở 14 lớp truyền nghề."
    url = "http://khuyencong.example/News/tin/2010/07/140.aspx"
    by_page = Document(text, published=date(2010, 6, 3), url=url, fetched=FETCHED)
    assert (by_page.earliest, by_page.latest, by_page.dated_by) == (date(2010, 6, 3),) * 2 + ("page",)
    by_url = Document(text, url=url, fetched=FETCHED)
    assert (by_url.earliest, by_url.latest, by_url.dated_by) == (date(2010, 7, 1), date(2010, 7, 31), "url")
    beside = Bounds(date(2010, 6, 1), date(2010, 6, 9))
    by_neighbours = Document(text, neighbours=beside, fetched=FETCHED)
    assert (by_neighbours.earliest, by_neighbours.dated_by) == (date(2010, 6, 1), "neighbours")
    assert Document(text, fetched=FETCHED).dated_by == "text"
    assert Document("Trung tâm mở lớp.", fetched=FETCHED).dated_by == "none"


def test_an_official_document_is_of_the_day_in_its_head() -> None:
    head = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/KH-SCT | Cà Mau, ngày 05 tháng 3 năm 2012 |\nKẾ HOẠCH\n"
    )
    document = Document(head + "Căn cứ Quyết định ngày 09/9/2010; hoàn thành năm 2013.", fetched=FETCHED)
    assert (document.earliest, document.latest) == (date(2012, 3, 5), date(2012, 3, 5))
    blank = head.replace("ngày 05 tháng 3", "ngày    tháng   ")
    assert Document(blank, fetched=FETCHED).earliest != date(2012, 3, 5)


# A text, and the day near which it was most likely written: an event to come is near.
LIKELY = [
    ("Tháng 5/2010, trung tâm mở 14 lớp truyền nghề.", date(2010, 5, 31)),
    ("Lễ hội được mở từ năm 2008. Lần này lễ hội sẽ diễn ra ngày 10/3/2017.", date(2017, 3, 10)),
    ("Năm 2016, tỉnh mở 3 lớp. Đến hết năm 2030, tỉnh sẽ có 90 lớp.", date(2016, 12, 31)),
    ("Chiều 17/11, đoàn kiểm tra làm việc tại hai cơ sở.", None),
]


@pytest.mark.parametrize(("text", "day"), LIKELY)
def test_the_words_of_a_text_tell_when_it_was_most_likely_written(text: str, day: date | None) -> None:
    assert told_days.read(text, FETCHED).likely == day


def test_a_text_is_never_younger_than_its_fetch() -> None:
    document = Document("Tháng 5/2026, trung tâm mở 14 lớp.", fetched=date(2026, 5, 20))
    assert document.latest == date(2026, 5, 20)


@pytest.mark.parametrize(
    ("url", "bounds"),
    [
        ("http://a.example/News/sxsh/2017/07/140.aspx", Bounds(date(2017, 7, 1), date(2017, 7, 31))),
        ("https://a.example/kinh-te/202408/tiet-kiem-1017907/", Bounds(date(2024, 8, 1), date(2024, 8, 31))),
        ("https://a.example/2022/09/13/khuyen-cong/", Bounds(date(2022, 9, 13), date(2022, 9, 13))),
        ("https://a.example/tin-20190312083000123.htm", Bounds(date(2019, 3, 12), date(2019, 3, 12))),
        ("https://a.example/tin/201913/a.html", Bounds()),
        ("https://a.example/tin-tuc/ke-hoach-2018-2020/15.html", Bounds()),
        ("kế hoạch.txt", Bounds()),
    ],
)
def test_an_address_tells_a_day_or_month(url: str, bounds: Bounds) -> None:
    assert address.bounds(url) == bounds


@given(st.text(alphabet="năm thgqúyIV/-.0123456789 ", max_size=60))
def test_bounds_of_any_text_hold(text: str) -> None:
    found = told_days.read(text, FETCHED).bounds
    assert not found.is_empty()


HEAD = """ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
Số: 204/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Kạn, ngày {day}
QUYẾT ĐỊNH
Về việc phê duyệt kế hoạch khuyến công năm 2022
Căn cứ Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012;"""


def test_an_official_document_that_no_page_dates_is_of_the_day_in_its_head():
    text = HEAD.format(day="04 tháng 02 năm 2022")
    found = evidence.written(text, evidence.Page(fetched=date(2024, 5, 1)))
    assert (found.bounds.earliest, found.bounds.latest) == (date(2022, 2, 4), date(2022, 2, 4))
    later = HEAD.format(day="04 tháng 02 năm 2032")
    assert evidence.written(later, evidence.Page(fetched=date(2024, 5, 1))).bounds.earliest != date(
        2032, 2, 4
    )
    news = "Ngày 4/2/2022, UBND tỉnh ban hành Quyết định số 204/QĐ-UBND."
    assert evidence.written(news, evidence.Page(fetched=date(2024, 5, 1))).bounds.latest == date(2024, 5, 1)
