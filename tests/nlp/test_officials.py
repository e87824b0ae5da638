"""Officials: who is named, as what, and in which organisation."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.nlp.reading_officials import find, told

# text: name, role, organisation
NAME_THEN_POST = [
    (
        "Bà Trần Thị Lụa - Phó Giám đốc Sở Công Thương tỉnh Hà Nam phát biểu.",
        [("Trần Thị Lụa", "Phó Giám đốc", "Sở Công Thương tỉnh Hà Nam")],
    ),
    (
        "Đồng chí Lê Văn Tấm- Phó Chủ tịch UBND huyện Mộc Sơn khai mạc.",
        [("Lê Văn Tấm", "Phó Chủ tịch", "UBND huyện Mộc Sơn")],
    ),
    (
        "Ông Đỗ Hữu Phấn (Phó Trưởng phòng Quản lý năng lượng) trao đổi.",
        [("Đỗ Hữu Phấn", "Phó Trưởng phòng", "phòng Quản lý năng lượng")],
    ),
    (
        "Ông Nguyễn Bình Thuận, Giám đốc Công ty TNHH Kẹo lạc Sơn Mai, cho hay.",
        [("Nguyễn Bình Thuận", "Giám đốc", "Công ty TNHH Kẹo lạc Sơn Mai")],
    ),
    (
        "bà H'Rin Kbuôr – Trưởng Ban Dân tộc tỉnh; ông K'Brem Tú, Chủ tịch Hội Nông dân xã.",
        [
            ("H'Rin Kbuôr", "Trưởng Ban", "Ban Dân tộc tỉnh"),
            ("K'Brem Tú", "Chủ tịch", "Hội Nông dân xã"),
        ],
    ),
    ("Ông Peter Nilsen - Giám đốc dự án SwitchPlus, dự.", [("Peter Nilsen", "Giám đốc", "dự án SwitchPlus")]),
    (
        "Ông Mai Lưu (đứng giữa), Chi cục trưởng Chi cục Quản lý thị trường trao cờ.",
        [("Mai Lưu", "Chi cục trưởng", "Chi cục Quản lý thị trường")],
    ),
    (
        "Bà Võ Thị Nhài, 52 tuổi, chủ cơ sở bánh tráng Mỹ Lồng Xanh, phấn khởi.",
        [("Võ Thị Nhài", "chủ cơ sở", "cơ sở bánh tráng Mỹ Lồng Xanh")],
    ),
    (
        "Ông Hứa Sách, Phó Cục trưởng Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công (Bộ Công Thương).",
        [("Hứa Sách", "Phó Cục trưởng", "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công")],
    ),
    (
        "Ông Tô Đình Bưởi, Trưởng khoa Cơ khí, Trường Đại học Kỹ thuật Hòa Lạc, nhận xét.",
        [("Tô Đình Bưởi", "Trưởng khoa", "khoa Cơ khí, Trường Đại học Kỹ thuật Hòa Lạc")],
    ),
    (
        "Đồng chí Cao Văn Ngạn được bổ nhiệm giữ chức Phó Giám đốc Trung tâm Khuyến công.",
        [("Cao Văn Ngạn", "Phó Giám đốc", "Trung tâm Khuyến công")],
    ),
    ("Ông Lã Minh Đức, PGĐ Sở KH&CN, nêu ý kiến.", [("Lã Minh Đức", "PGĐ", "Sở KH&CN")]),
    (
        "Ông Phùng Bá Lâm là Phó Văn phòng Sở Công Thương.",
        [("Phùng Bá Lâm", "Phó Văn phòng", "Sở Công Thương")],
    ),
]


POST_THEN_NAME = [
    (
        "Giám đốc Sở Công Thương Lạng Sơn Nguyễn Đình Phơi nhấn mạnh.",
        [("Nguyễn Đình Phơi", "Giám đốc", "Sở Công Thương Lạng Sơn")],
    ),
    (
        "Chủ tịch UBND tỉnh Bình Dương Võ Văn Sậy kết luận.",
        [("Võ Văn Sậy", "Chủ tịch", "UBND tỉnh Bình Dương")],
    ),
    (
        "Chủ tịch UBND huyện Long Hồ Trần Thị Cúc kiểm tra.",
        [("Trần Thị Cúc", "Chủ tịch", "UBND huyện Long Hồ")],
    ),
    ("Chiều qua, Phó Chủ tịch UBND tỉnh K'Lin Thố chủ trì.", [("K'Lin Thố", "Phó Chủ tịch", "UBND tỉnh")]),
    ("Phó Thủ tướng Lê Hồng Hà chấp thuận chủ trương.", [("Lê Hồng Hà", "Phó Thủ tướng", None)]),
    ("Thứ trưởng Đoàn Đình Lượm đồng ý.", [("Đoàn Đình Lượm", "Thứ trưởng", None)]),
    ("Q. Giám đốc Trung tâm Lê Minh Trị cho biết.", [("Lê Minh Trị", "Q. Giám đốc", "Trung tâm")]),
    (
        "Phó Ban Quản lý dự án khu công nghiệp sinh thái, TS. Lý Bạch Mai, nói.",
        [("Lý Bạch Mai", "Phó Ban", "Ban Quản lý dự án khu công nghiệp sinh thái")],
    ),
    (
        "Trưởng phòng Quản lý điện (Sở Công Thương), thạc sĩ Lưu Gia Bảo báo cáo.",
        [("Lưu Gia Bảo", "Trưởng phòng", "phòng Quản lý điện (Sở Công Thương)")],
    ),
    (
        "Phó Giám đốc Sở Tài chính – bà Hồ Thị Sen – giải thích.",
        [("Hồ Thị Sen", "Phó Giám đốc", "Sở Tài chính")],
    ),
    ("Theo Tổ trưởng Hồ Diễm Hương, tổ đã họp.", [("Hồ Diễm Hương", "Tổ trưởng", None)]),
    ("- Trưởng đoàn: Ông Bùi Quang Ngà;", [("Bùi Quang Ngà", "Trưởng đoàn", None)]),
]


SEVERAL_ROLES = [
    ("Ông Vi Mộc, Phó Chủ tịch TT UBND tỉnh, dự.", [("Vi Mộc", "Phó Chủ tịch TT", "UBND tỉnh")]),
    ("Ông Vi Mộc, Phó Giám đốc TT Khuyến công, dự.", [("Vi Mộc", "Phó Giám đốc", "TT Khuyến công")]),
    ("Ông Vi Mộc, Trưởng Ban Chỉ đạo 389 tỉnh, dự.", [("Vi Mộc", "Trưởng Ban", "Ban Chỉ đạo 389 tỉnh")]),
    ("Ông Vi Mộc, TVTU, Phó Chủ tịch UBND tỉnh, dự.", [("Vi Mộc", "Phó Chủ tịch", "UBND tỉnh")]),
    ("Ông Vi Mộc, XYZU, Giám đốc Sở Công Thương, dự.", [("Vi Mộc", "Giám đốc", "Sở Công Thương")]),
    (
        "Ông Vi Mộc (Phó Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh) dự.",
        [("Vi Mộc", "Phó Chánh Văn phòng", "Văn phòng Đoàn ĐBQH và HĐND tỉnh")],
    ),
    (
        "Ông Trần Đình Mộc, nguyên Bí thư, Chủ tịch UBND huyện Mộc Sơn, dự.",
        [("Trần Đình Mộc", "nguyên Bí thư, Chủ tịch", "UBND huyện Mộc Sơn")],
    ),
    (
        "Ông Vi Mộc, Phó Chủ tịch Thường trực HĐND tỉnh, dự.",
        [("Vi Mộc", "Phó Chủ tịch Thường trực", "HĐND tỉnh")],
    ),
    (
        "đồng chí Hà Văn Đá, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh chủ trì.",
        [("Hà Văn Đá", "Phó Chủ tịch", "UBND tỉnh")],
    ),
    (
        "đồng chí A Blong Nay, Tỉnh ủy viên, Giám đốc Sở chủ trì.",
        [("A Blong Nay", "Giám đốc", "Sở")],
    ),
    (
        "bà Lê Thị Thắm, Giám đốc Sở Công Thương, Chủ tịch Hội đồng bình chọn;",
        [("Lê Thị Thắm", "Giám đốc", "Sở Công Thương")],
    ),
    (
        "ông Vũ Đức Nghĩa, Bí thư Đảng ủy, Hiệu trưởng Trường Cao đẳng nghề Sao Khuê.",
        [("Vũ Đức Nghĩa", "Hiệu trưởng", "Trường Cao đẳng nghề Sao Khuê")],
    ),
    (
        "ông Kiều Trọng Ân, Chủ tịch HĐQT kiêm Tổng Giám đốc Công ty Cổ phần Gạch Đồng Mít, nói.",
        [("Kiều Trọng Ân", "Chủ tịch HĐQT kiêm Tổng Giám đốc", "Công ty Cổ phần Gạch Đồng Mít")],
    ),
    ("PGS. TSKH Tạ Quốc Huấn - Phó Trưởng khoa.", [("Tạ Quốc Huấn", "Phó Trưởng khoa", None)]),
    (
        "ông Phạm Hải Dương, nguyên Giám đốc Sở Công nghiệp;",
        [("Phạm Hải Dương", "nguyên Giám đốc", "Sở Công nghiệp")],
    ),
]


NOBODY = [
    "Ông Lê Văn Thuyên cho biết lớp học kín chỗ.",
    "Đồng chí Phó Chủ tịch UBND tỉnh ghi nhận kết quả.",
    "Giám đốc các Sở: Công Thương, Tài chính; Chủ tịch UBND các huyện thi hành.",
    "Diễu hành trên đường Nguyễn Tất Thành, gần trường THPT Lê Hồng Phong.",
    "Hiệu trưởng Trường THPT Phan Bội Châu cho biết nhà trường hưởng ứng.",
    "Học tập và làm theo Chủ tịch Hồ Chí Minh.",
    "Khu lưu niệm cố Thủ tướng Võ Văn Kiệt mở cửa.",
    "Thủ tướng Chính phủ Võ Văn Kiệt khi ấy quyết làm đường dây.",
    "Tại Hà Nội, Thứ trưởng Bộ Công Thương khai mạc hội nghị.",
    "Tác giả: ThS. Nguyễn Thị Lan",
    "ThS. Trần Văn Nam",
    "ThS. Trần Văn Nam – Trung tâm Khuyến công",
    "Ông Lê Tân thôi giữ chức vụ Phó",
    "Ông Lê Hữu Tạo là công nhân; bà Đỗ Thị Na, cán bộ.",
]


@pytest.mark.parametrize(("text", "expected"), NAME_THEN_POST + POST_THEN_NAME + SEVERAL_ROLES)
def test_reads_officials(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_finds_nobody(text: str) -> None:
    assert find(text) == []


def test_quote_and_sentence_are_of_the_text() -> None:
    text = "Mở đầu. Ông Lê  Văn Tú, Giám đốc  Sở Công Thương, nói.\nHết."
    (found,) = find(text)
    assert text[found.start : found.end] == found.quote == "Lê  Văn Tú"
    assert found.name == "Lê Văn Tú"
    assert found.organisation == "Sở Công Thương"
    assert found.sentence == "Ông Lê  Văn Tú, Giám đốc  Sở Công Thương, nói."


PARTS = [
    *("Giám đốc", "Phó", "Chủ tịch", "UBND", "tỉnh", "Sở Công Thương", "TS.", "ông", "bà", "Nguyễn", "Văn"),
    *("An", "Hà Nội", ",", "-", "(", ")", ":", ";", "và", "các", "là", "do", "làm", "KT.", "TM.", "\n", "“"),
    *("”", "nói", "Trưởng phòng", "Kinh tế", "TP.", "12", "của", "đ/c", "H'Loan", "NGUYỄN", "kiêm"),
]


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PARTS), max_size=40).map(" ".join)))
def test_never_raises_and_rows_are_in_order(text: str) -> None:
    found = find(text)
    assert all(text[row.start : row.end] == row.quote and row.role != "" for row in found)
    # Two posts of one person stand on the same name.
    assert all(
        one.end <= other.start or (one.start, one.end) == (other.start, other.end)
        for one, other in pairwise(found)
    )
