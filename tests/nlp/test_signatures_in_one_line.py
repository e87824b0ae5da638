"""Who signs where a page makes one line of the signature, breaks it within an office, or adds a title."""

import pytest

from tests.nlp.reading_officials import told

NAME = "Lê Văn Mơ"
IN_ONE_LINE = [
    (f"TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký và đóng dấu) ThS. {NAME}", "ỦY BAN NHÂN DÂN"),
    (f"T/M BAN THƯỜNG VỤ KT CHỦ TỊCH PHÓ CHỦ TỊCH [Đã ký] {NAME}", "BAN THƯỜNG VỤ"),
    (f"TM. ĐOÀN CHỦ TỊCH PHÓ CHỦ TỊCH (Ký tên, đóng dấu) PGS. TS {NAME}", "ĐOÀN CHỦ TỊCH"),
    (f"| Nơi nhận: - Lưu: VT. | TM. UBND XÃ PHÓ CHỦ TỊCH Thượng tá {NAME} |", "UBND XÃ"),
]
WITHOUT_BODY = [
    ("TRƯỞNG PHÒNG Đại tá Lê Văn Mơ", "Lê Văn Mơ", "TRƯỞNG PHÒNG"),
    ("KT. CHI CỤC TRƯỞNG PHÓ CHI CỤC TRƯỞNG Đã ký Lê Văn Mơ", "Lê Văn Mơ", "PHÓ CHI CỤC TRƯỞNG"),
    ("KT. CHÁNH THANH TRA PHÓ CHÁNH THANH TRA (Đã Ký Số) ThS.BS. K’ Mơ", "K’ Mơ", "PHÓ CHÁNH THANH TRA"),
    ("GIÁM ĐỐC\nTS. BON YÔ MƠ", "BON YÔ MƠ", "GIÁM ĐỐC"),
    ("TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH\nLê Văn Mơ", "Lê Văn Mơ", "TRƯỞNG BAN"),
    ("KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN PHÓ CHỦ TỊCH UBND TỈNH Lê Văn Mơ", "Lê Văn Mơ", "PHÓ TRƯỞNG BAN"),
]
BROKEN = [
    ("KT THỦ TƯỚNG CHÍNH PHỦ PHÓ\nTHỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "CHÍNH PHỦ"),
    ("TM. ĐOÀN\nCHỦ TỊCH\nPHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH", "ĐOÀN CHỦ TỊCH"),
    ("TM. THƯỜNG TRỰC HỘI\nĐỒNG NHÂN DÂN\nCHỦ TỊCH", "CHỦ TỊCH", "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN"),
    ("TL.\nCỤC TRƯỞNG\nTRƯỞNG BAN KIỂM TRA", "TRƯỞNG BAN", "BAN KIỂM TRA"),
    ("KT. CHI\nCỤC TRƯỞNG\nPHÓ CHI\nCỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG", None),
    ("TM. ĐOÀN GIÁM SÁT\nTRƯỞNG ĐOÀN\nCHỦ TỊCH HĐND TỈNH", "TRƯỞNG ĐOÀN", "ĐOÀN GIÁM SÁT"),
]


@pytest.mark.parametrize(("text", "body"), IN_ONE_LINE)
def test_a_signature_in_one_line_keeps_its_body(text: str, body: str) -> None:
    assert told(text) == [(NAME, "PHÓ CHỦ TỊCH", body)]


@pytest.mark.parametrize(("text", "name", "role"), WITHOUT_BODY)
def test_a_title_or_a_second_post_takes_nothing_from_the_office(text: str, name: str, role: str) -> None:
    assert told(text) == [(name, role, None)]


@pytest.mark.parametrize(("lines", "role", "body"), BROKEN)
def test_a_break_within_an_office_or_a_body_ends_neither(lines: str, role: str, body: str | None) -> None:
    assert told(f"{lines}\n{NAME}") == [(NAME, role, body)]
