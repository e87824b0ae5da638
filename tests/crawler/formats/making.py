"""Small files of each format, made from text: no more of a format than readers need."""

import struct
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/officeDocument"/></Relationships>'
)

_X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEET_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
    f'PartName="/xl/workbook.xml" ContentType="{_SHEETS}.sheet.main+xml"/><Override '
    f'PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEETS}.worksheet+xml"/></Types>'
)


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A ZIP file of ``members``; the same bytes each time."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as container:
        for name, data in members.items():
            container.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def paragraph(text: str, font: str | None = None) -> str:
    """A paragraph of a DOCX file."""
    about = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else ""
    return f"<w:p><w:r>{about}<w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def table(rows: Iterable[Sequence[str]]) -> str:
    """A table of a DOCX file."""
    lines = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def docx(body: str, more: dict[str, str | bytes] | None = None) -> bytes:
    """A DOCX file with ``body`` as the XML of its text."""
    document = f'<?xml version="1.0"?><w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": document,
    }
    return zipped({**parts, **(more or {})})


def xlsx(rows: Iterable[Sequence[str]]) -> bytes:
    """An XLSX file with one sheet of texts."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main, related = _X, "http://schemas.openxmlformats.org/package/2006/relationships"
    lines = ("".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) for row in rows)
    sheet = (
        f'<worksheet xmlns="{main}"><sheetData>{"".join(f"<row>{one}</row>" for one in lines)}</sheetData>'
    )
    book = '<sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets>'
    return zipped(
        {
            "[Content_Types].xml": _SHEET_TYPES,
            "_rels/.rels": f'<Relationships xmlns="{related}"><Relationship Id="r1" Target="xl/workbook.xml" '
            f'Type="{office}/officeDocument"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">{book}</workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{related}"><Relationship Id="r1" '
            f'Target="worksheets/sheet1.xml" Type="{office}/worksheet"/></Relationships>',
            "xl/worksheets/sheet1.xml": f"{sheet}</worksheet>",
        }
    )


def odt(body: str) -> bytes:
    """An ODT file with ``body`` as the XML of its text."""
    office, text, tables = (
        f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text", "table")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{office}" xmlns:text="{text}" '
        f'xmlns:table="{tables}"><office:body><office:text>{body}</office:text></office:body>'
        "</office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def rtf(text: str) -> bytes:
    """An RTF file; a letter beyond Latin-1 as its number, others as the byte that they have there."""
    written = "".join(
        letter
        if ord(letter) < 128
        else f"\\'{ord(letter):02x}"
        if ord(letter) < 256
        else f"\\u{ord(letter)}?"
        for letter in text
    )
    return rf"{{\rtf1\ansi\ansicpg1252 {{\fonttbl{{\f0 Times;}}}}\f0 {written}\par}}".encode("ascii")


@dataclass
class PdfPage:
    """A page, 595 by 842 points: each text at its place (points from the left and the bottom), and lines.
    ``turned``: by how many degrees it is printed to the left; ``shown``: by how many it is turned back.
    """

    texts: list[tuple[float, float, str]] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    turned: int = 0
    shown: int = 0


_TURNS = {0: "", 90: "0 1 -1 0 842 0 cm\n", 180: "-1 0 0 -1 595 842 cm\n", 270: "0 -1 1 0 0 595 cm\n"}


def pdf(pages: Sequence[PdfPage]) -> bytes:
    """A PDF file whose one font says of each code which letter it is."""
    letters = sorted({letter for page in pages for _, _, text in page.texts for letter in text})
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    pairs = "".join(f"<{codes[one]:04x}> <{one.encode('utf-16-be').hex()}>\n" for one in letters)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(letters)} beginbfchar\n{pairs}"
        "endbfchar\nendcmap end end"
    )
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H /DescendantFonts [4 0 R]"
        " /ToUnicode 5 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /CIDSystemInfo << /Registry (Adobe)"
        " /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName"
        " /Helvetica /Flags 4 /FontBBox [0 0 500 800] /Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0"
        " /StemV 80 >> >>",
        _stream(cmap),
    ]
    for number, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {'842 595' if page.turned % 180 else '595 842'}]"
            f" /Rotate {page.shown} /Contents {7 + 2 * number} 0 R"
            " /Resources << /Font << /F 3 0 R >> >> >>"
        )
        objects.append(_stream(_drawn(page, codes)))
    return _file(objects)


def _drawn(page: PdfPage, codes: dict[str, int]) -> str:
    texts = (
        f"BT /F 10 Tf {x} {y} Td <{''.join(f'{codes[one]:04x}' for one in text)}> Tj ET"
        for x, y, text in page.texts
    )
    rules = (f"{x0} {y0} m {x1} {y1} l S" for x0, y0, x1, y1 in page.rules)
    return _TURNS[page.turned] + "\n".join([*texts, *rules])


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _file(objects: list[str]) -> bytes:
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + (head + end).encode("ascii")


def prose(lines: Iterable[str], left: float = 60, top: float = 780) -> PdfPage:
    """A page with ``lines`` one below the other."""
    return PdfPage([(left, top - 14 * number, line) for number, line in enumerate(lines)])


def doc(
    text: str, *, footnotes: str = "", headers: str = "", boxes: str = "", encrypted: bool = False
) -> bytes:
    """A DOC file of one piece in UTF-16: its text, and after it what stands elsewhere on the pages."""
    parts = [text, footnotes, headers, "", "", "", boxes]
    body = "".join(parts).replace("\n", "\r").encode("utf-16-le")
    head = bytearray(0x800)
    struct.pack_into("<H", head, 0, 0xA5EC)
    struct.pack_into("<H", head, 0x0A, 0x0200 | (0x0100 if encrypted else 0))
    struct.pack_into(f"<{len(parts)}I", head, 0x4C, *map(len, parts))
    pieces = struct.pack("<II", 0, len(body) // 2) + struct.pack("<HIH", 0, len(head), 0)
    table_ = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", head, 0x01A2, 0, len(table_))
    return _ole({"WordDocument": bytes(head) + body, "1Table": table_})


def _ole(streams: dict[str, bytes]) -> bytes:
    """A compound file in sectors of 512 bytes: the streams, padded beyond the size of small ones; the
    directory; the table of sectors.
    """
    padded = [data.ljust(-(-max(len(data), 4096) // 512) * 512, b"\0") for data in streams.values()]
    sectors, chains, starts = b"".join(padded), list[int](), list[int]()
    for data in padded:
        starts.append(len(chains))
        count = len(data) // 512
        chains += [*range(len(chains) + 1, len(chains) + count), 0xFFFFFFFE]
    directory = len(chains)
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)]
    for number, (name, data) in enumerate(streams.items()):
        right = number + 2 if number + 1 < len(streams) else 0xFFFFFFFF
        entries.append(_entry(name, 2, starts[number], max(len(data), 4096), right=right))
    entries += [b"\0" * 128] * (-len(entries) % 4)
    chains += [0xFFFFFFFE, 0xFFFFFFFD]
    table_ = struct.pack(f"<{len(chains)}I", *chains).ljust(512, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, 1, directory, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", directory + 1) + b"\xff" * 432
    return header + sectors + b"".join(entries) + table_


def _entry(
    name: str, kind: int, start: int, size: int, *, right: int = 0xFFFFFFFF, child: int = 0xFFFFFFFF
) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    about = struct.pack("<HBBIII", len(written), kind, 1, 0xFFFFFFFF, right, child)
    return written.ljust(64, b"\0") + about + b"\0" * 36 + struct.pack("<IQ", start, size)
