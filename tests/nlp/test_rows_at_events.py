"""What goes on at an event, and what its rows say of day, place and host."""

from datetime import date

import pytest

from nlp import activities
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import rows

TITLES = [
    ("UBND huyện Cần Đước bàn giao 4 căn nhà cho hộ nghèo xã Long Môn sáng 9/3.", "hộ nghèo xã Long Môn"),
    ("Ngày 2/3, Hội Chữ thập đỏ tỉnh khám bệnh cho 400 người dân ngày 8/3.", "cho 400 người dân"),
    # The day of a feast stays.
    ("Hội Phụ nữ tỉnh tổ chức tọa đàm kỷ niệm ngày Quốc tế Phụ nữ 8/3.", "ngày Quốc tế Phụ nữ 8/3"),
]


@pytest.mark.parametrize(("text", "ends"), TITLES)
def test_a_title_ends_before_the_day_of_the_deed(text: str, ends: str) -> None:
    assert rows(text)[0].title.endswith(ends)


def test_what_those_who_are_there_did_is_of_the_same_day() -> None:
    text = (
        "Sáng ngày 8/4, Hội Liên hiệp Phụ nữ xã Long Hòa tổ chức ra quân tổng dọn vệ sinh môi trường.\n"
        "Đồng chí Nguyễn Thị Tám, Chủ tịch Hội cùng cán bộ, hội viên phụ nữ xã Long Hòa đã tiến hành quét"
        " dọn, thu gom rác thải các tuyến đường."
    )
    assert [(one.date_from, one.place) for one in rows(text)] == [(date(2018, 4, 8), "xã Long Hòa")] * 2


def test_the_board_of_an_event_is_whoever_held_it() -> None:
    text = (
        "Chiều 14/3, Hội Liên hiệp Phụ nữ tỉnh Long An tổ chức trao học bổng cho 64 học sinh nghèo.\n"
        "Ngoài ra, Hội Tương tế còn trao 2 suất học bổng cho 2 sinh viên.\n"
        "Dịp này, Ban tổ chức còn trao 9 suất quà cho học sinh mồ côi và trao trong 2 đợt."
    )
    told = rows(text)
    assert told[-1].organiser == "Hội Liên hiệp Phụ nữ tỉnh Long An"
    assert not any("2 đợt" in one.title for one in told)


def test_the_area_of_a_visit_is_that_of_the_body() -> None:
    text = (
        "Sáng 18/3, Đoàn công tác của Hội Nông dân huyện Cần Đước đã đến thăm các mô hình trồng rau trên địa"
        " bàn huyện."
    )
    assert rows(text)[0].place == "huyện Cần Đước"


def test_a_branch_is_no_union() -> None:
    text = (
        "Hội Nông dân tỉnh Long An vừa tổ chức 2 lớp tập huấn trồng hoa cho hội viên.\nSau tập huấn, các chi"
        " hội sẽ tiến hành sinh hoạt chuyên đề về nghề trồng hoa cho hội viên."
    )
    assert [one.organiser for one in rows(text)] == ["Hội Nông dân tỉnh Long An", None]


def test_the_front_is_called_by_its_letters() -> None:
    text = "Ngày 8/3, UBMTTQVN huyện Cần Đước, tỉnh Long An trao tặng 5 căn nhà cho hộ nghèo."
    assert rows(text)[0].organiser == "UBMTTQVN huyện Cần Đước"


def test_what_an_event_aims_at_is_to_come_and_not_the_event() -> None:
    text = (
        "Sáng 8/9/2017, Ban Tuyên giáo Tỉnh ủy Long An tổ chức Hội nghị báo cáo viên nhằm định hướng tuyên"
        " truyền trong thời gian tới."
    )
    assert activities.find(Document(text))[0].status == "done"


def test_what_is_done_after_an_event_is_of_its_day_without_a_comma_too() -> None:
    text = (
        "Sáng 5/3, Xã đoàn Long Hòa tổ chức lễ ra quân Tháng Thanh niên. Sau lễ ra quân tổ chức chăm sóc 100"
        " cây xanh."
    )
    assert [one.date_from for one in rows(text)] == [date(2018, 3, 5), date(2018, 3, 5)]


def test_a_day_that_stands_as_a_sentence_is_that_of_the_next() -> None:
    text = "Ngày 4/3/2018. Hội Nông dân xã Long Hòa đã tổ chức trồng 90 cây xanh."
    assert rows(text)[0].date_from == date(2018, 3, 4)


VISITS = [
    "Từ ngày 1 đến 4/3/2018, Hội Nông dân tỉnh Long An tổ chức đoàn 40 cán bộ, hội viên tham quan, học tập mô"
    " hình trồng rau tại tỉnh Hưng Yên.",
    "Vừa qua, Hội Nông dân xã Long Hòa tổ chức cho 15 hội viên của 4 chi hội (ấp 1, ấp 2 và ấp 3) tham quan"
    " các mô hình kinh tế.",
]


@pytest.mark.parametrize("text", VISITS)
def test_those_who_are_sent_stand_between_a_body_and_the_visit(text: str) -> None:
    (told,) = rows(text)
    assert told.type == "study_visit"
    assert told.organiser is not None
