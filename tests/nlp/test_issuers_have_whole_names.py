"""Where the names of issuers end: offices of regions, boards of the nation and of councils, their places."""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document
from tests.nlp.reading_decisions import cited

UBND = "Ủy ban nhân dân"

NAMES = [
    ("của UBND huyện Năm Căn V/v mở chợ", f"{UBND} huyện Năm Căn"),
    ("của Phòng Kinh tế huyện Năm Căn V/v mở chợ", "Phòng Kinh tế huyện Năm Căn"),
    ("của Thường trực Huyện ủy Năm Căn về chợ", "Huyện ủy Năm Căn"),
    ("của Huyện ủy Năm Căn V/v mở chợ", "Huyện ủy Năm Căn"),
    ("của Ban Thường vụ Huyện ủy Năm Căn, Công an tỉnh đã họp", "Huyện ủy Năm Căn"),
    ("của Thuế tỉnh Bạc Liêu, Công an tỉnh đã họp", "Thuế tỉnh Bạc Liêu"),
    (
        "của Trung tâm Khuyến công và Tư vấn công nghiệp tỉnh Bạc Liêu",
        "Trung tâm Khuyến công và Tư vấn công nghiệp tỉnh Bạc Liêu",
    ),
]


@pytest.mark.parametrize(("behind", "name"), NAMES)
def test_where_a_name_ends(behind: str, name: str) -> None:
    symbol = "UBND-KT" if name.startswith(UBND) else "TTKC-KC" if "Khuyến công" in name else "TTXX-KH"
    [read] = cited(f"Theo Công văn số 9/{symbol} {behind}.")
    assert read.issuer == name


WHOLE_NAMES = [
    ("Tòa án nhân dân khu vực 5 - Bạc Liêu", "bac-lieu"),
    ("Thuế cơ sở 3 tỉnh Bạc Liêu", "bac-lieu"),
    ("Chi cục Hải quan khu vực XIV", None),
    ("Chi cục Thuế khu vực Sông Đốc 2", None),
    ("Cụm thi đua các tỉnh Bắc Trung Bộ", None),
    ("Cục Quản lý Khám, chữa bệnh", None),
    ("Ban Bí thư Trung ương Đoàn", None),
    ("Hội đồng bồi thường, hỗ trợ, tái định cư huyện Năm Căn", "ca-mau"),
    ("Trung tâm Cung ứng dịch vụ công xã Đất Mới", "ca-mau"),
    ("Bưu điện tỉnh Bạc Liêu", "bac-lieu"),
    ("Ủy ban Quốc gia về chuyển đổi số", None),
    ("Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số", None),
]


@pytest.mark.parametrize(("name", "province"), WHOLE_NAMES)
@pytest.mark.parametrize(
    "sentence",
    ["Theo Công văn số 9/XYZ-KT của {} về việc mở chợ.", "Hôm qua, {} mới ban hành Công văn số 9/XYZ-KT."],
)
def test_a_name_is_whole(name: str, province: str | None, sentence: str) -> None:
    [read] = cited(sentence.format(name))
    assert (read.issuer, read.issuer_province) == (name, province)


OTHERS = [
    ("Báo cáo số 9/BC-HĐND của Ban Pháp chế HĐND tỉnh Bạc Liêu", "Ban Pháp chế HĐND tỉnh Bạc Liêu"),
    ("Ban Pháp chế HĐND tỉnh Bạc Liêu ban hành Báo cáo số 9/BC-HĐND", "Ban Pháp chế HĐND tỉnh Bạc Liêu"),
    ("Theo Quyết định số 9/QĐ-CHQ của Chi cục Hải quan khu vực III", "Chi cục Hải quan khu vực III"),
    ("Hội đồng bồi thường xã Đất Mới có Thông báo số 9/TB-HĐBT", "Hội đồng bồi thường xã Đất Mới"),
    ("Theo Thông báo số 9/TB-HKL của Hạt Kiểm lâm Năm Căn, Sở Nội vụ đã họp", "Hạt Kiểm lâm Năm Căn"),
    (
        "Hạt Kiểm lâm Năm Căn, Chi cục Kiểm lâm có Thông báo số 9/TB-HKL",
        "Hạt Kiểm lâm Năm Căn, Chi cục Kiểm lâm",
    ),
    ("Theo Quyết định số 9/QĐ-BCĐ của Ban Chỉ đạo Trung ương về việc mở chợ", "Ban Chỉ đạo Trung ương"),
]


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_another_than_the_symbol_or_the_next_body(text: str, name: str) -> None:
    [read] = cited(f"{text}.")
    assert read.issuer == name


ACTS = [
    ("Phòng Kinh tế xã Đất Mới đã xây dựng Kế hoạch số 9/KH-PKTX.", "Phòng Kinh tế xã Đất Mới"),
    ("Huyện ủy Năm Căn trình Đề án số 9-ĐA/HU.", "Huyện ủy Năm Căn"),
    ("Chợ được Huyện ủy Năm Căn ban hành tại Thông báo số 9-TB/HU.", "Huyện ủy Năm Căn"),
]


@pytest.mark.parametrize(("text", "name"), ACTS)
def test_a_name_ends_before_the_verb(text: str, name: str) -> None:
    [read] = cited(text)
    assert read.issuer == name


def test_an_office_of_a_city_at_the_end_of_a_sentence() -> None:
    [read] = cited("Theo Thông báo số 9/TB-VP của Văn phòng UBND TP.", "can-tho")
    assert (read.issuer, read.issuer_province) == (f"Văn phòng {UBND} thành phố Cần Thơ", "can-tho")


def test_a_province_is_no_division_of_that_name() -> None:
    text = "Ban Chỉ huy Quân sự xã An Tân, thành phố Hải Phòng vừa ban hành Kế hoạch số 9/KH-BCHQS."
    [read] = decisions.find(Document(text, published=date(2026, 5, 6)))
    assert (read.issuer, read.issuer_province) == ("Ban Chỉ huy Quân sự xã An Tân", "hai-phong-2025")


GOES_ON = [
    ("Cục Quản lý Y dược cổ truyền", "Cục Quản lý Y dược cổ truyền"),
    ("Trung tâm Y tế hôm qua", "Trung tâm Y tế"),
    (
        "Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm tỉnh Bạc Liêu",
        "Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm tỉnh Bạc Liêu",
    ),
    ("Chi cục Chăn nuôi, lãnh đạo các sở tỉnh Bạc Liêu", "Chi cục Chăn nuôi"),
    (
        "Ban Chỉ đạo sắp xếp đơn vị hành chính các cấp và xây dựng chính quyền hai cấp",
        "Ban Chỉ đạo sắp xếp đơn vị hành chính các cấp và xây dựng chính quyền hai cấp",
    ),
    (
        "Ban Chỉ đạo thực hiện các dự án trọng điểm tỉnh Bạc Liêu",
        "Ban Chỉ đạo thực hiện các dự án trọng điểm tỉnh Bạc Liêu",
    ),
    # What its document does is no part of it.
    ("Ban Chỉ đạo thực hiện công tác tuyên truyền", None),
    ("Ban Chỉ đạo thực hiện Nghị quyết về nông thôn tỉnh Bạc Liêu", None),
    ("Ban Tổ chức kỷ niệm", None),
]


@pytest.mark.parametrize(("written", "name"), GOES_ON)
def test_a_name_goes_on_in_small_letters(written: str, name: str | None) -> None:
    [read] = cited(f"Theo Công văn số 9/XYZ-KT của {written} (đính kèm).")
    assert read.issuer == name


INSPECTS = [
    "Thanh tra Sở Y tế tỉnh Bạc Liêu ban hành Quyết định số 9/QĐ-SYT.",
    "Theo Quyết định số 9/QĐ-SYT của Chánh Thanh tra Sở Y tế tỉnh Bạc Liêu.",
    "Thanh tra Sở Y tế tỉnh Bạc Liêu có Công văn số 9/TTrSYT-NV.",
]


@pytest.mark.parametrize("sentence", INSPECTS)
def test_an_inspectorate_is_not_its_department(sentence: str) -> None:
    [read] = cited(sentence)
    assert (read.issuer, read.issuer_province) == ("Thanh tra Sở Y tế tỉnh Bạc Liêu", "bac-lieu")


OF_DEEDS = [
    ("Quyết định số 9/QĐ-XPVPHC của huyện Năm Căn", f"{UBND} huyện Năm Căn"),
    ("Quyết định số 9/QĐ-CCXP của TP. Cà Mau", f"{UBND} thành phố Cà Mau"),
    ("Kế hoạch số 9/KH-XYZ của tỉnh Bạc Liêu", None),
]


@pytest.mark.parametrize(("text", "name"), OF_DEEDS)
def test_a_place_that_does_it_has_a_committee(text: str, name: str | None) -> None:
    [read] = cited(f"Công ty nộp phạt theo {text}.")
    assert read.issuer == name


def test_the_centre_in_short() -> None:
    [read] = cited("Thực hiện Kết luận số 9-KL/TW của BCT về chợ.")
    assert read.issuer == "Bộ Chính trị"


OF_DISTRICTS = [
    ("Phòng GD&ĐT Năm Căn", "ca-mau"),
    ("Hạt Kiểm lâm Năm Căn", "ca-mau"),
    # A school may bear the name of a person or place of anywhere.
    ("Trường THPT Năm Căn", None),
    ("Phòng GD&ĐT Châu Thành", None),
]


@pytest.mark.parametrize(("name", "province"), OF_DISTRICTS)
def test_an_office_of_a_district_without_its_kind(name: str, province: str | None) -> None:
    [read] = cited(f"Theo Công văn số 9/XYZ-KT của {name} về việc mở chợ.", None)
    assert (read.issuer, read.issuer_province) == (name, province)


def test_a_department_without_its_and() -> None:
    [read] = cited("Sở Tài nguyên Môi trường Bạc Liêu đã có Công văn số 9/STNMT-KS về chợ.", None)
    assert (read.issuer, read.issuer_from) == ("Sở Tài nguyên và Môi trường tỉnh Bạc Liêu", "sentence")


def test_what_a_department_appraises_is_its_own() -> None:
    [read] = cited("Theo đề nghị của Sở Xây dựng tại Báo cáo thẩm định số 9//KQTĐ-SXD ngày 5/3/2019.")
    assert (read.key, read.issuer) == ("09/KQTĐ-SXD", "Sở Xây dựng tỉnh Cà Mau")


def test_a_board_behind_a_comma() -> None:
    [read] = cited(
        "Kế hoạch số 9/KH-BTC ngày 5 tháng 3 năm 2019, của Ban Tổ chức ngày hội Nông dân Bạc Liêu, về việc "
        "mở chợ."
    )
    assert read.issuer == "Ban Tổ chức ngày hội Nông dân Bạc Liêu"
