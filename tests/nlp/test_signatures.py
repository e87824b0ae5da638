"""Who signs a document, and for whom."""

import pytest

from nlp import extract
from tests.nlp.reading_officials import find, told

SIGNED = [
    (
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN")],
    ),
    (
        "Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\n\nLê Thị Thanh Trúc",
        [("Lê Thị Thanh Trúc", "PHÓ GIÁM ĐỐC", None)],
    ),
    (
        "TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ KHOA HỌC VÀ CÔNG NGHỆ\nTS. Trần Việt Hồi",
        [("Trần Việt Hồi", "VỤ TRƯỞNG", "VỤ KHOA HỌC VÀ CÔNG NGHỆ")],
    ),
    ("GIÁM ĐỐC\nSở đã họp.\nLê Văn Mơ", []),
    ("GIÁM ĐỐC\nNgười ký:\nLê Văn Mơ", [("Lê Văn Mơ", "GIÁM ĐỐC", None)]),
    (
        "UBND TỈNH PHÚ YÊN\nSỞ CÔNG THƯƠNG\nSố: 163/SCT-QLNL\nKính gửi: các đơn vị.\nKT. GIÁM ĐỐC\n"
        "PHÓ GIÁM ĐỐC\n(Đã ký)\nLê Thị Thanh Trúc",
        [("Lê Thị Thanh Trúc", "PHÓ GIÁM ĐỐC", "SỞ CÔNG THƯƠNG")],
    ),
    (
        "ỦY BAN NHÂN DÂN\nTỈNH NINH THUẬN\n-----\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nSố: 55/KH-UBND\nCác sở báo cáo.\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n"
        "Hoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "CHÁNH VĂN PHÒNG", "ỦY BAN NHÂN DÂN TỈNH NINH THUẬN")],
    ),
    (
        "UBND HUYỆN AN BIÊN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG KINH TẾ Độc lập - Tự do - Hạnh phúc\n"
        "Số: 5/KH-KT\nNơi nhận: TRƯỞNG PHÒNG\n(Đã ký) Hoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "TRƯỞNG PHÒNG", "PHÒNG KINH TẾ")],
    ),
    (
        "Nơi nhận: TM. ỦY BAN NHÂN DÂN TỈNH\n- Như trên; KT. CHỦ TỊCH\n- Lưu: VT. PHÓ CHỦ TỊCH\n"
        "Hoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN TỈNH")],
    ),
    (
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH PHÓ CHỦ TỊCH\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN")],
    ),
    (
        "TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ CÔNG THƯƠNG\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "GIÁM ĐỐC", "SỞ CÔNG THƯƠNG")],
    ),
    (
        "| TM. BAN THƯỜNG VỤ |\n| PHÓ BÍ THƯ |\n| Hoàng Vĩnh Thống |",
        [("Hoàng Vĩnh Thống", "PHÓ BÍ THƯ", "BAN THƯỜNG VỤ")],
    ),
    (
        "TM. BỘ CÔNG THƯƠNG\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "THỨ TRƯỞNG", "BỘ CÔNG THƯƠNG")],
    ),
    (
        "TM/ UBND HUYỆN MỘC HÓA\nCHỦ TỊCH\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "CHỦ TỊCH", "UBND HUYỆN MỘC HÓA")],
    ),
    ("GIÁM ĐỐC\nTS Hoàng Vĩnh Thống", [("Hoàng Vĩnh Thống", "GIÁM ĐỐC", None)]),
    ("TM.\nHoàng Vĩnh Thống", []),
    ("KT. GIÁM ĐỐC\nVăn phòng\nHoàng Vĩnh Thống", []),
]


OF_A_PROVINCE = [
    ("TM. ỦY BAN NHÂN DÂN TỈNH\nCHỦ TỊCH\nHoàng Vĩnh Thống", "long-an"),
    ("TM. BỘ CÔNG THƯƠNG\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nHoàng Vĩnh Thống", None),
    ("TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ KHOA HỌC VÀ CÔNG NGHỆ\nHoàng Vĩnh Thống", None),
    ("GIÁM ĐỐC SỞ CÔNG THƯƠNG\nHoàng Vĩnh Thống", "long-an"),
    ("BỘ TRƯỞNG\nHoàng Vĩnh Thống", None),
]


@pytest.mark.parametrize(("text", "province"), OF_A_PROVINCE)
def test_who_signs_for_the_country_is_of_no_province(text, province):
    [found] = extract(f"Nội dung văn bản.\n{text}", home_province="long-an").officials
    assert (found.name, found.province_id) == ("Hoàng Vĩnh Thống", province)


def test_who_signs_for_a_party_body_has_that_of_the_head() -> None:
    head = "TỈNH ỦY CÀ MAU\n* Số 45-TB/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nTHÔNG BÁO\nvề khuyến công"
    (found,) = find(f"{head}\nT/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nHoàng Vĩnh Thống")
    assert (found.role, found.organisation) == ("CHÁNH VĂN PHÒNG", "TỈNH ỦY CÀ MAU")


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_signatures(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected
