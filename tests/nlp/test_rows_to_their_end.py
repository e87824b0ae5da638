"""Titles that go on to the end of what they name, and end where the sentence says something else."""

import pytest

from tests.nlp.reading_activity_rows import row, rows

WHOLE = [
    (
        "Ngày 3/4, Sở Công Thương hỗ trợ 3 máy sấy cho hợp tác xã, số kinh phí còn lại chuyển sang năm sau.",
        "hỗ trợ 3 máy sấy cho hợp tác xã",
    ),
    (
        "Ngày 3/4, Sở Công Thương trao 20 máy sấy cho 20 hộ làm nghề, số hộ còn lại được vay vốn.",
        "trao 20 máy sấy cho 20 hộ làm nghề",
    ),
    (
        "Ngày 3/4, Sở Công Thương tổ chức kiểm tra, rà soát, cập nhật, lập danh sách các cơ sở nung gạch.",
        "tổ chức kiểm tra, rà soát, cập nhật, lập danh sách các cơ sở nung gạch",
    ),
    (
        "Ngày 3/4, Sở Công Thương kiểm tra tình hình hoạt động, triển khai các dự án của tỉnh.",
        "kiểm tra tình hình hoạt động, triển khai các dự án của tỉnh",
    ),
    (
        "Ngày 3/4, đoàn của Hội Nông dân tỉnh tham quan học tập mô hình nuôi lươn kết hợp với du lịch"
        " sinh thái.",
        "tham quan học tập mô hình nuôi lươn kết hợp với du lịch sinh thái",
    ),
    (
        "Ngày 3/4/2018, UBND tỉnh sửa đổi Quy định về mức chi khuyến công kèm theo Quyết định số"
        " 12/2015/QĐ-UBND.",
        "sửa đổi Quy định về mức chi khuyến công kèm theo Quyết định số 12/2015/QĐ-UBND",
    ),
    (
        "Ngày 3/4/2018, Chủ tịch UBND tỉnh ban hành Chỉ thị số 05/CT-UBND yêu cầu các sở, ban, ngành,"
        " UBND các"
        " huyện, các doanh nghiệp kinh doanh điện, hộ gia đình thực hiện các giải pháp tiết kiệm điện,"
        " nhằm đủ"
        " điện cho mùa khô.",
        "ban hành Chỉ thị số 05/CT-UBND yêu cầu thực hiện các giải pháp tiết kiệm điện",
    ),
    (
        "Ngày 3/4, tỉnh Long An tổ chức trao Giấy chứng nhận và tôn vinh 12 sản phẩm tiêu biểu cho các"
        " cơ sở.",
        "tổ chức trao Giấy chứng nhận và tôn vinh 12 sản phẩm tiêu biểu cho các cơ sở",
    ),
    (
        "Ngày 3/4, Hội LHPN huyện Cần Đước tiếp nhận và trao tặng 170 suất quà cho hội viên gặp khó khăn.",
        "tiếp nhận và trao tặng 170 suất quà cho hội viên gặp khó khăn",
    ),
    (
        "Ngày 3/4, Sở Nông nghiệp tổ chức hội nghị sơ kết 3 năm thực hiện chương trình phối hợp về nước"
        " sạch.",
        "tổ chức hội nghị sơ kết 3 năm thực hiện chương trình phối hợp về nước sạch",
    ),
    (
        "Ngày 3/4, UBND tỉnh tặng danh hiệu Nghệ nhân, Thợ giỏi tỉnh Long An năm 2018 cho 12 người.",
        "tặng danh hiệu Nghệ nhân, Thợ giỏi tỉnh Long An năm 2018 cho 12 người",
    ),
    (
        "Ngày 3/4, Sở Công Thương hỗ trợ máy móc, thiết bị tiên tiến, cho khoảng 50 cơ sở làm bánh tráng.",
        "hỗ trợ máy móc, thiết bị tiên tiến, cho khoảng 50 cơ sở làm bánh tráng",
    ),
    (
        "Ngày 3/4, Sở Công Thương khai giảng lớp dạy nghề đan cho trên 50 nông dân các xã, phường Tân"
        " Lập, Long"
        " Hòa, Phước Vân.",
        "khai giảng lớp dạy nghề đan cho trên 50 nông dân các xã, phường Tân Lập, Long Hòa, Phước Vân",
    ),
    (
        'Tối 3/4, UBND tỉnh tổ chức "Ngày hội chanh (mỗi xã một sản phẩm) và nông sản các huyện" với sự'
        " tham dự"
        " của 24 hợp tác xã.",
        'tổ chức "Ngày hội chanh (mỗi xã một sản phẩm) và nông sản các huyện"',
    ),
    (
        "Hội chợ trưng bày, giới thiệu nông sản huyện Bến Lức đã chính thức diễn ra vào ngày 3/4.",
        "Hội chợ trưng bày, giới thiệu nông sản huyện Bến Lức",
    ),
    (
        "Ngày 3/4/2018, UBND tỉnh ban hành Kế hoạch số 12/KH-UBND về khuyến công năm 2018. kinh phí của"
        " kế hoạch"
        " là 8 tỷ đồng.",
        "ban hành Kế hoạch số 12/KH-UBND về khuyến công năm 2018",
    ),
]


@pytest.mark.parametrize(("text", "title"), WHOLE)
def test_a_title_ends_where_what_it_names_ends(text: str, title: str) -> None:
    assert row(text).title == title


def test_a_verb_without_an_object_shares_that_of_the_next() -> None:
    text = (
        "Năm 2017, Hội Nông dân tỉnh mở 310 lớp dạy nghề cho 9.000 lao động nông thôn; tập huấn và"
        " chuyển giao"
        " kỹ thuật nuôi tôm cho 4.000 hội viên."
    )
    assert [one.title for one in rows(text)] == [
        "mở 310 lớp dạy nghề cho 9.000 lao động nông thôn",
        "tập huấn và chuyển giao kỹ thuật nuôi tôm cho 4.000 hội viên",
    ]


def test_what_a_visit_is_for_is_no_row_of_its_own() -> None:
    text = "Năm 2017, huyện Bến Lức cử 19 đoàn đi thực tế để khảo sát, kiểm tra và đánh giá tình hình cơ sở."
    assert len(rows(text)) == 1
