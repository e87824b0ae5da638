"""Figures as reports of a year tell them: herds, persons and what became of them, sums in parts."""

import pytest

from tests.nlp.reading_figures import find

MEASURES = [
    ("Đàn trâu, bò có trên 28.000 con, tăng 3%.", ["Đàn trâu, bò", "tăng đàn trâu, bò"]),
    ("Đàn dê 5.200 con, tăng 4%, bằng 200 con so với năm trước.", ["Đàn dê", "tăng đàn dê", None]),
    ("Sau khóa học, 62 người có việc làm.", ["người có việc làm"]),
    ("Năm qua 48 hộ thoát nghèo, 5 hộ được vay vốn.", ["hộ thoát nghèo", "hộ được vay vốn"]),
    (
        "Đã có 12 người được các doanh nghiệp, cơ sở tuyển dụng.",
        "người được các doanh nghiệp, cơ sở tuyển dụng",
    ),
    ("Trao quà cho 20 người.", ["người được trao quà"]),
    ("Hỗ trợ 100% các chủ thể mới dự tập huấn.", "chủ thể mới dự tập huấn"),
    ("Mở 4 lớp đào tạo nghề cho phụ nữ.", "lớp đào tạo nghề được mở cho phụ nữ"),
    ("Xây dựng 2 mô hình sản phẩm mới; hỗ trợ tiếp.", "mô hình sản phẩm mới được xây dựng"),
    ("Giúp 9 doanh nghiệp công nghiệp ở nông thôn.", "doanh nghiệp công nghiệp ở nông thôn"),
]


@pytest.mark.parametrize(("text", "measures"), MEASURES)
def test_measures(text: str, measures: str | list[str | None]) -> None:
    wanted = [measures] if isinstance(measures, str) else measures
    assert [figure.measure for figure in find(text)] == wanted


PARTS = [
    (
        "Kinh phí 9 tỷ đồng, trong đó nguồn vốn tỉnh 5 tỷ đồng; nguồn vốn huyện 3 tỷ đồng.",
        ["total", "part", "part"],
    ),
    ("Kinh phí 9 tỷ đồng, trong đó nguồn vốn tỉnh 5 tỷ đồng; đã chi 3 tỷ đồng.", ["total", "part", None]),
]


@pytest.mark.parametrize(("text", "roles"), PARTS)
def test_parts_that_begin_alike_go_on_behind_a_semicolon(text: str, roles: list[str | None]) -> None:
    found = [figure.role for figure in find(text)]
    assert found[: len(roles) - 1] == roles[:-1]
    assert (found[-1] == "part") == (roles[-1] == "part")


SHARES_AND_CHANGES = [
    ("Tỉnh còn 960 hộ nghèo, chiếm tỷ lệ 3,1%.", ["hộ nghèo", "hộ nghèo"]),
    ("Dân số toàn tỉnh đạt 620.000 người.", ["Dân số toàn tỉnh"]),
    ("Tỉnh có 300 hợp tác xã (tăng 12 hợp tác xã).", ["hợp tác xã", "tăng số hợp tác xã"]),
    (
        "Trung tâm mở 5 lớp tập huấn, giảm 2 lớp so với cùng kỳ.",
        ["lớp tập huấn được mở", "giảm số lớp tập huấn"],
    ),
    ("Vườn được trồng tăng 30 cây.", ["cây"]),
]


@pytest.mark.parametrize(("text", "measures"), SHARES_AND_CHANGES)
def test_measures_of_shares_and_changes(text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in find(text)] == measures


def test_an_aim_that_another_word_opens_is_that_of_its_whole_sentence() -> None:
    found = find("Theo đó, mục tiêu của tỉnh: Có 160 tổ hợp tác; 24 hợp tác xã.")
    assert [figure.role for figure in found] == ["target", "target"]


LITTLE = [
    ("Đề án tập huấn, kinh phí thực hiện là 88 triệu đồng.", "kinh phí thực hiện đề án tập huấn"),
    ("Tổng kim ngạch xuất, nhập khẩu đạt 150 triệu USD.", "Tổng kim ngạch xuất, nhập khẩu"),
    ("Hội cho 10 hộ vay với số tiền 500 triệu đồng.", "số tiền vay"),
    ("Nâng cấp đường liên xã, sửa chữa 2 km.", None),
    ("Nguồn vốn của Quỹ lên đến con số 120 tỷ đồng.", "Nguồn vốn của Quỹ"),
]


@pytest.mark.parametrize(("text", "measure"), LITTLE)
def test_a_word_that_says_little_is_no_measure(text: str, measure: str | None) -> None:
    assert find(text)[-1].measure == measure


def test_a_number_in_parentheses_has_the_name_of_its_own_list_entry() -> None:
    found = find("Tuyên truyền (3 chương trình phát thanh khuyến nông); nâng cao năng lực (2 chương trình).")
    assert found[-1].measure == "chương trình nâng cao năng lực"
