"""Who issued the numbers of a list, and what one body is told to do with another's."""

from datetime import date

import pytest

from nlp import decisions
from nlp.text.document import Document

CASES = [
    (
        "UBND tỉnh đã họp.\nUBND huyện Năm Căn đã có các quyết định mở chợ, cụ thể: Quyết định số 15/QĐ-UBND "
        "ngày 05/3/2018 về việc mở chợ xã; Quyết định số 16/QĐ-UBND về việc mở chợ thị trấn.",
        ["Ủy ban nhân dân huyện Năm Căn"] * 2,
    ),
    (
        "Chợ đã được UBND huyện Năm Căn giao đất tại các Quyết định: Số 15/QĐ-UBND ngày 05/3/2018, số "
        "16/QĐ-UBND ngày 06/3/2018 và số 17/QĐ-UBND ngày 07/3/2018, trong đó có đất lúa.",
        ["Ủy ban nhân dân huyện Năm Căn"] * 3,
    ),
    (
        "Kết luận thanh tra số 15/KL-CT và số 16/QĐ-CT ngày 19/9/2018 của Cục thuế tỉnh Cà Mau nêu rõ.",
        ["Cục thuế tỉnh Cà Mau"] * 2,
    ),
    (
        "Theo các Quyết định của UBND thị xã Năm Căn về việc mở chợ: Số 15/QĐ-UBND; số 16/QĐ-UBND.",
        ["Ủy ban nhân dân thị xã Năm Căn"] * 2,
    ),
    (
        "Chủ tịch UBND tỉnh yêu cầu Chủ tịch UBND huyện Năm Căn hủy bỏ, thay thế Quyết định số 15/QĐ-UBND.",
        ["Ủy ban nhân dân huyện Năm Căn"],
    ),
    (
        "UBND tỉnh yêu cầu UBND huyện Năm Căn thực hiện Quyết định số 15/QĐ-UBND.",
        ["Ủy ban nhân dân tỉnh Cà Mau"],
    ),
    (
        "SƠ KẾT THỰC HIỆN QUYẾT ĐỊNH SỐ 15/QĐ-UBND CỦA HUYỆN CÁI NƯỚC, KẾ HOẠCH SỐ 16-KH/HU\nHuyện họp.",
        ["Ủy ban nhân dân huyện Cái Nước", None],
    ),
    ("Theo Kế hoạch số 15/KH-UBND-UBMTTQ của UBND và Ủy ban MTTQ Phường 1.", [None]),
]


@pytest.mark.parametrize(("text", "issuers"), CASES)
def test_who_issued_each(text: str, issuers: list[str | None]) -> None:
    read = decisions.find(Document(text, published=date(2019, 5, 6), home_province="ca-mau"))
    assert [one.issuer for one in read] == issuers


def test_a_commune_lies_in_the_province_that_stands_behind_its_district() -> None:
    text = "Công văn số 15/UBND-VX của UBND xã Đất Mới, huyện Năm Căn, tỉnh Cà Mau."
    [read] = decisions.find(Document(text, published=date(2019, 5, 6)))
    assert (read.issuer, read.issuer_province) == ("Ủy ban nhân dân xã Đất Mới", "ca-mau")
