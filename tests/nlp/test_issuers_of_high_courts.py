"""The names of the courts and procuracies of several provinces."""

from datetime import date

import pytest

from nlp.extraction import extract


@pytest.mark.parametrize(
    "court",
    [
        "Tòa án nhân dân cấp cao tại TP.HCM",
        "TAND Cấp cao tại Thành phố Hồ Chí Minh",
        "VKSND cấp cao tại Hà Nội",
        "Tòa Phúc thẩm Tòa án nhân dân tối cao tại Đà Nẵng",
        "Tòa Phúc thẩm TAND tối cao",
    ],
)
def test_a_high_court_is_told_by_its_seat(court: str) -> None:
    text = f"Theo bản án số 232/2014/DS-PT ngày 17/9/2014 của {court}, ông được trả đất."
    (read,) = extract(text, published=date(2017, 7, 6), home_province="tay-ninh").decisions
    assert (read.issuer, read.issuer_province) == (court, None)


def test_a_court_is_told_by_its_head() -> None:
    text = "Theo Quyết định số 31/2018/KN-DS ngày 5/6/2018 của Chánh án Tòa án nhân dân cấp cao tại Đà Nẵng."
    (read,) = extract(text, published=date(2019, 7, 6), home_province="da-nang").decisions
    assert (read.issuer, read.issuer_province) == ("Tòa án nhân dân cấp cao tại Đà Nẵng", None)
