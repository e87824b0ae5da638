"""Issuers told by what they do by a document, by who is meant again, by the letters of an office; boards by
their whole names; and places that the document tells but once.
"""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document

Told = tuple[str | None, str | None]


def told(text: str, home: str | None = None, published: date | None = date(2019, 9, 15)) -> list[Told]:
    read = decisions.find(Document(text, published=published, home_province=home))
    return [(one.issuer, one.issuer_province) for one in read]


KIM_BANG = ("Ủy ban nhân dân huyện Kim Bảng", "ha-nam")
HA_NAM = ("Ủy ban nhân dân tỉnh Hà Nam", "ha-nam")
NOBODY = (None, None)

OF_HA_NAM: list[tuple[str, list[Told]]] = [
    # What a body of a province does by a number of its own letters, it has issued: none stands above it.
    ("Theo Quyết định số 15/QĐ-UBND ngày 2/8/2019, UBND tỉnh Hà Nam đã công bố dịch.", [HA_NAM]),
    ("Xét Tờ trình số 15/TTr-UBND ngày 2/8/2019, UBND tỉnh Hà Nam phê duyệt.", [NOBODY]),
    # Nobody rules in what goes up to him.
    ("Tại Tờ trình số 15/TTr-UBND, UBND tỉnh Ninh Bình phê duyệt giá đất.", [NOBODY]),
    ("UBND huyện Kim Bảng chấp thuận cho công ty làm chợ, theo Quyết định số 15/QĐ-UBND.", [KIM_BANG]),
    ("UBND huyện Kim Bảng bổ nhiệm ông Lê Văn Mẫu tại Quyết định số 15/QĐ.CT-UB.", [KIM_BANG]),
    # Who is meant again.
    ("UBND huyện Kim Bảng xác nhận, đơn vị này vừa ban hành Quyết định số 15/QĐ-XPHC.", [KIM_BANG]),
    ("Ngày 2/8, UBND huyện Kim Bảng nhận đơn. Cơ quan này đã có Công văn số 15/UBND-TN.", [KIM_BANG]),
    ("Công an tỉnh Hà Nam nhận đơn. Cơ quan này đã có Công văn số 15/UBND-TN.", [NOBODY]),
    # A name ends before the next document, and the name of a person is no province's.
    (
        "Theo Nghị quyết số 05-NQ/HU của Huyện ủy và Kế hoạch số 15/KH-UBND của UBND huyện Kim Bảng, xã làm.",
        [("Huyện ủy Kim Bảng", "ha-nam"), KIM_BANG],
    ),
    (
        "Theo Kế hoạch số 15-KH/TWĐTN của Trung ương Đoàn TNCS Hồ Chí Minh, tỉnh Đoàn mở lớp.",
        [("Trung ương Đoàn TNCS Hồ Chí Minh", None)],
    ),
    # Where a place lies does nothing, nor has a board issued what the Council of Ministers did.
    (
        "UBND xã Liêm Sơn, huyện Thanh Liêm, tỉnh Hà Nam có Tờ trình số 15/TTr-UBND.",
        [("Ủy ban nhân dân xã Liêm Sơn", "ha-nam")],
    ),
    (
        "UBND xã Liêm Sơn (huyện Thanh Liêm, tỉnh Hà Nam) ra Quyết định số 15/QĐ-UBND.",
        [("Ủy ban nhân dân xã Liêm Sơn", "ha-nam")],
    ),
    (
        "Hội đồng Bồi thường, hỗ trợ và tái định cư huyện Kim Bảng có Thông báo số 15/TB-HĐBT.",
        [("Hội đồng Bồi thường, hỗ trợ và tái định cư huyện Kim Bảng", "ha-nam")],
    ),
    (
        "Công an xã Liêm Sơn, huyện Thanh Liêm, tỉnh Hà Nam có Báo cáo số 15/BC-CAX.",
        [("Công an xã Liêm Sơn", "ha-nam")],
    ),
    (
        "Huyện ủy Thanh Liêm, tỉnh Hà Nam có Nghị quyết số 15-NQ/HU.",
        [("Huyện ủy Thanh Liêm", "ha-nam")],
    ),
    (
        "Ông bị Chủ tịch UBND xã Liêm Sơn phạt 5 triệu đồng theo Quyết định số 15/QĐ-XPVPHC.",
        [("Ủy ban nhân dân xã Liêm Sơn", "ha-nam")],
    ),
    ("UBND huyện KimBảng có Tờ trình số 15/TTr-UBND.", [KIM_BANG]),
    # What is counted behind a district is no part of its name.
    ("Tố cáo Chủ tịch UBND huyện Kim Bảng 2 nội dung: ban hành Kết luận số 15/KL-UBND sai.", [KIM_BANG]),
    ("Huyện Kim Bảng thiếu nước, huyện này đã có Tờ trình số 15/TTr-UBND.", [KIM_BANG]),
    # Behind the subject of the first of two.
    (
        "Các chỉ đạo của UBND huyện Kim Bảng tại Công văn số 15/UBND-NL ngày 2/8/2019 về nước sạch, vệ sinh "
        "và Công văn số 16/UBND-NL ngày 3/8/2019 về đê.",
        [KIM_BANG, KIM_BANG],
    ),
    # As the two before it in one list.
    (
        "Căn cứ Quyết định số 15/QĐ-UBND của UBND huyện Kim Bảng về chợ; Quyết định số 16/QĐ-UBND của UBND "
        "huyện Kim Bảng về đê; Quyết định số 17/QĐ-UBND ngày 3/8/2019 về nước sạch;",
        [KIM_BANG, KIM_BANG, KIM_BANG],
    ),
    (
        "Công văn số 15/TCT của Tổ công tác chuyên trách cải cách thủ tục hành chính của Thủ tướng.",
        [("Tổ công tác chuyên trách cải cách thủ tục hành chính", None)],
    ),
    # Two posts of one man, and an order of another.
    (
        "Chủ tịch UBND huyện, Trưởng ban Chỉ đạo phòng, chống dịch huyện Kim Bảng ký Quyết định 15/QĐ-BCĐ.",
        [("Ban Chỉ đạo phòng, chống dịch huyện Kim Bảng", "ha-nam")],
    ),
    (
        "Thừa lệnh Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh ban hành Văn bản số 15/NN.TN.",
        [("Văn phòng Ủy ban nhân dân tỉnh Hà Nam", "ha-nam")],
    ),
    (
        "Văn phòng UBND tỉnh truyền đạt ý kiến của Chủ tịch UBND tỉnh về nước sạch (Công văn số 15/VP-KGVX).",
        [("Văn phòng Ủy ban nhân dân tỉnh Hà Nam", "ha-nam")],
    ),
    # Boards.
    (
        "Công điện 15/CĐ-BCHPCLB, hồi 13h30 ngày 2/8 của Ban Chỉ huy phòng chống lụt bão huyện Kim Bảng.",
        [("Ban Chỉ huy phòng chống lụt bão huyện Kim Bảng", "ha-nam")],
    ),
    (
        "Ban Chỉ huy Phòng, chống thiên tai (Ban CHPCTT) tỉnh Hà Nam có Công văn số 15/VP-PCTT.",
        [("Ban Chỉ huy Phòng, chống thiên tai tỉnh Hà Nam", "ha-nam")],
    ),
    ("Xét đề nghị của UBND huyện Kim Bảng tại Tờtrình số 15/TTr-UBND, tỉnh đồng ý.", [KIM_BANG]),
]


@pytest.mark.parametrize(("text", "issuers"), OF_HA_NAM)
def test_who_acts_has_issued_it(text: str, issuers: list[Told]) -> None:
    assert told(text, home="ha-nam") == issuers


OF_DIVISIONS: list[tuple[str, list[Told]]] = [
    (
        "Huyện Kim Bảng họp. Phó trưởng phòng Nội vụ lại ký Tờ trình số 15/TTr-PNV.",
        [("Phòng Nội vụ huyện Kim Bảng", "ha-nam")],
    ),
    ("Huyện Kim Bảng và huyện Lý Nhân họp. Phó trưởng phòng Nội vụ ký Tờ trình số 15/TTr-PNV.", [NOBODY]),
    # Half a name is none.
    ("Công văn số 15/PCRN của Ban Chỉ đạo phòng chống.", [NOBODY]),
]


@pytest.mark.parametrize(("text", "issuers"), OF_DIVISIONS)
def test_a_division_is_of_the_one_district(text: str, issuers: list[Told]) -> None:
    assert told(text, home="ha-nam") == issuers


OF_NO_HOME: list[tuple[str, list[Told]]] = [
    ("Hà Nam: Lập chốt.\nUBND tỉnh ban hành Quyết định số 15/QĐ-UBND.", [HA_NAM]),
    (
        "Sở Y tế Hà Nội họp.\nTheo Công văn số 15/UBND-VX của UBND Thành phố, các quận lập chốt.",
        [("Ủy ban nhân dân thành phố Hà Nội", "ha-noi")],
    ),
    ("Sở Y tế Hà Nội và Sở Y tế Hà Nam họp.\nCông văn số 15/UBND-VX của UBND tỉnh.", [NOBODY]),
    (
        "UBND huyện Kim Bảng giao các xã. UBND xã Liêm Sơn có Kết luận số 15/KL-UBND.",
        [("Ủy ban nhân dân xã Liêm Sơn", "ha-nam")],
    ),
    # A place is where the text puts it elsewhere.
    (
        "Quyết định số 15/QĐ-UBND của UBND phường Tiền Phong. Chợ ở phường Tiền Phong, tỉnh Bắc Giang.",
        [("Ủy ban nhân dân phường Tiền Phong", "bac-giang")],
    ),
    ("UBND tỉnh Hà Nam họp.\nTỉnh dừng bắn pháo hoa theo Văn bản số 15/UBND-VX.", [HA_NAM]),
    ("UBND tỉnh Hà Nam và UBND huyện Kim Bảng họp.\nChợ dừng theo Văn bản số 15/UBND-VX.", [NOBODY]),
    (
        "UBND xã Liêm Sơn (huyện Thanh Liêm, Hà Nam) đã ra Quyết định số 15/QĐ-XPHC.",
        [("Ủy ban nhân dân xã Liêm Sơn", "ha-nam")],
    ),
    ("Quận ủy Quận 3 có Kế hoạch số 15-KH/QU.", [("Quận ủy Quận 3", "ho-chi-minh")]),
    ("UBND thành phố 4 năm liền có Kế hoạch số 15/KH-UBND.", [NOBODY]),
]


@pytest.mark.parametrize(("text", "issuers"), OF_NO_HOME)
def test_a_document_of_no_home_tells_its_one_place(text: str, issuers: list[Told]) -> None:
    assert told(text) == issuers


@pytest.mark.parametrize(
    ("day", "province"), [(date(2025, 9, 15), "ninh-binh-2025"), (date(2019, 9, 15), None)]
)
def test_a_commune_lies_in_the_one_province_since_there_are_two_levels(
    day: date, province: str | None
) -> None:
    text = "UBND xã Liêm Sơn có Kế hoạch số 15/KH-UBND. Chủ tịch UBND tỉnh Ninh Bình dự."
    assert told(text, published=day) == [("Ủy ban nhân dân xã Liêm Sơn", province)]


def test_a_title_in_capitals_is_no_head_of_what_it_changes() -> None:
    head = "HĐND TỈNH HÀ NAM\nSố: 58/NQ-HĐND\nHà Nam, ngày 25 tháng 6 năm 2019\nNGHỊ QUYẾT\n"
    title = "VỀ ĐIỀU CHỈNH NGHỊ QUYẾT SỐ 19/NQ-HĐND NGÀY 12/12/2018 CỦA HĐND TỈNH HÀ NAM\n"
    read = decisions.find(Document(head + title))
    assert [(one.key, one.issued_on) for one in read[1:]] == [("19/NQ-HĐND", date(2018, 12, 12))]


def test_an_undated_text_of_two_levels_is_of_the_new_province() -> None:
    text = "UBND tỉnh Ninh Bình ra Quyết định số 15/QĐ-UBND gửi các xã, phường, đặc khu."
    assert told(text, published=None) == [("Ủy ban nhân dân tỉnh Ninh Bình", "ninh-binh-2025")]


def test_a_telegram_is_of_the_day_behind_its_hour() -> None:
    text = "Công điện số 15/CĐ-UBND lúc 13 giờ 30 phút, ngày 2/8/2019 của UBND tỉnh Hà Nam."
    assert [one.issued_on for one in decisions.find(Document(text))] == [date(2019, 8, 2)]


def test_a_note_names_the_document_that_was_told_before() -> None:
    text = (
        "Ngày 8/9/2018, Thanh tra Sở Y tế tỉnh Hà Nam ban hành quyết định xử phạt Công ty Hoàng Mai.\n"
        "(Đính kèm: Quyết định số 15/QĐ-XPVPHC)"
    )
    assert told(text)[0][0] == "Thanh tra Sở Y tế tỉnh Hà Nam"


def test_who_makes_a_penalty_known_has_issued_it() -> None:
    text = "Sở Y tế tỉnh Hà Nam vừa công bố Quyết định xử phạt số 15/QĐ-XPHC ngày 8/9/2018."
    assert told(text)[0][0] == "Sở Y tế tỉnh Hà Nam"
