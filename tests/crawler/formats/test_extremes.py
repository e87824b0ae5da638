"""Files that are small and far-reaching, or drawn over and over: they are read, or their size is told."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from crawler import files
from crawler.formats import drawn_forms, pdf, sheets, word97, zipped
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


def printed(*objects: str) -> bytes:
    """A PDF file of the ``objects``, numbered from 1, the first of which is its catalogue."""
    numbered = (f"{number} 0 obj {one} endobj" for number, one in enumerate(objects, 1))
    return "\n".join(("%PDF-1.4", *numbered, "trailer << /Root 1 0 R >>", "%%EOF")).encode()


CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"


def form(draws: str) -> str:
    resources = f"/Resources << /XObject << /A {draws} 0 R >> >>"
    return (
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources} /Length 5 >> stream\n/A Do\nendstream"
    )


def test_forms_that_draw_each_other_are_refused_and_those_in_a_row_are_not() -> None:
    page = "<< /Type /Page /Parent 2 0 R /Resources << /XObject << /A 4 0 R >> >> /Contents 7 0 R >>"
    pages, content = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Length 5 >> stream\n/A Do\nendstream"
    row = printed(CATALOGUE, pages, page, form("5"), form("6"), form("7"), content)
    drawn_forms.check(row)
    circle = printed(CATALOGUE, pages, page, form("5"), form("6"), form("4"), content)
    with pytest.raises(FormatError, match="draw each other without end"):
        pdf.read(circle)


def test_a_tree_of_pages_that_comes_back_to_itself_is_damaged() -> None:
    with pytest.raises(FormatError, match=r"^it is damaged"):
        pdf.read(printed(CATALOGUE, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"))


def test_what_is_wrong_with_a_file_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "many.zip").write_bytes(making.zipped({f"{n}.docx": "x" for n in range(501)}))
    (tmp_path / "cut.doc").write_bytes(making.doc("Sở Công Thương báo cáo khuyến công")[:1024])
    for name, error in {
        "many.zip": "it holds 501 reports, more than 500",
        "cut.doc": "it is cut off",
    }.items():
        with pytest.raises(files.FileError, match=error):
            files.read(tmp_path / name)


def test_what_a_zip_file_holds_beside_its_reports_is_told_a_line_each_kind(tmp_path: Path) -> None:
    others = ("1.jpg", "2.png", "a.ppt", "b.pptx", "c.rar", "ghi chú.txt", "d.gz", "đ", "e.gz")
    furniture = ("so/", "so/Thumbs.db", "__MACOSX/so/._1.jpg", ".DS_Store")
    packed = making.zipped({"so/bao-cao.docx": "x", **dict.fromkeys((*others, *furniture), "x")})
    (tmp_path / "ho-so.zip").write_bytes(packed)
    told = {}
    for member in zipped.names(packed)[1:]:
        with pytest.raises(files.FileError) as error:
            files.read(tmp_path / "ho-so.zip", member=member)
        told[member] = str(error.value).removeprefix(f"{tmp_path}/ho-so.zip: {member}: ")
    assert told == {
        "1.jpg": "2 pictures are not read; put scans into a PDF",
        "a.ppt": "a presentation is not read; convert it to PDF",
        "c.rar": "only ZIP archives are opened; pack it as one",
        "ghi chú.txt": "4 files of other kinds are not read (.gz, .txt); unpack it into a folder",
    }


def test_pictures_in_a_folder_are_told_together(tmp_path: Path) -> None:
    assert files.left(tmp_path) == []
    for name in ("1.png", "2.JPG", "a.txt"):
        (tmp_path / name).write_bytes(b"x")
    assert files.left(tmp_path) == [f"{tmp_path}: 2 pictures are not read; put scans into a PDF"]


def test_what_a_folder_holds_beside_what_is_read_is_told(tmp_path: Path) -> None:
    away, folder = tmp_path / "away", tmp_path / "folder"
    for name in ("a.txt", "b.csv", "c.md", "sub/d.gz", "sub/.DS_Store", "~$e.docx", "._f.docx"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")
    away.mkdir()
    (away / "g.txt").write_bytes(b"x")
    (folder / "g.txt").symlink_to(away / "g.txt")
    (folder / "h").symlink_to(away)
    assert files.left(folder) == [
        f"{folder}: 3 files of other kinds are not read (.csv, .gz, .md); convert them, or leave them out",
        f"{folder}: 2 links are not followed; copy what they lead to",
    ]
    assert [file.name for file in files.collect(folder)] == ["folder/a.txt"]


def test_a_zip_file_without_a_report_tells_what_it_holds(tmp_path: Path) -> None:
    for name, members, said in [
        ("a.zip", ("1.csv", "2.txt", "3.jpg"), "it holds no report, but 3 other files"),
        ("b.zip", (), "it holds no report; it is left out"),
        ("c.zip", ("__MACOSX/._x.docx", "~$x.docx"), "it holds no report; it is left out"),
    ]:
        (tmp_path / name).write_bytes(making.zipped(dict.fromkeys(members, "x")))
        with pytest.raises(files.FileError, match=said):
            files.read(tmp_path / name)


def test_an_encrypted_member_costs_only_itself(tmp_path: Path) -> None:
    packed = making.zipped({"mo.docx": "x", "khoa.docx": "y"})
    entry = packed.rindex(b"PK\1\2")
    locked = bytearray(packed)
    locked[entry + 8] |= 1  # the flag of the last member in the directory
    assert zipped.names(bytes(locked)) == ["mo.docx", "khoa.docx"]
    assert zipped.read(bytes(locked), "mo.docx") == b"x"
    with pytest.raises(FormatError, match="it is encrypted"):
        zipped.read(bytes(locked), "khoa.docx")


def test_a_word_file_of_more_streams_than_are_counted_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def counted(*_: object, **__: object) -> None:
        raise OverflowError

    monkeypatch.setattr(word97.compdoc, "CompDoc", counted)
    with pytest.raises(FormatError, match="convert it to PDF"):
        word97.read(making.doc("Sở Công Thương báo cáo"))
