"""How the names of officials are written: in lists, with titles before them, in parts."""

import pytest

from tests.nlp.reading_officials import find, told

LISTS = [
    (
        "Dự có các đồng chí: Trần Đức Hậu – Phó Giám đốc Sở Công Thương; Y Ngân Hạ, Phó Trưởng Ban Kinh tế - "
        "Ngân sách HĐND tỉnh; U Minh Khải, Trưởng phòng Kinh tế thành phố Kon Tum.",
        [
            ("Trần Đức Hậu", "Phó Giám đốc", "Sở Công Thương"),
            ("Y Ngân Hạ", "Phó Trưởng Ban", "Ban Kinh tế - Ngân sách HĐND tỉnh"),
            ("U Minh Khải", "Trưởng phòng", "phòng Kinh tế thành phố Kon Tum"),
        ],
    ),
    (
        "Các ông Lê Hữu Tuyn và Cao Xuân Giáp, chuyên viên Sở Công Thương, hướng dẫn.",
        [
            ("Lê Hữu Tuyn", "chuyên viên", "Sở Công Thương"),
            ("Cao Xuân Giáp", "chuyên viên", "Sở Công Thương"),
        ],
    ),
    (
        "Dự có các Phó Giám đốc Trung tâm: Lại Thị Bưởi, Trịnh Xuân Đào và Vũ Đình Khế.",
        [
            ("Lại Thị Bưởi", "Phó Giám đốc", "Trung tâm"),
            ("Trịnh Xuân Đào", "Phó Giám đốc", "Trung tâm"),
            ("Vũ Đình Khế", "Phó Giám đốc", "Trung tâm"),
        ],
    ),
    (
        "Phó Giám đốc Sở Nội vụ Lê Quang Chè; Chánh Thanh tra tỉnh Phan Văn Lúa dự.",
        [
            ("Lê Quang Chè", "Phó Giám đốc", "Sở Nội vụ"),
            ("Phan Văn Lúa", "Chánh Thanh tra", "Thanh tra tỉnh"),
        ],
    ),
    (
        "Ông Lê Kha, Giám đốc Sở Xây dựng, bà Mai Thị Na, Phó Giám đốc Sở Y tế.",
        [("Lê Kha", "Giám đốc", "Sở Xây dựng"), ("Mai Thị Na", "Phó Giám đốc", "Sở Y tế")],
    ),
]


TITLES = [
    (
        "Tiến sĩ Kiều Mạnh Tề của Trung tâm Sản xuất sạch Việt Nam (Hà Nội) cho rằng đúng.",
        [("Kiều Mạnh Tề", "Tiến sĩ", "Trung tâm Sản xuất sạch Việt Nam")],
    ),
    (
        "mời TS. Mai Quốc Tường và GS.TS Trương Ngọc Ẩn (Đại học Bách khoa) giảng dạy.",
        [("Mai Quốc Tường", "TS.", None), ("Trương Ngọc Ẩn", "GS.TS", "Đại học Bách khoa")],
    ),
    ("Theo kỹ sư Đặng An Giang, cái khó là vốn.", [("Đặng An Giang", "kỹ sư", None)]),
    (
        "TS. Đoàn Minh Khôi, giảng viên Viện Khoa học và Công nghệ Môi trường, trình bày.",
        [("Đoàn Minh Khôi", "giảng viên", "Viện Khoa học và Công nghệ Môi trường")],
    ),
    ("Đại tá Lương Văn Núi chỉ huy.", [("Lương Văn Núi", "Đại tá", None)]),
]


NAMES = [
    (
        "Ông K'Brang, Chủ tịch UBND xã Lộc Sim, bà K’Thơi, Phó Chủ tịch UBND xã cùng dự.",
        [("K'Brang", "Chủ tịch", "UBND xã Lộc Sim"), ("K’Thơi", "Phó Chủ tịch", "UBND xã")],
    ),
    ("Phó Chủ tịch UBND huyện K’Brin nói.", [("K’Brin", "Phó Chủ tịch", "UBND huyện")]),
    (
        "Bà Eva-Lotta Lind, Cố vấn trưởng dự án và ông Jan-Erik Holm, Giám đốc dự án trình bày.",
        [("Eva-Lotta Lind", "Cố vấn trưởng", "dự án"), ("Jan-Erik Holm", "Giám đốc", "dự án")],
    ),
    ("Ông Lê Văn Tấm-Giám đốc Sở Công Thương nói.", [("Lê Văn Tấm", "Giám đốc", "Sở Công Thương")]),
    (
        "Ông Nguyễn Văn Linh, Chủ tịch UBND huyện Mộc Sơn, khai mạc.",
        [("Nguyễn Văn Linh", "Chủ tịch", "UBND huyện Mộc Sơn")],
    ),
]


def test_ranks_in_the_party_that_are_written_short_are_passed_over() -> None:
    (found,) = find("Đồng chí Lê Văn Tấm, UVT.Ư Đảng, Bí thư Tỉnh ủy, Trưởng đoàn ĐBQH tỉnh chủ trì.")
    assert (found.role, found.organisation) == ("Bí thư", "Tỉnh ủy")


def test_a_title_outweighs_a_post_that_says_nothing() -> None:
    (found,) = find("Theo kỹ sư Lê Văn Tấm, cán bộ phụ trách mô hình, lúa tốt.")
    assert (found.name, found.role, found.organisation) == ("Lê Văn Tấm", "kỹ sư", None)


@pytest.mark.parametrize(("text", "expected"), LISTS + TITLES + NAMES)
def test_names(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected
