"""Who signs a document, and for whom."""

import pytest

from nlp import extract
from tests.nlp.reading_officials import told

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
    (
        "TM. ỦY BAN MTTQ XÃ      TM. ỦY BAN NHÂN DÂN XÃ\nCHỦ TỊCH      PHÓ CHỦ TỊCH\n\n"
        "Lê Thị Bé      Hoàng Vĩnh Thống",
        [
            ("Lê Thị Bé", "CHỦ TỊCH", "ỦY BAN MTTQ XÃ"),
            ("Hoàng Vĩnh Thống", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN XÃ"),
        ],
    ),
    ("NGƯỜI LẬP BIỂU    GIÁM ĐỐC\n\nLê Thị Bé    Hoàng Vĩnh Thống", [("Hoàng Vĩnh Thống", "GIÁM ĐỐC", None)]),
    ("GIÁM ĐỐC\nNgười ký:\nLê Văn Mơ", [("Lê Văn Mơ", "GIÁM ĐỐC", None)]),
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
    (
        "GIÁM ĐỐC TRUNG TÂM KHUYẾN CÔNG THÀNH PHỐ HÀ NỘI\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "GIÁM ĐỐC", "TRUNG TÂM KHUYẾN CÔNG THÀNH PHỐ HÀ NỘI")],
    ),
    (
        "TRƯỞNG BAN BAN CHÍNH SÁCH,\nCÔNG TÁC XÃ\nHoàng Vĩnh Thống\nLê Văn An",
        [("Hoàng Vĩnh Thống", "TRƯỞNG BAN", "BAN CHÍNH SÁCH, CÔNG TÁC XÃ")],
    ),
    (
        "GIÁM ĐỐC TRUNG TÂM KHUYẾN CÔNG THÀNH PHỐ\nHÀ NỘI\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "GIÁM ĐỐC", "TRUNG TÂM KHUYẾN CÔNG THÀNH PHỐ HÀ NỘI")],
    ),
    ("GIÁM ĐỐC SỞ CÔNG THƯƠNG VỀ KHUYẾN CÔNG TRONG TÌNH\nHÌNH MỚI\nThực hiện Nghị định", []),
    ("TM.\nHoàng Vĩnh Thống", []),
    ("KT. GIÁM ĐỐC\nVăn phòng\nHoàng Vĩnh Thống", []),
    (
        "TM. ỦY BAN NHÂN DÂN THÀNH PHỐ\nK/T CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN THÀNH PHỐ")],
    ),
    (
        "KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM Hoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "PHÓ CHỦ NHIỆM", None)],
    ),
    (
        "CHỦ TỊCH\nKý bởi: Ủy ban nhân dân tỉnh\nCơ quan: Tỉnh Cà Mau\nNgày ký: 05-06-2019 10:11:12\n"
        "Hoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "CHỦ TỊCH", None)],
    ),
    (
        "GIÁM ĐỐC\nDigitally signed by SỞ CÔNG THƯƠNG\nDN: C=VN, O=SỞ\nReason:\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "GIÁM ĐỐC", None)],
    ),
    ("GIÁM ĐỐC\nHoàng Vĩnh Thống – Đã ký", [("Hoàng Vĩnh Thống", "GIÁM ĐỐC", None)]),
    ("GIÁM ĐỐC\n( đã kí)\nHoàng Vĩnh Thống", [("Hoàng Vĩnh Thống", "GIÁM ĐỐC", None)]),
    ("DANH MỤC VĂN BẢN DO\nBỘ TRƯỞNG BỘ Y TẾ BAN HÀNH", []),
    ("GIÁM ĐỐC\nThượng tá, TS. Hoàng Vĩnh Thống", [("Hoàng Vĩnh Thống", "GIÁM ĐỐC", None)]),
    (
        "BỘ TRƯỞNG\nCHỦ NHIỆM VĂN PHÒNG PHỦ THỦ TƯỚNG\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "CHỦ NHIỆM", "VĂN PHÒNG PHỦ THỦ TƯỚNG")],
    ),
    (
        "CHỦ TỊCH\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "CHỦ TỊCH NƯỚC", None)],
    ),
]


OF_THE_HEAD = [
    (
        "ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nSố: 77/QĐ-UBND\nĐiều 1. Lập tổ.\nTM. ỦY BAN NHÂN DÂN\n\nDANH MỤC\n"
        "kèm theo\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHoàng Vĩnh Thống",
        ("Hoàng Vĩnh Thống", "CHỦ TỊCH", "ỦY BAN NHÂN DÂN", "long-an"),
    ),
    (
        "TỔNG CỤC THUẾ\nCỤC THUẾ TP. HỒ CHÍ MINH\nSố: 77/CT-TTHT\nKính gửi: Công ty A.\nKT. CỤC TRƯỞNG\n"
        "PHÓ CỤC TRƯỞNG\nHoàng Vĩnh Thống",
        ("Hoàng Vĩnh Thống", "PHÓ CỤC TRƯỞNG", "Cục Thuế thành phố Hồ Chí Minh", "ho-chi-minh"),
    ),
    (
        "QUỐC HỘI\nLuật số: 19/2000/QH10\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLUẬT\nDẦU KHÍ\nĐiều 1. Bổ "
        "sung.\n\nHoàng Vĩnh Thống\n(Đã ký)\n",
        ("Hoàng Vĩnh Thống", None, "Quốc hội", None),
    ),
    (
        "LUẬT\nQUỐC HỘI\nLUẬT SỐ 101/SL NGÀY 20-5-1957 QUY ĐỊNH QUYỀN TỰ DO HỘI HỌP\nSố hiệu: 101/SL\n"
        "Ngày ban hành: 20/5/1957\nCơ quan ban hành: Quốc hội\nĐiều 1. Tự do.\nHồ Chí Minh\n(Đã ký)\n",
        ("Hồ Chí Minh", None, "Quốc hội", None),
    ),
    (
        "TỈNH ỦY CÀ MAU\n* Số 45-TB/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nTHÔNG BÁO\nvề khuyến công\n"
        "T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nHoàng Vĩnh Thống",
        ("Hoàng Vĩnh Thống", "CHÁNH VĂN PHÒNG", "Tỉnh ủy Cà Mau", "ca-mau"),
    ),
    (
        "UBND TỈNH PHÚ YÊN\nSỞ CÔNG THƯƠNG\nSố: 163/SCT-QLNL\nKính gửi: các đơn vị.\nKT. GIÁM ĐỐC\n"
        "PHÓ GIÁM ĐỐC\n(Đã ký)\nLê Thị Thanh Trúc",
        ("Lê Thị Thanh Trúc", "PHÓ GIÁM ĐỐC", "Sở Công Thương", "phu-yen"),
    ),
    (
        "UBND HUYỆN AN BIÊN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG KINH TẾ Độc lập - Tự do - Hạnh phúc\n"
        "Số: 5/KH-KT\nAn Biên, ngày 5 tháng 6 năm 2019\nNơi nhận: TRƯỞNG PHÒNG\n(Đã ký) Hoàng Vĩnh Thống",
        ("Hoàng Vĩnh Thống", "TRƯỞNG PHÒNG", "Phòng Kinh tế", "kien-giang"),
    ),
    (
        "ỦY BAN NHÂN DÂN\nTỈNH NINH THUẬN\n-----\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nSố: 55/KH-UBND\nCác sở báo cáo.\nTM. ỦY BAN NHÂN\nDÂN\n"
        "K.T CHỦ TỊCH\nP.CHỦ TỊCH\nHoàng\nVĩnh Thống",
        ("Hoàng Vĩnh Thống", "P.CHỦ TỊCH", "ỦY BAN NHÂN DÂN", "ninh-thuan"),
    ),
    (
        "ỦY BAN NHÂN DÂN\nTỈNH NINH THUẬN\nSố: 55/KH-UBND\nCác sở báo cáo.\nTM. UBND TỈNH\nPHÓ CHỦ\nTỊCH\n"
        "Hoàng Vĩnh\nThống\n",
        ("Hoàng Vĩnh Thống", "PHÓ CHỦ TỊCH", "UBND TỈNH", "ninh-thuan"),
    ),
    (
        "UBND TỈNH LẠNG SƠN\nSỞ NÔNG NGHIỆP VÀ PTNT\nSố: 402/BC-SNN\nSở báo cáo.\nGIÁM ĐỐC\nHoàng Vĩnh Thống",
        ("Hoàng Vĩnh Thống", "GIÁM ĐỐC", "Sở Nông nghiệp và PTNT", "lang-son"),
    ),
    (
        "CHỦ TỊCH\nỦY BAN NHÂN DÂN\nTỈNH NINH THUẬN\nSố: 7/QĐ-CTUBND\nĐiều 1. Lập tổ.\nCHỦ TỊCH\n"
        "Hoàng Vĩnh Thống",
        ("Hoàng Vĩnh Thống", "CHỦ TỊCH", "Ủy ban nhân dân tỉnh Ninh Thuận", "ninh-thuan"),
    ),
    (
        "BỘ TÀI CHÍNH\nCỤC THUẾ\nSố: 77/CT-CS\nKính gửi: Thuế tỉnh.\nTL. CỤC TRƯỞNG\nKT. TRƯỞNG BAN GIÁM "
        "SÁT\nQUẢN LÝ PHÓ TRƯỞNG BAN\nHoàng Vĩnh Thống",
        ("Hoàng Vĩnh Thống", "PHÓ TRƯỞNG BAN", "BAN GIÁM SÁT QUẢN LÝ", None),
    ),
    (
        "BAN CHỈ ĐẠO KHUYẾN CÔNG HUYỆN họp.\nUBND HUYỆN TÂN PHÚ\nBAN CHỈ ĐẠO KHUYẾN CÔNG\nSố: 5/BC-BCĐ\n"
        "Ban báo cáo.\nTRƯỞNG BAN\nHoàng Vĩnh Thống",
        ("Hoàng Vĩnh Thống", "TRƯỞNG BAN", "Ban Chỉ đạo khuyến công huyện Tân Phú", None),
    ),
    (
        "THỦ TƯỚNG CHÍNH PHỦ\nSố: 77/QĐ-TTg\nĐiều 1. Lập ban.\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n"
        "Hoàng Vĩnh Thống",
        ("Hoàng Vĩnh Thống", "PHÓ THỦ TƯỚNG", "Chính phủ", None),
    ),
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


@pytest.mark.parametrize(("text", "expected"), OF_THE_HEAD)
def test_who_signs_has_the_body_of_the_head(
    text: str, expected: tuple[str, str | None, str, str | None]
) -> None:
    found = extract(text)
    assert found.signatory is not None
    one = found.officials[found.signatory]
    assert (one.name, one.role, one.organisation, one.province_id) == expected


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_signatures(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("Người ký: Hoàng Vĩnh Thống", ("Hoàng Vĩnh Thống", None)),
        ("Người ký Hoàng Vĩnh Thống - Phó Chủ tịch", ("Hoàng Vĩnh Thống", "Phó Chủ tịch")),
        ("Người ký: Phó Chủ tịch Hoàng Vĩnh Thống", ("Hoàng Vĩnh Thống", "Phó Chủ tịch")),
        ("Người ký: Phó Chủ tịch - Hoàng Vĩnh Thống", ("Hoàng Vĩnh Thống", "Phó Chủ tịch")),
        ("Người ký: Hoàng Vĩnh Thống (Chủ tịch)", ("Hoàng Vĩnh Thống", "Chủ tịch")),
        ("Người ký: Hoàng Vĩnh Thống, hôm qua", None),
    ],
)
def test_who_signed_by_the_fields_of_a_page(field: str, expected: tuple[str, str | None] | None) -> None:
    page = f"Số hiệu: 12/QĐ-UBND\nNgày ban hành: 12/3/2020\n{field}\nCơ quan ban hành: UBND tỉnh Long An\n"
    found = extract(page)
    one = None if found.signatory is None else found.officials[found.signatory]
    told = one and (one.name, one.role, one.organisation)
    assert told == (expected and (*expected, "Ủy ban nhân dân tỉnh Long An"))


def test_a_body_that_the_head_shortens_is_named_whole() -> None:
    head = (
        "MẶT TRẬN TỔ QUỐC VIỆT NAM\nỦY BAN MTTQ VIỆT NAM XÃ IA DƠK\nSố: 12/KH-MTTQ\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nIa Dơk, ngày 5 tháng 8 năm 2025\nKẾ HOẠCH\n"
        "Vận động thay bóng đèn\n"
    )
    found = extract(f"{head}Căn cứ chương trình năm 2025;\nCHỦ TỊCH\nRơ Mah Blit\n")
    signed = found.officials[found.signatory or 0]
    assert signed.organisation == "Ủy ban Mặt trận Tổ quốc Việt Nam xã Ia Dơk"


def test_who_is_known_from_history_signs_a_document_and_is_named_nowhere_else() -> None:
    signed = "CHỦ TỊCH NƯỚC\nTôn Đức Thắng\n"
    assert [one[0] for one in told("Số: 8-LCT\nLỆNH\nVề huy chương\nCăn cứ Hiến pháp;\n" + signed)] == [
        "Tôn Đức Thắng"
    ]
    assert told(signed) == []


def test_a_post_that_a_lost_blank_cuts_is_told_whole() -> None:
    text = "TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀNBÍ THƯ THƯỜNG TRỰC (đã ký) Lê Văn Mười"
    assert told(text)[0][:2] == ("Lê Văn Mười", "BÍ THƯ THƯỜNG TRỰC")
