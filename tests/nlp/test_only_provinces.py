"""The only province that a document of no home names, of whose bodies and communes it tells."""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document

OF_ONE = [
    (
        "UBND xã Bố Hạ có Tờ trình số 59/TTr-UBND. UBND tỉnh Bắc Giang giao huyện Yên Thế kiểm tra.",
        ("Ủy ban nhân dân xã Bố Hạ", "bac-giang"),
    ),
    (
        "UBND xã Bố Hạ có Tờ trình số 59/TTr-UBND. UBND tỉnh Hà Nam họp, thị trấn Cầu Gồ vui.",
        ("Ủy ban nhân dân xã Bố Hạ", None),
    ),
    # Where a company sits no province's body need be meant.
    (
        "Phó Chủ tịch UBND tỉnh ký Quyết định số 42/QĐ-XPVPHC phạt Công ty Đá Xanh (địa chỉ: phường Hóa An, "
        "TP. Biên Hòa, tỉnh Đồng Nai).",
        (None, None),
    ),
    (
        "Phó Chủ tịch UBND tỉnh ký Quyết định số 42/QĐ-UBND cho huyện Long Thành, tỉnh Đồng Nai.",
        ("Ủy ban nhân dân tỉnh Đồng Nai", "dong-nai"),
    ),
    # The type of a document is no part of a district's name.
    (
        "Thực hiện Kế hoạch số 9/KH-UBND của UBND quận Long Biên Kế hoạch giải phóng mặt bằng.",
        ("Ủy ban nhân dân quận Long Biên", "ha-noi"),
    ),
]


@pytest.mark.parametrize(("text", "issuer"), OF_ONE)
def test_the_only_province_of_a_text(text: str, issuer: tuple[str | None, str | None]) -> None:
    [read] = decisions.find(Document(text, published=date(2020, 1, 1)))
    assert (read.issuer, read.issuer_province) == issuer
