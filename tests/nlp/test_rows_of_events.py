"""Rows of the events that bodies of all kinds hold, whatever they are called."""

from datetime import date

import pytest

from nlp import activities
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import rows

HELD = [
    (
        "Ngày 5/3/2018, UBND xã Long Hòa tổ chức phát hoang, vệ sinh môi trường tuyến đường ấp 3.",
        ("communication", "tổ chức phát hoang, vệ sinh môi trường tuyến đường ấp 3", "UBND xã Long Hòa"),
    ),
    (
        'Chiều 12/3/2018, Trường Tiểu học Long Hòa tổ chức "Giao lưu Vui cùng con chữ cho học sinh khối 4".',
        (
            "communication",
            'tổ chức "Giao lưu Vui cùng con chữ cho học sinh khối 4"',
            "Trường Tiểu học Long Hòa",
        ),
    ),
    (
        "Ngày 6/3/2018, Sở Giáo dục và Đào tạo tỉnh Long An tổ chức chương trình 'Cùng em tới lớp'.",
        (
            "communication",
            "tổ chức chương trình 'Cùng em tới lớp'",
            "Sở Giáo dục và Đào tạo tỉnh Long An",
        ),
    ),
    (
        "Sáng 7/3/2018, thầy trò Trường THCS Long Hòa tổ chức cho học sinh nghe kể chuyện về biển đảo.",
        (
            "communication",
            "tổ chức cho học sinh nghe kể chuyện về biển đảo",
            "Trường THCS Long Hòa",
        ),
    ),
    (
        "Vừa qua, Hội Cựu chiến binh huyện Cần Đước tổ chức bàn giao “Nhà đồng đội” cho ông Trần Văn Bảy.",
        (
            "support",
            "tổ chức bàn giao “Nhà đồng đội” cho ông Trần Văn Bảy",
            "Hội Cựu chiến binh huyện Cần Đước",
        ),
    ),
    (
        "Hội Cựu chiến binh xã Long Hòa đã tổ chức trồng bổ sung hơn 60 chậu hoa dọc theo đường liên ấp.",
        (
            "support",
            "tổ chức trồng bổ sung hơn 60 chậu hoa dọc theo đường liên ấp",
            "Hội Cựu chiến binh xã Long Hòa",
        ),
    ),
    (
        "Ngày 9/3/2018, Hội Nông dân xã Long Hòa thực hiện vệ sinh môi trường tại chợ.",
        ("communication", "thực hiện vệ sinh môi trường tại chợ", "Hội Nông dân xã Long Hòa"),
    ),
    (
        "Năm 2017, Huyện đoàn Cần Đước thực hiện 4 tuyến đường thắp sáng.",
        ("support", "thực hiện 4 tuyến đường thắp sáng", "Huyện đoàn Cần Đước"),
    ),
    (
        "Ngày 10/3/2018, xã Long Hòa chính thức phát động 60 ngày cao điểm xóa nhà tạm.",
        ("support", "phát động 60 ngày cao điểm xóa nhà tạm", "xã Long Hòa"),
    ),
]


@pytest.mark.parametrize(("text", "told"), HELD)
def test_what_a_body_holds_is_a_row_whatever_it_is(text: str, told: tuple[str, str, str]) -> None:
    assert told in [(one.type, one.title, one.organiser) for one in rows(text)]


NONE = [
    # How it goes on, and what goes on all the time.
    "Ngày 5/3/2018, UBND xã Long Hòa tổ chức rất thành công các phần việc đã đề ra.",
    "Năm 2018, Sở Công Thương Long An thực hiện 5 nhiệm vụ trọng tâm về thi đua.",
    # What courts and officers of the law do.
    "Ngày 5/3/2018, Công an huyện Cần Đước tiến hành khám nghiệm hiện trường vụ việc.",
    # Nobody is told to hold it.
    "Ngày 5/3/2018, người dân nghe tin có tổ chức ăn mừng cả xóm.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_event_is_what_is_said_of_one(text: str) -> None:
    assert rows(text) == []


HELPED = [
    (
        "Sáng 12/3/2018, 40 cán bộ, chiến sĩ Đồn Biên phòng Bình Hiệp đã giúp bà con ấp 2 thu hoạch lúa.",
        ("support", "giúp bà con ấp 2 thu hoạch lúa", "Đồn Biên phòng Bình Hiệp"),
    ),
    (
        "Ngày 12/3/2018, lực lượng dân quân xã Long Hòa giúp ấp 3 nạo vét kênh mương.",
        ("support", "giúp ấp 3 nạo vét kênh mương", "lực lượng dân quân xã Long Hòa"),
    ),
]


@pytest.mark.parametrize(("text", "told"), HELPED)
def test_work_that_a_body_does_for_others_is_a_row(text: str, told: tuple[str, str, str]) -> None:
    assert told in [(one.type, one.title, one.organiser) for one in rows(text)]


def test_what_comes_of_a_deed_is_no_help() -> None:
    assert rows("Năm 2018, mô hình của Hội Nông dân tỉnh đã giúp người dân nâng cao thu nhập.") == []


def test_a_club_is_shown() -> None:
    told = rows("Ngày 2/3/2018, Hội LHPN xã Long Hòa ra mắt CLB “Liên thế hệ tự giúp nhau”.")
    assert [(one.type, one.title) for one in told] == [
        ("organisation", "ra mắt CLB “Liên thế hệ tự giúp nhau”")
    ]


def test_a_visit_is_where_others_are_and_a_reception_where_oneself_is() -> None:
    visit = (
        "Ngày 2/3/2018, Đoàn cán bộ Sở Ngoại vụ tỉnh Long An do ông Trần Văn Tám làm trưởng đoàn đã đến thăm"
        " và làm việc với Sở Ngoại vụ tỉnh Hà Tĩnh."
    )
    assert [(one.province_id, one.organiser) for one in rows(visit)] == [
        ("ha-tinh", "Sở Ngoại vụ tỉnh Long An")
    ]
    received = (
        "Ngày 2/3/2018, huyện Cần Đước đã tiếp đoàn cán bộ của huyện Hồng Dân (tỉnh Bạc Liêu) đến tham quan,"
        " học tập mô hình nông thôn mới."
    )
    told = rows(received)
    assert [(one.type, one.province_id, one.organiser) for one in told] == [
        ("meeting", "long-an", "huyện Cần Đước")
    ]
    assert told[0].title.endswith("đến tham quan, học tập mô hình nông thôn mới")


def test_the_address_of_a_partner_is_no_place_of_the_event() -> None:
    text = (
        "Ngày 2/3/2018, Hội Chữ thập đỏ huyện Cần Đước phối hợp với Bệnh viện Tim Tâm Đức (Hà Nội) tổ chức"
        " ngày hội hiến máu."
    )
    assert [one.province_id for one in rows(text)] == ["long-an"]
    firm = (
        "Ngày 2/3/2018, Trung tâm Khuyến công Long An phối hợp với DNTN Lộc Phát (xã Hòa Hiệp, Đông Hòa)"
        " tổ chức bế giảng 2 lớp may công nghiệp."
    )
    assert rows(firm)[0].place is None


def test_those_who_do_it_together_share_the_unit_of_the_last() -> None:
    text = (
        "Ngày 2/3/2018, Hội Chữ thập đỏ và Đoàn Thanh niên xã Long Hòa phối hợp với Đội Cảnh sát giao thông"
        " khám bệnh cho 90 cụ già."
    )
    assert rows(text)[0].organiser == "Hội Chữ thập đỏ xã Long Hòa"


def test_what_goes_on_at_an_event_without_a_year_is_where_that_is() -> None:
    text = (
        "Ngày 30/5, Huyện đoàn và Hội Liên hiệp Phụ nữ huyện Cần Đước đã tổ chức lễ khánh thành cầu cho người"
        " dân ấp Chợ, xã Long Hòa.\nDịp này, Huyện đoàn còn trao 90 lá cờ cho các gia đình."
    )
    document = Document(text, home_province="long-an")
    told = activities.find(document)
    assert [(one.place, one.organiser) for one in told] == [
        ("ấp Chợ, xã Long Hòa", "Huyện đoàn Cần Đước"),
        ("ấp Chợ, xã Long Hòa", "Huyện đoàn Cần Đước"),
    ]


def test_a_day_is_read_by_the_year_in_the_name_of_its_event() -> None:
    text = "Sáng 8/9, Ban Tuyên giáo Tỉnh ủy Long An tổ chức Hội nghị báo cáo viên tháng 9/2017."
    (told,) = activities.find(Document(text, home_province="long-an"))
    assert (told.date_from, told.date_to) == (date(2017, 9, 8), date(2017, 9, 8))
    fair = "Chiều nay 26.3, UBND tỉnh Long An khai mạc Chợ phiên du lịch và sản phẩm OCOP Long An 2022."
    assert activities.find(Document(fair, home_province="long-an"))[0].date_from == date(2022, 3, 26)


def test_from_the_morning_of_a_day_is_on_that_day() -> None:
    text = "Từ sáng sớm 5/3, cán bộ Đồn Biên phòng Bình Hiệp đã giúp bà con ấp 2 thu hoạch lúa."
    (told,) = rows(text)
    assert (told.date_from, told.date_to) == (date(2018, 3, 5), date(2018, 3, 5))
