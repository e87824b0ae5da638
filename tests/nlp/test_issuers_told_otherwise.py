"""Issuers that the text tells in other words than the usual: signatures, the sentence before, bodies in small
letters; and what is nobody's, since the text tells another than the symbol or the home do.
"""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document

Told = tuple[str | None, str | None]


def told(text: str, home: str | None, published: date | None) -> list[Told]:
    read = decisions.find(Document(text, published=published, home_province=home))
    return [(one.issuer, one.issuer_province) for one in read]


OF_HA_NAM: list[tuple[str, list[Told]]] = [
    (
        "Theo Quyết định số 15/QĐ-XPVPHC do ông Lê Văn Mẫu – Phó Chủ tịch UBND huyện Kim Bảng ký ngày 13/5, "
        "công ty được miễn.",
        [("Ủy ban nhân dân huyện Kim Bảng", "ha-nam")],
    ),
    (
        "Anh nhận Quyết định số 15/QĐ-PTTH do ông Lê Văn Mẫu (Phó giám đốc Đài PT-TH tỉnh Đắk Nông) ký.",
        [("Đài PT-TH tỉnh Đắk Nông", "dak-nong")],
    ),
    (
        "Ngày 14/6, cơ quan cảnh sát điều tra công an huyện Kim Bảng đã ra quyết định số 15/QĐ-CSĐT.",
        [("Cơ quan cảnh sát điều tra công an huyện Kim Bảng", "ha-nam")],
    ),
    (
        "Ông Lê Văn Mẫu - Trưởng công an xã Liêm Sơn đã ký ban hành thông báo số 15/TB-CALS.",
        [("Công an xã Liêm Sơn", "ha-nam")],
    ),
    (
        "Thực hiện Kế hoạch số 16/KH-MTTQ-BTT của Ban Thường trực Ủy ban MTTQ Việt Nam xã Liêm Sơn về chợ.",
        [("Ủy ban Mặt trận Tổ quốc Việt Nam xã Liêm Sơn", "ha-nam")],
    ),
    (
        "Nghị quyết số 40/NQ-HĐBCQG của Hội đồng Bầu cử quốc gia Quy định mẫu hồ sơ. Mẫu ở Nghị quyết số "
        "40/NQ-HĐBCQG. Hội đồng bầu cử quốc gia có Nghị quyết số 40/NQ-HĐBCQG.",
        [
            ("Hội đồng Bầu cử quốc gia", None),
            ("Hội đồng bầu cử quốc gia", None),
            ("Hội đồng bầu cử quốc gia", None),
        ],
    ),
    # A slip, or another's document: in no case the home's.
    ("Theo tinh thần Nghị quyết số 33-NQ/TU của Bộ Chính trị.", [(None, None)]),
    (
        "Quy hoạch đã được Thủ tướng Chính phủ phê duyệt tại Quyết định số 1402/QĐ-UBND năm 2013.",
        [(None, None)],
    ),
    ("Theo công văn số 22/SGDĐT-KT của Bộ GD&ĐT về thi.", [(None, None)]),
    ("Kế hoạch số 15/KH-UBND của Công ty Điện lực về đường dây.", [(None, None)]),
    # Another province, or one below the home, is as likely as the home.
    ("Đoàn học kinh nghiệm của Quảng Ninh theo Nghị quyết số 15/NQ-HĐND về làng nghề.", [(None, None)]),
    (
        "UBND tỉnh Thái Bình giao các Sở Tài nguyên và Môi trường, Xây dựng, Nông nghiệp và Phát triển nông "
        "thôn, Công Thương, Giao thông vận tải và các huyện tiếp tục thực hiện chỉ đạo ở Văn bản số "
        "15/UBND-KT về nguồn nước.",
        [("Ủy ban nhân dân tỉnh Thái Bình", "thai-binh")],
    ),
    ("Xã Liêm Sơn triển khai Kế hoạch số 45/KH-UBND về mở chợ.", [(None, None)]),
    # Names to their end, and what is glued.
    (
        "Ủy ban bầu cử TP.Thủ Dầu Một ban hành Thông báo số 12/TB-UBBC.",
        [("Ủy ban bầu cử TP.Thủ Dầu Một", "binh-duong")],
    ),
    (
        "Thực hiện Quyết định số 15/QĐ-UBND ngày 07/3/2017 củaUBND tỉnh Thái Bình.",
        [("Ủy ban nhân dân tỉnh Thái Bình", "thai-binh")],
    ),
    (
        "Theo Quyết định số 15/QĐ-BQL của Ban Quản lý Khu kinh tế.",
        [("Ban Quản lý Khu kinh tế tỉnh Hà Nam", "ha-nam")],
    ),
    (
        "Thực hiện Quyết định 1394 và 1404/QĐ-UBND của UBND huyện Kim Bảng về mở chợ.",
        [("Ủy ban nhân dân huyện Kim Bảng", "ha-nam")] * 2,
    ),
    # The sentence before.
    (
        "Thanh tra Sở Xây dựng vừa có quyết định về nhà kho. Theo Quyết định số 15/QĐ-XPHC, kho dừng xây.",
        [("Thanh tra Sở Xây dựng", "ha-nam")],
    ),
    (
        "Đảng ủy xã Liêm Sơn vừa ban hành kế hoạch. Theo Kế hoạch số 01-KH/ĐU, các chi bộ họp ngay.",
        [("Đảng ủy xã Liêm Sơn", "ha-nam")],
    ),
    (
        "UBND huyện Kim Bảng đã ban hành kết luận của ông Lê Văn Mẫu tại cuộc họp. Theo Thông báo số "
        "38/TB-UBND này, Phó Chủ tịch huyện giao Phòng Kinh tế mở chợ.",
        [("Ủy ban nhân dân huyện Kim Bảng", "ha-nam")],
    ),
    (
        "UBND tỉnh ban hành kế hoạch, UBND huyện Kim Bảng ban hành kế hoạch. Theo Kế hoạch số 38/KH-UBND, "
        "chợ mở.",
        [(None, None)],
    ),
]


@pytest.mark.parametrize(("text", "issuers"), OF_HA_NAM)
def test_who_issued_it(text: str, issuers: list[Told]) -> None:
    assert told(text, "ha-nam", date(2017, 5, 6)) == issuers


@pytest.mark.parametrize(
    ("home", "issuer"),
    [("ha-tinh", ("Ủy ban nhân dân tỉnh Hà Tĩnh", "ha-tinh")), ("ninh-binh-2025", (None, None))],
)
def test_which_of_the_merged_is_meant_nothing_tells(home: str, issuer: Told) -> None:
    text = "Chợ mở theo Quyết định số 15/QĐ-UBND ngày 03/4/2024."
    assert told(text, home, date(2025, 9, 6)) == [issuer]


def test_the_sentence_may_name_the_one_that_bore_the_name() -> None:
    text = (
        "Kế hoạch của tỉnh Ninh Bình ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 03/4/2024 vẫn được dùng."
    )
    assert told(text, "ninh-binh-2025", date(2025, 9, 6)) == [("Ủy ban nhân dân tỉnh Ninh Bình", "ninh-binh")]


@pytest.mark.parametrize("published", [date(2025, 5, 6), None])
def test_a_year_alone_is_of_the_province_that_stood_in_it(published: date | None) -> None:
    text = "Trường tuyển sinh theo Quyết định 299/QĐ-UBND năm 2025 về kế hoạch năm học."
    assert told(text, "thai-binh", published) == [("Ủy ban nhân dân tỉnh Thái Bình", "thai-binh")]


@pytest.mark.parametrize(
    ("zone", "province"),
    [("Phú Quốc", "an-giang-2025"), ("Vân Đồn", "quang-ninh"), ("Lý Sơn", "quang-ngai-2025")],
)
def test_a_special_zone_lies_in_its_own_province(zone: str, province: str) -> None:
    text = f"UBND đặc khu {zone} ban hành Quyết định số 15/QĐ-UBND về mở chợ."
    assert told(text, "ca-mau-2025", date(2025, 9, 6)) == [(f"Ủy ban nhân dân đặc khu {zone}", province)]


HEAD = """HỘI ĐỒNG NHÂN DÂN
THÀNH PHỐ HUẾ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 33/2025/NQ-HĐND
Huế, ngày 18 tháng 11 năm 2025

NGHỊ QUYẾT
SỬA ĐỔI QUY ĐỊNH VỀ MỞ CHỢ KÈM THEO NGHỊ QUYẾT
SỐ 09/2022/NQ-HĐND NGÀY 14 THÁNG 7 NĂM 2022 CỦA HỘI ĐỒNG NHÂN DÂN TỈNH THỪA
THIÊN HUẾ

Căn cứ Nghị quyết số 10/2022/NQ-HĐND ngày 14 tháng 7 năm 2022 của Hội đồng nhân dân tỉnh về chợ;
Theo đề nghị của Ủy ban nhân dân thành phố tại Tờ trình số 16/TTr-UBND ngày 14 tháng 11 năm 2025.
"""


def test_a_province_that_became_a_city_is_what_it_was_on_each_day() -> None:
    assert told(HEAD, None, None) == [
        ("Hội đồng nhân dân thành phố Huế", "hue"),
        ("Hội đồng nhân dân tỉnh Thừa Thiên Huế", "thua-thien-hue"),
        ("Hội đồng nhân dân tỉnh Thừa Thiên Huế", "thua-thien-hue"),
        ("Ủy ban nhân dân thành phố Huế", "hue"),
    ]


@pytest.mark.parametrize(
    ("body", "symbol"),
    [("Đảng ủy xã Tây Ninh", "NQ/ĐU"), ("UBND xã Tây Ninh", "KH-UBND"), ("HĐND xã Tây Ninh", "NQ-HĐND")],
)
def test_a_commune_that_bears_the_name_of_a_province_is_of_the_home(body: str, symbol: str) -> None:
    [(_, province)] = told(
        f"{body} vừa ban hành văn bản số 15/{symbol} về chợ.", "hung-yen-2025", date(2025, 9, 6)
    )
    assert province == "hung-yen-2025"


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Sở Công Thương Hải Dương (nay là Sở Công Thương Hải Phòng) ra Công văn số 15/SCT-QL ngày 2/6.",
            ["Sở Công Thương tỉnh Hải Dương"],
        ),
        (
            "UBND tỉnh Hải Dương (nay là UBND thành phố Hải Phòng) đã ra Quyết định số 15/QĐ-UBND ngày "
            "12/6/2025.",
            ["Ủy ban nhân dân tỉnh Hải Dương"],
        ),
        (
            "Đặc khu Cát Hải nhận Công văn số 15/UBND-KT của UBND thành phố Hải Phòng và ban hành Thông báo "
            "số 16/TB-UBND.",
            ["Ủy ban nhân dân thành phố Hải Phòng", None],
        ),
        ("UBND xã triển khai Kế hoạch số 15/KH-UBND về vệ sinh.", [None]),
        (
            "Theo Công văn số 15/UBND-KT đề ngày 12/6/2025 của UBND quận Kiến An về chợ.",
            ["Ủy ban nhân dân quận Kiến An"],
        ),
        (
            "Nghị quyết số 18-NQ/TW của Ban chấp hành Trung ương Đảng về bộ máy.",
            ["Ban Chấp hành Trung ương Đảng"],
        ),
    ],
)
def test_whoever_came_after_or_passed_it_on_has_not_issued_it(text: str, issuers: list[str | None]) -> None:
    assert [issuer for issuer, _ in told(text, "hai-phong-2025", date(2025, 9, 6))] == issuers


LISTED = """Văn bản liên quan
Quyết định 672/QĐ-UBND năm 2024 phê duyệt Kế hoạch sử dụng đất huyện Sơn Động, tỉnh Bắc Giang
Nghị quyết 26/NQ-HĐND năm 2024 thông qua danh mục chợ
Nghị quyết 97/NQ-HĐND năm 2024 về danh mục dự án

HỘI ĐỒNG NHÂN DÂN
TỈNH HÀ GIANG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 97/NQ-HĐND
Hà Giang, ngày 10 tháng 12 năm 2024
NGHỊ QUYẾT
Về danh mục dự án
Căn cứ Tờ trình số 15/TTr-UBND ngày 01 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh;
"""


@pytest.mark.parametrize("home", ["ha-giang", None])
def test_what_is_listed_above_a_head_is_not_of_its_province(home: str | None) -> None:
    nobody, own = (None, None), ("Hội đồng nhân dân tỉnh Hà Giang", "ha-giang")
    assert told(LISTED, home, None) == [
        nobody,
        nobody,
        own,
        own,
        ("Ủy ban nhân dân tỉnh Hà Giang", "ha-giang"),
    ]
