"""Numbers in the rows of a table."""

import pytest

from tests.nlp.reading_figures import find

TABLE = (
    "Bảng 1. Kết quả\nTT | Cơ sở | Điện tiết kiệm (kWh/năm) | Chi phí (triệu đồng) | Học viên\n"
    "1 | Nhà máy chè Shan | 46.000 | 310 | 45 người\n2 | Lò gạch | 9.200 | 75 | \n"
    "Tổng cộng | | 55.200 | 385 | "
)


def test_numbers_in_a_table_have_the_unit_of_their_column_and_the_heads_of_column_and_row() -> None:
    found = [(figure.value, figure.unit, figure.measure) for figure in find(TABLE)]
    assert found == [
        (46000, "kWh", "Điện tiết kiệm – Nhà máy chè Shan"),
        (310e6, "VND", "Chi phí – Nhà máy chè Shan"),
        (45, "người", "Học viên – Nhà máy chè Shan"),
        (9200, "kWh", "Điện tiết kiệm – Lò gạch"),
        (75e6, "VND", "Chi phí – Lò gạch"),
        (55200, "kWh", "Điện tiết kiệm – Tổng cộng"),
        (385e6, "VND", "Chi phí – Tổng cộng"),
    ]
    assert [figure.role for figure in find(TABLE)][-2:] == ["total", "total"]


@pytest.mark.parametrize(
    "text",
    [
        "Trang chủ | Tin tức (triệu đồng) | 46.000",
        "A | B | C\n1 | 2 | 3\n4 | 5 | 6",
        "TT | Chi phí (triệu đồng) | X\n1 | 310",
    ],
)
def test_what_is_no_table_gives_no_figures(text: str) -> None:
    assert find(text) == []
