"""Files that are small and far-reaching, or drawn over and over: they are read, or their size is told."""

from io import BytesIO

import openpyxl
import pytest

from crawler import files
from crawler.formats import pdf, sheets
from crawler.formats.content import FormatError
from tests.crawler.formats import making


def book(**cells: str) -> bytes:
    """An XLSX file whose one sheet has the ``cells``."""
    workbook = openpyxl.Workbook()
    for place, value in cells.items():
        workbook.active[place] = value
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


@pytest.mark.parametrize("far", ["B1048576", "XFD2", "XFD1048576"])
def test_a_cell_far_away_is_read(far: str) -> None:
    data = book(A1="Biểu tổng hợp của Sở Công Thương", A2="Kinh phí khuyến công", **{far: "một tỷ đồng"})
    read = files.report(data, "a.xlsx").text.replace(" | ", "\n").split("\n")
    assert [line for line in read if line] == [
        "Biểu tổng hợp của Sở Công Thương",
        "Kinh phí khuyến công",
        "một tỷ đồng",
    ]


def test_a_sheet_too_large_is_refused_with_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_CELLS", 5)
    data = book(A1="một", B2="hai", C3="ba")
    with pytest.raises(FormatError, match=r"^a sheet of 3 rows and 3 columns is more than a document has"):
        files.report(data, "a.xlsx")


def test_rows_that_all_end_far_away_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_WALKED", 40_000)
    data = book(**{f"XFD{row}": "a" for row in range(1, 4)})
    with pytest.raises(FormatError, match=r"^a sheet of more than 40,000 cells is more than a document has"):
        files.report(data, "a.xlsx")
    assert files.report(book(A1="Sở Công Thương", XFD2="một tỷ đồng"), "a.xlsx").text


def test_a_page_that_is_a_drawing_is_looked_through_for_no_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_OBJECTS", 50)
    monkeypatch.setattr(pdf._Plumber, "page", lambda *_: pytest.fail("a map is searched for tables"))
    lines = [(50.0, 50.0 + n, 500.0, 50.0 + n) for n in range(60)]
    page = making.PdfPage(texts=[(50, 800, "Bản đồ quy hoạch cụm công nghiệp Chợ Đồn")], rules=lines)
    assert files.report(making.pdf([page]), "a.pdf").text == "Bản đồ quy hoạch cụm công nghiệp Chợ Đồn"
