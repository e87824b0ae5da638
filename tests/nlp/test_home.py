"""The province that a text reports on."""

from datetime import date

import pytest

from nlp import extract, provinces
from nlp.provinces import home
from nlp.text.document import Document

HOMES = [
    ("Sở Công Thương Cà Mau mở lớp tập huấn. Đoàn đã tham quan tại Bạc Liêu.", "ca-mau"),
    ("UBND tỉnh họp bàn khuyến công. Năm qua, Sơn La đã hỗ trợ 12 cơ sở trên địa bàn tỉnh.", "son-la"),
    ("Trung tâm Khuyến công (TTKC) Hải Dương mở lớp tại Hà Nội.", "hai-duong"),
    ("Học tập kinh nghiệm tại Lào Cai, đoàn của Sở Công Thương Lai Châu đã đi ba huyện.", "lai-chau"),
    ("Theo Báo Nam Định, làng nghề vào vụ.", "nam-dinh"),
    ("Các tỉnh Gia Lai, Kon Tum, Đắk Nông cùng dự. Cả nước có 63 điểm cầu, các địa phương báo cáo.", None),
    ("Bộ Công Thương tổ chức hội nghị toàn quốc tại Hà Nội; Thứ trưởng chủ trì.", None),
    ("Làng nghề vào vụ, không khí rộn ràng.", None),
    # The seat of a national body; a body that is written to.
    ("THỦ TƯỚNG CHÍNH PHỦ\nSố: 1288/QĐ-TTg\nHà Nội, ngày 01 tháng 8 năm 2014\nQUYẾT ĐỊNH", None),
    (
        "Tỉnh Đồng Nai sắp xếp nhà ở công vụ. Sở Xây dựng có văn bản gửi UBND tỉnh Bình Phước để chuẩn bị."
        " Trung tâm đặt tại tỉnh Đồng Nai; tỉnh Đồng Nai lo nhà cho cán bộ.",
        "dong-nai",
    ),
    # Several provinces alike, or one in passing.
    (
        "Chủ tịch UBND TP. Hà Nội và lãnh đạo UBND TP.HCM trao đổi; Giám đốc Sở Tư pháp Đồng Nai phát biểu.",
        None,
    ),
    ("Làng nghề vào vụ." * 60 + " Ông Nam sống ở Hà Nội. " + "Không khí rộn ràng." * 60, None),
]


@pytest.mark.parametrize(("text", "province"), HOMES)
def test_home(text: str, province: str | None) -> None:
    document = Document(text, published=date(2018, 5, 6))
    assert home.province(document, provinces.find(document)) == province


def test_the_province_of_the_publishing_office_goes_before_one_named_in_passing() -> None:
    text = "Mùa hoa cải\nThợ dệt xuống huyện Mai Châu (Hòa Bình) học nghề; Hòa Bình đón 12 người."
    document = Document(text, title="Mùa hoa cải", publisher="Báo Hà Giang điện tử")
    assert home.of(document, None) == "ha-giang"


def test_a_title_that_begins_with_a_province_reports_on_it() -> None:
    title = "Phú Thọ: nghiệm thu mô hình sấy chè"
    guests = "Lãnh đạo Hà Nội, Sở Công Thương Lào Cai và Sở Công Thương Yên Bái dự."
    text = f"{title}\n{guests}" + " Không khí rộn ràng." * 20
    document = Document(text, title, date(2018, 5, 6))
    assert home.province(document, provinces.find(document)) == "phu-tho"


def test_an_undated_home_is_of_the_time_that_the_text_tells() -> None:
    old = Document("Tháng 5/2010, tỉnh Hưng Yên mở 14 lớp.", fetched=date(2026, 10, 1))
    assert home.of(old, None) == home.of(old, "hung-yen-2025") == "hung-yen"
    new = Document("Sở Nông nghiệp và Môi trường tỉnh Hưng Yên mở phiên chợ.", fetched=date(2026, 10, 1))
    assert home.of(new, None) == home.of(new, "hung-yen") == "hung-yen-2025"


def test_a_home_that_is_no_province_is_refused() -> None:
    with pytest.raises(ValueError, match="'no-such-id'"):
        extract("Sở Công Thương mở 2 lớp.", home_province="no-such-id")
