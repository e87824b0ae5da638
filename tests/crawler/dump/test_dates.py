"""Lines that say when a page was published, taken apart into fields."""

from datetime import date

import pytest

from crawler.dump.dates import page_date

DAY = date(2019, 5, 17)

LINES = [
    ("Ngày đăng: 17/05/2019  -  Người đăng: Biên tập viên 7  -  Lượt xem: 633", "published", ()),
    ("Cập nhật: 16:05 ngày 17/05/2019", "updated", ()),
    ("17/05/2019 09:30:00 SA   Xem cỡ chữ:  A  A  A", None, ()),
    (
        "Ngày đăng: 17/05/2019 | Số, ký hiệu: 77/QĐ-UBND | Hiệu lực: Còn hiệu lực | Tải về (312 KB)",
        "published",
        (),
    ),
    ("Lê Sen (CTV)  •  17/05/2019, 14:20", None, ("Lê Sen", "CTV")),
    ("Vũ Thị Ngàn                    17/5/2019", None, ("Vũ Thị Ngàn",)),
    ("Đăng ngày: 17/05/2019 - 07:12", "published", ()),
    ("Ngày ban hành: 02/01/2008 | Ngày đăng: 17/05/2019 | Lượt tải: 24", "published", ()),
    ("Xuất bản: 17/05/2019; Cập nhật: 20/05/2019; Số lần xem: 90", "published", ()),
    ("Đăng lúc 08:27 17/05/2019 bởi ban-bien-tap trong chuyên mục Hoạt động cơ sở", "published", ()),
    ("Được đăng bởi quantri vào Thứ Sáu, 17/05/2019 - 10:31. Lượt xem: 41", "published", ()),
    ("Gửi bởi bientap vào Thứ 6, 17/05/2019 - 10:31", "published", ()),
    ("Submitted by admin on 17/05/2019", "published", ()),
    ("Submitted by admin on Fri, 05/17/2019 - 08:30", "published", ()),
    ("Đăng lúc 08:30, 17 Tháng Năm, 2019 trong Tin tức bởi quantri", "published", ()),
    ("Created: Friday, 17 May 2019 08:11", "published", ()),
    ("17/05/19 09:15", None, ()),
    ("Thứ sáu - 17/05/2019 08:30 In ra Đóng cửa sổ này", None, ()),
    ("Post by: admin / 17/05/2019", "published", ()),
    ("Posted on May 17, 2019 by webmaster", "published", ()),
    ("Created on 17/05/2019 13:02", "published", ()),
    ("| 17/05/2019 | Biên tập: Quản trị | 302 lượt xem |", None, ()),
    ("Tạp chí Công nghiệp nông thôn - 08:10 | 17/05/2019", None, ("Tạp chí Công nghiệp nông thôn",)),
    ("Lê Sen 09:48 | 17/05/2019  Google News", None, ("Lê Sen",)),
    ("BTV Thùy Dung / 17/05/2019 10:41", None, ("Thùy Dung",)),
    ("Nhóm PV - Thứ Sáu, 17/05/2019", None, ("Nhóm PV",)),
    (
        "Đăng ngày: 17/05/2019 - Tác giả: LÊ SEN - Nguồn: Sở Công Thương",
        "published",
        ("Tác giả: LÊ SEN", "Nguồn: Sở Công Thương"),
    ),
    ("Người cập nhật: Lê Sen | Cập nhật 17/05/2019", "updated", ()),
    ("Chuyên mục: Thông báo | Ngày: 17/05/2019 | Xem: 45", "published", ()),
]


@pytest.mark.parametrize(("line", "label", "beside"), LINES)
def test_page_date(line, label, beside):
    dated = page_date(line)
    assert dated is not None
    assert (dated.day, dated.label, dated.beside) == (DAY, label, beside)


@pytest.mark.parametrize(
    "line",
    [
        "Phố Núi, ngày 17 tháng 5 năm 2019",
        "Ngày ban hành: 17/05/2019",
        "Có hiệu lực từ ngày 17/05/2019",
        "Thời gian: 17/05/2019",
        "Số liệu được Sở Công Thương cập nhật ngày 17/05/2019 cho 45 lò sấy.",
        "Theo danh sách cập nhật ngày 17/05/2019, toàn huyện có 45 lò sấy",
        "Hội thảo diễn ra ngày 17/05/2019 tại Hồ Sen",
        "Hồ Sen mở hội (17/05/2019)",
    ],
)
def test_no_page_date(line):
    assert page_date(line) is None
