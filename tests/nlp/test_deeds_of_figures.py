"""What is counted, with what its clause tells: what is done with or for it, who has it, what draws it."""

import pytest

from tests.nlp.reading_figures import find

TOLD = [
    # Done with them, with for whom or where that was.
    ("Hội Nông dân huyện đã giải ngân tổng số 7 dự án.", ["dự án được giải ngân"]),
    (
        "Đoàn trao 20 phần quà cho hộ nghèo, hộ cận nghèo.",
        ["phần quà được trao cho hộ nghèo, hộ cận nghèo"],
    ),
    ("Sẽ mở 5 lớp tại xã Tân Lập và xã Bình Minh.", ["lớp được mở tại xã Tân Lập và xã Bình Minh"]),
    ("Sở tiếp tục phối hợp tổ chức khảo sát 12 làng nghề.", ["làng nghề được khảo sát"]),
    ("Tòa đã xét xử 8 vụ.", ["vụ bị xét xử"]),
    ("Trạm chưa giải quyết 4 hồ sơ.", ["hồ sơ chưa được giải quyết"]),
    # Those of a list have one deed.
    (
        "Xã sửa chữa 3 cây cầu, 5 phòng học và 2 trạm bơm.",
        ["cây cầu được sửa chữa", "phòng học được sửa chữa", "trạm bơm được sửa chữa"],
    ),
    # Done for them: the verb with its object, without numbers.
    ("Hội khám bệnh, cấp thuốc cho 90 người.", ["người được cấp thuốc"]),
    (
        "Đơn vị tặng 1.250 suất quà cho 140 học sinh.",
        ["suất quà được tặng cho học sinh", "học sinh được tặng suất quà"],
    ),
    ("Hội đã giải ngân 460 triệu đồng cho 13 hộ.", ["giải ngân cho 13 hộ", "hộ được giải ngân"]),
    ("Dự án nuôi cá lồng cho 10 hộ.", ["hộ"]),
    ("Sở tổ chức cho 12 doanh nghiệp tham quan.", ["doanh nghiệp tham quan"]),
    # Who has them, or where they are; no list, no time.
    ("Hiện nay, xã Tân Lập có 9 thôn.", ["thôn của xã Tân Lập"]),
    ("Đến nay, trên địa bàn tỉnh có 40 chợ.", ["chợ trên địa bàn tỉnh"]),
    ("Đến nay có 40 chợ.", ["chợ"]),
    ("Các huyện, thị xã có 40 chợ.", ["chợ"]),
    # What draws them.
    ("Hội thi thu hút 45 thí sinh.", ["thí sinh tham gia Hội thi"]),
    (
        "Hội chợ Xuân 2024 có sự tham gia của 30 đơn vị.",
        ["đơn vị tham gia Hội chợ Xuân 2024"],
    ),
    # The subject has gained them; or they do it themselves.
    ("Đoàn Phú Thọ giành 12 huy chương.", ["huy chương Đoàn Phú Thọ giành"]),
    ("Trong quý, xảy ra 3 vụ cháy.", ["vụ cháy xảy ra"]),
    # The noun tells enough, or no deed is told.
    ("Mở 2 lớp về an toàn điện.", ["lớp về an toàn điện"]),
    ("Xã còn thiếu 12 phòng học.", ["phòng học"]),
    # Of each of whom.
    ("Bình quân mỗi xã đạt 16 tiêu chí.", ["tiêu chí mỗi xã đạt"]),
    ("Mỗi hộ được vay 50 triệu đồng.", ["mỗi hộ được vay"]),
    ("Mỗi suất quà gồm 10 kg gạo.", ["gạo mỗi suất quà"]),
    ("Xã hỗ trợ 3 con giống mỗi hộ.", ["con giống mỗi hộ"]),
    ("Huyện có 2 xã/thị trấn.", ["xã"]),
    # Who gives the money, and what the sum is of.
    ("Trong đó, Quỹ Hy Vọng tài trợ 240 triệu đồng.", ["Quỹ Hy Vọng tài trợ"]),
    (
        "Sở trao 20 suất quà với tổng trị giá 10 triệu đồng.",
        ["suất quà được trao", "tổng trị giá suất quà được trao"],
    ),
]


@pytest.mark.parametrize(("text", "measures"), TOLD)
def test_deed(text: str, measures: list[str | None]) -> None:
    assert [one.measure for one in find(text)] == measures


OF_OTHERS = [
    # The object stands between the verb and the number; what holds them is none.
    ("Hội trao quà 15 gia đình chính sách.", ["gia đình chính sách được trao quà"]),
    ("Chính phủ xây dựng mô hình 3 đơn vị.", ["đơn vị"]),
    # Beside what they belong to.
    ("Trung tâm mở 12 lớp dạy nghề với 337 học viên.", ["lớp dạy nghề được mở", "học viên của lớp dạy nghề"]),
    ("Tham gia thi đấu có 70 vận động viên.", ["vận động viên tham gia thi đấu"]),
    ("Dự kiến có 70 vận động viên.", ["vận động viên"]),
    ("Ban Tổ chức đã trao: 9 huy chương và 2 giải nhì.", ["huy chương được trao", "giải nhì được trao"]),
    # Whose they are tells no more than that.
    (
        "Huyện đã giải quyết việc làm mới cho 1200 lao động của địa phương.",
        ["lao động của địa phương được giải quyết việc làm mới"],
    ),
    # Figures that measure those who are told.
    (
        "Sở đào tạo nghề cho 90 lao động, đạt 113% chỉ tiêu.",
        ["lao động được đào tạo nghề", "số lao động được đào tạo nghề so với chỉ tiêu"],
    ),
    (
        "Sở đưa 90 lao động đi làm việc có thời hạn đạt 98% kế hoạch.",
        ["lao động đi làm việc có thời hạn", "số lao động đi làm việc có thời hạn so với kế hoạch"],
    ),
    ("Xã có 90 lao động học nghề, đạt 85%.", ["lao động học nghề", None]),
    # What it is now; what is done with it, and not for what that is good.
    ("Tỷ lệ hộ nghèo giảm 0,87%, hiện còn 1,86%.", ["giảm tỷ lệ hộ nghèo", "tỷ lệ hộ nghèo"]),
    (
        "Nhờ vậy góp phần đáng kể vào việc kéo giảm tỷ lệ hộ nghèo bình quân 1,06%.",
        ["kéo giảm tỷ lệ hộ nghèo"],
    ),
    ("Hộ nghèo nhận kinh phí hỗ trợ 50 triệu đồng.", ["kinh phí hỗ trợ"]),
    (
        "Tổng kinh phí chương trình “Tết yêu thương” tại xã là 1,4 tỉ đồng.",
        ["Tổng kinh phí chương trình Tết yêu thương tại xã"],
    ),
    ("Cấp tỉnh chi 3,2 tỷ; cấp huyện chi 410 triệu.", ["Cấp tỉnh chi", "cấp huyện chi"]),
    (
        "Hội tặng 3 mô hình sinh kế (5 triệu đồng/mô hình).",
        ["mô hình sinh kế được tặng", "mỗi mô hình sinh kế"],
    ),
    ("Có 9 hộ có hoàn cảnh khó khăn được hỗ trợ 5 triệu đồng.", ["hộ có hoàn cảnh khó khăn", "được hỗ trợ"]),
]


@pytest.mark.parametrize(("text", "measures"), OF_OTHERS)
def test_deed_of_others(text: str, measures: list[str | None]) -> None:
    assert [one.measure for one in find(text)] == measures
