"""Measures to the end of their noun phrase, and with who has, gets or attends what is counted."""

import pytest

from tests.nlp.reading_figures import find

MEASURES = [
    # Nouns go on with the verb that needs its object, and with where or in what they work.
    (
        "Trung tâm tổ chức 15 cuộc tư vấn chọn nghề, việc làm.",
        0,
        "cuộc tư vấn chọn nghề, việc làm được tổ chức",
    ),
    (
        "Huyện có 120 cơ sở hoạt động trong các lĩnh vực cơ khí và chế biến nông sản.",
        0,
        "cơ sở hoạt động trong các lĩnh vực cơ khí và chế biến nông sản",
    ),
    ("Dự án giao 02 bò đực giống và 18 bò cái sinh sản cho các hộ.", 1, "bò cái sinh sản"),
    # Who has them is the object of the verb before, or whoever is elected.
    ("Tập trung khảo sát các doanh nghiệp có từ 20 lao động trở lên.", 0, "lao động của các doanh nghiệp"),
    ("Đại hội bầu Ban Chấp hành khóa mới gồm 25 đồng chí.", 0, "đồng chí của Ban Chấp hành khóa mới"),
    ("Các hộ tham gia mô hình nhận được 30 con ngan.", 0, "con ngan các hộ tham gia mô hình nhận"),
    # Who is taught or told at an event attends it; a list of nouns parts nobody from what is done.
    (
        "Huyện đã tổ chức 12 buổi tuyên truyền về học nghề, việc làm cho 680 nông dân.",
        1,
        "nông dân tham gia buổi tuyên truyền về học nghề, việc làm",
    ),
    ("Hội đã mở 4 lớp tập huấn nuôi ong cho 120 nông dân.", 1, "nông dân tham gia lớp tập huấn nuôi ong"),
    (
        "Sở hỗ trợ thiết kế bao bì, nhãn hiệu cho 06 chủ thể.",
        0,
        "chủ thể được hỗ trợ thiết kế bao bì, nhãn hiệu",
    ),
    # A word that says nothing is no part of what is told of another.
    ("Trung tâm mở 16 lớp tập huấn cho gần 1.300 lượt người.", 0, "lớp tập huấn được mở"),
    # Labels before a colon, and which of a whole those are.
    ("Cấp tỉnh hỗ trợ 354 nhà; cấp huyện, thành phố: 239 nhà.", 1, "nhà cấp huyện, thành phố"),
    (
        "Tạo việc làm cho 400 lao động, gồm: trong tỉnh 130 lao động.",
        1,
        "lao động được tạo việc làm trong tỉnh",
    ),
    ("Hội có 1.200 hội viên, trong đó 450 nữ.", 1, "nữ hội viên"),
    ("Mỗi cơ quan, ban ngành huyện trồng 10 cây xanh.", 0, "cây xanh mỗi cơ quan, ban ngành huyện trồng"),
    (
        "Xã trồng 50 cây tại Nghĩa trang Liệt sĩ và Trạm y tế xã bao gồm cây đa.",
        0,
        "cây được trồng tại Nghĩa trang Liệt sĩ và Trạm y tế xã",
    ),
    # What is cut by the name of a time restricts nothing; shares run to their copula.
    ("Có 50 xe đạp được trao các em học sinh trước thềm năm học mới.", 0, "xe đạp được trao các em học sinh"),
    (
        "Tỷ lệ số dân nông thôn được sử dụng nước sinh hoạt bảo đảm vệ sinh là 94%.",
        0,
        "Tỷ lệ số dân nông thôn được sử dụng nước sinh hoạt bảo đảm vệ sinh",
    ),
    ("Hội trao 100 phần học bổng (mỗi suất 1 triệu đồng).", 1, "mỗi suất học bổng"),
    ("Ngân hàng cho hội viên vay vốn hơn 11 tỷ đồng.", 0, "vay vốn"),
    # A list has the quantity that its sentence names.
    (
        "Mặt hàng có kim ngạch xuất khẩu tăng gồm thủy sản 19 triệu USD (tăng 25%); may mặc 66 triệu USD.",
        1,
        "tăng kim ngạch xuất khẩu thủy sản",
    ),
    ("Nhà máy có công suất 500 tấn sản phẩm/năm.", 0, "công suất sản phẩm trên mỗi năm"),
]


@pytest.mark.parametrize(("text", "at", "measure"), MEASURES)
def test_measure(text: str, at: int, measure: str | None) -> None:
    assert find(text)[at].measure == measure


def test_the_women_of_a_whole_are_a_part_of_it() -> None:
    whole, women = find("Hội có 1.200 hội viên, trong đó 450 nữ.")
    assert (whole.role, women.role, women.part_of) == ("total", "part", 0)


def test_what_another_clause_consists_of_is_no_part() -> None:
    told = find("Đại hội bầu Ban Chấp hành gồm 25 đồng chí; bầu đoàn đại biểu dự cấp trên gồm 22 đồng chí.")
    assert [one.part_of for one in told] == [None, None]
