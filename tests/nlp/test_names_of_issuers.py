"""The names of those who issue documents, to their end, and the form of their numbers."""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document
from tests.nlp.test_issuers_of_pages import UBND, told

NAMES: list[tuple[str, list[str | None]]] = [
    # Whose word it is, and not whose the next of the list is.
    (
        "Theo chỉ đạo của UBND tỉnh Hà Nam tại Công văn số 15/UBND-KT và Công văn số 16/UBND-KT của UBND "
        "huyện Kim Bảng, chợ mở.",
        [f"{UBND} tỉnh Hà Nam", f"{UBND} huyện Kim Bảng"],
    ),
    # Names to their end, however they are spelt.
    ("Nghị quyết số 15-NQ/TW của BCH Trung ương Đảng.", ["Ban Chấp hành Trung ương Đảng"]),
    (
        "Công điện số 15/CĐ-QG của Văn phòng thường trực Ban Chỉ đạo quốc gia về phòng chống thiên tai - Văn "
        "phòng Ủy ban Quốc gia Tìm kiếm cứu nạn.",
        ["Văn phòng thường trực Ban Chỉ đạo quốc gia về phòng chống thiên tai"],
    ),
    (
        "Theo Công điện số 15/CĐ-TW của Ban Chỉ đạo Trung ương phòng, chống thiên tai về bão, tàu về bến.",
        ["Ban Chỉ đạo Trung ương phòng, chống thiên tai"],
    ),
    (
        "Phiếu trả lời kết quả số: 15/TTCĐ-XN ngày 2/3/2019 của Trung tâm chẩn đoán Thú y Trung ương.",
        ["Trung tâm chẩn đoán Thú y Trung ương"],
    ),
    (
        "Theo thông tin từ Ban Chỉ huy Phòng, chống thiên tai, tìm kiếm cứu nạn và Phòng thủ dân sự tỉnh "
        "(BCH PCTT tỉnh Thanh Hóa) cho biết, đã ban hành Công điện số 15/CĐ-PTDS về bão.",
        ["Ban Chỉ huy Phòng, chống thiên tai, tìm kiếm cứu nạn và Phòng thủ dân sự tỉnh Thanh Hóa"],
    ),
    # The body before "tại", with the tone on another letter, or a code that tells more of its type.
    (
        "Theo đề nghị của Giám đốc Sở Văn hoá, Thể thao và Du lịch tỉnh Thanh Hoá tại Công văn số "
        "15/SVHTTDL-DSVH.",
        ["Sở Văn hóa, Thể thao và Du lịch tỉnh Thanh Hóa"],
    ),
    (
        "Theo ý kiến của Sở Xây dựng tỉnh Thanh Hóa tại Báo cáo số 15/BCTĐ-SXD.",
        ["Sở Xây dựng tỉnh Thanh Hóa"],
    ),
    ("T.P Hà Nội vừa ban hành Nghị quyết số 15/NQ-HĐND về chợ.", ["Hội đồng nhân dân thành phố Hà Nội"]),
    # By its letters, where the sentence names one such body.
    (
        "Nghị quyết số 15/NQ-HĐBCQG ngày 2/3/2019 do Chủ tịch Quốc hội Lê Văn Mẫu - Chủ tịch Hội đồng bầu cử "
        "quốc gia đã ký nêu rõ số đại biểu.",
        ["Hội đồng bầu cử quốc gia"],
    ),
    (
        "Hướng dẫn số 15-HD/HNDTW của Trung ương Hội Nông dân Việt Nam về thi đua.",
        ["Trung ương Hội Nông dân Việt Nam"],
    ),
    (
        "Công văn của Trung ương Hội Liên hiệp Phụ nữ Việt Nam số 15/ĐCT-TG về chợ.",
        ["Trung ương Hội Liên hiệp Phụ nữ Việt Nam"],
    ),
    (
        "Theo Quyết định số 15/QĐĐC-PC07 của Phòng Cảnh sát phòng cháy, chữa cháy, Công an tỉnh Thanh Hóa.",
        ["Phòng Cảnh sát phòng cháy, chữa cháy, Công an tỉnh Thanh Hóa"],
    ),
    (
        "Thực hiện các văn bản của Cục Quản lý Dược: số 15/QLD-MP ngày 2/3/2019 về thuốc; số 16/QLD-MP ngày "
        "3/3/2019 về thuốc.",
        ["Cục Quản lý Dược"] * 2,
    ),
    # Whoever it reaches has said nothing in it.
    (
        "Thông tin tới Tạp chí Mặt trận tại văn bản số 15/TCTHADS-GQKN, Phó Tổng cục trưởng Tổng cục Thi "
        "hành án dân sự (THADS) Lê Văn Mẫu cho biết chợ sẽ mở.",
        ["Tổng cục Thi hành án dân sự"],
    ),
    ("Theo yêu cầu tại quyết định số 15/QĐ-XPVPHC, Chánh Văn phòng Sở Xây dựng Lê Văn Mẫu cho biết.", [None]),
    (
        "TAND tỉnh Thanh Hóa đã ban hành Quyết định buộc thi hành án hành chính số 15/2019/QĐTHA về chợ.",
        ["TAND tỉnh Thanh Hóa"],
    ),
    (
        "Công văn số 15/BQLDA-KH về cầu được Ban Quản lý dự án đầu tư xây dựng tỉnh Thanh Hóa nêu.",
        ["Ban Quản lý dự án đầu tư xây dựng tỉnh Thanh Hóa"],
    ),
    (
        "Kế hoạch số 15/BCĐVSATTP, ngày 2/3/2019 của Ban chỉ đạo liên ngành Trung ương về vệ sinh an toàn "
        "thực phẩm (VSATTP) về việc kiểm tra.",
        ["Ban chỉ đạo liên ngành Trung ương về vệ sinh an toàn thực phẩm"],
    ),
    (
        "Quyết định số 15/QĐ-TCLN của Tổng cục trưởng Tổng cục Lâm nghiệp Phê duyệt Kế hoạch trồng rừng.",
        ["Tổng cục Lâm nghiệp"],
    ),
    ("Thông báo số 15/TB-HĐTT của Hội đồng thi tuyển công chức về thi.", ["Hội đồng thi tuyển công chức"]),
    ("Theo Kế hoạch số 15/KH-TTYT của TTYT thị xã Tịnh Biên, trạm mở cửa.", ["TTYT thị xã Tịnh Biên"]),
    ("Bộ Chính trị đã ban hành Quyết định số 15-QĐNS/TW về nhân sự.", ["Bộ Chính trị"]),
]


@pytest.mark.parametrize(("text", "issuers"), NAMES)
def test_who_issued_it_is_named_to_the_end(text: str, issuers: list[str | None]) -> None:
    assert [issuer for issuer, _ in told(text, None, date(2019, 5, 6))] == issuers


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("35/CĐ-TW", "35/CĐ-TW"),
        ("10 CĐ/CLB", "10/CĐ-CLB"),
        ("01-CĐ/TU", "01-CĐ/TU"),
        ("15-QĐNS/TU", "15-QĐNS/TU"),
    ],
)
def test_the_form_of_telegrams_and_of_decisions_on_posts_stays(written: str, key: str) -> None:
    [read] = decisions.find(Document(f"Theo Công điện số {written} về bão, tàu về bến."))
    assert read.key == key


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("C46 ra Quyết định truy nã toàn quốc số 15/C46-P12.", "Quyết định"),
        ("Xét báo cáo của Bộ Công Thương tại văn bản số 15/BCT-CTĐP ngày 2/3/2019.", "Công văn"),
    ],
)
def test_the_type_stands_apart_from_its_number(text: str, kind: str) -> None:
    [read] = decisions.find(Document(text))
    assert read.type == kind
