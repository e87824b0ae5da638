"""Units and numbers as statistics of provinces write them: nothing is lost, and no unit becomes another."""

import pytest

from nlp.figures import find
from nlp.text.document import Document

# text: value, unit and family of each figure
FIGURES = [
    ("Sản lượng gỗ đạt 17,6 nghìn mét khối.", [(17600, "m3", "volume")]),
    ("Trạm bơm cấp 120 mét khối nước.", [(120, "m3", "volume")]),
    ("Sân rộng 300 mét vuông.", [(300, "m2", "area")]),
    ("Tuyến đường dài 12 kilômét.", [(12, "km", "length")]),
    ("Công suất 20 mêgaoát.", [(20, "MW", "power")]),
    ("Nhà máy tiết kiệm 500 kilôoát giờ.", [(500, "kWh", "energy")]),
    ("Mỗi hộ nhận 25 ki lô gam gạo.", [(25, "kg", "mass")]),
    # two spaces, and a group of three behind a scale
    ("Giá trị sản xuất đạt 4.950,8  tỷ đồng.", [(4950800000000, "VND", "money")]),
    ("Nguồn vốn là 312 tỷ 033 triệu đồng.", [(312033000000, "VND", "money")]),
    ("Dư nợ là 3 tỷ 005 triệu đồng.", [(3005000000, "VND", "money")]),
    # a bare amount takes the unit of none but money, or of an amount like it
    ("Vốn 30 nghìn tỷ; mỗi năm 3,5 triệu lít sữa.", [(3e13, "VND", "money"), (3500000, "lít", "volume")]),
    ("Chuyển nhượng 150 triệu bảng.", [(150000000, "GBP", "money")]),
    ("Dự án 5 triệu đô la Mỹ.", [(5000000, "USD", "money")]),
    ("Dự án 5 triệu đô.", [(5000000, "USD", "money")]),
    ("Báo cáo có 3 bảng.", [(3, "bảng", "count")]),
    # what is counted has no unit of land, and is no person for its first syllable
    ("Có 27 công ty tham gia.", [(27, "công ty", "count")]),
    ("Lắp biển báo ở 24 vị trí.", [(24, "vị trí", "count")]),
    ("Có 47 chủ thể tham gia.", [(47, "chủ thể", "count")]),
    ("Toàn tỉnh có 12 khách sạn.", [(12, "khách sạn", "count")]),
    ("Có 15 vị đại biểu dự.", [(15, "vị đại biểu", "persons")]),
]


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_units(text: str, figures: list[tuple[float, str, str]]) -> None:
    assert [(one.value, one.unit, one.unit_family) for one in find(Document(text))] == figures


def test_unit_ends_before_the_next_sentence() -> None:
    """Pages join lines: "8 điểm" and "Nhìn chung …"."""
    assert [
        one.quote for one in find(Document("Đoàn chấm cho sản phẩm 8 điểm Nhìn chung sản phẩm tốt."))
    ] == ["8 điểm"]
