"""Pages that are pictures: read where tesseract is, waiting where it is not."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from crawler import files
from crawler.formats import scans

LINES = [
    "ỦY BAN NHÂN DÂN TỈNH BẮC KẠN",
    "Thực hiện kế hoạch năm 2019, Trung tâm Khuyến công tỉnh",
    "mở 03 lớp tập huấn về tiết kiệm điện cho 90 học viên.",
]
FONTS = [
    Path("/usr/share/fonts/truetype", *name)
    for name in (("dejavu", "DejaVuSans.ttf"), ("noto", "NotoSans-Regular.ttf"))
]


def scan(turned: float = 0) -> bytes:
    font = next((one for one in FONTS if one.exists()), None)
    if font is None:
        pytest.skip("no font with Vietnamese letters")
    page = Image.new("L", (2480, 1200), 255)
    for number, line in enumerate(LINES):
        ImageDraw.Draw(page).text(
            (200, 200 + 120 * number), line, fill=0, font=ImageFont.truetype(str(font), 60)
        )
    file = BytesIO()
    page.rotate(turned, fillcolor=255).save(file, "PDF", resolution=300)
    return file.getvalue()


def test_a_scan_waits_where_nothing_reads_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "is_possible", lambda: False)
    article = files.report(scan(), "a.pdf")
    assert (article.text, article.source and article.source.needs_ocr) == ("", True)
    assert "tesseract-ocr" in (article.told or "")


def test_pictures_without_words_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "read_page", lambda _: ("", 0.0))
    article = files.report(scan(), "a.pdf")
    assert article.told == "its pages are pictures, and no word could be read on them"


@pytest.mark.skipif(not scans.is_possible(), reason="tesseract with its Vietnamese is not installed")
@pytest.mark.parametrize("turned", [0, 1.5])
def test_a_scan_is_read_straight_or_not(turned: float) -> None:
    article = files.report(scan(turned), "a.pdf")
    words, read = " ".join(LINES).split(), article.text.split()
    assert sum(word in read for word in words) >= 0.95 * len(words)
    assert article.source is not None
    assert not article.source.needs_ocr
    assert 0.8 < (article.source.ocr_confidence or 0) <= 1


def test_digits_that_are_guessed_are_no_number(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [("Số:", 95), ("24", 52), ("/QĐ-UBND", 91), ("ngày", 60), ("05", 96)]
    rows = [f"5\t1\t1\t1\t1\t{n}\t0\t0\t9\t9\t{sure}\t{word}" for n, (word, sure) in enumerate(words)]
    monkeypatch.setattr(scans, "_tesseract", lambda _: "\n".join(["level", *rows]))
    monkeypatch.setattr(scans, "is_possible", lambda: True)
    assert scans._read(Image.new("L", (9, 9)))[0] == "Số: ?? /QĐ-UBND ngày 05"
