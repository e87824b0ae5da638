"""Offices under the names that news write, whose numbers are told in lists, and committees whose chairman
concludes.
"""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document

BOARDS = [
    (
        "Ban tổ chức các ngày lễ lớn huyện Đồng Văn đã ban hành Kế hoạch số 309/KH-BTC.",
        "Ban tổ chức các ngày lễ lớn huyện Đồng Văn",
    ),
    ("Ban Tổ chức lễ hội ra Kế hoạch số 309/KH-BTC; xã theo Kế hoạch 309/KH-BTC.", "Ban Tổ chức lễ hội"),
    ("Ban Chỉ đạo tỉnh Hà Giang ban hành Kế hoạch số 15/KH-BCT.", "Ban Chỉ đạo tỉnh Hà Giang"),
    ("Ban Tổ chức hội chợ làm theo Quyết định số 309/QĐ-BTC.", "Bộ Tài chính"),
    ("Bộ Tài chính ban hành Quyết định số 309/QĐ-BTC.", "Bộ Tài chính"),
]


@pytest.mark.parametrize(("text", "issuer"), BOARDS)
def test_what_a_board_is_told_to_have_issued_is_no_ministrys(text, issuer):
    assert {one.issuer for one in decisions.find(Document(text, home_province="ha-giang"))} == {issuer}


OFFICES = [
    ("Công văn số 12/SVHTTDL-QL của Sở VH,TT&DL.", "Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Nam"),
    ("Tờ trình số 12/TTr-KTN của Sở NN&PTNT.", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam"),
    (
        "Tờ trình số 12/TTr-KTN của Sở NN&PTNT tỉnh Hà Tĩnh.",
        "Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Tĩnh",
    ),
    ("Công văn số 12/SGDĐT-TH của Sở Giáo dục - Đào tạo.", "Sở Giáo dục và Đào tạo tỉnh Hà Nam"),
    ("Công văn số 12/QLT-TH của Sở Giáo dục & Đào tạo.", "Sở Giáo dục và Đào tạo tỉnh Hà Nam"),
    ("Công văn số 12/SGD-TH về thi.", "Sở Giáo dục và Đào tạo tỉnh Hà Nam"),
    ("Quyết định số 12/QĐ-KCN của BQL các KCN.", "Ban Quản lý các khu công nghiệp tỉnh Hà Nam"),
    (
        "Quyết định số 12/QĐ-KCN của Ban quản lý các KCN tỉnh Hà Tĩnh.",
        "Ban Quản lý các khu công nghiệp tỉnh Hà Tĩnh",
    ),
    # One body tells all that stands behind "tại"; the office of a committee is no second body.
    (
        "Theo đề nghị của Ban cán sự đảng UBND tỉnh tại Tờ trình số 1/TTr-BCSĐ ngày 02/3/2020 và Văn bản số "
        "12/BCSĐ-TH, tỉnh giao đất.",
        "Ban cán sự đảng UBND tỉnh Hà Nam",
    ),
    (
        "Tỉnh hủy Văn bản số 1/UBND-LN ngày 02/3/2020 và Quyết định số 2/QĐ-UBND của UBND tỉnh Hà Nam.",
        "Ủy ban nhân dân tỉnh Hà Nam",
    ),
    # Who signed it, behind a day with points.
    (
        "Công văn số 1/UBND-KT ngày 22.2 do ông Lê Văn Mẫu - Chủ tịch UBND tỉnh Hà Tĩnh ký ghi rõ.",
        "Ủy ban nhân dân tỉnh Hà Tĩnh",
    ),
    (
        "Theo Kế hoạch 16/KH-UBND về chọn giống chè do tỉnh Hà Tĩnh ban hành quy định như sau:",
        "Ủy ban nhân dân tỉnh Hà Tĩnh",
    ),
    ("| Tỉnh Hà Tĩnh ban hành Quyết định số 1/QĐ-UBND về ba khu |", "Ủy ban nhân dân tỉnh Hà Tĩnh"),
    # Whose chairman concludes has notice given of it.
    (
        "Anh nhận Thông báo số 1/TB-UBND về kết luận của Chủ tịch UBND tỉnh Hà Tĩnh.",
        "Ủy ban nhân dân tỉnh Hà Tĩnh",
    ),
    (
        "Thông báo số 1/TB-UBND thông báo kết luận của ông Lê Văn Mẫu, Phó Chủ tịch UBND huyện Kim Bảng.",
        "Ủy ban nhân dân huyện Kim Bảng",
    ),
    ("Công văn số 1-CV/HU của Huyện ủy huyện Kim Bảng.", "Huyện ủy Kim Bảng"),
    ("Tờ trình số 1/TTr-UBND của Ủy ban nhân dânhuyện Kim Bảng.", "Ủy ban nhân dân huyện Kim Bảng"),
    ("Quyết định số 1/QĐ-UBND của UBND tỉnh Bà rịa - Vũng tàu.", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"),
]


@pytest.mark.parametrize(("text", "issuer"), OFFICES)
def test_an_office_has_its_full_name(text: str, issuer: str) -> None:
    read = decisions.find(Document(text, published=date(2020, 4, 1), home_province="ha-nam"))
    assert {one.issuer for one in read} == {issuer}


def test_a_centrally_run_city_has_no_committee_of_a_province() -> None:
    text = "Hướng dẫn số 54-HD/BTGTU của Ban Tuyên giáo Tỉnh ủy và Kế hoạch số 5-KH/TU của Tỉnh ủy."
    read = decisions.find(Document(text, published=date(2023, 4, 1), home_province="da-nang"))
    assert [one.issuer for one in read] == [None, None]
