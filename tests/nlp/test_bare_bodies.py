"""Bodies below a province whose place the text leaves out at one citation, and names at another."""

import pytest

from tests.nlp.reading_decisions import cited


@pytest.mark.parametrize(
    ("named", "symbol", "bare"),
    [
        ("Thị ủy Giá Rai", "12-KH/TU", "Thị ủy"),
        ("Huyện ủy Phước Long", "12-KH/HU", "Ban Thường vụ Huyện ủy"),
        ("Đảng ủy xã Vĩnh Lộc", "12-KH/ĐU", "Đảng ủy xã"),
        ("Phòng Kinh tế phường Láng Tròn", "12/TTr-KT", "Phòng Kinh tế phường"),
    ],
)
def test_the_place_is_the_one_that_the_document_names_for_the_number(
    named: str, symbol: str, bare: str
) -> None:
    read = cited(f"{named} ban hành Văn bản số {symbol}. Các tổ làm theo Văn bản số {symbol} của {bare}.")
    assert [(one.issuer, one.issuer_from) for one in read] == [(named, "sentence"), (named, "document")]
