"""Rows that a stranger understands: whole titles, bodies and kinds, and no fragments of what was told."""

import pytest

from tests.nlp.reading_activity_rows import row, rows

TITLES = [
    (
        "Kết quả, toàn huyện có 12 sản phẩm OCOP được công nhận 3 sao, 4 sao cấp tỉnh.",
        "12 sản phẩm OCOP được công nhận 3 sao, 4 sao cấp tỉnh",
    ),
    (
        "Đợt này có 21 sản phẩm của 9 doanh nghiệp, HTX, hộ sản xuất được công nhận đạt chuẩn OCOP.",
        "21 sản phẩm của 9 doanh nghiệp, HTX, hộ sản xuất được công nhận đạt chuẩn OCOP",
    ),
    (
        "Trung tâm đã xây dựng đề án học tập kinh nghiệm về công tác quản lý, nâng cao hiệu quả mạng"
        " lưới cộng tác viên.",
        "xây dựng đề án học tập kinh nghiệm về công tác quản lý, nâng cao hiệu quả mạng lưới cộng tác viên",
    ),
    (
        "Năm tới, Sở sẽ hỗ trợ tổ chức bình chọn và trao giấy chứng nhận sản phẩm tiêu biểu cấp huyện.",
        "hỗ trợ tổ chức bình chọn và trao giấy chứng nhận sản phẩm tiêu biểu cấp huyện",
    ),
    (
        "UBND tỉnh sẽ hỗ trợ: Hỗ trợ xây dựng mô hình trình diễn kỹ thuật; hỗ trợ 5 cơ sở mua máy.",
        "Hỗ trợ xây dựng mô hình trình diễn kỹ thuật",
    ),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_titles_are_whole(text: str, title: str) -> None:
    assert title in [one.title for one in rows(text)]


ORGANISERS = [
    (
        "Hội đồng đánh giá, công nhận và phân hạng sản phẩm OCOP huyện Đức Hòa vừa tổ chức chấm điểm"
        " 9 sản phẩm.",
        "Hội đồng đánh giá, công nhận và phân hạng sản phẩm OCOP huyện Đức Hòa",
    ),
    (
        "Ngày 3/4/2018, Ban Giám khảo bình chọn sản phẩm tiêu biểu (SPTB) cấp tỉnh tiến hành chấm điểm 23 sản"
        " phẩm.",
        "Ban Giám khảo bình chọn sản phẩm tiêu biểu (SPTB) cấp tỉnh",
    ),
    ("Ngày 3/4/2018, Đoàn công tác đã kiểm tra 5 cơ sở đúc đồng.", None),
    ("Có 10 sản phẩm làng nghề được Hội đồng bình chọn và trình UBND tỉnh khen thưởng.", None),
]


@pytest.mark.parametrize(("text", "organiser"), ORGANISERS)
def test_committees_are_whole_or_nobody(text: str, organiser: str | None) -> None:
    assert row(text).organiser == organiser


def test_the_body_named_last_is_meant_in_small_letters() -> None:
    text = "Trung tâm Khuyến công tỉnh Long An được giao 2 tỷ đồng. Trung tâm sẽ hỗ trợ 7 cơ sở dệt."
    text = text.replace(". Trung", ". Cụ thể, trung")
    assert row(text).organiser == "Trung tâm Khuyến công tỉnh Long An"
    other = "Trung tâm Xúc tiến thương mại tỉnh Long An cũng dự. " + text
    assert row(other).organiser == "Trung tâm Khuyến công tỉnh Long An"


def test_the_national_target_programmes_are_no_plan() -> None:
    text = (
        "Văn phòng Điều phối các chương trình mục tiêu quốc gia tỉnh Long An trao giấy chứng nhận"
        " cho 12 chủ thể"
        " có sản phẩm đạt 4 sao."
    )
    assert row(text).status == "done"


def test_founding_firms_is_help() -> None:
    text = "Sở sẽ hỗ trợ thành lập doanh nghiệp sản xuất công nghiệp nông thôn tại 4 huyện."
    assert (row(text).type, row(text).title[:35]) == ("support", "hỗ trợ thành lập doanh nghiệp sản x")


def test_what_was_talked_over_is_not_told() -> None:
    text = (
        "Ngày 3/4/2018, Sở đã làm việc, trao đổi về công tác khuyến công với Sở Công Thương tỉnh"
        " Tiền Giang, tập"
        " trung vào nội dung: đào tạo nghề, truyền nghề; hỗ trợ xây dựng mô hình trình diễn kỹ thuật."
    )
    assert [one.type for one in rows(text)] == ["meeting"]


def test_at_the_event_that_was_told() -> None:
    text = (
        "Sáng 3/4/2018, Sở tổ chức hội nghị về tiết kiệm điện cho 40 hộ. Tại buổi tập huấn triển"
        " khai mô hình, những"
        " thắc mắc của các hộ đã được giải đáp."
    )
    assert [one.type for one in rows(text)] == ["workshop"]


def test_capitals_head() -> None:
    text = "TỔ CHỨC 5 LỚP TẬP HUẤN KỸ THUẬT ƯƠM TƠ CHO CÁC CƠ SỞ\nSở đã mở 5 lớp tập huấn kỹ thuật ươm tơ."
    assert [one.title for one in rows(text)] == ["mở 5 lớp tập huấn kỹ thuật ươm tơ"]


def test_the_end_of_a_plan_that_is_carried_out_is_no_date() -> None:
    text = "Theo đề án phát triển nhân lực của tỉnh đến năm 2020, Sở sẽ đào tạo nghề cho 400 lao động."
    assert (row(text).date_from, row(text).date_to) == (None, None)
