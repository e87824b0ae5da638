"""Whose bodies a page without a home means that names its province but once: as who acts, in a title, as its
newspaper or portal; and offices by the letters in a number.
"""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document

UBND = "Ủy ban nhân dân"
Told = tuple[str | None, str | None]


def told(text: str, home: str | None = None) -> list[Told]:
    read = decisions.find(Document(text, home_province=home))
    return [(one.issuer, one.issuer_province) for one in read]


HA_TINH = (f"{UBND} tỉnh Hà Tĩnh", "ha-tinh")
OPEN: list[tuple[str, Told]] = [
    (
        "Lai Châu đã mở nhiều chợ.\nQuyết định số 15/QĐ-UBND giao đất cho chợ.",
        (f"{UBND} tỉnh Lai Châu", "lai-chau"),
    ),
    ("Hà Tĩnh công bố bảng giá đất theo Quyết định số 15/2019/QĐ-UBND.", HA_TINH),
    ("Hà Tĩnh và Nghệ An trồng rừng theo Kế hoạch số 15/KH-UBND.", (None, None)),
    ("Hà Tĩnh hỗ trợ Yên Bái 2 tỷ đồng theo Quyết định số 15/QĐ-UBND.", (None, None)),
    (
        "Theo bà Lê Thị Mẫu, Giám đốc Sở Công Thương Hà Tĩnh, chợ được xây theo Quyết định số 15/QĐ-UBND.",
        HA_TINH,
    ),
    (
        "Sáng 5/3, tại Hà Tĩnh, đoàn của Bộ Y tế làm việc. Sở Y tế đã có Kế hoạch số 15/KH-SYT.",
        ("Sở Y tế tỉnh Hà Tĩnh", "ha-tinh"),
    ),
    ("Quyết định 15/2019/QĐ-UBND bảng giá đất Hà Tĩnh 2020-2024\nBảng giá có ba phần.", HA_TINH),
    ("Quyết định 15/2019/QĐ-UBND bãi bỏ quy định về chợ Hà Tĩnh\nVăn bản có hai điều.", (None, None)),
    ("Quyết định 15/QĐ-UBND năm 2014 công bố thủ tục hành chính của Sở Y tế tỉnh Hà Tĩnh", HA_TINH),
    ("Quyết định 15/QĐ-UBND hỗ trợ đồng bào Hà Tĩnh", (None, None)),
    ("Quyết định 15/QĐ-UBND về chợ trên địa bàn Quận 1, thành phố Hồ Chí Minh", (None, None)),
    ("(Baohatinh.vn) - Chủ tịch UBND tỉnh vừa ký Quyết định số 15/QĐ-UBND về chợ.", HA_TINH),
    ("(Baohatinh) Chủ tịch UBND tỉnh vừa ký Quyết định số 15/QĐ-UBND về chợ.", HA_TINH),
    ("Báo Hà Tĩnh - Chủ tịch UBND tỉnh vừa ký Quyết định số 15/QĐ-UBND về chợ.", HA_TINH),
    ("UBND tỉnh có Quyết định số 15/QĐ-UBND về chợ. Nguồn: https://sct.hatinh.gov.vn/tin", HA_TINH),
    # Links to several portals, and one beside another province, tell no page's own.
    ("UBND tỉnh có Quyết định số 15/QĐ-UBND. Liên kết: hatinh.gov.vn, nghean.gov.vn", (None, None)),
    ("UBND tỉnh có Quyết định số 15/QĐ-UBND giúp dân Lào Cai. Nguồn: hatinh.gov.vn", (None, None)),
]


@pytest.mark.parametrize(("text", "expected"), OPEN)
def test_a_page_names_its_province_once(text: str, expected: Told) -> None:
    assert told(text)[-1] == expected


SCHOOL = "TRƯỜNG MN HOA SEN\nSố: 12/KH-MNHS\nThanh Oai, ngày 28 tháng 8 năm 2021\nKẾ HOẠCH\n"
CITED = "Công văn số 7/PGDĐT-MN của Phòng Giáo dục và Đào tạo huyện Thanh Oai nêu rõ."
BY_LETTERS: list[tuple[str, Told]] = [
    (
        f"PHÒNG GD&ĐT THANH OAI\n{SCHOOL}Thực hiện Công văn số 15/CV-PGD ĐT về năm học.",
        ("Phòng GD&ĐT Thanh Oai", "ha-noi"),
    ),
    (
        f"PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN THANH OAI\n{SCHOOL}Thực hiện Công văn số 15/PGDĐT-MN về năm học.",
        ("Phòng Giáo dục và Đào tạo huyện Thanh Oai", "ha-noi"),
    ),
    (f"PHÒNG NỘI VỤ THANH OAI\n{SCHOOL}Thực hiện Công văn số 15/PGDĐT-MN về năm học.", (None, None)),
    (f"{CITED} Công văn số 15/PGDĐT-TH nhắc lại.", ("Phòng Giáo dục và Đào tạo huyện Thanh Oai", "ha-noi")),
    (
        f"{CITED} Công văn số 8/PGDĐT-MN của Phòng Giáo dục và Đào tạo huyện Mỹ Đức nêu rõ.\n"
        "Công văn số 15/PGDĐT-TH nhắc lại.",
        (None, None),
    ),
]


@pytest.mark.parametrize(("text", "expected"), BY_LETTERS)
def test_an_office_is_told_by_the_letters_of_its_number(text: str, expected: Told) -> None:
    assert told(text, "ha-noi")[-1] == expected


def test_an_office_in_capitals_keeps_its_district() -> None:
    head = "UBND TỈNH CÀ MAU\nTRUNG TÂM Y TẾ NĂM CĂN\nSố: 15/TB-TTYT\nNăm Căn, ngày 5 tháng 3 năm 2019\n"
    (one,) = decisions.find(Document(head, published=date(2019, 3, 6)))
    assert one.issuer == "Trung tâm Y tế Năm Căn"
