"""What directives ask for, told in sentences without a subject; letters and their addressees; aims."""

import pytest

from tests.nlp.reading_activities import found
from tests.nlp.reading_activity_rows import row, rows

ASKS = (
    "Ngày 20/3/2018, UBND tỉnh Long An ban hành Công văn số 15/UBND-KT về việc tiết kiệm điện.\n\n"
    "Theo đó, UBND tỉnh yêu cầu các sở, Công ty Điện lực Long An, UBND các huyện tiết kiệm điện.\n\n"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tổ chức kiểm tra 20 cơ sở chiếu sáng công cộng trên địa bàn.",
        "Đồng thời, tổ chức kiểm tra 20 cơ sở chiếu sáng công cộng trên địa bàn.",
    ],
)
def test_a_request_goes_on_in_sentences_without_a_subject(sentence: str) -> None:
    last = rows(ASKS + sentence)[-1]
    assert (last.type, last.status, last.organiser) == ("inspection", "proposed", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trước đó, ngày 05/3/2018, Sở Công Thương tổ chức kiểm tra 20 cơ sở chiếu sáng công cộng.",
        "Đến nay, Sở Công Thương đã tổ chức kiểm tra 20 cơ sở chiếu sáng công cộng.",
    ],
)
def test_what_was_done_before_a_request_is_none(sentence: str) -> None:
    assert rows(ASKS + sentence)[-1].status == "done"


def test_of_many_who_are_asked_the_last_before_a_colon_does_not_do_it_alone() -> None:
    text = (
        "Theo đó, UBND tỉnh yêu cầu các sở, UBND các huyện, Báo Long An triển khai một số nội dung sau:\n\n"
        "Tổ chức 05 lớp tập huấn về tiết kiệm điện cho cán bộ các xã."
    )
    assert row(text).organiser != "Báo Long An"


def test_an_aim_that_is_told_behind_is_planned() -> None:
    aim = "Có 12 sản phẩm được công nhận là sản phẩm OCOP, đó là mục tiêu của tỉnh trong năm nay."
    assert [one.status for one in found(aim)] == ["planned"]


TITLES = [
    (
        "Sáng 5/4, UBND tỉnh đã có Công văn số 47/UBND-VP5 gửi các sở, ban, ngành; UBND các huyện, "
        "thành phố về việc phòng cháy chợ.",
        "có Công văn số 47/UBND-VP5 về việc phòng cháy chợ",
    ),
    (
        "UBND tỉnh ban hành Chỉ thị số 06/CT-UBND về việc tiết kiệm điện năm 2018 và các năm tiếp theo.",
        "ban hành Chỉ thị số 06/CT-UBND về việc tiết kiệm điện năm 2018 và các năm tiếp theo",
    ),
    (
        "Hội Nông dân tỉnh phối hợp với các cơ quan, đơn vị tổ chức 35 buổi tập huấn nuôi ong.",
        "tổ chức 35 buổi tập huấn nuôi ong",
    ),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title(text: str, title: str) -> None:
    assert row(text).title == title


def test_a_course_that_is_joined_to_something_is_no_work() -> None:
    assert not found("Nhiều xã đã gắn dạy nghề với việc phát triển mô hình sản xuất.")


def test_a_number_behind_tren_is_no_barrier() -> None:
    one = row("Hội Nông dân tỉnh đã tổ chức trên 700 lớp tập huấn cho hội viên.")
    assert (one.type, one.title) == ("training", "tổ chức trên 700 lớp tập huấn cho hội viên")


def test_a_programme_named_as_a_purpose_is_not_that_of_the_work() -> None:
    text = (
        "Sáng 5/4, Hội Nông dân tỉnh tổ chức hội nghị sơ kết công tác quý I.\n\n"
        "Hội vận động giúp nhau làm kinh tế, góp phần xóa đói giảm nghèo ở địa phương."
    )
    assert row(text).programme is None


def test_what_happens_at_an_event_is_done_though_a_plan_was_told_before() -> None:
    text = (
        "Ngày 21/3, Hội Nông dân tỉnh tổ chức hội nghị sơ kết quý I. "
        "Trong quý II, Hội sẽ tổ chức 5 lớp dạy nghề. "
        "Dịp này, Hội Nông dân tỉnh trao bằng khen cho 4 tập thể."
    )
    assert [one.status for one in rows(text)][-1] == "done"


HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\n|\nSố:\n14/2016/QĐ-UBND\n|\nĐồng Nai, ngày 18\ntháng 01 năm 2016\n|\n"
    "QUYẾT ĐỊNH\nBAN HÀNH QUY ĐỊNH QUẢN LÝ CHỢ\n"
)


def test_lines_that_a_page_breaks_do_not_end_what_is_decided() -> None:
    text = HEAD + (
        "Thực hiện Công văn số 77/VPCP-KTTH ngày 14/7/2015 của Văn phòng Chính phủ về việc kiểm tra "
        "chợ nông thôn.\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo\nQuyết định này Quy định về quản lý chợ "
        "trên địa bàn tỉnh Đồng\nNai.\n"
    )
    (one,) = rows(text)
    assert one.title == "Ban hành kèm theo Quyết định này Quy định về quản lý chợ trên địa bàn tỉnh Đồng Nai"
    assert one.date_from is not None
    assert one.date_from.isoformat() == "2016-01-18"


def test_what_happens_at_an_event_of_a_month_has_no_day_of_something_else() -> None:
    text = (
        "Mạng lưới cộng tác viên được thành lập theo Quyết định số 18/QĐ-UBND ngày 12/7/2017 của UBND tỉnh."
        "\n\n"
        "Tháng 01/2018, Trung tâm Khuyến công tỉnh tổ chức Hội nghị tổng kết mạng lưới cộng tác viên.\n\n"
        "Tại hội nghị, Giám đốc Sở Công Thương đã trao giấy khen cho 12 cộng tác viên."
    )
    assert rows(text)[-1].date_from is None or rows(text)[-1].date_from.year == 2018
