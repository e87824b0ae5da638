"""What programmes give and judge: where those are who are helped, who does it, and what is no deed."""

import pytest

from tests.nlp.reading_activity_rows import row, rows

PLACES = [
    ("Năm 2017, huyện Cần Đước được hỗ trợ 3 đề án khuyến công.", "huyện Cần Đước"),
    (
        "Đối với xã Long Hựu, huyện Cần Đước năm 2017, được Trạm Khuyến nông tặng 9 con bò.",
        "xã Long Hựu, huyện Cần Đước",
    ),
    (
        "Trung tâm Khuyến công hỗ trợ 90 triệu đồng để lắp máy sấy của Hợp tác xã Đông Phú, ấp 3, xã Mỹ Yên.",
        "ấp 3, xã Mỹ Yên",
    ),
    (
        "Hội chợ chanh 2018 diễn ra ngày 3/4 tại khu đất của dự án Tân Lập Xanh, đường Lê Lợi, TP. Tân An.",
        "khu đất của dự án Tân Lập Xanh, đường Lê Lợi, TP. Tân An",
    ),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_where_those_are_who_are_helped(text: str, place: str) -> None:
    assert row(text).place == place


TITLES = [
    (
        "Trung tâm Khuyến công đã hỗ trợ 8 huyện, thị xã xây dựng 38 mô hình trình diễn kỹ thuật.",
        "hỗ trợ 8 huyện, thị xã xây dựng 38 mô hình trình diễn kỹ thuật",
    ),
    (
        "Sở đã đầu tư 208 triệu đồng để trang bị và lắp đặt dây chuyền ép trái cây cho tổ hợp tác Hoa Lan.",
        "đầu tư 208 triệu đồng để trang bị và lắp đặt dây chuyền ép trái cây cho tổ hợp tác Hoa Lan",
    ),
    (
        "Trạm đã hỗ trợ con giống và máy móc cho 9 hộ những năm qua nên ai cũng mừng.",
        "hỗ trợ con giống và máy móc cho 9 hộ",
    ),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_one_deed_has_one_whole_title(text: str, title: str) -> None:
    assert [one.title for one in rows(text)] == [title]


NONE = [
    "Các doanh nghiệp tham gia phiên chợ đã bán được hơn 25 kg củ sâm.",
    "Các sản phẩm tham gia Hội chợ là sản phẩm đặc trưng, thế mạnh của địa phương.",
    "Bộ tiêu chí đánh giá sản phẩm OCOP gồm 03 phần.",
    "Trung tâm đã chuyển hướng từ đào tạo nghề sang xây dựng các mô hình trình diễn kỹ thuật.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_only_said_of_a_thing_is_no_deed(text: str) -> None:
    assert rows(text) == []


ORGANISERS = [
    ("Ngày 5/4, tỉnh Long An chính thức phát động phong trào trồng 1 triệu cây xanh.", "tỉnh Long An"),
    (
        "Hội đồng sẽ đánh giá, phân hạng 7 sản phẩm. Ông Hai, Chủ tịch Hội đồng đánh giá, phân hạng"
        " sản phẩm OCOP cấp tỉnh nhấn mạnh: phải làm đúng.",
        "Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh",
    ),
]


@pytest.mark.parametrize(("text", "organiser"), ORGANISERS)
def test_who_does_it_is_told_whole(text: str, organiser: str) -> None:
    assert row(text).organiser == organiser


def test_whoever_holds_another_contest_does_not_hold_this_one() -> None:
    text = (
        "Tỉnh có 35 ý tưởng tham gia hội thi Phụ nữ khởi nghiệp cấp tỉnh, qua đó 8 ý tưởng tham gia các"
        " cuộc thi sáng tạo khởi nghiệp do Trung ương Hội Liên hiệp Phụ nữ Việt Nam tổ chức."
    )
    assert "hội thi Phụ nữ khởi nghiệp cấp tỉnh" not in [one.title for one in rows(text)]


GOES_ON = (
    "Từ đầu năm đến nay, Trung tâm Khuyến công Long An đã triển khai tốt các đề án khuyến công.\n\n"
    "Cán bộ Trung tâm Khuyến công thăm các cơ sở sản xuất.\n\n"
    "Cụ thể, đã hỗ trợ 1,6 tỷ đồng cho 3 cơ sở công nghiệp nông thôn."
)


def test_what_goes_on_from_a_paragraph_goes_over_the_line_under_a_picture() -> None:
    one = row(GOES_ON)
    assert (one.title[:7], str(one.date_from), str(one.date_to)) == ("hỗ trợ ", "2018-01-01", "2018-04-18")


def test_a_unit_within_the_district_of_the_event_is_where_those_are_who_are_given_to() -> None:
    text = (
        "Sáng 5/4, Trạm Khuyến nông tổ chức trao tặng bò giống tại huyện Bến Lức.\n"
        "Đợt này, Trạm Khuyến nông trao 5 cặp bò giống cho 5 hộ nghèo của xã Mỹ Yên."
    )
    assert row(text, 1).place == "xã Mỹ Yên"


def test_all_levels_of_a_union_are_told_whole() -> None:
    text = (
        "Các cấp Hội phụ nữ trong tỉnh đã triển khai nhiều hoạt động thiết thực.\n"
        "Các cấp Hội đã hỗ trợ 49 phụ nữ nghèo khởi nghiệp."
    )
    assert row(text).organiser == "Các cấp Hội phụ nữ trong tỉnh"


def test_a_list_of_those_who_are_helped_opens_the_title() -> None:
    text = "Năm qua, 12 hộ tại 3 ấp: Tân Lập, Tân Hòa, Tân Mỹ đã được hỗ trợ 1.200 con gà giống."
    assert row(text).title.startswith("12 hộ tại 3 ấp: Tân Lập, Tân Hòa, Tân Mỹ đã được hỗ trợ")
