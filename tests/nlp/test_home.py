"""The province that a text reports on."""

from datetime import date

import pytest

from nlp import provinces
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
]


@pytest.mark.parametrize(("text", "province"), HOMES)
def test_home(text: str, province: str | None) -> None:
    document = Document(text, published=date(2018, 5, 6))
    assert home.province(document, provinces.find(document)) == province
