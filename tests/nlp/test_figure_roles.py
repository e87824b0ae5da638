"""What a figure is to its text: aims that reach over a whole list, results that are none, parts and their
totals behind asides, and lists that add up by chance.
"""

import pytest

from nlp import extract
from tests.nlp.reading_figures import find

ROLES = [
    # An aim reaches over the list that it opens; what is done or there by now ends it.
    (
        "Chương trình đặt mục tiêu hỗ trợ 4 cơ sở; đào tạo 30 lao động; 2 đợt bình chọn.",
        ["target", "target", "target"],
    ),
    ("Phấn đấu năm 2025 có 60% xã đạt chuẩn; đến năm 2030 đạt khoảng 80%.", ["target", "target"]),
    ("Phấn đấu đạt 12 xã nông thôn mới, đến nay có 5 xã.", ["target", None]),
    ("Mục tiêu là 30 đề án, nhưng mới hoàn thành 11 đề án.", ["target", "result"]),
    ("Trung tâm đang lập kế hoạch hỗ trợ 2 dự án.", ["target"]),
    ("Các đội đã nhổ bỏ 400 cây dại; 75 bụi mai dương.", ["result", "result"]),
    ("Để đạt mục tiêu đón 6 triệu lượt khách, tỉnh mở tuyến mới.", ["target"]),
    ("Huyện trồng 3.150 ha quế, đạt 126% mục tiêu; thu hút 4 nhà máy.", [None, "share", "result"]),
    # What is asked for, laid down or the ground of the sentence is no result.
    ("Ban quản lý đã đề xuất làm thêm 3 cống thoát nước.", [None]),
    ("Tỉnh đã ban hành kế hoạch chuyển đổi 14 chợ.", [None]),
    ("Theo dự án đã được phê duyệt, tuyến có 4 nút giao.", [None]),
    ("Tổ báo cáo kết quả thẩm định 18 hồ sơ.", [None]),
    ("Kết quả, đã có 18 hồ sơ được duyệt.", ["result"]),
    (
        "Đã hoàn thành vượt 12,4% số xã đạt chuẩn so với mục tiêu, đến tháng 7 có 64,6% số xã đạt chuẩn.",
        ["result", "share"],
    ),
    ("Lớp tập huấn về lập kế hoạch cho 20 hội viên.", [None]),
    ("Mức trợ cấp đối với thân nhân là 1.624.000 đồng.", ["ceiling"]),
    # What anyone gets is a norm, a price is none.
    ("Mỗi hộ được hỗ trợ tối thiểu 12 triệu đồng.", ["ceiling"]),
    ("Xã hỗ trợ 5 triệu đồng/hộ.", ["ceiling"]),
    ("Giá bán là 30.000 đồng/kg.", [None]),
    ("Chi phí mua túi là 50.000 đồng/tấn.", [None]),
]

PARTS = [
    (
        "Công nhận 21 sản phẩm của 16 chủ thể, trong đó: 06 sản phẩm 4 sao (có 01 sản phẩm nâng hạng),"
        " 15 sản phẩm 3 sao.",
        [None, None, 0, None, 0],
    ),
    ("Toàn tỉnh có 285 cơ sở. Trong đó có 272 cơ sở công nghiệp và 11 công trình.", [None, 0, None]),
    ("Xây 2 mô hình chiếu sáng; 1 mô hình biogas, 1 mô hình điện mặt trời.", [None, None, None]),
    ("Mua 2 xe tải, 1 xe ca và 1 xe con.", [None, None, None]),
    ("Trong tổng số 21 đề án của tỉnh, có 13 đề án chuyển giao kỹ thuật.", [None, 0]),
    ("Trong tổng 4 tỷ đồng khuyến công, trung tâm dành 910 triệu đồng mua máy.", [None, 0]),
    ("Có 17/28 xã đạt chuẩn.", [1, None]),
    ("Có 145/151 xã vùng cao, trong đó có 59 xã khu vực III, 86 xã khu vực I.", [1, None, 0, 0]),
    (
        "Có 409 sản phẩm. Trong đó có 104 sản phẩm hết hạn và 305 sản phẩm còn hạn (41 sản phẩm 4 sao và 264"
        " sản phẩm 3 sao).",
        [None, 0, 0, 2, 2],
    ),
    ("Có 30 đơn vị, trong đó có 9/52 đơn vị do Sở chọn; 21 đơn vị tự đến.", [None, 0, None, 0]),
    (
        "Có 47 vị trí sạt lở, tăng 5 vị trí so với năm trước. Trong đó có 25 vị trí nặng, 22 vị trí nhẹ.",
        [None, None, 0, 0],
    ),
    ("Có 14 tỉnh, gồm: Bắc Ninh, Hà Nội, Ninh Bình và 2 tỉnh của Lào.", [None, None]),
    ("Có 519 chủ thể, trong đó có 87 hợp tác xã, 84 doanh nghiệp.", [None, 0, 0]),
    ("Có 19/19 tiêu chí đạt.", [None, None]),
    ("Trường có 913 học sinh, tính ra hơn 80 học sinh/lớp.", [None, None]),
    ("Tuyến gồm: trục 1: 3562 m, trục 2: 746 m, trục 3: 813 m.", [None, None, None]),
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_role(text: str, roles: list[str | None]) -> None:
    assert [figure.role for figure in find(text)] == roles


def test_what_is_planned_is_a_target() -> None:
    plan = "KẾ HOẠCH\nKhuyến công năm 2024\nII. NHIỆM VỤ\n1. Tổ chức 4 lớp tập huấn cho 160 học viên.\n"
    assert [figure.role for figure in extract(plan).figures] == ["target", "target"]
    report = "Năm 2023, Sở Công Thương đã báo cáo. Trong quý I, Sở tổ chức 4 lớp tập huấn.\n"
    assert [figure.role for figure in extract(report).figures] == [None]


@pytest.mark.parametrize(("text", "totals"), PARTS)
def test_parts(text: str, totals: list[int | None]) -> None:
    found = find(text)
    assert [figure.part_of for figure in found] == totals
    assert [figure.role == "part" for figure in found] == [total is not None for total in totals]
