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


TOLD = [
    # Partners are skipped, whether or not they are bodies; those with whom a sentence opens too.
    (
        f"{WOMEN} mở 6 lớp đan lát; phối hợp với Trạm Khuyến nông, khuyến lâm tổ chức 2 lớp trồng rau.",
        [WOMEN, WOMEN],
    ),
    (
        "Phối hợp với Công ty Phân bón Hai Mùa, Hội Nông dân xã Tân Lập mở 2 lớp bón phân.",
        ["Hội Nông dân xã Tân Lập"],
    ),
    # Whoever tells it did it.
    (
        "Bà Lê Thị Sen – Trưởng Ban Dân vận Tỉnh ủy Long An cho biết, vừa phối hợp với Huyện ủy Đức Hòa mở"
        " 2 lớp tập huấn.",
        ["Ban Dân vận Tỉnh ủy Long An"],
    ),
    (
        "Ông Lê Văn Tám, Giám đốc Trung tâm Khuyến nông Long An cho biết: Năm 2014, trung tâm đảm nhận nhiều"
        " việc, qua đó đã tổ chức 75 lớp tập huấn. Năm 2015, trung tâm tổ chức 21 lớp tập huấn.",
        ["Trung tâm Khuyến nông Long An"] * 2,
    ),
    # The first of those who act together, whoever lets them, and of what body they are.
    (
        "Lãnh đạo Bộ đội Biên phòng tỉnh và Hội Khuyến học tỉnh trao học bổng cho 20 học sinh nghèo.",
        ["Bộ đội Biên phòng tỉnh"],
    ),
    (
        "Được sự đồng ý của Tỉnh ủy, UBND tỉnh, Hội Nông dân tỉnh tổ chức phiên chợ nông sản lần thứ tư.",
        ["Hội Nông dân tỉnh"],
    ),
    (
        "Ngày 3/2, Chi đoàn Cảnh sát giao thông đường bộ - Công an tỉnh mở 2 lớp dạy lái xe an toàn.",
        ["Chi đoàn Cảnh sát giao thông đường bộ"],
    ),
    (
        "Tỉnh ủy - HĐND - UBND - UBMTTQ tỉnh Long An trao 350 triệu đồng cho tỉnh Hà Giang dựng nhà.",
        ["Tỉnh ủy Long An"],
    ),
    # Who is allowed to do it does it.
    (
        "Năm 2022, Trung tâm Khuyến công Long An được phê duyệt và triển khai 4 đề án khuyến công.",
        ["Trung tâm Khuyến công Long An"],
    ),
    # Offices that are bodies, several that have one name, unions on all their levels, small units.
    (
        "Năm 2017, Chủ tịch nước đã tặng Huân chương Lao động cho 3 cán bộ khuyến công tỉnh Long An.",
        ["Chủ tịch nước"],
    ),
    (
        "Từ ngày 28/9, các đại biểu Quốc hội của tỉnh sẽ tiếp xúc cử tri tại 9 huyện.",
        ["các đại biểu Quốc hội của tỉnh"],
    ),
    (
        "Tháng 9, các cấp Hội Phụ nữ BĐBP tỉnh sẽ tập trung vào các hoạt động như mở 3 lớp học chữ.",
        ["các cấp Hội Phụ nữ BĐBP tỉnh"],
    ),
    (
        "Được biết, đến nay các cấp hội phụ nữ từ huyện đến cơ sở ở Đức Hòa đã vận động 78.000 khẩu trang.",
        ["các cấp hội phụ nữ"],
    ),
    ("Năm 2021, khóm Mỹ Phú đã mở 2 lớp đan lát.", ["khóm Mỹ Phú"]),
    (
        "Nhân buổi lễ ra quân huyện Đoàn Cư M'gar đã tiến hành trao tặng 10 suất quà cho hộ nghèo.",
        ["huyện Đoàn Cư M'gar"],
    ),
    ("Năm 2011, Sở Công Thương tỉnh Hà Tây cũ từng mở 6 lớp dạy nghề.", ["Sở Công Thương tỉnh Hà Tây cũ"]),
    (
        "Trong dịp này, các cấp hội phụ nữ huyện Đức Hòa đã vận động nhiều nhà hảo tâm; thăm hỏi, tặng 20"
        " suất quà cho các hộ nghèo.",
        ["các cấp hội phụ nữ huyện Đức Hòa"],
    ),
    (
        "6 tháng đầu năm, tổ chức Hội Cựu chiến binh các cấp đã trao tặng 250 suất quà.",
        ["Hội Cựu chiến binh các cấp"],
    ),
    ("Chiều 3/2, Phó Thủ tướng Lê Văn Tám trao 15 suất quà cho các hộ bị ngập.", ["Phó Thủ tướng"]),
    # The unit of a unit, whoever goes along, and an abbreviation, end no name; a term does.
    (
        "Ngày 5/6, Hội LHPN Phường 4, thành phố Sa Đéc tổ chức 2 lớp tập huấn phân loại rác.",
        ["Hội LHPN Phường 4"],
    ),
    (
        "Chủ tịch Hội Chữ thập đỏ tỉnh Lê Văn Tám và lãnh đạo địa phương đã trao 100 suất quà cho hộ nghèo.",
        ["Hội Chữ thập đỏ tỉnh"],
    ),
    (
        "Ngày 26/2, Ủy ban Kiểm tra (UBKT) Tỉnh ủy nhiệm kỳ 2020 - 2025 mở 2 lớp tập huấn kiểm tra viên.",
        ["Ủy ban Kiểm tra (UBKT) Tỉnh ủy"],
    ),
    # A season is no office, nor is any body without a name.
    (
        "Để tăng thu nhập, vụ Xuân 2018, Trung tâm Khuyến nông Long An xây dựng 2 mô hình lúa sạch.",
        ["Trung tâm Khuyến nông Long An"],
    ),
    # What was given at what somebody held.
    (
        "Ngày 23/2, Hội Phụ nữ tỉnh Long An tổ chức chương trình “Thầy thuốc về làng” tại xã Tân Lập. Trong"
        " một ngày, có 200 hội viên được khám và cấp phát thuốc miễn phí.",
        ["Hội Phụ nữ tỉnh Long An"],
    ),
    # An event without a comma behind it.
    (
        "Sáng 13/2, UBND xã Tân Lập tổ chức chương trình Tết sum vầy. Tại chương trình đã trao 100 suất quà"
        " cho hộ nghèo.",
        ["UBND xã Tân Lập"],
    ),
]


@pytest.mark.parametrize(("text", "organisers"), TOLD)
def test_who_is_told_to_act(text: str, organisers: list[str]) -> None:
    assert [one.organiser for one in rows(text)][-len(organisers) :] == organisers


NOBODYS = [
    # Nor does it hold whatever is held beside it.
    f"{POST} đã trao 12 suất quà cho các xã và Đại hội thi đua toàn quốc lần thứ VI được tổ chức ngày 12/10.",
    # What somebody tells is done elsewhere, and an event at which others are may be anybody's.
    f"{POST} đã trao 12 suất quà.\nÔng Lê Văn Tám cho biết, khu chợ vừa được đầu tư 12 lò sấy.",
    f"{POST} đã trao 12 suất quà.\nTrong buổi làm việc với các sở ngày 24/4, ông Lê Văn Tám nói về chợ.",
    f"{POST} đã mở 2 lớp học chữ.\nHội nghị lần thứ hai diễn ra ngày 24/4 tại xã Tân Lập.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_a_deed_of_somebody_else_is_not(text: str) -> None:
    assert all(one.organiser in (None, POST) for one in rows(text))
    assert [one.organiser for one in rows(text)[1:]] in ([], [None])
