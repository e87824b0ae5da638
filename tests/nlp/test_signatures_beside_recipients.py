"""Who signs where other lines stand between the body, the office and the name: recipients, a second post."""

import pytest

from tests.nlp.reading_officials import told

SIGNED = [
    (
        "Nơi nhận:\nT/M BAN THƯỜNG VỤ\n12\n- Các huyện ủy, thành ủy,\n- Lưu Văn phòng Tỉnh ủy.\nLê Văn Mơ",
        [("Lê Văn Mơ", None, "BAN THƯỜNG VỤ")],
    ),
    (
        "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như Điều 3; KT. CHỦ TỊCH\n- Sở Tài chính; PHÓ CHỦ TỊCH\n"
        "- Sở Tư pháp; Đã ký: Lê Văn Mơ\n- Lưu: VT.",
        [("Lê Văn Mơ", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN")],
    ),
]


COLUMNS = """Nơi nhận:                                     KT. CHÁNH VĂN PHÒNG
- Như trên;                                     PHÓ CHÁNH VĂN PHÒNG
- TTg, PTTg Trần Văn Bình;
- VPCP: BTCN, các PCN, các Vụ: TH, TKBT,
cổng TTĐT;                                          Lê Văn Mơ
- Lưu: VT (3).
"""
CELL = "Nơi nhận: - PCT UBND TP; - VP UBND TP (2); - Lưu: VT, H. | CHỦ TỊCH Lê Văn Mơ"


def test_columns_that_blanks_make_are_read_apart() -> None:
    assert told(COLUMNS) == [("Lê Văn Mơ", "PHÓ CHÁNH VĂN PHÒNG", None)]


def test_a_recipient_is_not_the_body_of_who_signs_beside_it() -> None:
    assert told(CELL) == [("Lê Văn Mơ", "CHỦ TỊCH", None)]


def test_a_title_in_capitals_signs_nothing() -> None:
    assert told("TM.\nỦY BAN NHÂN DÂN\nVỀ GIÁ ĐẤT CỤ THỂ TRÊN ĐỊA\nBÀN TỈNH ĐẮK NÔNG\n") == []


TWO_POSTS = [
    (
        "BỘ TRƯỞNG\nPHÓ TRƯỞNG BAN CHỈ ĐẠO NHÀ NƯỚC VỀ TRỒNG RỪNG\n\nLê Văn Mơ",
        ("Lê Văn Mơ", "BỘ TRƯỞNG", None),
    ),
    (
        "TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ CÔNG THƯƠNG\nLê Văn Mơ",
        ("Lê Văn Mơ", "GIÁM ĐỐC", "SỞ CÔNG THƯƠNG"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TWO_POSTS)
def test_of_two_posts_the_first_signs_unless_it_is_another_s(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_recipients_are_no_end_of_a_signature(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert told(text) == expected
