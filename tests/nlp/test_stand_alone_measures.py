"""A measure stands alone with its number: what a bare noun leaves out is told by the other figures of its
sentence, by the deed that is done where those are, and by what they take part in.
"""

import pytest

from tests.nlp.reading_figures import find

HAVE_OTHERS = [
    # What goes on there, though no one is told who does it; a year belongs to the name of an event.
    ("Dự án được triển khai tại 7 tỉnh: Điện Biên, Lào Cai.", 0, "tỉnh triển khai dự án"),
    ("Tỉnh đã khởi động 10 dự án phục vụ Hội nghị APEC 2027.", 0, "dự án phục vụ Hội nghị APEC 2027"),
    # What is held for them tells more than what is taught there.
    (
        "Sở mở 5 lớp tập huấn trồng và tưới hoa cho 65 hộ dân.",
        1,
        "hộ dân tham gia lớp tập huấn trồng và tưới hoa",
    ),
    # What each one gets is told of that, and not of how many there are.
    ("Hội hỗ trợ 100 phần quà mỗi phần trị giá 250.000 đồng cho hộ nghèo.", 0, "phần quà được hỗ trợ"),
    ("Hội hỗ trợ 100 phần quà mỗi phần trị giá 250.000 đồng cho hộ nghèo.", 1, "trị giá mỗi phần quà"),
    ("Trong đó Vĩnh Thạnh: 100 công trình; An Lão: 50 công trình.", 1, "công trình của An Lão"),
    ("Huyện trích 40 triệu đồng từ quỹ Vì người nghèo.", 0, "trích từ quỹ Vì người nghèo"),
    (
        "Mỗi phần quà gồm 30 kg gạo và 300.000 đồng từ nguồn đóng góp của hội viên.",
        1,
        "số tiền từ nguồn đóng góp của hội viên",
    ),
    (
        "Hội hỗ trợ 68 triệu đồng cho cán bộ, nhà giáo và người lao động.",
        0,
        "hỗ trợ cho cán bộ, nhà giáo và người lao động",
    ),
    ("Vốn được giải ngân cho 10 hộ nông dân xã Gia Tân 1.", 0, "hộ nông dân được giải ngân"),
    # Who has them, by the size of it, what divides into them, and what opens the clause far before.
    ("Hội chợ Xuân năm nay có quy mô hơn 200 gian hàng.", 0, "gian hàng của Hội chợ Xuân"),
    ("Phiên chợ được thiết kế thành 6 khu vực chính.", 0, "khu vực của Phiên chợ"),
    (
        "Mô hình phân loại rác ở thôn Tân An ra mắt sáng 25/6 gồm 50 thành viên.",
        0,
        "thành viên của mô hình phân loại rác",
    ),
    # What is said or sent reaches somebody.
    ("Công an xã tuyên truyền trực tiếp đến 430 hộ dân.", 0, "hộ dân được tuyên truyền trực tiếp"),
    # Before a bracket stands what or whose those in it are.
    ("Tỉnh chấm 4 nhóm: thực phẩm (12 sản phẩm); đồ uống (3 sản phẩm).", 2, "sản phẩm đồ uống"),
    ("Nhiều nhất là Bình Lư (22 sản phẩm), Bản Bo (13 sản phẩm).", 1, "sản phẩm của Bản Bo"),
    # A list goes on behind what each of those gets.
    (
        "Hội đã trao tặng 4 căn nhà, mỗi căn 50 triệu đồng; 24 phần quà, mỗi phần 1 triệu đồng.",
        2,
        "phần quà được trao tặng",
    ),
    ("Trong đó, có 41 sản phẩm đạt 4 sao của 10 chủ thể.", 1, "chủ thể có sản phẩm đạt 4 sao"),
    # Nouns to their end.
    ("Huyện đã thành lập 104 Tổ công nghệ số cộng đồng.", 0, "Tổ công nghệ số cộng đồng được thành lập"),
    ("Xã trồng 3 loại hoa ngắn ngày.", 0, "loại hoa ngắn ngày được trồng"),
    ("Ngư dân đưa 3 tàu vỏ thép buộc phải sửa chữa vào bờ.", 0, "tàu vỏ thép"),
    ("Năm 2019, xã đã tiêu chuẩn hóa 5 sản phẩm.", 0, "sản phẩm được tiêu chuẩn hóa"),
    ("Hội đã kiểm tra 30/30 tổ vay vốn của 8/8 xã.", 2, "xã có tổ vay vốn được kiểm tra"),
    ("Hội đã kiểm tra 30/30 tổ vay vốn của 8/8 xã.", 3, "xã có tổ vay vốn được kiểm tra"),
    ("Quỹ đã cho 64 lượt hội viên thuộc 4 nhóm vay vốn.", 1, "nhóm vay vốn có hội viên"),
    ("Đoàn đã tập huấn cho 220 thanh niên của 2 lớp.", 1, "lớp có thanh niên được tập huấn"),
    ("Trong quý, có 20 gian hàng của 12/15 xã.", 2, "xã"),
    ("Hội thi thu hút 25 giáo viên của 4 trường, thi ở 3 môn.", 2, "môn"),
]
WHERE = [
    ("Dịch tả lợn đã xảy ra tại 53 xã.", 0, "xã xảy ra dịch tả lợn"),
    ("Sở tổ chức hội nghị tập huấn tại 8 huyện.", 0, "huyện tổ chức hội nghị tập huấn"),
]
PARTS = [
    (
        "Huyện có 12 hồ sơ dự thi. Trong đó, thị trấn Vị Thanh 7 hồ sơ, Tân Tiến 5 hồ sơ.",
        2,
        "hồ sơ dự thi của Tân Tiến",
    ),
    (
        "Sở đánh giá 24 sản phẩm, gồm thực phẩm 22 sản phẩm, đồ uống 2 sản phẩm.",
        2,
        "sản phẩm đồ uống được đánh giá",
    ),
    (
        "Tỉnh đào tạo 30 lượt người, gồm: cao đẳng 10 người, trung cấp 20 người.",
        2,
        "người được đào tạo trung cấp",
    ),
    ("Tỉnh kết nạp 30 người, trong đó đảng viên nữ là 12 người.", 1, "đảng viên nữ được kết nạp"),
]
IN_LISTS = [
    (
        "Xã tặng 50 tấm thảm cho trẻ mầm non, 90 quyển vở cho Trường Ba Nang.",
        1,
        "quyển vở được tặng cho Trường Ba Nang",
    ),
    ("Công an khởi tố 3 vụ/5 bị can.", 1, "bị can bị khởi tố"),
    ("Đã đánh giá 24/25 sản phẩm.", 0, "sản phẩm được đánh giá"),
    ("Đã đánh giá 24/25 sản phẩm.", 1, "sản phẩm"),
]
TAKING_PART = [
    ("Chiến dịch hè 2022 đã huy động 190 thanh niên tham gia.", 0, "thanh niên tham gia chiến dịch hè 2022"),
    ("Xã có 10 tổ tiết kiệm, với 41 hội viên tham gia.", 1, "hội viên tham gia tổ tiết kiệm"),
    (
        "Xã mở mô hình “Chống rét cho bò” với sự tham gia của 35 hộ.",
        0,
        "hộ tham gia mô hình “Chống rét cho bò”",
    ),
    ("Huyện Tân Hiệp có 12 hộ tham gia.", 0, "hộ tham gia"),
]
BEHIND = [
    ("Có 6 sản phẩm chế biến từ chè của Công ty Tam Sơn.", 0, "sản phẩm chế biến từ chè của Công ty Tam Sơn"),
    ("Kết thúc, 35 học viên theo học nghề may.", 0, "học viên theo học nghề may"),
    (
        "Cả 6 huyện trong tỉnh cũng đồng loạt tổ chức lễ mít tinh.",
        0,
        "huyện trong tỉnh cũng đồng loạt tổ chức lễ mít tinh",
    ),
    ("Xã xây 14 nhà “Mái ấm tình thương” và sửa chữa 8 nhà.", 0, "nhà “Mái ấm tình thương” được xây"),
    ("Xã xây 14 nhà “Mái ấm tình thương” và sửa chữa 8 nhà.", 1, "nhà được sửa chữa"),
    ("Mỗi suất quà gồm 500.000 đồng tiền mặt.", 0, "tiền mặt mỗi suất quà"),
]

AMOUNTS = [
    # What it is paid for, and what is worth or measured so.
    (
        "Xã vừa khánh thành cầu Kênh Mới, với tổng kinh phí 500 triệu đồng.",
        0,
        "tổng kinh phí khánh thành cầu Kênh Mới",
    ),
    ("Đề án được bàn giao cho xã, tổng kinh phí 43 triệu đồng.", 0, "tổng kinh phí đề án"),
    ("Bộ đội tiếp nhận thuốc các loại, trị giá trên 40 triệu đồng.", 0, "trị giá thuốc các loại"),
    (
        "Xã có 3 chuỗi rau an toàn, diện tích 269 ha, sản lượng 11 tấn/năm.",
        2,
        "sản lượng chuỗi rau an toàn trên mỗi năm",
    ),
    ("Tất cả các học bổng có trị giá 1 triệu đồng/suất.", 0, "trị giá học bổng trên mỗi suất"),
    ("Theo thiết kế, lò sấy có công suất 50 kg/mẻ.", 0, "công suất lò sấy trên mỗi mẻ"),
    ("Ông Trần Văn Tư được cấp giấy, diện tích 2.053 m2.", 0, "diện tích"),
    ("Đã xử phạt 12 trường hợp với số tiền 9 triệu đồng.", 1, "số tiền xử phạt trường hợp"),
    ("Đã lập biên bản 12 trường hợp, xử phạt với số tiền 9 triệu đồng.", 1, "số tiền xử phạt"),
    # What other figures tell.
    (
        "Hội tặng 7 quạt điện cho 7 hộ. Tổng trị giá 2 triệu đồng.",
        2,
        "tổng trị giá quạt điện được tặng cho hộ",
    ),
    (
        "Với kinh phí 5 tỷ đồng, tỉnh đầu tư xây dựng 90 hầm biogas.",
        0,
        "kinh phí hầm biogas được đầu tư xây dựng",
    ),
    (
        "Tổng kinh phí xây dựng là 75 triệu đồng, trong đó Quỹ Hy Vọng hỗ trợ 40 triệu đồng.",
        1,
        "kinh phí xây dựng do Quỹ Hy Vọng hỗ trợ",
    ),
    ("Có 8 căn nhà tình thương do công ty hỗ trợ 50 triệu đồng/căn.", 1, "hỗ trợ mỗi căn nhà tình thương"),
    ("Xã giải quyết việc làm cho 250 lao động mỗi năm.", 0, "lao động được giải quyết việc làm mỗi năm"),
    # What a copula says the number of, by how much it has changed, and how far it goes.
    ("Tổng số lệnh đã trao là 398 người.", 0, "Tổng số lệnh đã trao"),
    (
        "Thanh niên có trình độ trung cấp, cao đẳng là 168 người, đạt 44% chỉ tiêu.",
        0,
        "thanh niên có trình độ trung cấp, cao đẳng",
    ),
    ("Tỷ lệ hộ nghèo còn 6,8% (giảm 1,2%).", 1, "giảm tỷ lệ hộ nghèo"),
    ("Diện tích cây ăn quả vẫn vượt 84 ha.", 0, "Diện tích cây ăn quả"),
    ("Đoàn trao tổng số 160 triệu đồng, trong đó Hội tặng 100 triệu đồng.", 1, "tặng"),
    (
        "Hội tặng 20 suất quà cho 18 hộ nghèo. Tổng trị giá 93 triệu đồng.",
        2,
        "tổng trị giá suất quà được tặng cho hộ nghèo",
    ),
    ("Xã nạo vét 64 km kênh mương nội đồng.", 0, "kênh mương nội đồng"),
]


@pytest.mark.parametrize(
    ("text", "at", "measure"), [*HAVE_OTHERS, *WHERE, *PARTS, *IN_LISTS, *TAKING_PART, *BEHIND, *AMOUNTS]
)
def test_measure(text: str, at: int, measure: str) -> None:
    assert find(text)[at].measure == measure


def test_what_is_told_for_example_is_no_part() -> None:
    text = "Có 2.000 con lợn bị tiêu hủy. Cụ thể, đoàn đã kiểm tra một xe tải và phát hiện 220 con lợn."
    assert [figure.role for figure in find(text) if figure.part_of is not None] == []


def test_what_was_given_for_each_is_no_norm() -> None:
    assert find("Có 8 căn nhà tình thương do công ty hỗ trợ 50 triệu đồng/căn.")[1].role is None
    assert find("Năm qua, Hội đã hỗ trợ 5 triệu đồng/hộ.")[0].role == "result"


NOT_OF_ANOTHER = [
    ("Tàu là tàu biển vỏ thép, cabin hợp kim nhôm, có chiều dài 43,5m.", 0, "chiều dài"),
    ("Toàn tỉnh có khoảng 7.339 tàu cá với tổng công suất 980.838 CV.", 1, "tổng công suất tàu cá toàn tỉnh"),
    ("Kiểm tra tại 11 chợ. Tổng kinh phí 386 triệu đồng.", 1, "Tổng kinh phí"),
    ("Có 46 sản phẩm được công nhận, chia thành 2 nhóm.", 0, "sản phẩm được công nhận"),
]


@pytest.mark.parametrize(("text", "index", "measure"), NOT_OF_ANOTHER)
def test_a_bare_measure_takes_nothing_that_is_not_its_own(text: str, index: int, measure: str) -> None:
    assert find(text)[index].measure == measure
