"""Who issued what, where the text tells it in passing: behind a short name, by who sends or signs it."""

from datetime import date

import pytest

from nlp import extract

TOLD = [
    ("Hội đồng nhân dân (HĐND) {} đã ban hành Nghị quyết số 64/NQ-HĐND.", "Hội đồng nhân dân {}"),
    ("Thực hiện Quyết định số 75/QĐ-UBND của Ủy ban nhân dân (UBND) {}.", "Ủy ban nhân dân {}"),
    ("Ủy ban nhân dân (sau đây gọi là UBND) {} ra Quyết định số 75/QĐ-UBND.", "Ủy ban nhân dân {}"),
    ("UBND {} đã làm Tờ trình số 277/TTr-UBND xin kinh phí.", "Ủy ban nhân dân {}"),
    ("UBND {} gửi UBND tỉnh Thái Bình Công văn số 655/UBND-VP5 về đê điều.", "Ủy ban nhân dân {}"),
    ("UBND {} báo cáo UBND tỉnh Hà Nam tại Báo cáo số 47/BC-UBND.", "Ủy ban nhân dân {}"),
    ("Ông Mẫu nhận Quyết định số 280/QĐ-UBND từ UBND {}.", "Ủy ban nhân dân {}"),
    ("Quyết định số 283/QĐ-UBND do ông Lê Văn Mẫu, Chủ tịch UBND {}, ký có hiệu lực.", "Ủy ban nhân dân {}"),
]


@pytest.mark.parametrize(("text", "issuer"), TOLD)
@pytest.mark.parametrize("place", ["tỉnh Ninh Bình", "huyện Kim Bảng"])
def test_the_body_that_the_text_tells_is_no_guess(text: str, issuer: str, place: str) -> None:
    read = extract(text.format(place), published=date(2019, 9, 15), home_province="ha-nam").decisions
    assert [one.issuer for one in read if one.issuer_from != "home"] == [issuer.format(place)]


def _issuer(text: str, day: date) -> tuple[str | None, str | None]:
    (read,) = extract(text, published=day, home_province="nam-dinh").decisions
    return read.issuer, read.issuer_province


def test_a_place_that_says_something_in_the_document_issued_it() -> None:
    text = "Tại Quyết định số 653/QĐ-UBND, tỉnh Ninh Bình giao vốn cho các xã."
    assert _issuer(text, date(2019, 9, 15)) == ("Ủy ban nhân dân tỉnh Ninh Bình", "ninh-binh")


def test_a_division_without_its_place_is_no_whole_name() -> None:
    text = "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số 12/TTr-VHXH."
    assert _issuer(text, date(2025, 9, 15)) == (None, None)


def test_a_name_goes_on_behind_its_number() -> None:
    text = "Quyết định số 09-QĐ/BCĐ của Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh Thanh Hóa còn hiệu lực."
    expected = ("Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh Thanh Hóa", "thanh-hoa")
    assert _issuer(text, date(2021, 9, 15)) == expected


def test_a_former_province_is_the_one_before_the_mergers() -> None:
    text = "Quyết định số 60/QĐ-UBND của UBND tỉnh Quảng Trị (cũ) vẫn còn hiệu lực."
    assert _issuer(text, date(2025, 8, 15)) == ("Ủy ban nhân dân tỉnh Quảng Trị", "quang-tri")
