"""A file's bytes to what its reader makes of it."""

from collections.abc import Callable, Mapping

from crawler.formats import kinds, opendocument, pdf, richtext, sheets, word, word97
from crawler.formats.content import MOST_BYTES, Content, FormatError

_READERS: Mapping[str, Callable[[bytes], Content]] = {
    kinds.PDF: pdf.read,
    kinds.DOCX: word.read,
    kinds.DOC: word97.read,
    kinds.XLSX: sheets.read_xlsx,
    kinds.XLS: sheets.read_xls,
    kinds.RTF: richtext.read,
    kinds.ODT: opendocument.read,
}


def read(data: bytes, kind: str) -> Content:
    """The text of the file ``data`` of the media type ``kind``. FormatError where it cannot be read."""
    if len(data) > MOST_BYTES:
        raise FormatError(f"{len(data) >> 20} MB are more than a document has ({MOST_BYTES >> 20} MB)")
    if kind not in _READERS:
        raise FormatError(f"{kind} is none of the formats that are read here")
    return _READERS[kind](data)
