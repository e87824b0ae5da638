"""What a citation says: type, date of issue, subject."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.nlp.reading_decisions import cited
from tests.nlp.test_issuers import ISSUERS

TYPES = [
    ("Quyết định số 1419/QĐ-TTg", "Quyết định"),
    ("Tờ trình số 18/TTr-SCT", "Tờ trình"),
    ("Chương trình hành động số 06-CTr/TU", "Chương trình"),
    ("Quy định số 12-QĐ/TU của Tỉnh ủy", "Quy định"),
    ("Quyết định số 12-QĐ/TU của Tỉnh ủy", "Quyết định"),
    ("văn bản số 812/SCT-QLCN", "Công văn"),
    ("Hướng dẫn số 56/TĐKT-HD", "Hướng dẫn"),
    ("Công văn số 812/CT-TTHT", "Công văn"),
    ("Tờ trình số 338/TT-ĐC", "Tờ trình"),
    ("Luật Điện lực số 28/2004/QH11", "Luật"),
    ("Nghị quyết của Quốc hội số 51/2001/QH10", "Nghị quyết"),
    ("Nghị quyết số 1365/NQ-UBTVQH15", "Nghị quyết"),
    ("Pháp lệnh số 11/2016/UBTVQH13", "Pháp lệnh"),
    ("Nghị định 64/CP của Chính phủ", "Nghị định"),
    ("Chỉ thị số 2-CT, Nghị định 82-CP", "Nghị định"),
    ("Kế hoạch phối hợp số 9/KHPH-SCT-STC", "Kế hoạch phối hợp"),
]


DATES = [
    ("Văn bản số 90/SCT-KC của Sở Công Thương, ban hành sáng 14/8/2017.", date(2017, 8, 14)),
    ("Công văn số 90/SCT-KC được ký rạng sáng ngày 14/8/2017.", date(2017, 8, 14)),
    ("Quyết định số 90/QĐ-UBND ngày 07/9/2018 của UBND tỉnh", date(2018, 9, 7)),
    ("Quyết định số 90/QĐ-UBND, ngày 07/9/2018.", date(2018, 9, 7)),
    ("Quyết định số 90/QĐ-UBND của UBND tỉnh ngày 7 tháng 9 năm 2018", date(2018, 9, 7)),
    ("Quyết định số 90/QĐ-UBND do ông An, Phó Chủ tịch ký ngày 7-9-2018", date(2018, 9, 7)),
    ("Ngày 7/9/2018, UBND tỉnh đã ban hành Kế hoạch số 90/KH-UBND về khuyến công", date(2018, 9, 7)),
    ("Số: 90/SCT - Cà Mau, ngày 7 tháng 9 năm 2018", date(2018, 9, 7)),
    ("Số: 90/QĐ-UBND\nCà Mau, ngày 7 tháng 9 năm 2018", date(2018, 9, 7)),
    ("Thực hiện Kế hoạch số 90/KH-UBND, ngày 07/9/2018, Sở Công Thương tổ chức hội nghị", None),
    ("Quyết định số 90/QĐ-UBND (07/9/2018) của UBND tỉnh", date(2018, 9, 7)),
    ("Quyết định số 90/QĐ-UBND ngày 07/9/2028 của UBND tỉnh", None),
    ("Quyết định số 90/2017/QĐ-UBND ngày 07/9/2018 của UBND tỉnh", None),
    ("Quyết định số 90/QĐ-UBND có hiệu lực từ ngày 07/9/2018", None),
    ("Ngày 7/9/2018, Sở họp bàn triển khai Kế hoạch số 90/KH-UBND", None),
    ("Quyết định số 90/QĐ-UBND ngày 31/02/2018", None),
    ("Quyết định số 90/QĐ-UBND", None),
]


SUBJECTS = [
    (
        "Chỉ thị số 9/CT-UBND của UBND tỉnh về việc tiết kiệm điện năm 2023 và các năm tiếp theo, Sở đã mở.",
        "tiết kiệm điện năm 2023 và các năm tiếp theo",
    ),
    (
        "Theo Nghị quyết số 8/2025/NQ-HĐND quy định chính sách về dược liệu, năm 2026 tỉnh dành 9 tỷ.",
        "quy định chính sách về dược liệu",
    ),
    ("Kế hoạch số 9/KH-UBND về phát triển cây quế gắn với chế biến.", "phát triển cây quế gắn với chế biến"),
    (
        "Quyết định số 9/QĐ-UBND về việc bổ nhiệm bà Lê Thị Na, Phó Trưởng ban Ban Dân tộc, giữ chức "
        "Trưởng ban từ ngày 01/9/2018.",
        "bổ nhiệm bà Lê Thị Na, Phó Trưởng ban Ban Dân tộc, giữ chức Trưởng ban",
    ),
    (
        "UBND tỉnh có Quyết định số 9/QĐ-UBND điều động ông Lê Văn Na về Sở Y tế.",
        "điều động ông Lê Văn Na về Sở Y tế",
    ),
    ("Theo Quyết định số 9/QĐ-UBND và các quy định khác của pháp luật.", None),
    ("Áp dụng Nghị định số 9/2016/NĐ-CP xử phạt cùng lúc hai lỗi.", None),
    (
        "Nghị định số 9/2017/NĐ-CP sửa đổi, bổ sung Điều 5 của Luật Điện lực với mục tiêu tiết kiệm điện.",
        "sửa đổi, bổ sung Điều 5 của Luật Điện lực",
    ),
    (
        "Quy chế quản lý cụm công nghiệp ban hành kèm theo Quyết định số 9/QĐ-UBND.",
        "ban hành Quy chế quản lý cụm công nghiệp",
    ),
    (
        "Câu lạc bộ Phụ nữ tiết kiệm điện chính thức được thành lập theo Quyết định số 9/QĐ-UBND.",
        "thành lập Câu lạc bộ Phụ nữ tiết kiệm điện",
    ),
    ("Đề án được thông qua tại Quyết định số 9/QĐ-UBND.", None),
    (
        "Quyết định số 9/QĐ-TTg phê duyệt Đề án “Trồng cây, gây rừng” (gọi tắt là Đề án).",
        "phê duyệt Đề án “Trồng cây, gây rừng”",
    ),
    ("Ông nói “theo Quyết định số 9/QĐ-TTg về khuyến công” và dừng.", "khuyến công"),
    (
        "Nghị quyết số 9/NQ-CP về kế hoạch sử dụng đất 5 năm (2011 - 2015) của tỉnh Trà Vinh.",
        "kế hoạch sử dụng đất 5 năm (2011 - 2015) của tỉnh Trà Vinh",
    ),
    ("Theo Quyết định số 9/QĐ-UBND về việc hỗ trợ làng nghề nếu có thiên tai.", "hỗ trợ làng nghề"),
    (
        "Quyết định số 90/QĐ-UBND ngày 07/9/2018 của UBND tỉnh về việc phê duyệt đề án điểm.",
        "phê duyệt đề án điểm",
    ),
    ("Kế hoạch số 90/KH-SCT về khuyến công năm 2018, Sở đã mở lớp.", "khuyến công năm 2018"),
    (
        "Quyết định số 90/QĐ-UBND phê duyệt Chương trình khuyến công và Kế hoạch số 9/KH-UBND",
        "phê duyệt Chương trình khuyến công",
    ),
    ("Quyết định số 90/QĐ-UBND theo quy định của pháp luật", None),
    ("Theo Quyết định số 90/QĐ-UBND.", None),
    ("Quyết định số 90/QĐ-UBND của UBND tỉnh ban hành Quy định", None),
    ("Quyết định số 90/QĐ-UBND của UBND tỉnh thì dự án không thuộc diện thu hồi đất.", None),
    ("Quy chế ban hành kèm theo Quyết định số 90/QĐ-UBND ngày 07/9/2018", None),
    (
        "Chiến lược phát triển làng nghề đến năm 2030 được phê duyệt tại Quyết định số 90/QĐ-UBND",
        "phê duyệt Chiến lược phát triển làng nghề đến năm 2030",
    ),
    (
        "Quyết định số 90/QĐ-UBND về trang thiết bị vừa và nhỏ, nhưng thủ tục còn rườm rà.",
        "trang thiết bị vừa và nhỏ",
    ),
    (
        "Thông tư số 20/2017/TT-BCT sửa đổi Thông tư số 46/2012/TT-BCT của Bộ Công Thương.",
        "sửa đổi Thông tư số 46/2012/TT-BCT của Bộ Công Thương",
    ),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_type(text: str, kind: str) -> None:
    assert cited(text)[-1].type == kind


@pytest.mark.parametrize(("text", "day"), DATES)
def test_date_of_issue(text: str, day: date | None) -> None:
    assert cited(text)[0].issued_on == day


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_subject(text: str, subject: str | None) -> None:
    assert cited(text)[0].subject == subject


def test_each_number_of_a_list_keeps_its_own_date() -> None:
    text = "thay thế các Quyết định số 11/QĐ-UBND, 12/QĐ-UBND và 13/QĐ-UBND ngày 01/02/2018 của UBND tỉnh"
    assert [mention.issued_on for mention in cited(text)] == [None, None, date(2018, 2, 1)]


def test_a_list_tells_days_by_groups() -> None:
    text = (
        "các Quyết định số 11/QĐ-UBND ngày 01/02/2018, 12/QĐ-UBND, 13/QĐ-UBND ngày 05/02/2018 của UBND tỉnh"
    )
    days = [date(2018, 2, 1), date(2018, 2, 5), date(2018, 2, 5)]
    assert [mention.issued_on for mention in cited(text)] == days


def test_numbers_that_are_said_to_be_of_one_day() -> None:
    text = "các Quyết định số 11/QĐ-UBND, 12/QĐ-UBND và 13/QĐ-UBND cùng ngày 01/02/2018 của UBND tỉnh"
    assert [mention.issued_on for mention in cited(text)] == [date(2018, 2, 1)] * 3


def test_a_day_of_a_year_after_the_page_is_none() -> None:
    assert cited("Quyết định số 125/QĐ-UBND ngày 07/5/2019")[0].issued_on == date(2019, 5, 7)
    assert cited("Quyết định số 125/QĐ-UBND ngày 07/5/2020")[0].issued_on is None


YEARS = [
    ("Quyết định 125/QĐ-UBND năm 2018 của UBND tỉnh về chợ", 2018),
    ("Quyết định số 125/QĐ-UBND tháng 3/2018 của UBND tỉnh", 2018),
    ("Năm 2018, UBND tỉnh đã ban hành Quyết định số 125/QĐ-UBND", 2018),
    ("Quyết định số 125/QĐ-UBND (năm 2018) của UBND tỉnh", 2018),
    ("Quyết định số 125/QĐ-UBND (ký tháng 10 năm 2018) của UBND tỉnh", 2018),
    ("Quyết định số 125/QĐ-UBND được ban hành từ năm 2018", 2018),
    ("Quyết định số 125/QĐ-UBND do UBND tỉnh ban hành cuối năm 2018", 2018),
    ("Kế hoạch số 125/KH-UBND của UBND tỉnh về khuyến công, ban hành quy chế năm 2018", None),
    ("Năm 2018, Sở mở lớp theo Quyết định số 125/QĐ-UBND", None),
    ("Kế hoạch số 125/KH-UBND về khuyến công năm 2018", None),
    ("Theo Quyết định 125/QĐ-UBND 2018 về chợ.", 2018),
    ("Nghị quyết 25/NQ-HĐND tỉnh Khánh Hòa năm 2018 về đặt tên đường.", 2018),
    ("Quyết định 125/QĐ-UBND 2000 hộ được vay.", None),
]


@pytest.mark.parametrize(("text", "year"), YEARS)
def test_a_year_that_is_told_without_a_day(text: str, year: int | None) -> None:
    assert cited(text)[0].year == year


def test_the_day_of_a_list_with_one_symbol_is_said_of_all() -> None:
    text = "các Quyết định số 12, 13 và 15/QĐ-UBND ngày 05/3/2018 của UBND tỉnh"
    assert [mention.issued_on for mention in cited(text)] == [date(2018, 3, 5)] * 3


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    for mention in cited(text):
        assert text[mention.start : mention.end] == mention.quote


@given(
    st.lists(st.sampled_from([t for t, *_ in TYPES + ISSUERS + DATES + SUBJECTS]), max_size=4).map(" ".join)
)
def test_any_mixture_of_citations(text: str) -> None:
    for mention in cited(text):
        assert text[mention.start : mention.end] == mention.quote
