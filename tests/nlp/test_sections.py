"""The build of plans and reports: headings, entries and what tells something of an entry."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.activities import sections

PLAN = """\
Kế hoạch khuyến nông năm 2019 của huyện
Phòng Nông nghiệp xây dựng kế hoạch với các nội dung chủ yếu như dưới đây:
I. MỤC TIÊU
- Tăng thu nhập;
II. NỘI DUNG
1. Đào tạo
1.1. Mở 02 lớp trồng nấm.
- Thời gian: tháng 3/2019.
- Thành phần:
+ Hội viên;
a) Ghi chú thêm
2. Hội nghị tổng kết
III. KIẾN NGHỊ
Đề nghị tỉnh cấp giống.
"""


def read(text: str, title: str | None = None) -> list[sections.Line]:
    return sections.lines(text, title)


def test_kinds() -> None:
    assert [line.kind for line in read(PLAN)] == [
        "title", "intro", "heading", "entry", "heading", "heading", "entry", "attribute", "attribute",
        "attribute", "entry", "entry", "heading", "text",
    ]  # fmt: skip


def test_parents() -> None:
    found = read(PLAN)
    starts = [PLAN[line.start : line.end].split(maxsplit=1)[0] for line in found]
    parents = [None if line.parent is None else starts[line.parent] for line in found]
    assert parents == [
        None, None, "Phòng", "MỤC", "Phòng", "NỘI", "Đào", "Mở", "Mở", "Thành", "Mở", "NỘI", "Phòng", "KIẾN",
    ]  # fmt: skip


def test_labels_are_no_part_of_a_line() -> None:
    text = "IV. Một\n1) Hai\n2.3. Ba\nđ) Bốn\n– Năm\n+ Sáu\n• Bảy\nĐiều 4. Tám"
    assert [text[line.start : line.end] for line in read(text)] == [
        "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "12/5/2019",
        "3,5 tỷ đồng",
        "Thứ năm, 12/5/2019",
        "5% số hộ",
        "-5 độ",
        "1.200 lượt người",
        "Chương trình khuyến ngư",
    ],
)
def test_numbers_and_dates_are_no_labels(line: str) -> None:
    assert read(line)[0].depth == sections.lines("Chữ thường")[0].depth or line == "-5 độ"


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("II. KẾT QUẢ ĐẠT ĐƯỢC", "done"),
        ("3. Phương hướng, nhiệm vụ năm 2016", "planned"),
        ("Một số giải pháp trong thời gian tới", "proposed"),
        ("4) Kiến nghị", "proposed"),
        ("Về tồn tại, hạn chế", "none"),
        ("1. Mục đích, yêu cầu", "none"),
        ("2. Đào tạo nghề", None),
    ],
)
def test_what_a_heading_says_of_its_lines(heading: str, status: str | None) -> None:
    text = f"Báo cáo của phòng kinh tế huyện Hòa Thuận\n{heading}\n- Mở lớp dạy nghề."
    assert read(text)[1].status == status


def test_contents_without_words_are_a_heading() -> None:
    assert [line.kind for line in read("Nội dung gồm:\n- Mở lớp.\n- Nội dung: kỹ thuật trồng nấm.")] == [
        "heading", "entry", "attribute",
    ]  # fmt: skip


def test_the_title_is_no_heading_even_where_it_is_not_known() -> None:
    text = "Kết quả bước đầu của chương trình\nNăm qua, tỉnh đã làm nhiều việc."
    assert [line.kind for line in read(text)] == ["title", "text"]
    assert [line.kind for line in read(text, "Kết quả bước đầu của chương trình")] == ["title", "text"]


@given(st.text(alphabet="aI1.) -+:;đ\nMục tiêu", max_size=120))
def test_lines_are_stretches_of_the_text_in_order(text: str) -> None:
    found = read(text)
    assert all(left.end < right.start for left, right in pairwise(found))
    assert all(line.parent is None or line.parent < index for index, line in enumerate(found))
