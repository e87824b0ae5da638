"""The days of deeds beside other days, and deeds that are yet to come."""

from datetime import date

import pytest

from nlp import activities
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import row, rows


def test_a_deed_has_its_own_day_and_not_the_days_of_the_visit_that_it_is_a_part_of() -> None:
    found = row(
        "Ngày 26/5/2018, trong khuôn khổ chuyến thăm Lào từ ngày 25 đến 29/5/2018, Sở Công Thương Long"
        " An tổ chức"
        " hội nghị kết nối cung cầu hàng công nghiệp nông thôn."
    )
    assert (found.date_from, found.date_to) == (date(2018, 5, 26), date(2018, 5, 26))


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh Long An vừa ban hành Quyết định số 1238/QĐ-UBND về việc hỗ trợ tiền điện cho hộ làm"
        " muối kể từ"
        " ngày 19/5/2018.",
        "HĐND tỉnh Long An đã thông qua Nghị quyết số 05/2018/NQ-HĐND quy định mức chi khuyến công, có"
        " hiệu lực thi"
        " hành kể từ ngày 25/3/2018.",
    ],
)
def test_days_of_what_a_document_says_or_of_another_event_date_no_deed(text: str) -> None:
    assert row(text).date_from is None


def test_the_year_of_an_event_that_is_prepared_is_not_that_of_the_day() -> None:
    text = (
        "Trước đó, ngày 24/9, tỉnh Long An đã tổ chức lễ phát động 10 phần việc phục vụ Hội nghị khuyến"
        " công 2027."
    )
    assert row(text).date_from == date(2017, 9, 24)


def test_two_events_with_days_of_their_own_are_two() -> None:
    found = rows(
        "Các đơn vị phối hợp tổ chức Phiên chợ hàng Việt huyện Cần Đước (từ ngày 10 - 12/9/2018) và"
        " Phiên chợ hàng"
        " Việt huyện Bến Lức (từ ngày 27 - 29/9/2018)."
    )
    assert [(one.date_from, one.date_to) for one in found] == [
        (date(2018, 9, 10), date(2018, 9, 12)),
        (date(2018, 9, 27), date(2018, 9, 29)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Phiên chợ hàng Việt huyện Cần Đước, tỉnh Long An được tổ chức từ ngày 28 - 30/8 tới đây tại xã"
        " Long Hòa.",
        "Trung tâm Khuyến công tỉnh Long An mở 2 lớp dạy nghề đan lát cho 60 lao động trong tháng 9 tới.",
        "Sở Công Thương tỉnh Long An cam kết hỗ trợ 12 cơ sở đổi mới máy móc.",
        "Sở Công Thương tỉnh Long An dự định mở 3 lớp tập huấn bán hàng cho chủ cơ sở.",
    ],
)
def test_what_is_yet_to_come_is_planned(text: str) -> None:
    assert row(text).status == "planned"


def test_an_event_behind_one_that_is_to_come_is_planned_where_the_page_tells_no_day() -> None:
    text = (
        "Phiên chợ hàng Việt huyện Bến Lức sẽ diễn ra từ ngày 4 - 6/9/2018 tại xã Thạnh Đức.\n"
        "Các đơn vị phối hợp tổ chức Phiên chợ hàng Việt huyện Cần Đước (từ ngày 10 - 12/9/2018)."
    )
    found = activities.find(Document(text, home_province="long-an"))
    assert [one.status for one in found] == ["planned", "planned"]


def test_whose_leave_was_asked_for_says_nothing_of_when() -> None:
    text = (
        "Sau khi Sở Công Thương xin chủ trương, ngày 20/10/2017, UBND tỉnh Long An có Văn bản số"
        " 5115/UBND-CN về"
        " việc tiếp tục triển khai phiên chợ hàng Việt."
    )
    assert row(text).status == "done"


def test_a_letter_about_what_is_to_come_was_sent() -> None:
    text = "UBND tỉnh Long An vừa ban hành Kế hoạch số 12/KH-UBND tổ chức hội chợ vào tháng 9 tới."
    assert row(text).status == "done"


@pytest.mark.parametrize(
    "text",
    [
        # A year in a name says neither when nor that it is to come.
        "Chương trình “Xuân yêu thương” năm 2018 do Hội Nông dân tỉnh Long An tổ chức khám bệnh cho 200"
        " người nghèo.",
        # Work that goes on was not done by the day on which it is to end, nor on the day of who tells it.
        "Sở Công Thương Long An đang hỗ trợ 12 cơ sở mua máy, dự kiến hoàn thành trong tháng 9.",
        "Ngày 12-4, TS. Trần Văn Bình, Giám đốc Sở Công Thương tỉnh Long An cho biết Sở đã hỗ trợ 12 cơ sở"
        " mua máy.",
    ],
)
def test_what_is_done_without_a_day_of_its_own(text: str) -> None:
    found = row(text)
    assert (found.status, found.date_from, found.date_to) == ("done", None, None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "Theo Kế hoạch số 15/KH-UBND ngày 3/2/2018 của UBND tỉnh, Sở Công Thương Long An tổ chức hội nghị"
            " kết nối cung cầu ngày 8/4.",
            date(2018, 4, 8),
            date(2018, 4, 8),
        ),
        (
            "Từ 8 giờ ngày 9/4 đến 17 giờ ngày 11/4, Sở Công Thương Long An tổ chức hội nghị kết nối.",
            date(2018, 4, 9),
            date(2018, 4, 11),
        ),
        (
            "Tại Quyết định số 1520/QĐ-UBND ngày 8/3/2018, UBND tỉnh Long An công nhận 12 sản phẩm OCOP.",
            date(2018, 3, 8),
            date(2018, 3, 8),
        ),
    ],
)
def test_the_days_of_what_was_done(text: str, first: date, last: date) -> None:
    found = row(text)
    assert (found.status, found.date_from, found.date_to) == ("done", first, last)


@pytest.mark.parametrize(
    ("text", "published", "status", "first"),
    [
        # What a sentence after it says of its days.
        (
            "Vừa qua, Hội Nông dân tỉnh Long An tổ chức khám bệnh cho 200 người. Chương trình diễn ra trong"
            " ngày 2/4 với 20 y, bác sĩ.",
            date(2018, 4, 18),
            "done",
            date(2018, 4, 2),
        ),
        # An invitation is to what is to come, and was written before it.
        (
            "Sở Công Thương Long An tổ chức hội nghị kết nối cung cầu.\nThời gian: ngày 30/10/2018.\nĐịa"
            " điểm: Nhà khách tỉnh.",
            None,
            "planned",
            date(2018, 10, 30),
        ),
        # The type of a plan stands above its title, and months without a year are of its year.
        (
            "KẾ HOẠCH\nCông tác khuyến công năm 2019\nII. Nội dung\n1. Tổ chức hội nghị tổng kết (tháng 12).",
            None,
            "planned",
            date(2019, 12, 1),
        ),
        (
            "Kết quả công tác khuyến công 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2018\nI. KẾT QUẢ\n1. Tổ"
            " chức 3 lớp tập huấn cho 120 học viên.",
            None,
            "done",
            date(2018, 1, 1),
        ),
    ],
)
def test_when_the_lines_around_tell(text: str, published: date | None, status: str, first: date) -> None:
    document = Document(text, published=published, home_province="long-an")
    found = activities.find(document)[0]
    assert (found.status, found.date_from) == (status, first)


def test_what_a_plan_lists_is_planned_and_not_of_the_day_on_which_it_was_issued() -> None:
    text = (
        "Ngày 5/4, Sở Công Thương Long An đã xây dựng kế hoạch khuyến công với nhiều hoạt động như: tổ chức 5"
        " lớp tập huấn cho chủ cơ sở; hỗ trợ 12 cơ sở mua máy."
    )
    assert {(one.status, one.date_from) for one in rows(text)[1:]} == {("planned", None)}


@pytest.mark.parametrize("when", ["(tháng 5-2018)", "từ ngày 20 đến 25/5/2018"])
def test_the_days_of_what_a_plan_is_for_are_not_those_of_its_issue(when: str) -> None:
    found = row(f"Sở Công Thương Long An vừa ban hành kế hoạch tổ chức Tháng Công nhân năm 2018 {when}.")
    assert (found.status, found.date_from) == ("done", None)
