"""Kinds of deeds that are told, and what only leads to one."""

from datetime import date

import pytest

from tests.nlp.reading_activity_rows import row, rows

TOLD = [
    (
        "Ngày 16/11/2018, Hội Nông dân tỉnh Long An tổ chức giao vốn Quỹ Hỗ trợ nông dân với số tiền"
        " 1,1 tỷ đồng"
        " cho 2 dự án.",
        "support",
        "tổ chức giao vốn Quỹ Hỗ trợ nông dân với số tiền 1,1 tỷ đồng cho 2 dự án",
    ),
    (
        "Ngày 23/10/2018, Quỹ Hỗ trợ nông dân tỉnh Long An giải ngân 550 triệu đồng cho 11 hộ trồng hoa Tết.",
        "support",
        "giải ngân 550 triệu đồng cho 11 hộ trồng hoa Tết",
    ),
    (
        "Năm 2018, Trung tâm Khuyến công tỉnh Long An còn hỗ trợ máy móc, thiết bị tiên tiến vào sản"
        " xuất chiếu"
        " cói, tre đan cho 9 doanh nghiệp với mức 100 triệu đồng mỗi doanh nghiệp.",
        "support",
        "hỗ trợ máy móc, thiết bị tiên tiến vào sản xuất chiếu cói, tre đan cho 9 doanh nghiệp",
    ),
    (
        "Ngày 8-6-2018, Đoàn giám sát Ủy ban MTTQ Việt Nam tỉnh Long An do ông Trần Văn Tám làm trưởng"
        " đoàn đã có"
        " buổi giám sát công tác dạy nghề tại huyện Cần Đước.",
        "inspection",
        "có buổi giám sát công tác dạy nghề tại huyện Cần Đước",
    ),
    (
        "Sau buổi làm việc, đoàn công tác của Liên đoàn Lao động tỉnh Long An cũng đến kiểm tra thực tế"
        " công tác"
        " bảo hộ lao động tại Công ty Dệt Long Hòa.",
        "inspection",
        "kiểm tra thực tế công tác bảo hộ lao động tại Công ty Dệt Long Hòa",
    ),
    (
        "Ngày 3/4/2018, đoàn công tác của huyện Cần Đước đã thăm mô hình trồng rau sạch tại huyện Cần Giuộc.",
        "study_visit",
        "thăm mô hình trồng rau sạch tại huyện Cần Giuộc",
    ),
    (
        "Ngày 3/4/2018, Điện lực huyện Cần Đước tổ chức đạp xe tuần hành hưởng ứng Giờ Trái đất.",
        "communication",
        "tổ chức đạp xe tuần hành hưởng ứng Giờ Trái đất",
    ),
    (
        "Phòng Kinh tế huyện Cần Đước sẽ tiến hành các thủ tục để thành lập chi hội đan lát xã Long Hòa.",
        "organisation",
        "thành lập chi hội đan lát xã Long Hòa",
    ),
    (
        "Ngày 13/3/2018, tỉnh Long An tổ chức khai trương Trung tâm Dữ liệu tỉnh.",
        "organisation",
        "tổ chức khai trương Trung tâm Dữ liệu tỉnh",
    ),
    (
        "Từ ngày 1-7-2018, tỉnh sẽ đưa vào vận hành các trung tâm phục vụ hành chính công cấp xã.",
        "organisation",
        "đưa vào vận hành các trung tâm phục vụ hành chính công cấp xã",
    ),
    (
        "Ngày 26/5/2018, Đoàn đại biểu tỉnh Long An do ông Trần Văn Tám, Chủ tịch UBND tỉnh làm Trưởng"
        " đoàn có"
        " cuộc hội đàm với Đoàn đại biểu tỉnh Svay Rieng về hợp tác thương mại.",
        "meeting",
        "có cuộc hội đàm với Đoàn đại biểu tỉnh Svay Rieng về hợp tác thương mại",
    ),
    (
        "Ngày 29/12/2018, Sở Khoa học và Công nghệ tỉnh Long An tổng kết chương trình phát triển tài"
        " sản trí tuệ.",
        "workshop",
        "tổng kết chương trình phát triển tài sản trí tuệ",
    ),
    (
        "Năm 2018, Hội chợ Công nghiệp nông thôn Long An có quy mô 200 gian hàng với sự tham gia của 12"
        " tỉnh.",
        "fair",
        "Hội chợ Công nghiệp nông thôn Long An",
    ),
]


@pytest.mark.parametrize(("text", "kind", "title"), TOLD)
def test_a_kind_of_deed_is_told(text: str, kind: str, title: str) -> None:
    found = row(text)
    assert (found.type, found.title) == (kind, title)


def test_what_a_list_of_activities_begins_with_is_told_with_its_organiser() -> None:
    found = rows(
        "Liên đoàn Lao động huyện Cần Đước còn tổ chức nhiều hoạt động như: tọa đàm về vai trò của công"
        " đoàn cơ sở"
        " trong phòng ngừa tai nạn; phát hành 300 cuốn cẩm nang; dán 1.200 áp phích."
    )
    assert [(one.type, one.organiser) for one in found] == [
        ("workshop", "Liên đoàn Lao động huyện Cần Đước"),
        ("communication", "Liên đoàn Lao động huyện Cần Đước"),
        ("communication", "Liên đoàn Lao động huyện Cần Đước"),
    ]


NONE = [
    "Đến nay huyện Cần Đước đã giải ngân được 93,7% vốn khuyến công.",
    "Các ngân hàng đã giải ngân được 8.245 tỷ đồng.",
    "Hội chợ Xuân năm nay có quy mô hơn 200 gian hàng với sự tham gia của 14 tỉnh.",
    "Mỗi hội chợ có quy mô 120 gian hàng, quy tụ trên 60 doanh nghiệp.",
    "Festival Hoa sen là sự kiện được tổ chức 2 năm một lần.",
    "Thực hiện Quyết định số 759/QĐ-TTg ngày 14/4/2018 của Thủ tướng Chính phủ phê duyệt Đề án phát"
    " triển làng"
    " nghề và xây dựng mô hình du lịch cộng đồng.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_tells_no_deed(text: str) -> None:
    assert rows(text) == []


def test_what_an_act_is_for_is_not_told_with_it() -> None:
    text = (
        "Ngày 11/4/2018, UBND tỉnh Long An ban hành Kế hoạch số 145/KH-UBND về việc bình chọn sản phẩm"
        " tiêu biểu, nhằm"
        " lựa chọn, tôn vinh các sản phẩm chất lượng của tỉnh."
    )
    assert [one.type for one in rows(text)] == ["policy"]


def test_a_counted_deed_after_an_event_is_no_part_of_its_name() -> None:
    text = (
        "Liên đoàn Lao động huyện Cần Đước tổ chức tọa đàm về vai trò của công đoàn cơ sở, tham gia Hội"
        " thi An toàn"
        " viên giỏi cấp tỉnh, phát hành 300 cuốn cẩm nang về an toàn lao động."
    )
    assert "phát hành 300 cuốn cẩm nang về an toàn lao động" in [one.title for one in rows(text)]


LED = [
    (
        "Thực hiện nhân rộng mô hình giảm nghèo năm 2018, ngày 23/10, Hội Nông dân tỉnh Long An trao"
        " con giống cho"
        " 3 hộ hội viên nghèo tại xã Long Hòa.",
        "trao con giống cho 3 hộ hội viên nghèo tại xã Long Hòa",
    ),
    (
        "Thực hiện Kế hoạch số 129/KH-UBND của UBND tỉnh về phát triển sản phẩm OCOP; Quyết định số"
        " 56/QĐ-SNN, ngày"
        " 25/3/2018 của Sở Nông nghiệp phê duyệt kế hoạch OCOP năm 2018, ngày 11/5/2018, Sở Nông nghiệp"
        " tổ chức"
        " Hội nghị tập huấn về chương trình OCOP cho cán bộ xã.",
        "tổ chức Hội nghị tập huấn về chương trình OCOP cho cán bộ xã",
    ),
    (
        "Thực hiện Kế hoạch số 21/KH-UBND ngày 20/02/2018 của UBND tỉnh về phát triển thương mại điện"
        " tử, năm nay Sở"
        " Công Thương Long An sẽ xây dựng website cho 25 doanh nghiệp làng nghề.",
        "xây dựng website cho 25 doanh nghiệp làng nghề",
    ),
]


@pytest.mark.parametrize(("text", "title"), LED)
def test_what_a_sentence_goes_by_is_not_what_it_tells(text: str, title: str) -> None:
    assert row(text).title == title


def test_a_deed_has_the_day_of_its_own_clause() -> None:
    found = row(LED[1][0])
    assert (found.date_from, found.date_to) == (date(2018, 5, 11), date(2018, 5, 11))
