"""Who issued what is cited, by the frame in which the sentence cites it: what a council deals with, what is
decided on several places, lists of which each tells what it is about, "do … ban hành" behind that, and places
that act.
"""

from datetime import date

import pytest

from tests.nlp.reading_decisions import cited

UBND = "Ủy ban nhân dân"

FRAMES: list[tuple[str, list[str | None]]] = [
    # What a council deals with is its own committee's, never the home's.
    (
        "HĐND xã Đất Mới khai mạc kỳ họp. HĐND xã đã nhất trí với Tờ trình số 9/TTr-UBND về chợ.",
        [f"{UBND} xã Đất Mới"],
    ),
    (
        "HĐND huyện Năm Căn đã thảo luận về Báo cáo số: 9/BC-UBND và thông qua Tờ trình số 10/TTr-UBND.",
        [f"{UBND} huyện Năm Căn"] * 2,
    ),
    (
        "Tờ trình số 9/TTr-UBND về chợ đã được HĐND huyện Năm Căn thông qua.",
        [f"{UBND} huyện Năm Căn"],
    ),
    # On what a document decides is not who decided.
    (
        "Công nhận chợ xã Đất Mới tại Quyết định số 9/QĐ-UBND ngày 5/3/2018, xã Hàm Rồng tại Quyết định số "
        "10/QĐ-UBND ngày 6 tháng 3 năm 2018, xã Tam Giang tại Quyết định số 11/QĐ-UBND của UBND tỉnh.",
        [f"{UBND} tỉnh Cà Mau"] * 3,
    ),
    # A list of which each tells what it is about.
    (
        "UBND huyện Năm Căn ban hành Kế hoạch số 9/KH-UBND (5/3/2018) về mở chợ; Kế hoạch số 10/KH-UBND đề "
        "ngày 6/3/2018, về thu hồi đất để thực hiện dự án cầu và Kế hoạch số 11/KH-UBND về trồng rừng.",
        [f"{UBND} huyện Năm Căn"] * 3,
    ),
    # … but not what one is about.
    (
        "UBND huyện Năm Căn ban hành Kế hoạch số 9/KH-UBND về thực hiện Nghị quyết Đại hội và Quyết định số "
        "10/QĐ-UBND của UBND tỉnh.",
        [f"{UBND} huyện Năm Căn", f"{UBND} tỉnh Cà Mau"],
    ),
    # Behind what it is about.
    (
        "Kế hoạch số 9/KH-STP về phổ biến pháp luật do Sở Tư pháp tỉnh Bạc Liêu ban hành.",
        ["Sở Tư pháp tỉnh Bạc Liêu"],
    ),
    (
        "Công văn số 9/UBND-KT về mở chợ được UBND huyện Năm Căn ban hành ngày 5/3/2018.",
        [f"{UBND} huyện Năm Căn"],
    ),
    (
        "Quyết định số 9/QĐ-UBND về sửa đổi quy chế mở chợ do UBND huyện Năm Căn ban hành.",
        [None],
    ),
    (
        "Theo Kế hoạch số 9/KH-UBND V/v mở chợ, giai đoạn 2016-2020 ngày 5 tháng 3 năm 2018 của UBND xã "
        "Đất Mới, chợ sẽ mở.",
        [f"{UBND} xã Đất Mới"],
    ),
    # Whose what it is about is, the text leaves open: not the home's.
    ("Thực hiện Thông báo số 9/TB-UBND về chợ của UBND xã Đất Mới, các ấp đã họp.", [None]),
    # By what a body does in it, wherever it lies.
    (
        "Ban Chỉ huy Phòng thủ dân sự tỉnh Bạc Liêu đã phát đi Công điện số 9/CĐ-PTDS về bão.",
        ["Ban Chỉ huy Phòng thủ dân sự tỉnh Bạc Liêu"],
    ),
    (
        "Chợ mở theo đề nghị của Đảng ủy xã Đất Mới, huyện Năm Căn tại Thông báo số 9-TB/ĐU.",
        ["Đảng ủy xã Đất Mới"],
    ),
    (
        "Trung tâm Y tế huyện Năm Căn, tỉnh Cà Mau đã công bố hết dịch tại Thông báo số 9/TB-TTYT.",
        ["Trung tâm Y tế huyện Năm Căn"],
    ),
    (
        "Kho bạc Nhà nước tỉnh Bạc Liêu đã chấp thuận phương án (Công văn số 9/KBNN-KT).",
        ["Kho bạc Nhà nước tỉnh Bạc Liêu"],
    ),
    # What a body makes by it has not issued it.
    ("Sở kiện toàn Ban Chỉ đạo chuyển đổi số tại Công văn số 9/PKT-XD.", [None]),
    # What carries a document out, and names its number behind "số:", has not issued it.
    (
        "Phòng Kinh tế huyện Năm Căn ban hành báo cáo thực hiện Hướng dẫn số: 9-HD/HU về chợ.",
        [None],
    ),
    # The body whose office the letters name; the office, where that is told.
    ("UBND tỉnh Bạc Liêu đã có Thông báo số 9/TB-VPUBND về chợ.", [f"{UBND} tỉnh Bạc Liêu"]),
    ("Văn phòng UBND tỉnh Bạc Liêu đã có Thông báo số 9/TB-VPUBND.", [f"Văn phòng {UBND} tỉnh Bạc Liêu"]),
    # The party's centre.
    ("Bộ Chính trị ban hành Kết luận số 9-KL/TW về chợ.", ["Bộ Chính trị"]),
    ("Tại Kết luận số 9-KL/TW, Ban Bí thư yêu cầu các tỉnh ủy mở chợ.", ["Ban Bí thư"]),
    ("Ban Tổ chức Trung ương gửi Hướng dẫn số 9-HD/BTCTW.", ["Ban Tổ chức Trung ương"]),
    # Who is meant again.
    ("Theo BTV Tỉnh uỷ Bạc Liêu, cơ quan này vừa có Quyết định số 9-QĐ/TU về chợ.", ["Tỉnh ủy Bạc Liêu"]),
    ("Tin từ Hội Nông dân tỉnh Bạc Liêu, đơn vị đã có Kế hoạch số 9/KH-HND.", ["Hội Nông dân tỉnh Bạc Liêu"]),
    ("Theo Ngân hàng Nhà nước, cơ quan này đã ký Công văn số 9/NHNN-TD.", ["Ngân hàng Nhà nước Việt Nam"]),
    (
        "UBND tỉnh Bạc Liêu đã giao Sở Y tế kiểm tra. Hôm qua, sở này có Báo cáo số 9/BC-SYT.",
        ["Sở Y tế tỉnh Bạc Liêu"],
    ),
    # What a body carries out it does by one of its own; what it has another carry out may be anyone's.
    (
        "Xã Đất Mới có Kế hoạch số 9/KH-UBND của UBND tỉnh; UBND xã cụ thể hóa bằng Kế hoạch số 1/KH-UBND.",
        [f"{UBND} tỉnh Cà Mau", f"{UBND} xã Đất Mới"],
    ),
    ("UBND huyện Năm Căn đã giao Phòng Kinh tế thực hiện Thông báo số 9/TB-UBND.", [None]),
    # Whoever has to withdraw it has issued it.
    ("Tòa án buộc UBND huyện Năm Căn hủy Quyết định số 9/QĐ-UBND.", [f"{UBND} huyện Năm Căn"]),
    # The end of a symbol is no body.
    (
        "HĐND xã Đất Mới ban hành Kế hoạch số 9/KH - HĐND về chợ. Các Kế hoạch số 10/KH-HĐND ban hành ngày "
        "5/3/2018 và Kế hoạch số 11/KH-HĐND do ai ban hành thì chưa rõ.",
        ["Hội đồng nhân dân xã Đất Mới", None, None],
    ),
]


@pytest.mark.parametrize(("text", "issuers"), FRAMES)
def test_who_issued_it_by_the_frame(text: str, issuers: list[str | None]) -> None:
    assert [one.issuer for one in cited(text)] == issuers


def test_a_bare_committee_is_that_of_the_only_commune() -> None:
    first, second = (
        "Đảng ủy xã Đất Mới họp.\n",
        "Chỉ thị 01-CT/ĐU ngày 5/3/2018 của Ban Thường vụ Đảng ủy về chợ.",
    )
    assert [one.issuer for one in cited(first + second)] == ["Đảng ủy xã Đất Mới"]
    assert [one.issuer for one in cited(second)] == [None]


PLACES = [
    ("Xã Đất Mới họp. Xã đã ban hành Quyết định số 9/QĐ-UBND về chợ.", f"{UBND} xã Đất Mới"),
    ("Thị trấn Cái Đôi Vàm họp. Thị trấn có Quyết định số 9/QĐ-UBND về chợ.", f"{UBND} thị trấn Cái Đôi Vàm"),
    ("UBND huyện Năm Căn họp. Hôm qua, huyện đã gửi Công văn số 9/UBND-KT.", f"{UBND} huyện Năm Căn"),
    ("UBND huyện Năm Căn họp. Tỉnh đã ban hành Kế hoạch số 9/KH-UBND về chợ.", f"{UBND} tỉnh Cà Mau"),
    # Of several of the kind, and where nobody is told: not the home's.
    ("Xã Đất Mới và xã Hàm Rồng họp. Xã đã ban hành Quyết định số 9/QĐ-UBND.", None),
    ("Xã Đất Mới hiện có hai chợ. Các hộ nhận tiền theo Quyết định số 9/QĐ-UBND.", None),
    ("Hai xã có chợ. Các hộ nhận tiền theo Quyết định số 9/QĐ-UBND.", f"{UBND} tỉnh Cà Mau"),
]


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_a_place_acts_as_its_body(text: str, name: str | None) -> None:
    [read] = cited(text)
    assert read.issuer == name


def test_numbers_of_a_list_of_several_types_of_one_office() -> None:
    text = "Theo Nghị quyết số 01-NQ/ĐU và Chương trình hành động số 01-CTr/ĐU của Đảng ủy xã Đất Mới."
    assert [one.issuer for one in cited(text)] == ["Đảng ủy xã Đất Mới"] * 2


def test_a_committee_whose_name_the_line_breaks() -> None:
    [read] = cited("Thực hiện Kế hoạch số 9-KH/TU ngày 5/3/2018 của Ban Thường vụ\nTỉnh ủy Bạc Liêu về chợ.")
    assert read.issuer == "Tỉnh ủy Bạc Liêu"


@pytest.mark.parametrize("day", ["ngày  05/3/2018", "(CSMT) ngày 05/3/2018"])
def test_a_day_behind_blanks_or_the_mark_of_an_office(day: str) -> None:
    [read] = cited(f"Theo Quyết định số 9/QĐ-UBND {day} của UBND tỉnh.")
    assert read.issued_on == date(2018, 3, 5)


def test_a_number_of_an_office_of_one_code() -> None:
    [read] = cited("Tại Công văn số 04/UBBC, Ủy ban bầu cử tỉnh đã đề xuất ba đơn vị bầu cử.")
    assert (read.key, read.issuer) == ("04/UBBC", "Ủy ban bầu cử tỉnh Cà Mau")


def test_numbers_of_an_office_with_days_in_words() -> None:
    text = "Công văn số 9/VP-KT ngày 5 tháng 3 năm 2018, số 10/VP-KT ngày 6 tháng 3 năm 2018, số 11/VP-KT."
    assert [one.key for one in cited(text)] == ["09/VP-KT", "10/VP-KT", "11/VP-KT"]
