"""Whose a deed is that is told without a subject, or of a word like "đoàn": of whoever acted before it."""

import pytest

from tests.nlp.reading_activity_rows import rows

WOMEN = "Hội Liên hiệp Phụ nữ tỉnh Long An"
POST = "Đồn Biên phòng Bình Hiệp"

CARRIED = [
    # What was told before is no activity, but says who acts.
    (
        f"{WOMEN} đã đẩy mạnh công tác tuyên truyền về dạy nghề. Đã tổ chức được 98 lớp nấu ăn cho 6.800"
        " phụ nữ.",
        WOMEN,
    ),
    # The paragraph after it begins without a subject.
    (
        f"{WOMEN} phối hợp với Sở Công Thương mở 6 lớp đan lát.\nTrong quý III đã hỗ trợ 12 tổ hợp tác mua"
        " máy may.",
        WOMEN,
    ),
    (f"{WOMEN} mở 6 lớp đan lát. Phối hợp với Công ty Phân bón Hai Mùa xây dựng 2 mô hình vườn rau.", WOMEN),
    # Who is given it is told instead.
    (
        f"Sáng 25/8, {POST} trao tặng 4 máy tính cho ấp Bình Bắc.\nĐợt này có 10 tủ sách được trao cho các"
        " trường học.",
        POST,
    ),
    # A word stands for whoever acted, and those of a body act for it.
    (
        "Ngày 6/4, Chi đoàn Sở Y tế Long An phối hợp với Công ty Dược An Phú về xã Tân Lập.\nTại đây, Đoàn đã"
        " cấp phát thuốc miễn phí cho 200 người dân.",
        "Chi đoàn Sở Y tế Long An",
    ),
    (
        f"Từ đầu năm học, cán bộ, chiến sĩ {POST} đã phối hợp với các trường dạy luật biên giới. Trong một"
        " tháng, đơn vị đã tổ chức 60 buổi tuyên truyền cho 5.400 học sinh.",
        POST,
    ),
    (
        "Sáng 22/11, Chủ tịch Hội Nông dân tỉnh Long An Lê Văn Tám dẫn đầu đoàn công tác đến xã Tân Lập.\n"
        "Nhân dịp này, đoàn công tác đã trao quà cho 20 hộ gia đình bị ngập.",
        "Hội Nông dân tỉnh Long An",
    ),
    # Words of a name that look like verbs.
    (
        "Liên hiệp các tổ chức hữu nghị tỉnh Long An đã trao 13 máy tính cho 3 trạm y tế.",
        "Liên hiệp các tổ chức hữu nghị tỉnh Long An",
    ),
]


@pytest.mark.parametrize(("text", "organiser"), CARRIED)
def test_a_deed_is_of_whoever_acted_last(text: str, organiser: str) -> None:
    assert rows(text)[-1].organiser == organiser


NOBODYS = [
    # What somebody tells is done elsewhere, and an event at which others are may be anybody's.
    f"{POST} đã trao 12 suất quà.\nÔng Lê Văn Tám cho biết, khu chợ vừa được đầu tư 12 lò sấy.",
    f"{POST} đã trao 12 suất quà.\nTrong buổi làm việc với các sở ngày 24/4, ông Lê Văn Tám nói về chợ.",
    f"{POST} đã mở 2 lớp học chữ.\nHội nghị lần thứ hai diễn ra ngày 24/4 tại xã Tân Lập.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_a_deed_of_somebody_else_is_not(text: str) -> None:
    assert all(one.organiser in (None, POST) for one in rows(text))
    assert [one.organiser for one in rows(text)[1:]] in ([], [None])
