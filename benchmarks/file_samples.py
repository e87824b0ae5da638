"""Files of each kind, made from text that is known."""

import random
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from crawler import tables
from crawler.formats import scans
from tests.crawler.formats import making
from tests.crawler.formats.making import PdfPage

PROSE = (
    "Ngày 12/3/2019, Sở Công Thương tỉnh Đồng Tháp tổ chức hội nghị tổng kết chương trình sản xuất sạch hơn.",
    "Theo báo cáo, trong năm 2018 tỉnh đã hỗ trợ 12 cơ sở đánh giá nhanh, 03 cơ sở đánh giá chi tiết.",
    "Các cơ sở chế biến thủy sản giảm được 8% lượng nước, 5% lượng điện trên một tấn sản phẩm.",
    "Kinh phí thực hiện là 780 triệu đồng theo Kế hoạch số 45/KH-UBND ngày 02/3/2018 của UBND tỉnh.",
    "Đại diện Trung tâm Khuyến công đề nghị các huyện sớm đăng ký nhu cầu cho năm tiếp theo.",
    "Hội nghị thống nhất mở thêm 04 lớp tập huấn cho 160 cán bộ kỹ thuật tại Cao Lãnh và Sa Đéc.",
)
ROWS = (
    ("Nội dung", "Số lượng", "Kinh phí"),
    ("Đánh giá nhanh", "12 cơ sở", "180 triệu đồng"),
    ("Đánh giá chi tiết", "03 cơ sở", "240 triệu đồng"),
    ("Lớp tập huấn", "04 lớp", "120 triệu đồng"),
    ("Phóng sự truyền hình", "02 phóng sự", "60 triệu đồng"),
    ("Mô hình trình diễn", "01 mô hình", "150 triệu đồng"),
    ("Hội nghị tổng kết", "01 hội nghị", "30 triệu đồng"),
)
_FONTS = tuple(
    Path("/usr/share/fonts/truetype", *name)
    for name in (
        ("dejavu", "DejaVuSerif.ttf"),
        ("dejavu", "DejaVuSans.ttf"),
        ("noto", "NotoSans-Regular.ttf"),
    )
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A file ``name`` of so many ``pages``, and what is in it: ``text``, and the ``rows`` of its table."""

    title: str
    name: str
    data: bytes
    text: str
    pages: int = 1
    rows: Sequence[Sequence[str]] = ()


def samples() -> Iterator[Sample]:
    """One file of each kind; scans where tesseract and a font with Vietnamese letters are installed."""
    yield from _pdfs()
    yield from _office()
    font = next((one for one in _FONTS if one.exists()), None)
    if font and scans.is_possible():
        yield _scan("scan, clean", font, noise=0, turned=0)
        yield _scan("scan, noisy and askew", font, noise=0.02, turned=1.2)


def _pdfs() -> Iterator[Sample]:
    lines = [line for text in PROSE for line in textwrap.wrap(text, 80)]
    pages = [making.prose(lines), making.prose(lines)]
    yield Sample("pdf, prose", "a.pdf", making.pdf(pages), " ".join([*PROSE, *PROSE]), 2)
    yield _columns()
    yield _mixed_fonts()
    text = " ".join(" ".join(row) for row in ROWS)
    yield Sample("pdf, ruled table", "a.pdf", making.pdf([_table(ruled=True)]), text, rows=ROWS)
    across = replace(_table(ruled=True), turned=90)
    yield Sample("pdf, table across", "a.pdf", making.pdf([across]), text, rows=ROWS)
    yield Sample("pdf, table without rules", "a.pdf", making.pdf([_table(ruled=False)]), text)


def _columns() -> Sample:
    left, right = (textwrap.wrap(" ".join(half), 40) for half in (PROSE[:3], PROSE[3:]))
    page = PdfPage([*making.prose(left, 50).texts, *making.prose(right, 320).texts])
    return Sample("pdf, two columns", "a.pdf", making.pdf([page]), " ".join(PROSE))


def _mixed_fonts() -> Sample:
    """Each letter is shown by itself, every other one a hair higher, as where fonts change within a word."""
    texts = [
        (50 + 5 * n, 780 - 14 * row + (0.01 if n % 2 else 0), letter)
        for row, line in enumerate(line for text in PROSE for line in textwrap.wrap(text, 80))
        for n, letter in enumerate(line)
        if letter != " "
    ]
    return Sample("pdf, mixed fonts", "a.pdf", making.pdf([PdfPage(texts)]), " ".join(PROSE))


def _table(*, ruled: bool) -> PdfPage:
    places = (65, 245, 385)
    page = PdfPage(
        [(x, 705 - 20 * n, cell) for n, row in enumerate(ROWS) for x, cell in zip(places, row, strict=True)]
    )
    if ruled:
        bottom = 720 - 20 * len(ROWS)
        page.rules += [(60, 720 - 20 * n, 520, 720 - 20 * n) for n in range(len(ROWS) + 1)]
        page.rules += [(x, 720, x, bottom) for x in (60, 240, 380, 520)]
    return page


def _office() -> Iterator[Sample]:
    prose = "".join(map(making.paragraph, PROSE))
    table = " ".join(" ".join(row) for row in ROWS)
    text = " ".join(PROSE)
    both = f"{text} {table}"
    yield Sample("docx, with a table", "a.docx", making.docx(prose + making.table(ROWS)), both, rows=ROWS)
    yield Sample("docx, TCVN3", "a.docx", making.docx(_old("tcvn3.csv", ".VnTime")), text)
    yield Sample("doc", "a.doc", making.doc("\n".join(PROSE)), text)
    yield Sample("rtf", "a.rtf", making.rtf("\\par ".join(PROSE)), text)
    odt = "".join(f"<text:p>{line}</text:p>" for line in PROSE)
    yield Sample("odt", "a.odt", making.odt(odt), text)
    yield Sample("xlsx", "a.xlsx", making.xlsx(ROWS), table, rows=ROWS)


def _old(table: str, font: str) -> str:
    """PROSE as a font of before Unicode has it; its small letters alone, as it has no capitals with marks."""
    codes = {row["letter"]: chr(int(row["byte"], 16)) for row in tables.read(table)}
    written = ("".join(codes.get(letter, letter) for letter in text) for text in PROSE)
    return "".join(making.paragraph(text, font) for text in written)


def _scan(title: str, font: Path, *, noise: float, turned: float) -> Sample:
    page = Image.new("L", (2480, 3508), 255)
    pen, face = ImageDraw.Draw(page), ImageFont.truetype(str(font), 50)
    for number, line in enumerate(line for text in PROSE for line in textwrap.wrap(text, 70)):
        pen.text((220, 250 + 90 * number), line, fill=20, font=face)
    page = page.rotate(turned, Image.Resampling.BICUBIC, fillcolor=255)
    _spoil(page, noise)
    file = BytesIO()
    page.save(file, "PDF", resolution=300)
    return Sample(title, "a.pdf", file.getvalue(), " ".join(PROSE))


def _spoil(page: Image.Image, share: float) -> None:
    """Single dark and light dots, the same each time."""
    chance, (width, height) = random.Random(1), page.size
    for _ in range(int(share * width * height)):
        page.putpixel((chance.randrange(width), chance.randrange(height)), chance.choice((0, 255)))
