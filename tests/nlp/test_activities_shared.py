"""Deeds of a list share who did them; what leads to a deed, and who is asked for it, is no part of it."""

import pytest

from tests.nlp.reading_activities import found

DOERS = [
    # Whoever helps at the last of several deeds did not do it alone.
    (
        "Hội Cựu chiến binh xã Tân Lập đã tu sửa 450m đường; cùng nhân dân địa phương nạo vét 300m mương.",
        ["Hội Cựu chiến binh xã Tân Lập"] * 2,
    ),
    (
        "Năm 2016, Ban Dân tộc tỉnh đã mở 2 lớp tập huấn cho 60 người; tổ chức đưa đoàn đại biểu là những "
        "người có uy tín đi tham quan các mô hình ở tỉnh Bến Tre.",
        ["Ban Dân tộc tỉnh"] * 2,
    ),
    # "We" are those for whom somebody speaks.
    (
        "Chị Lê Thị Mẫu, Chủ tịch Hội Phụ nữ xã Tân Lập chia sẻ: Chúng tôi đã mở 3 lớp tập huấn cho 90 chị.",
        ["Hội Phụ nữ xã Tân Lập"],
    ),
    (
        "Ủy ban Mặt trận Tổ quốc huyện Bến Lức đã trích từ quỹ hỗ trợ người nghèo huyện 50 triệu đồng.",
        ["Ủy ban Mặt trận Tổ quốc huyện Bến Lức"],
    ),
]


@pytest.mark.parametrize(("text", "organisers"), DOERS)
def test_who_did_it(text: str, organisers: list[str]) -> None:
    assert [one.organiser for one in found(text)] == organisers


TITLES = [
    # Whoever is asked is left out, and the list behind goes on.
    (
        "Sở Giáo dục và Đào tạo vừa có công văn chỉ đạo các phòng GD&ĐT, đơn vị trên địa bàn triển khai công "
        "tác phòng, chống đuối nước đối với học sinh.",
        "có công văn chỉ đạo triển khai công tác phòng, chống đuối nước",
    ),
    ("Dịp này, bà Mẫu được hỗ trợ 80 triệu đồng từ Quỹ Vì người nghèo.", "bà Mẫu được hỗ trợ 80 triệu đồng"),
    (
        "Trong năm, 40 người có uy tín được cấp 600 tờ báo Long An.",
        "40 người có uy tín được cấp 600 tờ báo Long An",
    ),
    (
        "Ngày 5/6, Đoàn xã Tân Lập tổ chức ra quân “Ngày Chủ nhật xanh”, nội dung gồm: thu gom rác, làm cỏ.",
        "tổ chức ra quân “Ngày Chủ nhật xanh”",
    ),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_what_it_is_called(text: str, title: str) -> None:
    assert found(text)[0].title.startswith(title)
