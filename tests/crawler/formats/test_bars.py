"""What must come back of files made from known text, by the measure of ``benchmarks.files``."""

import zipfile
import zlib

import pypdfium2
import pytest

from benchmarks.file_samples import Sample, samples
from benchmarks.files import kept, plain, rows_kept
from crawler import files
from crawler.formats import scans
from crawler.formats.content import FormatError
from tests.crawler.formats import making
from tests.crawler.formats.making import paragraph, table

SAMPLES = {sample.title: sample for sample in samples()}
LEAST_WORDS = {
    "pdf, mixed fonts": 0.995,
    "pdf, two columns": 0.995,
    "scan, clean": 0.985,
    "scan, noisy and askew": 0.975,
    **{title: 0.995 for title in SAMPLES if not title.startswith(("pdf", "scan"))},
}


def read(sample: Sample) -> str:
    return files.report(sample.data, sample.name).text


@pytest.mark.parametrize("title", LEAST_WORDS)
def test_words_come_back_in_their_order(title: str) -> None:
    if title not in SAMPLES:
        assert title.startswith("scan")
        why = "no font with Vietnamese letters" if scans.is_possible() else "tesseract is not installed"
        pytest.skip(why)
    sample = SAMPLES[title]
    assert kept(sample.text.split(), plain(read(sample)).split()) >= LEAST_WORDS[title]


@pytest.mark.parametrize("title", [title for title, sample in SAMPLES.items() if sample.rows])
def test_all_rows_of_a_table_come_back_whole(title: str) -> None:
    sample = SAMPLES[title]
    assert len(sample.rows) == 7
    assert rows_kept(sample, read(sample)) == 1


_BOX = (
    "<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>"
    f"{paragraph('Chữ trong hộp.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
_CONTROL = f"<w:sdt><w:sdtContent>{paragraph('Ô nội dung.')}</w:sdtContent></w:sdt>"
DOCX = {
    "inserted": ("<w:p><w:ins w:id='1'><w:r><w:t>Chèn thêm.</w:t></w:r></w:ins></w:p>", "Chèn thêm."),
    "deleted": (
        f"<w:p><w:del w:id='1'><w:r><w:delText>Xóa.</w:delText></w:r></w:del></w:p>{paragraph('Còn lại.')}",
        "Còn lại.",
    ),
    "box": (_BOX, "Chữ trong hộp."),
    "control": (_CONTROL, "Ô nội dung."),
    "soft hyphen": ("<w:p><w:r><w:t>khuyến</w:t><w:softHyphen/><w:t> công</w:t></w:r></w:p>", "khuyến công"),
    "table": (table([["Nội dung", "Số"], ["Lớp", "03"]]), "Nội dung | Số\nLớp | 03"),
}


@pytest.mark.parametrize("case", DOCX)
def test_what_word_files_hide_is_read(case: str) -> None:
    body, expected = DOCX[case]
    first = paragraph("Sở Công Thương tổ chức hội nghị về khuyến công.")
    text = files.report(making.docx(first + body), "a.docx").text
    assert text.replace("\u00ad", "").split("\n", 1)[1] == expected


@pytest.mark.parametrize(("size", "told"), [(300_000_000, 286), (150_000_000, 143), (30_000_000, 28)])
def test_a_bomb_is_refused_before_anything_of_it_is_unpacked(
    monkeypatch: pytest.MonkeyPatch, size: int, told: int
) -> None:
    bomb = making.zipped({"word/document.xml": b"\0" * size})
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_, **__: pytest.fail("a member was unpacked"))
    with pytest.raises(FormatError, match=f"unpacks to {told} MB"):
        files.report(bomb, "a.docx")


def _pdf_stream(content: bytes, more: bytes = b"") -> bytes:
    return b"%PDF-1.5\n4 0 obj\n<< /Length 9" + more + b" >>\nstream\n" + content + b"\nendstream\nendobj\n"


PDF_BOMBS = {
    "says nothing": _pdf_stream(zlib.compress(b"\0" * 30_000_000, 9)),
    "packed twice": _pdf_stream(zlib.compress(zlib.compress(b"\0" * 30_000_000, 9))),
    "behind a picture": _pdf_stream(b"x", b"/Subtype /Image")
    + _pdf_stream(zlib.compress(b"\0" * 30_000_000)),
    "many streams": _pdf_stream(zlib.compress(bytes(range(256)) * 40_000)) * 21,
}


@pytest.mark.parametrize("bomb", PDF_BOMBS)
def test_a_pdf_bomb_is_refused_before_a_reader_opens_it(monkeypatch: pytest.MonkeyPatch, bomb: str) -> None:
    monkeypatch.setattr(pypdfium2, "PdfDocument", lambda *_: pytest.fail("it was opened"))
    with pytest.raises(FormatError, match="unpacks to more than 200 MB"):
        files.report(PDF_BOMBS[bomb], "a.pdf")


def test_a_picture_of_a_pdf_is_not_unpacked_to_be_summed() -> None:
    white = zlib.compress(b"\xff" * 30_000_000, 9)
    with pytest.raises(FormatError, match="damaged"):
        files.report(_pdf_stream(white, b"/Type /XObject /Subtype /Image"), "a.pdf")
