"""Issuers that a sentence leaves open and its page tells: the ground on which it holds, the province that
acts before, the fields of a page, a line of related documents; and symbols that a file has broken.
"""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document

UBND, HDND = "Ủy ban nhân dân", "Hội đồng nhân dân"
Told = tuple[str | None, str | None]


def told(text: str, home: str | None, published: date | None = None) -> list[Told]:
    read = decisions.find(Document(text, published=published, home_province=home))
    return [(one.issuer, one.issuer_province) for one in read]


OF_NO_HOME: list[tuple[str, Told]] = [
    (
        "Nghị quyết số 15/2024/NQ-HĐND áp dụng cho các hộ nuôi ong, trồng chè trên địa bàn tỉnh Sơn La.",
        (f"{HDND} tỉnh Sơn La", "son-la"),
    ),
    (
        "Ngành giáo dục họp bàn việc trên địa bàn tỉnh theo Báo cáo số 15/BC-SGDĐT.\n"
        "Mục tiêu của tỉnh Lai Châu là xóa mù chữ.",
        ("Sở Giáo dục và Đào tạo tỉnh Lai Châu", "lai-chau"),
    ),
    # Whom a page that tells of no province of its own speaks of at its end may be whom it helps.
    ("Theo Quyết định số 15/QĐ-UBND, quỹ chi 2 tỷ đồng.\nTiền được chuyển tới tỉnh Lai Châu.", (None, None)),
    (
        "ỦY BAN NHÂN DÂN\nSố: 15/SGDĐT-VP\nLai Châu, ngày 5 tháng 3 năm 2019\nKính gửi: Các trường phổ thông",
        ("Sở Giáo dục và Đào tạo tỉnh Lai Châu", "lai-chau"),
    ),
    (
        "Số hiệu: 15/NQ-HĐND\nNơi ban hành: Tỉnh Lai Châu\nNgày ban hành: 05/03/2019\nNgười ký: Lê Văn Mẫu",
        (f"{HDND} tỉnh Lai Châu", "lai-chau"),
    ),
    (
        "Theo Quyết định 15/2019/QĐ-UBND (Hà Giang), hộ nghèo được vay vốn mua trâu.",
        (f"{UBND} tỉnh Hà Giang", "ha-giang"),
    ),
    ("Theo Quyết định 15/2019/QĐ-UBND (Công báo), hộ nghèo được vay vốn.", (None, None)),
    (
        "Sau khi UBND tỉnh Lai Châu yêu cầu, Sở Tư pháp tham mưu Tờ trình số 15/TTr-STP ngày 8/5/2023.",
        ("Sở Tư pháp tỉnh Lai Châu", "lai-chau"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_NO_HOME)
def test_a_page_without_a_home_tells_whose_body_it_is(text: str, expected: Told) -> None:
    assert told(text, None)[-1] == expected


OF_LAM_DONG: list[tuple[str, Told]] = [
    (
        "Đèo vắng khách: phía Khánh Hòa, Sở Xây dựng ra Thông báo số 15/TB-SXD về hướng đi.",
        ("Sở Xây dựng tỉnh Khánh Hòa", "khanh-hoa"),
    ),
    (
        "Khánh Hòa cho mượn xe cứu hộ theo Quyết định số 15/QĐ-UBND ngày 4/11/2019 của UBND tỉnh.",
        (f"{UBND} tỉnh Khánh Hòa", "khanh-hoa"),
    ),
    (
        "Khánh Hòa đang rà soát các hồ chứa. UBND tỉnh này đã có Quyết định số 15/QĐ-UBND về vận hành hồ.",
        (f"{UBND} tỉnh Khánh Hòa", "khanh-hoa"),
    ),
    (
        "Văn phòng UBND tỉnh truyền đạt ý kiến Phó Chủ tịch UBND tỉnh chỉ đạo trồng rừng, tại Công văn số "
        "15/VP-NL.",
        ("Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng", "lam-dong"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_LAM_DONG)
def test_another_province_is_meant_than_the_home(text: str, expected: Told) -> None:
    assert told(text, "lam-dong", date(2019, 12, 1))[-1] == expected


HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n-------\nSố: 15/QĐ-UBND\nLai Châu, ngày 5 tháng 3 năm 2019\nQUYẾT ĐỊNH\n"
)
LISTED: list[tuple[str, Told]] = [
    (
        "- 1Quyết định 7/QĐ-UBND bãi bỏ quy chế chợ trên địa bàn tỉnh Lai Châu\n",
        (f"{UBND} tỉnh Lai Châu", "lai-chau"),
    ),
    ("- 1Quyết định 7/QĐ-UBND bãi bỏ quy chế chợ trên địa bàn tỉnh Sơn La\n", (None, None)),
    ("- 1Quyết định 7/QĐ-UBND bãi bỏ quy chế chợ\n", (None, None)),
]


@pytest.mark.parametrize(("line", "expected"), LISTED)
def test_what_stands_in_a_list_above_a_head_is_of_the_province_that_its_line_tells(
    line: str, expected: Told
) -> None:
    assert told(line + HEAD, None)[0] == expected


BROKEN: list[tuple[str, str]] = [
    ("Quyết định số 15/Q Đ-UBND ngày 5/3/2019 của UBND tỉnh Lai Châu", "15/QĐ-UBND"),
    ("Tờ trình số 15/TTr-SGD ĐT ngày 5/3/2019 của Sở Giáo dục và Đào tạo tỉnh Lai Châu", "15/TTr-SGDĐT"),
    ("Tờ trình số 15/T.Tr-STC ngày 5/3/2019 của Sở Tài chính tỉnh Lai Châu", "15/TTr-STC"),
]


@pytest.mark.parametrize(("text", "key"), BROKEN)
def test_a_symbol_that_a_file_has_broken_is_read_whole(text: str, key: str) -> None:
    (one,) = decisions.find(Document(text))
    assert (one.key, one.issuer_province, one.issued_on) == (key, "lai-chau", date(2019, 3, 5))


DATED: list[tuple[str, date | None]] = [
    (
        "Ngày 5/3/2019, Phòng Văn hóa - Thông tin huyện Mỹ Đức ban hành Công văn số 15/VHTT về lễ hội.",
        date(2019, 3, 5),
    ),
    ("Thông tin từ huyện Mỹ Đức ngày 5/3/2019 cho biết, Phòng Kinh tế ban hành Công văn số 15/KT-TH.", None),
    (
        "Văn phòng UBND tỉnh ban hành Công văn số 15/VP-NL, ngày 5/3/2019, truyền đạt ý kiến chỉ đạo.",
        date(2019, 3, 5),
    ),
    ("Thực hiện Công văn số 15/VP-NL, ngày 5/3/2019, đoàn viên xã Liêm Sơn trồng cây.", None),
    (
        "Số hiệu: 15/NQ-HĐND\nNơi ban hành: Tỉnh Lai Châu\nNgày ban hành: 05/03/2019\n\n"
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH LAI CHÂU\n-------\nSố: 15/NQ-HĐND\nLai Châu, ngày 5 tháng 3 năm 2019\n",
        date(2019, 3, 5),
    ),
]


@pytest.mark.parametrize(("text", "day"), DATED)
def test_the_day_is_told_by_what_stands_around_it(text: str, day: date | None) -> None:
    assert decisions.find(Document(text))[0].issued_on == day


def test_a_name_goes_on_with_an_adjective_before_the_subject() -> None:
    text = "Theo Công văn số 15/YDCT-QLD của Cục Quản lý Y Dược cổ truyền v/v thu hồi thuốc."
    assert told(text, None) == [("Cục Quản lý Y Dược cổ truyền", None)]


OF_UNIONS: list[tuple[str, str]] = [
    ("Tỉnh đoàn", "Tỉnh đoàn Ninh Thuận"),
    ("Ban Thường vụ Tỉnh đoàn", "Tỉnh đoàn Ninh Thuận"),
    ("BCH Đoàn Khối các cơ quan tỉnh", "BCH Đoàn Khối các cơ quan tỉnh Ninh Thuận"),
    ("Ban Chấp hành Đoàn TNCS Hồ Chí Minh tỉnh", "Ban Chấp hành Đoàn TNCS Hồ Chí Minh tỉnh Ninh Thuận"),
    ("BTV Huyện đoàn Ninh Sơn", "Huyện đoàn Ninh Sơn"),
]


@pytest.mark.parametrize(("named", "issuer"), OF_UNIONS)
def test_the_youth_union_of_a_province_is_named_with_it(named: str, issuer: str) -> None:
    text = f"Thực hiện Kế hoạch số 15-KH/ABC ngày 5/3/2019 của {named} về trồng cây."
    assert told(text, "ninh-thuan", date(2019, 5, 6)) == [(issuer, "ninh-thuan")]


def test_the_province_of_a_union_may_stand_in_the_next_line() -> None:
    text = "Thực hiện Kế hoạch số 15-KH/TĐTN ngày 5/3/2019 của Tỉnh đoàn\nĐắk Nông về trồng cây."
    assert told(text, "ninh-thuan", date(2019, 5, 6)) == [("Tỉnh đoàn Đắk Nông", "dak-nong")]


def test_a_head_whose_blank_is_lost_names_the_school() -> None:
    text = "PHÒNG GD-ĐT CAM LÂM\nTRƯỜNGMN HOA SEN\nSố: 15/KH-MNHS\nCam Lâm, ngày 5 tháng 3 năm 2019\n"
    assert told(text, None)[0][0] == "Trường MN Hoa Sen"


def test_the_standing_committee_of_the_assembly_bears_its_old_letters() -> None:
    text = "Ủy ban thường vụ Quốc hội ra Nghị quyết số 15-NQ/TVQH về địa giới."
    assert told(text, None) == [("Ủy ban Thường vụ Quốc hội", None)]


OF_HEADS: list[tuple[str, Told]] = [
    ("Bộ trưởng Bộ Tài chính", ("Bộ Tài chính", None)),
    ("Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", ("Bộ Chỉ huy Quân sự tỉnh Ninh Thuận", "ninh-thuan")),
    ("Chủ tịch Hội Nông dân tỉnh", ("Hội Nông dân tỉnh Ninh Thuận", "ninh-thuan")),
    (
        "Trưởng ban Ban Quản lý các khu công nghiệp tỉnh",
        ("Ban Quản lý các khu công nghiệp tỉnh Ninh Thuận", "ninh-thuan"),
    ),
    ("Tỉnh ủy", ("Tỉnh ủy Ninh Thuận", "ninh-thuan")),
    (
        "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn (Ban CHPCTT&TKCN) tỉnh",
        ("Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Ninh Thuận", "ninh-thuan"),
    ),
    (
        "Ban Chỉ đạo phòng chống dịch Covid-19 tỉnh",
        ("Ban Chỉ đạo phòng chống dịch Covid-19 tỉnh Ninh Thuận", "ninh-thuan"),
    ),
    ("Chi cục Thuế khu vực Ninh Sơn - Bác Ái", ("Chi cục Thuế khu vực Ninh Sơn - Bác Ái", "ninh-thuan")),
]


@pytest.mark.parametrize(("named", "expected"), OF_HEADS)
def test_a_body_is_named_by_its_head_and_to_its_end(named: str, expected: Told) -> None:
    text = f"Thực hiện Kế hoạch số 15/KH-ABC ngày 5/3/2019 của {named} về trồng cây."
    assert told(text, "ninh-thuan", date(2019, 5, 6)) == [expected]
