"""A figure in a file's table has the heads of its row and column in ``measure``, as in a page's table."""

from dataclasses import replace

import pytest

from crawler import files
from nlp.extraction import extract_document
from nlp.text.document import Document
from tests.crawler.formats import making
from tests.crawler.formats.making import PdfPage

ROWS = [
    ["STT", "Huyện", "Số lớp tập huấn (lớp)", "Kinh phí (triệu đồng)"],
    ["1", "Chợ Đồn", "3", ""],
    ["2", "Bạch Thông", "", "250"],
    ["3", "Na Rì", "5", "310"],
]
MEASURES = {
    ("3", "Số lớp tập huấn – Chợ Đồn"),
    ("250", "Kinh phí – Bạch Thông"),
    ("5", "Số lớp tập huấn – Na Rì"),
    ("310", "Kinh phí – Na Rì"),
}
LEFT, WIDTH, TOP, HEIGHT = 40, 130, 760, 24


def ruled() -> PdfPage:
    right, bottom = LEFT + WIDTH * len(ROWS[0]), TOP - HEIGHT * len(ROWS)
    page = PdfPage()
    for number, row in enumerate(ROWS):
        page.texts += [
            (LEFT + 4 + WIDTH * column, TOP - HEIGHT * number - 16, cell)
            for column, cell in enumerate(row)
            if cell
        ]
    page.rules += [(LEFT, TOP - HEIGHT * line, right, TOP - HEIGHT * line) for line in range(len(ROWS) + 1)]
    page.rules += [
        (LEFT + WIDTH * line, TOP, LEFT + WIDTH * line, bottom) for line in range(len(ROWS[0]) + 1)
    ]
    return page


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (making.docx(making.table(ROWS)), "a.docx"),
        (making.xlsx([["Kết quả mở lớp tại các huyện"], *ROWS]), "a.xlsx"),
        (making.pdf([ruled()]), "a.pdf"),
        *((making.pdf([replace(ruled(), turned=turn)]), "a.pdf") for turn in (90, 180, 270)),
        *((making.pdf([replace(ruled(), turned=turn, shown=turn)]), "a.pdf") for turn in (90, 180, 270)),
        (making.doc("".join("\x07".join([*row, "", ""]) for row in ROWS)), "a.doc"),
    ],
    ids=["docx", "xlsx", "pdf", "across", "on its head", "down", "shown up", "shown", "shown down", "doc"],
)
def test_a_figure_is_labelled_by_its_row_and_its_column(data: bytes, name: str) -> None:
    found = extract_document(Document(files.report(data, name).text)).figures
    assert {(one.quote, one.measure) for one in found} == MEASURES


def test_a_heading_over_a_table_has_no_columns() -> None:
    heads = [["UBND TỈNH BẮC KẠN", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], *ROWS]
    text = files.report(making.xlsx(heads), "a.xlsx").text
    assert text.startswith("UBND TỈNH BẮC KẠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n")
