"""What a citation says: type, issuer, date of issue, subject."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import decisions
from nlp.records import DecisionMention
from nlp.text.document import Document


def cited(text: str, home: str | None = "ca-mau") -> list[DecisionMention]:
    return decisions.find(Document(text, published=date(2019, 5, 6), home_province=home))


TYPES = [
    ("Quyết định số 1419/QĐ-TTg", "Quyết định"),
    ("Tờ trình số 18/TTr-SCT", "Tờ trình"),
    ("Chương trình hành động số 06-CTr/TU", "Chương trình"),
    ("Quy định số 12-QĐ/TU của Tỉnh ủy", "Quy định"),
    ("Quyết định số 12-QĐ/TU của Tỉnh ủy", "Quyết định"),
    ("văn bản số 812/SCT-QLCN", "Công văn"),
    ("Luật Điện lực số 28/2004/QH11", "Luật"),
    ("Nghị quyết của Quốc hội số 51/2001/QH10", "Nghị quyết"),
    ("Nghị quyết số 1365/NQ-UBTVQH15", "Nghị quyết"),
    ("Pháp lệnh số 11/2016/UBTVQH13", "Pháp lệnh"),
    ("Nghị định 64/CP của Chính phủ", "Nghị định"),
    ("Chỉ thị số 2-CT, Nghị định 82-CP", "Nghị định"),
    ("Kế hoạch phối hợp số 9/KHPH-SCT-STC", "Kế hoạch phối hợp"),
]

ISSUERS = [
    ("Quyết định số 1419/QĐ-TTg", "Thủ tướng Chính phủ", None),
    ("Kế hoạch số 9/KH-UBND của UBND tỉnh", "Ủy ban nhân dân tỉnh Cà Mau", "ca-mau"),
    ("Kế hoạch số 9/KH-UBND của UBND tỉnh Bạc Liêu", "Ủy ban nhân dân tỉnh Bạc Liêu", "bac-lieu"),
    ("UBND TP Cần Thơ ban hành Kế hoạch số 9/KH-UBND", "Ủy ban nhân dân thành phố Cần Thơ", "can-tho"),
    ("Quyết định 7/QĐ-UBND của UBND huyện Trần Văn Thời", "Ủy ban nhân dân huyện Trần Văn Thời", "ca-mau"),
    ("Quyết định 7/QĐ-UBND của UBND TP Bạc Liêu", "Ủy ban nhân dân thành phố Bạc Liêu", "bac-lieu"),
    (
        "các Quyết định 7/QĐ-UBND và 8/QĐ-UBND của UBND tỉnh Bạc Liêu",
        "Ủy ban nhân dân tỉnh Bạc Liêu",
        "bac-lieu",
    ),
    ("Công văn 812/SCT-QLCN", "Sở Công Thương tỉnh Cà Mau", "ca-mau"),
    ("Nghị quyết 09-NQ/TU", "Tỉnh ủy Cà Mau", "ca-mau"),
    ("Nghị quyết số 55-NQ/TW của Bộ Chính trị", "Bộ Chính trị", None),
    ("Nghị quyết số 55-NQ/TW", None, None),
    ("Thông tư liên tịch 26/2014/TTLT-BTC-BCT", None, None),
    ("Luật số 50/2010/QH12", "Quốc hội", None),
    ("Công văn số 12/XYZ-KT của đơn vị", None, None),
]

DATES = [
    ("Quyết định số 90/QĐ-UBND ngày 07/9/2018 của UBND tỉnh", date(2018, 9, 7)),
    ("Quyết định số 90/QĐ-UBND, ngày 07/9/2018.", date(2018, 9, 7)),
    ("Quyết định số 90/QĐ-UBND của UBND tỉnh ngày 7 tháng 9 năm 2018", date(2018, 9, 7)),
    ("Quyết định số 90/QĐ-UBND do ông An, Phó Chủ tịch ký ngày 7-9-2018", date(2018, 9, 7)),
    ("Ngày 7/9/2018, UBND tỉnh đã ban hành Kế hoạch số 90/KH-UBND về khuyến công", date(2018, 9, 7)),
    ("Số: 90/SCT - Cà Mau, ngày 7 tháng 9 năm 2018", date(2018, 9, 7)),
    ("Số: 90/QĐ-UBND\nCà Mau, ngày 7 tháng 9 năm 2018", date(2018, 9, 7)),
    ("Thực hiện Kế hoạch số 90/KH-UBND, ngày 07/9/2018, Sở Công Thương tổ chức hội nghị", None),
    ("Quyết định số 90/QĐ-UBND có hiệu lực từ ngày 07/9/2018", None),
    ("Ngày 7/9/2018, Sở họp bàn triển khai Kế hoạch số 90/KH-UBND", None),
    ("Quyết định số 90/QĐ-UBND ngày 31/02/2018", None),
    ("Quyết định số 90/QĐ-UBND", None),
]

SUBJECTS = [
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
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_type(text: str, kind: str) -> None:
    assert cited(text)[-1].type == kind


@pytest.mark.parametrize(("text", "issuer", "province"), ISSUERS)
def test_issuer(text: str, issuer: str | None, province: str | None) -> None:
    assert (cited(text)[0].issuer, cited(text)[0].issuer_province) == (issuer, province)


def test_a_provincial_issuer_without_any_province_is_unknown() -> None:
    (mention,) = cited("Kế hoạch số 9/KH-UBND", home=None)
    assert (mention.issuer, mention.issuer_province) == (None, None)


@pytest.mark.parametrize(("text", "day"), DATES)
def test_date_of_issue(text: str, day: date | None) -> None:
    assert cited(text)[0].issued_on == day


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_subject(text: str, subject: str | None) -> None:
    assert cited(text)[0].subject == subject


def test_each_number_of_a_list_keeps_its_own_date() -> None:
    text = "thay thế các Quyết định số 11/QĐ-UBND, 12/QĐ-UBND và 13/QĐ-UBND ngày 01/02/2018 của UBND tỉnh"
    assert [mention.issued_on for mention in cited(text)] == [None, None, date(2018, 2, 1)]


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
