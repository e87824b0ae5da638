"""PDF files to text, page by page: pdfium, and pdfplumber where pdfium breaks words or a table has rules.

pdfium keeps the columns of a page apart and is fast, but breaks words where fonts are mixed ("T NH Đ NG
THÁP"); pdfplumber puts those together and finds the cells of ruled tables, but mixes columns. Threads make
pdfium give wrong text: a process of its own reads each file.
"""

import re
from contextlib import closing
from io import BytesIO
from typing import Any

import pdfplumber
import pypdfium2
from pypdfium2 import raw

from crawler import legacy
from crawler.formats import drawn_forms, ruled, scans, streams, turned
from crawler.formats.content import MOST_PAGES, Content, FormatError

_WORD = re.compile(r"[^\W\d_]+")
_MOST_SINGLE = 0.2
"""Of the words of a page so many may be single letters; .57 are where words are broken, else at most .064."""
_FEW_WORDS = 20
_FEWEST_RULES = 4
_MOST_OBJECTS = 20_000
"""What is drawn on a page with more is a map and no ruled table, and more than pdfplumber has memory for."""
# pdfium gives the byte AD, ư in TCVN3, as a minus, and B7, ã, as a bullet.
_BYTES = str.maketrans({"\u2212": "\u00ad", "\u2219": "\u00b7"})
# A hyphen at the end of a line, or one that only divides a word.
_LINE_HYPHEN = re.compile("\ufffe\r?\n?")
_UNTEXTED = 8
_DAMAGED = "it is damaged; fetch it again"


def read(data: bytes) -> Content:
    """The text of the PDF file ``data``. FormatError for one that is damaged or encrypted, or a bomb."""
    streams.check(data)
    drawn_forms.check(data)
    try:
        return _pages(data)
    except pypdfium2.PdfiumError as error:
        raise FormatError(_DAMAGED) from error


def _pages(data: bytes) -> Content:
    with closing(_opened(data)) as printed:
        if len(printed) > MOST_PAGES:
            raise FormatError(f"it has {len(printed):,} pages, more than a document has; split it")
        data = turned.upright(printed, data)
    with closing(_opened(data)) as document, _Plumber(data) as plumber:
        pages = [_page(document[number], number, plumber) for number in range(len(document))]
    confidences = [confidence for _, confidence in pages if confidence is not None]
    return Content(
        pages=tuple(text or "" for text, _ in pages),
        is_paged=True,
        is_printed=True,
        needs_ocr=any(text is None for text, _ in pages),
        ocr_confidence=sum(confidences) / len(confidences) if confidences else None,
    )


def _opened(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise FormatError(
            "it is encrypted; ask whoever published it for an open copy" if locked else _DAMAGED
        ) from error


class _Plumber:
    """The same file as pdfplumber reads it, opened when it is first needed."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._file: Any = None

    def __enter__(self) -> "_Plumber":
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def page(self, number: int) -> Any:
        """The page; None where pdfplumber cannot read the file. To be closed for its memory."""
        try:
            self._file = self._file or pdfplumber.open(BytesIO(self._data))
            return self._file.pages[number]
        except MemoryError:
            raise
        except Exception:
            return None


def _page(page: Any, number: int, plumber: _Plumber) -> tuple[str | None, float | None]:
    """The text of a page and, where it was read from a picture, how surely; None for a picture that nothing
    here reads.
    """
    with closing(page), closing(page.get_textpage()) as texts:
        text = _clean(texts.get_text_range())
        rules, pictures = _drawn(page)
        if len("".join(text.split())) < _UNTEXTED and pictures:
            return scans.read_page(page)
        is_drawing = _objects(page) > _MOST_OBJECTS
        if rules >= _FEWEST_RULES and not is_drawing:
            text = _with_tables(None if page.get_rotation() else texts, number, plumber) or text
        if _is_broken(text) and not is_drawing:
            text = _put_together(number, plumber) or text
        return _in_unicode(text), None


def _drawn(page: Any) -> tuple[int, int]:
    """How many lines or boxes a page has, and how many pictures."""
    count = min(_objects(page), _MOST_OBJECTS)
    kinds = [raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, index)) for index in range(count)]
    return kinds.count(raw.FPDF_PAGEOBJ_PATH), kinds.count(raw.FPDF_PAGEOBJ_IMAGE)


def _objects(page: Any) -> int:
    return int(raw.FPDFPage_CountObjects(page))


def _clean(text: str) -> str:
    return _LINE_HYPHEN.sub("-\n", text).replace("\r\n", "\n")


def _in_unicode(text: str) -> str:
    written = legacy.to_unicode(text.translate(_BYTES))
    return written if written != text.translate(_BYTES) else text


def _is_broken(text: str) -> bool:
    words = _WORD.findall(text)
    return len(words) >= _FEW_WORDS and sum(len(word) == 1 for word in words) > _MOST_SINGLE * len(words)


def _put_together(number: int, plumber: _Plumber) -> str | None:
    page = plumber.page(number)
    if page is None:
        return None
    with closing(page):
        text: str = page.extract_text()
    return None if _is_broken(text) else text


def _with_tables(texts: Any, number: int, plumber: _Plumber) -> str | None:
    """The text with each ruled table's rows in its place; None where the page has no such table. ``texts`` is
    pdfium's page, None for one that is turned, whose places pdfium tells as they were before.
    """
    page = plumber.page(number)
    if page is None:
        return None
    with closing(page):
        text = ruled.text(page, texts)
        return None if text is None else _clean(text)
