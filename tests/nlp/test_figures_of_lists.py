"""Figures of lists, fractions and shares that tell of one another, and the aims that stand before them."""

import pytest

from tests.nlp.reading_figures import find

MEASURES = [
    # The whole of a fraction is of all, its share of the part.
    (
        "Cả nước có 53/82 xã (chiếm 64,6%) đạt chuẩn nông thôn mới.",
        ["xã đạt chuẩn nông thôn mới", "xã cả nước", "xã đạt chuẩn nông thôn mới"],
    ),
    ("Huế là 1 trong 3 địa phương được chọn.", ["địa phương được chọn"]),
    # How many those of a share are, and a share whose noun the one before it says.
    ("Tỷ lệ hộ nghèo là 1,17% với 687 hộ.", ["Tỷ lệ hộ nghèo", "hộ nghèo"]),
    (
        "Tỷ lệ thôn đạt chuẩn nâng cao 6,25% (1 thôn).",
        ["Tỷ lệ thôn đạt chuẩn nâng cao", "thôn đạt chuẩn nâng cao"],
    ),
    (
        "Đến nay, 95% doanh nghiệp dùng hóa đơn điện tử, hơn 50% dùng hợp đồng điện tử.",
        ["doanh nghiệp dùng hóa đơn điện tử", "doanh nghiệp dùng hợp đồng điện tử"],
    ),
    ("Đến nay, 95% hội viên là Đảng viên được học nghề.", ["hội viên là Đảng viên được học nghề"]),
    # The labels of a list of aims.
    ("Tổng vốn đầu tư thời kỳ 2021-2025: 5.000 tỷ đồng.", ["Tổng vốn đầu tư"]),
    ("Tỷ lệ đường xã (không tính quốc lộ) được cứng hóa: 80%.", ["Tỷ lệ đường xã được cứng hóa"]),
    ("Nông, lâm, thủy sản tăng 6%.", ["tăng nông, lâm, thủy sản"]),
    (
        "Diện tích đất được tích tụ, tập trung để sản xuất quy mô lớn, ứng dụng công nghệ cao đạt 1.900 ha.",
        ["Diện tích đất"],
    ),
    # A name of one before it, with a deed of its own; of another kind it has none.
    ("Hội xây mới 43 căn nhà, sửa chữa 21 căn.", ["căn nhà được xây", "căn nhà được sửa chữa"]),
    ("Hội làm 3 nhà mới và sửa chữa 2 nhà.", ["nhà mới", "nhà được sửa chữa"]),
    ("Hà Nội dẫn đầu số giải và số giải nhất, với tổng số 125 giải.", ["giải"]),
    ("Đoàn khám bệnh, cấp thuốc miễn phí và trao 200 phần quà.", ["phần quà được trao"]),
    ("Hội có hơn 92% hội viên đạt danh hiệu “Gương mẫu”.", ["hội viên đạt danh hiệu “Gương mẫu”"]),
    # What leads a quantity in, and goes on, is none of it; how much money was given is none of the deed.
    ("Vật nuôi tăng, nhất là sản lượng lương thực đạt 285 tấn.", ["sản lượng lương thực"]),
    ("Tổng đàn gia súc tiếp tục tăng 5,69%.", ["tăng tổng đàn gia súc"]),
    ("Quỹ đã giải ngân hơn 90 triệu đồng cho 29 hộ.", ["giải ngân cho 29 hộ", "hộ được giải ngân"]),
    # What stands beside the first of a list is not beside the others.
    (
        "Có 31 lớp tập huấn với 75 nông dân, sáu chuyến tham quan.",
        ["lớp tập huấn", "nông dân của lớp tập huấn", "chuyến tham quan"],
    ),
]
ROLES = [
    (
        "Tỉnh phấn đấu duy trì các xã đã đạt chuẩn, nâng số tiêu chí bình quân đạt trên 12 tiêu chí/xã.",
        ["target"],
    ),
    ("Huyện hướng đến 80% hộ dùng nước sạch.", ["target"]),
    ("Phương hướng quý II: mở 4 lớp tập huấn.", ["target"]),
    ("Chương trình trung bình hỗ trợ 100 triệu đồng/mô hình.", [None]),
    ("Mức hỗ trợ nhiều nhất 100 triệu đồng.", ["ceiling"]),
]


@pytest.mark.parametrize(("text", "measures"), MEASURES)
def test_measures(text: str, measures: list[str | None]) -> None:
    assert [one.measure for one in find(text)] == measures


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_roles(text: str, roles: list[str | None]) -> None:
    assert [one.role for one in find(text)] == roles
