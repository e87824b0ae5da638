"""Who issued what an official text cites, where its own head tells which province it is of."""

from datetime import date

import pytest

from nlp import decisions
from nlp.records import DecisionMention
from nlp.text.document import Document
from tests.nlp.reading_decisions import cited


def _cited(text: str, home: str | None = None) -> DecisionMention:
    """What the ``text`` cites, its own number aside."""
    [read] = [one for one in decisions.find(Document(text, home_province=home)) if not one.is_own]
    return read


BASIS = "Căn cứ Quyết định số 15/2018/QĐ-UBND ngày 05/3/2018 của UBND tỉnh về chợ;"
COMMITTEE = "ỦY BAN NHÂN DÂN\nTỈNH {}\nSố: 90/QĐ-UBND\n{}, ngày 05 tháng 3 năm 2019\nQUYẾT ĐỊNH\nVề chợ\n"


@pytest.mark.parametrize("home", [None, "long-an"])
def test_a_bare_body_is_of_the_province_of_the_head_whatever_page_it_stands_on(home: str | None) -> None:
    head = COMMITTEE.format("HÀ TĨNH", "Hà Tĩnh") + "Tỉnh Nghệ An đã có chợ, tỉnh Quảng Bình cũng vậy.\n"
    read = _cited(head + BASIS, home)
    assert (read.issuer, read.issuer_province) == ("Ủy ban nhân dân tỉnh Hà Tĩnh", "ha-tinh")


HEADS = [
    ("ỦY BAN NHÂN DÂN |\nSố: 90/QĐ-UBND | Hà Tĩnh, ngày 05 tháng 3 năm 2019 |\nQUYẾT ĐỊNH\n", "ha-tinh"),
    ("SỞ Y TẾ\nSố: 90/SYT-NV\nHà Tĩnh, ngày 05 tháng 3 năm 2019\nKính gửi: Các trạm.\n", "ha-tinh"),
    ("UBND HUYỆN NĂM CĂN\nSố: 90/QĐ-UBND\nNăm Căn, ngày 05 tháng 3 năm 2019\nQUYẾT ĐỊNH\n", "ca-mau"),
    ("BỘ Y TẾ\nSố: 90/BYT-KCB\nHà Nội, ngày 05 tháng 3 năm 2019\nKính gửi: Các sở.\n", None),
]


@pytest.mark.parametrize(("head", "province"), HEADS)
def test_the_place_of_the_head_tells_where_its_body_does_not(head: str, province: str | None) -> None:
    read = _cited(f"{head}Tỉnh Nghệ An, tỉnh Quảng Bình đã có chợ.\n{BASIS}")
    assert read.issuer_province == province


LOST = [
    # Whose unit has been lost with its cell: the place of its day tells it, whatever page it stands on …
    ("ỦY BAN NHÂN DÂN |\nSố: 90/QĐ-UBND | Hà Tĩnh, ngày 05 tháng 3 năm 2019 |\n", "tỉnh Hà Tĩnh"),
    ("Uỷ BAN NHÂN DÂN |\nSố: 90/QĐ-UBND | Hà Tĩnh, ngày 05 tháng 3 năm 2019 |\n", "tỉnh Hà Tĩnh"),
    (
        "HỘI ĐỒNG NHÂN\nDÂN |\nSố: 90/NQ-HĐND |\nThành phố Đà Nẵng, ngày 05 tháng 3 năm 2019 |\n",
        "thành phố Đà Nẵng",
    ),
    # … or who decides below, or tells the text.
    (
        "ỦY BAN NHÂN DÂN\nSố: 90/QĐ-UBND\nngày 05 tháng 3 năm 2019\nCHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN KIM BẢNG\n"
        "Xét đề nghị của Phòng Nội vụ;\n",
        "huyện Kim Bảng",
    ),
    (
        "ỦY BAN NHÂN DÂN\nSố: 90/TB-UBND\nngày 05 tháng 3 năm 2019\nTHÔNG BÁO\n"
        "UBND huyện Kim Bảng thông báo mở chợ.\n",
        "huyện Kim Bảng",
    ),
    # A town that is no seat is no province.
    ("ỦY BAN NHÂN DÂN\nSố: 90/QĐ-UBND\nKim Bảng, ngày 05 tháng 3 năm 2019\nQUYẾT ĐỊNH\n", None),
]


@pytest.mark.parametrize("home", [None, "long-an"])
@pytest.mark.parametrize(("head", "unit"), LOST)
def test_a_head_that_has_lost_its_unit(head: str, unit: str | None, home: str | None) -> None:
    [own] = [
        one for one in decisions.find(Document(f"{head}Điều 1. Mở chợ.", home_province=home)) if one.is_own
    ]
    assert (own.issuer or "")[-len(unit or "") :] == (unit or "")


def test_the_province_is_that_of_the_day_of_the_head() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 90/QĐ-UBND\nLào Cai, ngày 05 tháng 9 năm 2025\nQUYẾT ĐỊNH\n"
        "Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 15/TTr-SYT ngày 01/9/2025."
    )
    read = _cited(text)
    assert (read.issuer, read.issuer_province) == ("Sở Y tế tỉnh Lào Cai", "lao-cai-2025")


BROKEN = [
    ("Thực hiện chỉ đạo của UBND tỉnh\ntại Chỉ thị số 15/CT-UBND về chợ.", "Ủy ban nhân dân tỉnh Cà Mau"),
    ("Thực hiện Chương trình số\n15/CTr-UBND ngày 05/3/2019 của UBND\nhuyện Năm Căn.", "huyện Năm Căn"),
    ("Theo Công văn số 15/STTTT-BC của Sở Thông tin\nvà Truyền thông tỉnh Hà Tĩnh.", "tỉnh Hà Tĩnh"),
    (
        "Theo đề nghị của Ban Quản lý đầu tư đảo\nPhú Quốc tại Công văn số 15/BQLPTPQ-VP về chợ.",
        "Ban Quản lý đầu tư đảo Phú Quốc",
    ),
    (
        "Theo Tờ trình số\n15/TTr-VPUB ngày 05/3/2019 của Chánh Văn phòng\nỦy ban nhân dân tỉnh.",
        "tỉnh Cà Mau",
    ),
    ("Theo Kế hoạch số 15-KH/TU ngày 05/3/2019 của Ban Thường vụ Tỉnh uỷ\nHà Tĩnh.", "Tỉnh ủy Hà Tĩnh"),
    ("Chợ của UBND huyện Năm Căn.\nTheo Quyết định số 15/QĐ-UBND về chợ.", None),
]


@pytest.mark.parametrize(("text", "issuer"), BROKEN)
def test_a_sentence_goes_on_over_the_breaks_of_its_page(text: str, issuer: str | None) -> None:
    [read] = cited(text)
    assert (read.issuer or "").endswith(issuer) if issuer else read.issuer is None


LISTS = [
    "Căn cứ các Quyết định của UBND huyện Năm Căn: số 15/QĐ-UBND về chợ; số 16/QĐ-UBND về cầu;",
    "Thực hiện các văn bản của UBND huyện Năm Căn: Quyết định số 15/QĐ-UBND ngày 05/3/2019 về việc mở chợ"
    " tại các xã trên địa bàn huyện cho đến hết quý I năm sau, có xét đến ý của dân và của các hội quán;"
    " Kế hoạch số 16/KH-UBND về cầu.",
    "Theo chỉ đạo của UBND huyện Năm Căn tại Chỉ thị số 15/CT-UBND ngày 05/3/2019; các văn bản: số"
    " 16/UBND-KT ngày 06/3/2019 và số 17/UBND-KT về chợ.",
    "UBND huyện Năm Căn đã ban hành các Quyết định số: 15/QĐ-UBND ngày 05/3/2019, 16/QĐ-UBND về chợ.",
    "Thực hiện Quyết định số 15/QĐ-UBND ngày 05-3-2019 và Kế hoạch số 16/KH-UBND ngày 06-3-2019 của UBND"
    " huyện Năm Căn về chợ.",
]


@pytest.mark.parametrize("text", LISTS)
def test_a_body_that_is_named_once_is_that_of_the_whole_list(text: str) -> None:
    assert {one.issuer for one in cited(text)} == {"Ủy ban nhân dân huyện Năm Căn"}


def test_the_body_of_a_list_is_not_that_of_another_symbol_or_sentence() -> None:
    read = cited(
        "Căn cứ các văn bản của UBND huyện Năm Căn: số 15/QĐ-UBND về chợ; Nghị quyết số 16/NQ-HĐND về cầu."
        " Kế hoạch số 17/KH-UBND của UBND tỉnh; số 18/KH-UBND của UBND xã Tân Tiến."
    )
    assert [one.issuer for one in read[1:]] == [
        "Hội đồng nhân dân tỉnh Cà Mau",
        "Ủy ban nhân dân tỉnh Cà Mau",
        "Ủy ban nhân dân xã Tân Tiến",
    ]


def test_the_next_number_of_a_list_is_one_too() -> None:
    text = "Theo các văn bản số: 1048/BCH-TM ngày 05/3/2019 và số 1051/BCH-TM của Bộ Chỉ huy Quân sự tỉnh."
    assert [(one.key, one.issuer) for one in cited(text)] == [
        ("1048/BCH-TM", "Bộ Chỉ huy Quân sự tỉnh Cà Mau"),
        ("1051/BCH-TM", "Bộ Chỉ huy Quân sự tỉnh Cà Mau"),
    ]


NAMED = [
    ("Tại Quyết định số 15/QĐ-UBND, Chủ tịch UBND tỉnh Hà Tĩnh Trần Văn Mẫu đã giao Sở.", "tỉnh Hà Tĩnh"),
    ("Theo ý tại quyết định số 15/QĐ-XPVPHC, Chánh Văn phòng UBND tỉnh Lê Văn Mẫu cho biết đã phạt.", None),
    ("UBND huyện Năm Căn thực hiện việc được giao tại Công văn số 15/UBND-KT về chợ.", "tỉnh Cà Mau"),
    ("Án phạt được Phó chủ tịch UBND tỉnh Hà Tĩnh Lê Văn Mẫu ký (số 15/QĐ-XPVPHC).", "tỉnh Hà Tĩnh"),
    (
        "Thực hiện chỉ đạo của UBND tỉnh tại Công văn số 15/CV-KGVX về chợ, Sở Y tế yêu cầu làm ngay.",
        "Ủy ban nhân dân tỉnh Cà Mau",
    ),
    (
        "Theo chỉ đạo của ủy ban nhân dân tỉnh tại Phiếu chuyển số 15/PC-KGVX, Sở Y tế yêu cầu làm ngay.",
        "Ủy ban nhân dân tỉnh Cà Mau",
    ),
    ("Hướng dẫn số 15-HD/ĐUK của Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh.", "doanh nghiệp tỉnh Cà Mau"),
    ("Nghị quyết số 15-NQ/ĐU của Đảng ủy Dân chính Đảng.", "Đảng ủy Dân chính Đảng"),
    ("Công văn số 15/KTrVB-PL của Cục Kiểm tra văn bản quy phạm pháp luật.", "quy phạm pháp luật"),
    ("Kế hoạch số 15-KH/ĐTN của Quận đoàn Hai Bà Trưng.", "Quận đoàn Hai Bà Trưng"),
    ("Báo cáo số 15/BC-TTĐB của Đội Thanh tra địa bàn quận 2.", "Đội Thanh tra địa bàn quận 2"),
    ("Nghị quyết số 15-NQ/TU của Hội nghị lần thứ tám Ban Chấp hành Đảng bộ tỉnh.", "Tỉnh ủy Cà Mau"),
    ("Báo cáo số 15/BC-BDT của Ban Dân tộc tỉnh.", "Ban Dân tộc tỉnh Cà Mau"),
    (
        "Báo cáo số 15/BC-BĐT của Ban Đô thị Hội đồng nhân dân tỉnh.",
        "Ban Đô thị Hội đồng nhân dân tỉnh Cà Mau",
    ),
    ("Báo cáo số 15/BC-HĐND của Ban Pháp chế HĐND tỉnh.", "Ban Pháp chế HĐND tỉnh Cà Mau"),
    ("Báo cáo số 15/BC-BĐT về nhà ở.", None),
    ("Kế hoạch số 15-KH/ĐU của Đảng ủy các cơ quan Đảng tỉnh.", "Đảng ủy các cơ quan Đảng tỉnh Cà Mau"),
    ("Công văn số 15/TKT-TH của Thống kê tỉnh Hà Tĩnh.", "Thống kê tỉnh Hà Tĩnh"),
    ("Công văn số 15/CTCM-TH của Thuế tỉnh.", "Thuế tỉnh Cà Mau"),
    ("Công văn số 15/TTr-NV của Chánh Thanh tra tỉnh.", "Thanh tra tỉnh Cà Mau"),
    ("Tờ trình số 15/TTr-NV của Sở Nội vụ.", "Sở Nội vụ tỉnh Cà Mau"),
    ("Thông báo số 26/TB-VP.UBND của Văn phòng UBND tỉnh.", "Văn phòng Ủy ban nhân dân tỉnh Cà Mau"),
]


@pytest.mark.parametrize(("text", "issuer"), NAMED)
def test_a_body_is_named_whole_and_outweighs_the_symbol(text: str, issuer: str | None) -> None:
    [read] = cited(text)
    assert (read.issuer or "").endswith(issuer) if issuer else read.issuer is None


def test_a_district_of_a_name_of_two_provinces_is_of_the_one_that_the_text_names() -> None:
    text = "UBND thành phố Hà Nội họp. UBND quận Hoàng Mai ra Quyết định số 15/QĐ-UBND."
    [read] = decisions.find(Document(text, published=date(2019, 5, 6)))
    assert (read.issuer, read.issuer_province) == ("Ủy ban nhân dân quận Hoàng Mai", "ha-noi")


def test_the_kind_of_a_city_stands_once_in_the_name_of_its_body() -> None:
    text = "Thanh tra thành phố Hà Nội họp. Thanh tra Thành phố đã có Thông báo số 15/TBKL-TTTP về chợ."
    [read] = decisions.find(Document(text, published=date(2019, 5, 6)))
    assert read.issuer == "Thanh tra thành phố Hà Nội"


@pytest.mark.parametrize("body", ["xã Đất Mũi", "phường Lý Văn Lâm"])
def test_bodies_of_today_are_of_communes(body: str) -> None:
    text = f"UBND {body} ban hành Quyết định số 15/QĐ-UBND và Kế hoạch số 16/KH-UBND."
    read = decisions.find(Document(text, published=date(2025, 9, 6), home_province="ca-mau-2025"))
    assert [(one.issuer, one.issuer_province) for one in read] == [
        (f"Ủy ban nhân dân {body}", "ca-mau-2025")
    ] * 2
