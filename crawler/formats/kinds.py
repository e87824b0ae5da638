"""Of what kind a file is, by its bytes: names and servers often say another."""

from pathlib import PurePosixPath

from crawler import endings
from crawler.formats import packed
from crawler.formats.content import FormatError

PDF = "application/pdf"
DOC = "application/msword"
XLS = "application/vnd.ms-excel"
RTF = "application/rtf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
ZIP = "application/zip"
HTML = "text/html"
TEXT = "text/plain"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEGINNINGS = ((b"%PDF-", PDF), (b"{\\rtf", RTF))
_HEAD = 1024
_MACROS = "vbaProject.bin"
_HTML_MARKS = (b"<html", b"<!doctype html", b"<body", b"<table", b"<p>")


def media_type(data: bytes, name: str) -> str:
    """The media type of ``data``. FormatError where it is none that can be read, and for what is encrypted,
    damaged or holds macros; ``name`` is what the file is called, which decides where the bytes do not.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise FormatError("the file is empty; fetch it again, or leave it out")
    head = data[:_HEAD].lstrip()
    for beginning, kind in _BEGINNINGS:
        # Some writers put a few bytes of their own before a PDF.
        if head.startswith(beginning) or (kind == PDF and beginning in data[:_HEAD]):
            return kind
    if data.startswith(_OLE):
        return _ole(data)
    if data.startswith((b"PK\3\4", b"PK\5\6")):  # with members, or with none
        return _zipped(data)
    return _text(head, name)


def _ole(data: bytes) -> str:
    """Names of streams stand in UTF-16 in the directory of the file."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise FormatError("it is encrypted; ask whoever published it for an open copy")
    if "WordDocument".encode("utf-16-le") in data:
        return DOC
    if "Workbook".encode("utf-16-le") in data or b"B\0o\0o\0k\0\0\0" in data:
        return XLS
    if "PowerPoint Document".encode("utf-16-le") in data:
        raise FormatError(endings.PRESENTATION)
    if "Root Entry".encode("utf-16-le") not in data:
        raise FormatError("it is cut off; fetch it again")
    raise FormatError("it is an office file of a kind that is not read; convert it to PDF")


def _zipped(data: bytes) -> str:
    with packed.opened(data, may_be_encrypted=True) as container:
        names = set(container.namelist())
        if any(PurePosixPath(name).name == _MACROS for name in names):
            raise FormatError(endings.MACROS)
        if "word/document.xml" in names:
            return DOCX
        if "xl/workbook.xml" in names:
            return XLSX
        if "ppt/presentation.xml" in names:
            raise FormatError(endings.PRESENTATION)
        if "mimetype" in names and packed.member(container, "mimetype").strip() == ODT.encode():
            return ODT
    return ZIP


def is_html(data: bytes) -> bool:
    """Whether ``data`` begins as a page does."""
    head = data[:_HEAD].lower()
    return any(mark in head for mark in _HTML_MARKS)


def _text(head: bytes, name: str) -> str:
    """What an old portal calls a Word file is often a page that Word opens."""
    suffix = PurePosixPath(name.lower()).suffix
    if is_html(head) and suffix not in {".pdf", ".zip"}:
        return HTML
    if suffix == ".txt":
        return TEXT
    raise FormatError(f"it is no {suffix.lstrip('.').upper() or 'document'} file, whatever its name says")
