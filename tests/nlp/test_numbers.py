"""Numerals in digits and in words."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.figures import numbers

VALUES = [
    ("có 7 hộ", ["7"]),
    ("có 09 hộ", ["9"]),
    ("in 12.500 tờ", ["12500"]),
    ("chi 2.345.600.000 đồng", ["2345600000"]),
    ("nộp 34.567,8 tỷ đồng", ["34567800000000"]),
    ("đạt 6,25%", ["6.25"]),
    ("đạt 6.25%", ["6.25"]),
    ("thu 7,2 tỉ", ["7200000000"]),
    ("thu 3tỷ", ["3000000000"]),
    ("vốn 4 nghìn tỷ", ["4000000000000"]),
    ("vốn 6 trăm triệu", ["600000000"]),
    ("vốn 2 tỷ 350 triệu", ["2350000000"]),
    ("vốn 5 tỷ rưỡi", ["5500000000"]),
    ("một nghìn rưỡi hộ", ["1500"]),
    ("hai trăm rưỡi hộ", ["250"]),
    ("hai trăm rưởi hộ", ["250"]),
    ("hai triệu rưỡi đồng", ["2500000"]),
    ("ba tỷ rưỡi đồng", ["3500000000"]),
    ("3 tỉ rưỡi đồng", ["3500000000"]),
    ("4 trăm rưỡi hộ", ["450"]),
    ("hai chục rưỡi trứng", ["25"]),
    ("một vạn rưỡi cây", ["15000"]),
    ("mười triệu rưỡi", ["10500000"]),
    ("một nghìn hai trăm rưỡi hộ", ["1250"]),
    ("hai trăm rưỡi triệu đồng", ["250000000"]),
    ("hai nghìn rưỡi tỷ đồng", ["2500000000000"]),
    ("một tỷ hai trăm rưỡi triệu đồng", ["1250000000"]),
    ("trăm rưởi hộ", ["150"]),
    ("Nghìn rưỡi cây giống", ["1500"]),
    ("trăm rưỡi triệu đồng", ["150000000"]),
    ("góp triệu rưỡi, tỷ rưỡi", ["1500000", "1500000000"]),
    ("một triệu hai nghìn đồng", ["1002000"]),
    ("hai mươi mốt triệu ba trăm nghìn", ["21300000"]),
    ("hai mươi bốn hộ", ["24"]),
    ("mười lăm hộ", ["15"]),
    ("một trăm linh tám hộ", ["108"]),
    ("bốn trăm triệu đồng", ["400000000"]),
    ("một nghìn bốn trăm mười chín hộ", ["1419"]),
    ("ba nghìn hai trăm hai mươi lăm hộ", ["3225"]),
    ("ba nghìn hai trăm tỷ", ["3200000000000"]),
    ("hai triệu năm trăm nghìn", ["2500000"]),
    ("Ba trăm người", ["300"]),
    ("hai mươi năm qua", ["20", "5"]),
    ("7 tỷ năm 2018", ["7000000000", "5", "2018"]),
    ("năm tỷ lệ tăng", ["5"]),
    ("1,234,567 lượt", ["1234567"]),
    ("chi 5 ngàn tỷ", ["5000000000000"]),
    ("chi 3 nghìn đồng", ["3000"]),
    ("chi 3 ngàn đồng", ["3000"]),
    ("trồng 2 vạn cây", ["20000"]),
    ("chi nửa triệu đồng", ["500000"]),
    ("hai chục hộ", ["20"]),
    ("hai mươi mốt hộ", ["21"]),
    ("hai mươi hai hộ", ["22"]),
    ("ba mươi ba hộ", ["33"]),
    ("bốn mươi tư hộ", ["44"]),
    ("năm mươi lăm hộ", ["55"]),
    ("năm mươi nhăm hộ", ["55"]),
    ("sáu mươi sáu hộ", ["66"]),
    ("bảy mươi bẩy hộ", ["77"]),
    ("tám mươi tám hộ", ["88"]),
    ("chín trăm chín mươi chín hộ", ["999"]),
    ("một trăm lẻ một hộ", ["101"]),
    ("mười hộ", ["10"]),
    ("một hộ", ["1"]),
    ("9" * 24, ["9" * 24]),
]

NO_NUMERALS = [
    "ngày 12.3.2019",
    "điện thoại 0220.3000.111",
    "mã 007",
    "khí CO2 và PM10",
    "hàng trăm tỷ đồng",
    "vài chục hộ",
    "mấy trăm rưỡi hộ",
    "vài triệu rưỡi",
    "9" * 25,
    "mã số 0012",
    "mã 007, 008",
]

COUNTED = [
    ("1,500", Decimal(1500)),
    ("2.1", None),
    ("3,5", Decimal("3.5")),
    ("1,5 triệu", Decimal(1500000)),
    ("1,500 triệu", Decimal(1500000)),
    ("12,500", Decimal(12500)),
    ("2.000", Decimal(2000)),
    ("1.500,5", Decimal("1500.5")),
    ("mười lăm", Decimal(15)),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_values(text: str, values: list[str]) -> None:
    assert [number.value for number in numbers.find(text)] == [Decimal(value) for value in values]


@pytest.mark.parametrize("text", NO_NUMERALS)
def test_what_is_no_numeral(text: str) -> None:
    assert list(numbers.find(text)) == []


@pytest.mark.parametrize(("text", "value"), COUNTED)
def test_the_value_as_a_count(text: str, value: Decimal | None) -> None:
    assert [number.counted for number in numbers.find(text)] == [value]


@given(st.integers(0, 10**12))
def test_dots_group_thousands(value: int) -> None:
    written = f"{value:,}".replace(",", ".")
    assert [(n.start, n.end, n.value) for n in numbers.find(written)] == [(0, len(written), value)]


@given(st.integers(1, 10**6), st.sampled_from([("nghìn", 10**3), ("triệu", 10**6), ("tỷ", 10**9)]))
def test_a_word_of_scale_multiplies(value: int, scale: tuple[str, int]) -> None:
    assert [number.value for number in numbers.find(f"{value} {scale[0]}")] == [value * scale[1]]


@given(st.text(st.sampled_from("0129.,/- tỷhaimươnă")))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    found = list(numbers.find(text))
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(earlier.end <= later.start for earlier, later in pairwise(found))


@pytest.mark.parametrize("piece", ["1", "1,", "1.111", "hai ", "hai trăm ", "1 triệu ", "năm "])
def test_long_runs_take_no_time(piece: str) -> None:
    assert sum(1 for _ in numbers.find(piece * 20_000)) <= 20_000
