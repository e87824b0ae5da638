"""In which order a text tells who issued what it cites: each change of the order is noticed here."""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document

PUBLISHED = date(2019, 5, 6)


def read(text: str, home: str | None = "ca-mau") -> Document:
    return Document(text, published=PUBLISHED, home_province=home)


ISSUERS = [
    (
        "Quyết định số 90/QĐ-UBND ngày 07/9/2018 giao UBND tỉnh Trà Vinh chủ trì thực hiện.",
        "ca-mau",
        ("Ủy ban nhân dân tỉnh Cà Mau", "home"),
    ),
    (
        "UBND tỉnh Bạc Liêu triển khai Quyết định số 90/QĐ-UBND của UBND tỉnh Cà Mau.",
        None,
        ("Ủy ban nhân dân tỉnh Cà Mau", "citation"),
    ),
    (
        "UBND huyện Đông Hải có văn bản triển khai Quyết định số 90/QĐ-UBND về khuyến công.",
        "bac-lieu",
        ("Ủy ban nhân dân tỉnh Bạc Liêu", "home"),
    ),
    (
        "UBND tỉnh Bạc Liêu ban hành Quyết định số 90/QĐ-UBND thay thế quy định cũ.",
        "ca-mau",
        ("Ủy ban nhân dân tỉnh Bạc Liêu", "sentence"),
    ),
]


@pytest.mark.parametrize(("text", "home", "expected"), ISSUERS)
def test_what_the_text_says_of_the_issuer_comes_first(
    text: str, home: str | None, expected: tuple[str, str]
) -> None:
    [cited] = decisions.find(read(text, home))
    assert (cited.issuer, cited.issuer_from) == expected


@pytest.mark.parametrize(
    ("deed", "expected"), [("ban hành", "Ủy ban nhân dân huyện Đông Hải"), ("triển khai", None)]
)
def test_a_body_behind_the_number_issued_it_only_where_it_says_so(deed: str, expected: str | None) -> None:
    [cited] = decisions.find(
        read(f"Kế hoạch số 12/KH-UBND được UBND huyện Đông Hải {deed} từ tháng 5.", None)
    )
    assert cited.issuer == expected


def test_the_body_behind_the_subject_and_the_day_is_that_of_the_citation() -> None:
    text = "Quyết định số 214/QĐ-UBND phê duyệt dự án lò gạch ngày 18/7/2014 của UBND tỉnh Hà Nam."
    [cited] = decisions.find(read(text))
    assert (cited.issuer, cited.issuer_from) == ("Ủy ban nhân dân tỉnh Hà Nam", "citation")
    assert cited.issued_on == date(2014, 7, 18)


def test_who_did_something_else_in_the_clause_before_did_not_issue_it() -> None:
    text = "UBND xã Đầm Dơi ra Quyết định số 8/QĐ-UBND; tổ công tác trình tại Tờ trình số 9/TTr-QLDA."
    assert [one.issuer for one in decisions.find(read(text))] == ["Ủy ban nhân dân xã Đầm Dơi", None]
    text = "Huyện ủy Đầm Dơi ra Quyết định số 8-QĐ/HU; đồng thời ban hành Kế hoạch số 9-KH/HU."
    assert {one.issuer for one in decisions.find(read(text))} == {"Huyện ủy Đầm Dơi"}


@pytest.mark.parametrize(
    ("deed", "issuer", "told"),
    [
        ("ban hành kế hoạch làng nghề", "Ủy ban nhân dân xã Đầm Dơi", "document"),
        ("triển khai kế hoạch làng nghề", None, None),
        ("ban hành quyết định khen thưởng", None, None),
    ],
)
def test_what_the_sentence_before_announces_is_what_the_next_gives_the_number_of(
    deed: str, issuer: str | None, told: str | None
) -> None:
    [cited] = decisions.find(read(f"UBND xã Đầm Dơi vừa {deed}. Theo Kế hoạch số 8/KH-UBND, có 2 hộ."))
    assert (cited.issuer, cited.issuer_from) == (issuer, told)


def test_a_catalogue_names_the_province_behind_the_subject() -> None:
    text = "Quyết định 98/QĐ-UBND năm 2018 về làng nghề mây tre do tỉnh Hà Nam ban hành"
    [cited] = decisions.find(read(text, None))
    assert (cited.issuer, cited.issuer_from) == ("Ủy ban nhân dân tỉnh Hà Nam", "citation")
