"""How many: the figures that a query asks for stand beside what it finds."""

from datetime import date

import pytest

from db.query_counted import counted
from tests.site.searching.stored import site_of

DAY = date(2030, 5, 6)
TEXT = """Thanh Hóa tổng kết chương trình sản xuất sạch hơn
Sáng nay, tỉnh Thanh Hóa tổng kết chương trình sản xuất sạch hơn.
Dự buổi tổng kết có 140 đại biểu. Có 140 đại biểu nhận tài liệu.
Kinh phí của chương trình là 3,5 tỷ đồng cho 26 lớp tập huấn.
Chương trình sản xuất sạch hơn của tỉnh Thanh Hóa năm 2031 dự kiến đón 90 khách tham quan.
Chương trình tổng kết đón 60 khách tham quan, đơn vị, cá nhân."""


@pytest.fixture(scope="module")
def figures(tmp_path_factory):
    get = site_of(
        tmp_path_factory.mktemp("counted"), {"a": {"title": "Tổng kết", "text": TEXT, "published": DAY}}
    )
    return lambda typed: [
        row["quote"] for row in get("/search.json", params={"q": typed}).json()["found_figures"]
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("tổng kết sản xuất sạch hơn Thanh Hóa có bao nhiêu đại biểu", ["140 đại biểu"]),
        ("tong ket san xuat sach hon thanh hoa co bao nhieu dai bieu", ["140 đại biểu"]),
        ("chương trình sản xuất sạch hơn Thanh Hóa hết bao nhiêu tiền", ["3,5 tỷ đồng"]),
        ("sản xuất sạch hơn Thanh Hóa mấy lớp", ["26 lớp"]),
        ("tổng kết sản xuất sạch hơn Thanh Hóa 2030 bao nhiêu khách", ["60 khách", "90 khách"]),
    ],
)
def test_what_is_asked_to_be_counted_is_told_once(figures, typed, expected):
    assert [quote[: len(wanted)] for quote, wanted in zip(figures(typed), expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("typed", "words", "is_money"),
    [
        ("có bao nhiêu đại biểu dự", "dai bieu", False),
        ("het bao nhieu tien", "tien", True),
        ("mấy hộ", "ho", False),
    ],
)
def test_what_is_counted(typed, words, is_money):
    assert counted(typed) == (words, is_money)


@pytest.mark.parametrize("typed", ["", "bao nhiêu", "quyết định số mấy", "may áo", "bao nhiêu 5"])
def test_nothing_is_counted(typed):
    assert counted(typed) is None
