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
