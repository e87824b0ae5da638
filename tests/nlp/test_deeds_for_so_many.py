"""Deeds whose verb no list has, told by so many for whom they are done, or by so many things."""

import pytest

from tests.nlp.reading_activity_rows import rows

TOLD = [
    (
        "Từ ngày 2 đến 4/3/2018, Công an xã Long Hòa đã đến tận nhà chụp ảnh làm thẻ căn cước cho 18 người"
        " cao tuổi.",
        "đến tận nhà chụp ảnh làm thẻ căn cước cho 18 người cao tuổi",
    ),
    (
        "Ngày 5/3/2018, Công an huyện Cần Đước đã làm thẻ căn cước cho 25 cụ già yếu.",
        "làm thẻ căn cước cho 25 cụ già yếu",
    ),
    (
        "Ngày 5/3/2018, Hội Phụ nữ xã Long Hòa đã cắt tóc miễn phí cho 40 học sinh.",
        "cắt tóc miễn phí cho 40 học sinh",
    ),
    (
        "Ngày 5/2/2018, Hội Phụ nữ huyện Cần Đước tổ chức nấu 650 suất cơm.",
        "tổ chức nấu 650 suất cơm",
    ),
    (
        "Năm 2018, Huyện đoàn Cần Đước đã xây 3 cây cầu, thắp sáng 12 km đường quê, tô điểm 4 km tường rào.",
        "thắp sáng 12 km đường quê",
    ),
]


@pytest.mark.parametrize(("text", "title"), TOLD)
def test_what_is_done_for_so_many_is_a_deed(text: str, title: str) -> None:
    assert ("support", title) in [(one.type, one.title) for one in rows(text)]


def test_each_of_a_list_is_one() -> None:
    assert len(rows(TOLD[-1][0])) == len(["cầu", "đường", "tường rào"])


HELD = [
    (
        "Ngày 5/3/2018, Đoàn xã Long Hòa tổ chức dọn dẹp nghĩa trang liệt sĩ huyện.",
        "tổ chức dọn dẹp",
    ),
    ("Huyện Cần Đước đã hoàn thành việc thành lập Tổ Chỉ đạo công nghệ số.", "thành lập Tổ Chỉ đạo"),
    (
        "Năm 2018, Sở Công Thương Long An đã hỗ trợ đăng ký mã số, mã vạch và website quảng bá sản phẩm cho"
        " 32 doanh nghiệp.",
        "hỗ trợ đăng ký mã số, mã vạch và website",
    ),
]


@pytest.mark.parametrize(("text", "begins"), HELD)
def test_what_a_body_holds_on_a_day_or_completes_is_a_deed(text: str, begins: str) -> None:
    assert any(one.title.startswith(begins) for one in rows(text))


def test_the_name_of_a_body_and_a_number_of_rounds_tell_no_other_deed() -> None:
    text = "Ngày 1/10/2018, Hội người cao tuổi xã Long Hòa tặng quà cho 13 hội viên."
    assert [(one.title, one.organiser) for one in rows(text)] == [
        ("tặng quà cho 13 hội viên", "Hội người cao tuổi xã Long Hòa")
    ]
    assert rows("Năm 2018, Sở Công Thương tổ chức thành 4 đợt tham quan học tập.")[0].type == "study_visit"


NONE = [
    # Nobody does it.
    "Giải thưởng sẽ chia đều cho 8 người.",
    # What a thing is worth, or made of, is said of it.
    "Năm 2018, Trung tâm Khuyến công Long An hỗ trợ máy dệt trị giá 90 triệu đồng.",
]


def test_no_deed_is_made_of_what_nobody_does() -> None:
    assert rows(NONE[0]) == []
    assert len(rows(NONE[1])) == 1


OTHERS = [
    # In another country, and nobody of ours does it.
    "Diễn đàn cấp cao về nghề cá vừa khai mạc tại thủ đô Oslo (Na Uy).",
    # Who or what is meant of which something is said.
    "Đối với các huyện đã xây dựng kế hoạch khuyến công, Sở sẽ xem lại sau.",
    "Trong đó, Cần Đước được xác định là địa phương đăng cai các sự kiện chính.",
    "Sở đề nghị các trường lo chỗ nghỉ cho giám thị, bồi dưỡng và học viên là giáo viên của 2 huyện.",
    "Tại buổi gặp, có rất nhiều đánh giá xác đáng về 2 nhóm khó khăn.",
    "Tôi cũng hy vọng huyện mở 2 lớp dạy nghề.",
    # How it goes on.
    "Tổng điều tra nông nghiệp năm 2018 được thực hiện theo hai giai đoạn.",
    "Ngày 5/3/2018, lãnh đạo tỉnh đề nghị các đơn vị được giám sát tiếp tục nghiên cứu quy định.",
    "Lễ hội năm nay được tổ chức quy mô hơn các năm trước.",
    "Tỉnh ủy Long An công bố quyết định ông Trần Văn Tám làm Trưởng Ban Dân vận.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_said_of_others_is_no_row(text: str) -> None:
    assert rows(text) == []
