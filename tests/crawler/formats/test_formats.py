"""Files made from known text are read back as that text; what is no sound file is refused in one line."""

from contextlib import suppress
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler import files
from crawler.formats import file_reading, kinds
from crawler.formats.content import FormatError
from tests.crawler.formats import making
from tests.crawler.formats.making import PdfPage, paragraph, prose, table

PROSE = [
    "Thực hiện kế hoạch năm 2019, Trung tâm Khuyến công tỉnh Bắc Kạn phối hợp với phòng",
    "kinh tế các huyện mở 03 lớp tập huấn về tiết kiệm điện cho 90 học viên theo Kế hoạch",
    "số 45/KH-SCT ngày 02/3/2019 của Sở Công Thương.",
]
WHOLE = " ".join(PROSE)
TCVN3 = "Uû ban nh©n d©n tØnh B¾c K¹n tæ chøc héi nghÞ"
VNI = "Hoäi thaûo saûn xuaát saïch hôn"


def text(data: bytes, name: str) -> str:
    return files.report(data, name).text


def test_a_pdf_is_read_page_by_page() -> None:
    data = making.pdf([prose(["SỞ CÔNG THƯƠNG BẮC KẠN", *PROSE, "1"]), prose(["Trang sau nói thêm.", "2"])])
    article = files.report(data, "a.pdf")
    assert article.text == f"SỞ CÔNG THƯƠNG BẮC KẠN\n{WHOLE}\nTrang sau nói thêm."
    assert article.source is not None
    assert article.source.media_type == kinds.PDF
    first, second = article.source.page_starts
    assert (first, article.text[second:]) == (0, "Trang sau nói thêm.")


def test_a_paragraph_goes_on_over_the_page_and_running_heads_go() -> None:
    head = "Công báo tỉnh Bắc Kạn số 12"
    pages = [
        prose([head, "Sở mở 03 lớp tập huấn về"]),
        prose([head, "tiết kiệm điện tại các huyện."]),
        prose([head, "Hết."]),
    ]
    assert text(making.pdf(pages), "a.pdf") == "Sở mở 03 lớp tập huấn về tiết kiệm điện tại các huyện.\nHết."


def test_columns_are_kept_apart() -> None:
    left = ["Tỉnh mở ba lớp tập", "huấn cho cán bộ xã", "về tiết kiệm điện."]
    right = ["Huyện hỗ trợ hai cơ", "sở thay động cơ cũ", "trong năm nay."]
    texts = [*prose(left, 60).texts, *prose(right, 330).texts]
    assert (
        file_reading.read(making.pdf([PdfPage(texts)]), kinds.PDF).pages[0].split()
        == " ".join(left + right).split()
    )


def test_words_that_pdfium_breaks_are_put_together() -> None:
    def apart(word: str, x: float, y: float) -> list[tuple[float, float, str]]:
        return [(x + 5 * n, y + (0.01 if n % 2 else 0), letter) for n, letter in enumerate(word)]

    words = [
        "ỦY",
        "BAN",
        "NHÂN",
        "DÂN",
        "TỈNH",
        "ĐỒNG",
        "THÁP",
        "BÁO",
        "CÁO",
        "TÌNH",
        "HÌNH",
        "KINH",
        "TẾ",
        "XÃ",
        "HỘI",
        "QUÝ",
        "MỘT",
        "NĂM",
        "NAY",
    ]
    texts = [one for n, word in enumerate(words) for one in apart(word, 60, 780 - 14 * n)]
    assert text(making.pdf([PdfPage(texts)]), "a.pdf").split() == words


def test_a_ruled_table_keeps_its_rows() -> None:
    rows = [["Nội dung", "Số lượng"], ["Lớp tập huấn", "03"], ["Cơ sở được hỗ trợ", "12"]]
    page = prose(["Biểu tổng hợp kết quả năm 2019 của tỉnh"])
    for number, (first, second) in enumerate(rows):
        page.texts += [(65, 705 - 20 * number, first), (305, 705 - 20 * number, second)]
    page.rules += [(60, 720 - 20 * n, 500, 720 - 20 * n) for n in range(len(rows) + 1)]
    page.rules += [(x, 720, x, 720 - 20 * len(rows)) for x in (60, 300, 500)]
    page.texts.append((60, 600, "Nguồn: Sở Công Thương"))
    assert text(making.pdf([page]), "a.pdf").split("\n") == [
        "Biểu tổng hợp kết quả năm 2019 của tỉnh",
        *map(" | ".join, rows),
        "Nguồn: Sở Công Thương",
    ]


def test_a_word_file_keeps_insertions_boxes_controls_and_font_encodings() -> None:
    inserted = "<w:p><w:ins w:id='1'><w:r><w:t>Phần chèn thêm.</w:t></w:r></w:ins></w:p>"
    deleted = "<w:p><w:del w:id='2'><w:r><w:delText>Phần đã xóa.</w:delText></w:r></w:del></w:p>"
    control = f"<w:sdt><w:sdtContent>{paragraph('Ô nội dung.')}</w:sdtContent></w:sdt>"
    hyphen = "<w:p><w:r><w:t>khuyến</w:t><w:noBreakHyphen/><w:t>công</w:t></w:r></w:p>"
    old = paragraph(TCVN3, ".VnTime") + paragraph("uû ban", ".VnTimeH") + paragraph(VNI, "VNI-Times")
    cells = table([["Nội dung", "Số lượng"], ["Lớp tập huấn", "03"]])
    data = making.docx(inserted + deleted + control + hyphen + old + cells)
    assert file_reading.read(data, kinds.DOCX).pages[0].split("\n") == [
        "Phần chèn thêm.",
        "Ô nội dung.",
        "khuyến‑công",
        "Uỷ ban nhân dân tỉnh Bắc Kạn tổ chức hội nghị",
        "UỶ BAN",
        "Hội thảo sản xuất sạch hơn",
        "Nội dung | Số lượng",
        "Lớp tập huấn | 03",
    ]


def test_a_sheet_keeps_rows_numbers_and_days() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Huyện", "Số lớp", "Kinh phí", "Tỷ lệ"])
    sheet.append(["Chợ Đồn", 3, 1250000.5, 0.125])
    sheet["C2"].number_format, sheet["D2"].number_format = "#,##0.00", "0.0%"
    file = BytesIO()
    book.save(file)
    assert (
        text(file.getvalue(), "a.xlsx")
        == "Huyện | Số lớp | Kinh phí | Tỷ lệ\nChợ Đồn | 3 | 1.250.000,5 | 12,5%"
    )


def test_a_cell_in_an_old_encoding_is_read_beside_one_in_unicode() -> None:
    rows = [["Nguồn vốn", "Héi th¶o s¶n xuÊt s¹ch h¬n", "Chợ Đồn"], ["", ""], ["Huyện", "12"]]
    assert (
        text(making.xlsx(rows), "a.xlsx") == "Nguồn vốn | Hội thảo sản xuất sạch hơn | Chợ Đồn\nHuyện | 12 |"
    )


@pytest.mark.parametrize(
    ("data", "name", "kind", "expected"),
    [
        (making.doc(f"KẾ HOẠCH\n{WHOLE}"), "a.doc", kinds.DOC, f"KẾ HOẠCH\n{WHOLE}"),
        (making.rtf(WHOLE), "a.rtf", kinds.RTF, WHOLE),
        (making.rtf(TCVN3), "a.doc", kinds.RTF, "Uỷ ban nhân dân tỉnh Bắc Kạn tổ chức hội nghị"),
        (making.odt(f"<text:p>{WHOLE}</text:p>"), "a.odt", kinds.ODT, WHOLE),
        (f"<html><body><p>{WHOLE}</p></body></html>".encode(), "a.doc", kinds.HTML, WHOLE),
    ],
)
def test_other_formats_by_what_they_are(data: bytes, name: str, kind: str, expected: str) -> None:
    article = files.report(data, name)
    assert (article.text, article.source and article.source.media_type) == (expected, kind)


def test_an_old_word_file_keeps_notes_and_boxes_but_no_running_heads() -> None:
    data = making.doc(f"{WHOLE}\n", footnotes="Số liệu của Sở.\n", headers="Trang 1\n", boxes="Hộp chữ.\n")
    assert text(data, "a.doc").split("\n") == [WHOLE, "Số liệu của Sở.", "Hộp chữ."]


def test_sheets_that_begin_alike_keep_their_beginnings() -> None:
    book = openpyxl.Workbook()
    sheets = [book.active, book.create_sheet(), book.create_sheet()]
    for number, sheet in enumerate(sheets, 1):
        sheet.append(["Ủy ban nhân dân huyện Chợ Đồn"])
        sheet.append(["Số lớp mở trong quý", number])
    file = BytesIO()
    book.save(file)
    assert text(file.getvalue(), "a.xlsx").count("Ủy ban nhân dân huyện Chợ Đồn") == 3


BOMB = making.zipped({"word/document.xml": b"\0" * 300_000_000})
BAD = {
    "empty.pdf": (b"", "empty"),
    "damaged.pdf": (b"%PDF-1.4 nothing", "damaged"),
    "text.pdf": (b"just words", "no PDF file"),
    "damaged.docx": (making.docx(paragraph("a"))[:-40], "damaged"),
    "bomb.docx": (BOMB, "unpacks to"),
    "macros.docx": (making.docx(paragraph("a"), {"word/vbaProject.bin": b"x"}), "macros"),
    "locked.doc": (making.doc("a", encrypted=True), "encrypted"),
    "damaged.doc": (making.doc("a")[:3000], "cut off"),
    "program.doc": (b"MZ\x90\0\3\0\0\0", "no DOC file"),
    "inner.zip": (making.zipped({"a.txt": "chữ"}), "holds no report"),
    "entities.odt": (
        making.zipped(
            {
                "mimetype": kinds.ODT,
                "content.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;',
            }
        ),
        "damaged",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_sound_report_is_refused_in_one_line(name: str) -> None:
    data, why = BAD[name]
    with pytest.raises(FormatError, match=why) as refused:
        files.report(data, name)
    assert "\n" not in str(refused.value)


@given(
    st.binary(max_size=300),
    st.sampled_from([b"%PDF-", b"{\\rtf1", b"PK\3\4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]),
)
def test_no_bytes_raise_anything_else(data: bytes, beginning: bytes) -> None:
    for name in ("a.pdf", "a.doc"):
        with suppress(FormatError):
            files.report(beginning + data, name)
