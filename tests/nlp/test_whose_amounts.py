"""Amounts told with whose they are, and what each one gets in full: no quantity stands alone."""

import pytest

from tests.nlp.reading_figures import find

MEASURES = [
    ("Trung tâm triển khai 12 đề án với kinh phí 3 tỷ đồng.", 1, "kinh phí đề án được triển khai"),
    ("Huyện giao 04 mô hình lúa - cá, quy mô 2 ha/mô hình.", 1, "quy mô mô hình lúa - cá trên mỗi mô hình"),
    (
        "Hội trao 50 phần quà cho 50 hội viên, mỗi phần trị giá 400.000 đồng, tổng trị giá 20 triệu đồng.",
        3,
        "tổng trị giá phần quà được trao cho hội viên",
    ),
    (
        "Hội vận động công ty tặng 3 máy lọc nước cho 2 trạm y tế xã: Phú An, Sơn Lộc, trị giá 8 triệu đồng.",
        2,
        "trị giá máy lọc nước được tặng cho trạm y tế xã",
    ),
    # What several things cost together is of all of them; of whom or where it is, is no owner.
    ("Hội trao 10 xe đạp và 30 suất quà, trị giá 40 triệu đồng.", 2, "trị giá xe đạp và suất quà"),
    ("Quỹ giải ngân tại 3 xã, kinh phí 2 tỷ đồng.", 1, "kinh phí giải ngân tại xã"),
    (
        "Trường mua 2 máy chiếu và hỗ trợ học sinh nghèo, kinh phí 60 triệu đồng.",
        1,
        "kinh phí mua máy chiếu và hỗ trợ học sinh nghèo",
    ),
    # Each of what was counted before, by its whole name.
    ("Huyện đoàn trao 26 suất quà, mỗi suất trị giá 500.000 đồng.", 1, "trị giá mỗi suất quà"),
    ("Hội tặng 15 xe đạp, mỗi chiếc trị giá 2 triệu đồng.", 1, "trị giá mỗi chiếc xe đạp"),
    ("Đoàn trao quà cho các hộ bị lũ cuốn trôi nhà, mỗi hộ 3 triệu đồng.", 0, "trao mỗi hộ"),
    (
        "Cơ sở có việc làm cho thợ với mức thu nhập trung bình 6 triệu đồng/ người/ tháng.",
        0,
        "mức thu nhập trên mỗi người mỗi tháng",
    ),
    # In full, as the amount before is told.
    (
        "Kinh phí khuyến công địa phương: 9 tỷ đồng, đến nay đã phân bổ kinh phí 8 tỷ đồng.",
        1,
        "kinh phí khuyến công địa phương được phân bổ",
    ),
    (
        "Kinh phí từ nguồn khuyến công quốc gia là 3 tỷ đồng, khuyến công địa phương là 1 tỷ đồng.",
        1,
        "kinh phí từ nguồn khuyến công địa phương",
    ),
    # The deed of the whole sentence, where the clause right before the amount tells none.
    (
        "Ngày 4/6, Hội Nông dân tổ chức giao vốn Quỹ Hỗ trợ nông dân với số tiền 700 triệu đồng.",
        0,
        "số tiền giao vốn Quỹ Hỗ trợ nông dân",
    ),
    (
        "Quỹ đã trực tiếp sửa chữa 9 nhà, làm mới 4 nhà, với số tiền 300 triệu đồng.",
        2,
        "số tiền sửa chữa nhà, làm mới nhà",
    ),
    (
        "Công ty đã khởi công dự án xây dựng chợ đầu mối Phú Lộc, với tổng mức đầu tư 93 tỷ đồng.",
        0,
        "tổng mức đầu tư dự án xây dựng chợ đầu mối Phú Lộc",
    ),
    (
        "Tháng 5/2022, 12 hộ dân đã được hỗ trợ 800 con vịt và cám chăn nuôi với tổng trị giá 90 triệu đồng.",
        2,
        "tổng trị giá con vịt và cám chăn nuôi",
    ),
    (
        "Trường đã mở 14 lớp dạy nghề may, có 390 lao động tham gia học, với tổng kinh phí 2 tỷ đồng.",
        2,
        "tổng kinh phí mở lớp dạy nghề may",
    ),
    (
        "- Đề án Tổ chức tư vấn công tác khuyến công theo địa bàn, kinh phí thực hiện là 41 triệu đồng;",
        0,
        "kinh phí thực hiện đề án tổ chức tư vấn công tác khuyến công theo địa bàn",
    ),
    (
        "Căn nhà cấp 4 có diện tích 60 m2, với tổng kinh phí xây dựng 90 triệu đồng.",
        1,
        "tổng kinh phí xây dựng căn nhà cấp 4",
    ),
    # What is approved has the amount, and what opens a sentence is no deed.
    (
        "Theo ông Lê Văn An, tỉnh đã phê duyệt Đề án phát triển dừa hữu cơ, tổng vốn 30 tỷ đồng.",
        0,
        "tổng vốn đề án phát triển dừa hữu cơ",
    ),
    ("Có 2 nạn nhân tố cáo bị lừa mất số tiền 600 triệu đồng.", 1, None),
    ("Số vụ việc là 12 vụ, tương ứng số tiền 7 tỷ đồng.", 1, None),
    (
        "+ Kiểm toán năng lượng tại 9 cơ sở chế biến gỗ, kinh phí 540 triệu đồng.",
        1,
        "kinh phí kiểm toán năng lượng tại cơ sở chế biến gỗ",
    ),
    # What stands in a bracket behind them is their cost or worth, and what each holds is of each.
    ("Tỉnh có 4 đề án tập huấn (380 triệu đồng).", 1, "kinh phí đề án tập huấn"),
    ("Hội tặng 10 xe đạp (20 triệu đồng).", 1, "trị giá xe đạp được tặng"),
    (
        "Hội trao 9 phần quà, mỗi phần trị giá 500.000 đồng, gồm 10 kg gạo và 2 triệu đồng tiền mặt.",
        3,
        "tiền mặt mỗi phần quà",
    ),
    ("Hội mở 3 lớp dạy nghề may. Mỗi lớp 30 học viên.", 1, "học viên mỗi lớp dạy nghề may"),
    (
        "Kỳ họp xem xét, thông qua việc bố trí kinh phí bầu cử với tổng kinh phí 4 tỷ đồng.",
        0,
        "tổng kinh phí bố trí kinh phí bầu cử",
    ),
    # A part is the sum that its total is, from its source.
    (
        "Tổng kinh phí thực hiện đề án là 9 tỷ đồng, trong đó ngân sách tỉnh 6 tỷ, nguồn khác 3 tỷ đồng.",
        2,
        "kinh phí thực hiện đề án từ nguồn khác",
    ),
    # What is given is a sum, and to whom.
    (
        "Mặt trận tỉnh trao số tiền 2 tỷ đồng hỗ trợ đồng bào tỉnh Lâm Đồng.",
        0,
        "số tiền hỗ trợ đồng bào tỉnh Lâm Đồng",
    ),
    ("Hội vừa trao 20 triệu đồng và 30 kg gạo cho ông Lê Văn An.", 0, "trao cho ông Lê Văn An"),
    ("Đơn vị đang khai thác nguồn vốn Quỹ Hội là 5 tỷ đồng.", 0, "nguồn vốn Quỹ Hội"),
    # Each of them by its whole name, and what it gets.
    ("Hội trao 80 suất quà cho hộ nghèo. Mỗi suất trị giá 400 nghìn đồng.", 1, "trị giá mỗi suất quà"),
    ("Mỗi em được nhận phần quà 1 triệu đồng.", 0, "mỗi em được nhận phần quà"),
    ("Vốn được giải ngân cho 10 hộ, mỗi hộ 50 triệu đồng để trồng mít.", 1, "giải ngân mỗi hộ"),
    ("Mỗi hộ thực hiện mô hình được hỗ trợ trên 2 triệu đồng.", 0, "mỗi hộ thực hiện mô hình được hỗ trợ"),
    ("Hội trao 6 suất quà, mỗi suất gồm 1 triệu đồng tiền mặt và 10 kg gạo.", 1, "tiền mặt mỗi suất quà"),
    ("Mỗi hộ được tặng một thẻ mua hàng trị giá 400.000 đồng.", 0, "trị giá một thẻ mua hàng mỗi hộ"),
    # Places by their names, as many as there are.
    ("Lớp tập huấn mở tại 3 xã Tân Lập, Phú An và Sơn Hà.", 0, "xã Tân Lập, Phú An và Sơn Hà"),
    ("Lớp tập huấn mở tại 3 xã Tân Lập, Phú An.", 0, "xã"),
    # Verbs and nouns that go together are whole.
    ("Hội đã trực tiếp sữa chữa 12 nhà.", 0, "nhà được sữa chữa"),
    ("Hội đã làm mới 8 nhà.", 0, "nhà được làm mới"),
    ("Xã làm mới 12 km, nâng cấp 28 km.", 1, None),
    ("Lớp học có học viên của 95 thôn, bản.", 0, "thôn, bản"),
    (
        "Có 40 gia đình, dòng họ, cộng đồng học tập tiêu biểu được biểu dương.",
        0,
        "gia đình, dòng họ, cộng đồng học tập tiêu biểu được biểu dương",
    ),
]


@pytest.mark.parametrize(("text", "at", "measure"), MEASURES)
def test_measure(text: str, at: int, measure: str | None) -> None:
    assert find(text)[at].measure == measure


def test_a_wage_is_no_ceiling_and_the_sum_of_all_is_a_total() -> None:
    assert find("Lao động có mức thu nhập 6 triệu đồng/tháng.")[0].role is None
    assert find("Mức thu là 20.000 đồng/lượt.")[0].role == "ceiling"
    assert find("Hội cho 20 hộ vay vốn với tổng số tiền là 400 triệu đồng.")[1].role == "total"
