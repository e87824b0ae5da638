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


OF_THE_SENTENCE = [
    ("Văn phòng UBND tỉnh Ninh Bình cho biết, UBND tỉnh vừa có Quyết định số 15/QĐ-UBND.", "ninh-binh"),
    ("Tại Ninh Bình, UBND tỉnh ban hành Quyết định số 15/QĐ-UBND.", "ninh-binh"),
    ("Ninh Bình: Chủ tịch UBND tỉnh vừa ký Quyết định số 15/QĐ-UBND.", "ninh-binh"),
    ("Theo cách làm của Ninh Bình, nơi UBND tỉnh ban hành Quyết định số 15/QĐ-UBND, xã lập tổ.", "ninh-binh"),
    ("Ninh Bình cũng đã có Quyết định số 15/QĐ-UBND về chợ.", "ninh-binh"),
    ("UBND tỉnh Ninh Bình đồng ý theo đề nghị của Sở Xây dựng tại Công văn số 15/SXD-HT.", "ninh-binh"),
    ("Chủ tịch UBND tỉnh Ninh Bình vừa hủy bỏ Quyết định số 15/QĐ-UBND của tỉnh.", "ninh-binh"),
    ("Giá đất theo Quyết định số 15/QĐ-UBND (tỉnh Ninh Bình) giữ nguyên.", "ninh-binh"),
    # Who is only visited, or issued something else, is not meant.
    ("Đoàn tỉnh Ninh Bình thăm huyện theo Kế hoạch số 15/KH-UBND của UBND tỉnh.", "nam-dinh"),
    ("Theo ý kiến của UBND tỉnh Ninh Bình, xã áp dụng Quyết định số 15/QĐ-UBND của UBND tỉnh.", "nam-dinh"),
]


@pytest.mark.parametrize(("text", "province"), OF_THE_SENTENCE)
def test_the_province_of_a_bare_body_is_the_one_that_its_sentence_is_about(text: str, province: str) -> None:
    assert _issuer(text, date(2019, 9, 15))[1] == province


def test_numbers_that_one_amends_have_the_issuer_behind_them() -> None:
    text = (
        "Theo Quyết định số 95/QĐ-UBND ngày 9/4/2018, điều chỉnh theo Quyết định số 14/QĐ-UBND ngày 16/7/2019"
        " của UBND tỉnh Ninh Bình."
    )
    read = extract(text, published=date(2019, 9, 15), home_province="nam-dinh").decisions
    assert [one.issuer_province for one in read] == ["ninh-binh", "ninh-binh"]


@pytest.mark.parametrize("name", ["Cục Thuế", "Hội Nông dân", "Trung tâm Khuyến nông"])
@pytest.mark.parametrize("adverb", [" vừa", " đã"])
def test_an_adverb_is_no_part_of_a_name(name: str, adverb: str) -> None:
    issuer, province = _issuer(f"{name} tỉnh{adverb} ban hành Kế hoạch số 15/KH-ABC.", date(2019, 9, 15))
    assert (issuer, province) == (f"{name} tỉnh Nam Định", "nam-dinh")


def test_who_the_text_names_outweighs_the_symbol() -> None:
    text = "Thực hiện Công điện số 148/CĐ-UBND ngày 26/8/2019 của Thủ tướng Chính phủ, các xã ứng trực."
    assert _issuer(text, date(2019, 9, 15)) == ("Thủ tướng Chính phủ", None)


def test_a_bare_body_is_the_one_of_its_kind_that_the_sentence_names() -> None:
    text = "UBND TX Đông Triều thay Quyết định số 95/QĐ-UBND bằng Quyết định số 96/QĐ-UBND của UBND thị xã."
    read = extract(text, published=date(2019, 9, 15), home_province="quang-ninh").decisions
    assert read[-1].issuer == "Ủy ban nhân dân thị xã Đông Triều"


@pytest.mark.parametrize("deed", ["mới đây đã ban hành", "cho biết vừa ban hành"])
def test_what_a_decision_punishes_may_stand_before_its_number(deed: str) -> None:
    text = f"UBND tỉnh Ninh Bình {deed} quyết định xử phạt vi phạm hành chính số 25/QĐ-XPHC."
    assert _issuer(text, date(2019, 9, 15)) == ("Ủy ban nhân dân tỉnh Ninh Bình", "ninh-binh")
