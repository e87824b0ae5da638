"""Lines taken apart into fields: menus, counters, contacts."""

import pytest

from crawler.dump import fields, furniture

MENUS = [
    "Nhà máy xanh | Lò sấy cộng đồng | Chợ phiên",
    "Tiếng nói cơ sở    Giống mới    Hỏi nhà máy    Đất nghề",
    "Công khai mua sắm - Đấu thầu - Lịch tiếp dân - Góp ý dự thảo",
    "Sấy sạch. Lò xanh. Nghề mới",
    "Báo điện tử của Đảng bộ tỉnh            Hotline: 0275.3000.123",
    "Nhiệt độ: 24°C    Tỷ giá USD: 25.410",
    "[ Trang trước ]   [ Về trang chủ ]",
    "[Bản in] [Gửi phản hồi]",
    "Hệ thống tra cứu, khai thác    Lịch công tác    Thủ tục hành chính",
]

NO_MENUS = [
    "Phố Núi: Kế hoạch  năm  2019  của  ngành",
    "Lò sấy - nghề mới - thu nhập mới",
    "Phố Núi tổ chức hội thảo. Các hộ cùng tham gia",
    "Hội thảo Bàu Sen – Hồ Sen",
    "Khởi công lò sấy thứ 100",
]


@pytest.mark.parametrize("line", MENUS)
def test_menu(line):
    assert furniture.is_menu(line)


@pytest.mark.parametrize("line", NO_MENUS)
def test_no_menu(line):
    assert not furniture.is_menu(line)


@pytest.mark.parametrize(
    "line", ["Đã có 129 lượt xem", "Số người đọc: 48.216", "Có 0 bình luận", "1.024 views", "Đang online: 23"]
)
def test_counter(line):
    assert fields.is_counter(line)


@pytest.mark.parametrize("line", ["Đã xem xét 12 hồ sơ", "Có 45 lò sấy", "Lượt xem", "Tổng số 12 người", ""])
def test_no_counter(line):
    assert not fields.is_counter(line)


@pytest.mark.parametrize(
    "line", ["Hotline: 0912.345.678", "Tổng đài 1900 1234", "vanthu@phonui.example.vn", "Địa chỉ: 12 phố Mới"]
)
def test_contact(line):
    assert fields.is_contact(line)


@pytest.mark.parametrize("line", ["Ngày 17-05-2019", "08:00 17/05/2019", "Năm 2019: 0,5 triệu tấn", "07 lò"])
def test_no_contact(line):
    assert not fields.is_contact(line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Các bài viết khác cùng chuyên mục", "related"),
        ("Hiển thị các bài viết khác", "related"),
        ("Cùng chuyên mục: Hồ Sen mở lò sấy mới", "related"),
        ("Tin đã đưa ngày 12/05/2019", "related"),
        ("« Bài trước: Lễ phát động", "related"),
        ("Quay lại đầu trang | In trang này", "widget"),
        ("Gửi bài viết này cho bạn bè", "widget"),
        ("Thích 0   Chia sẻ   Tweet", "widget"),
        ("Số người truy cập: 48.216", "widget"),
        ("#losay #nongsan", "widget"),
        ("Trang 1/1", "widget"),
        ("Các hộ khác cũng mong sớm có lò sấy mới", None),
        ("In 500 tờ rơi", None),
        ("Bản tin khuyến công", None),
    ],
)
def test_ending(line, found):
    assert furniture.ending(line) == found
