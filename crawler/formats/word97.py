"""Word files of before 2007 (DOC) to text: the piece table of [MS-DOC], and no more."""

import re
import struct
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from xlrd import compdoc

from crawler import legacy
from crawler.formats import rows
from crawler.formats.content import Content, FormatError

_MAGIC = 0xA5EC
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_FLAGS, _TEXT_LENGTHS, _CLX = 0x0A, 0x4C, 0x01A2
_PIECES, _PROPERTIES = 2, 1
_PARTS = ("body", "footnotes", "headers", "macros", "comments", "endnotes", "boxes", "boxes of headers")
_TOLD = frozenset({"body", "footnotes", "endnotes", "boxes"})
_IS_BYTES = 0x40000000
_MOST_PIECES = 200_000
# A field is its code, hidden, and its result; notes and pictures stand as single characters.
_FIELD_CODE = re.compile("\x13[^\x13\x14\x15]{0,4000}\x14")
_FIELD_WITHOUT_RESULT = re.compile("\x13[^\x13\x14\x15]{0,4000}\x15")
_CELL_END = "\x07"
_FEWEST_COLUMNS = 3
_LINE_ENDS = str.maketrans({"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x1e": "-", "\x1f": None, "\x0e": "\n"})
_MARKS = re.compile("[\x00-\x08\x13-\x15]")


def read(data: bytes) -> Content:
    """The text of the DOC file ``data``. FormatError for a damaged or encrypted file."""
    try:
        text = _text(data)
    except (struct.error, IndexError, AssertionError, compdoc.CompDocError, UnicodeDecodeError) as error:
        raise FormatError("it is damaged; fetch it again") from error
    except OverflowError as error:  # more streams, of pictures and objects in it, than xlrd counts
        raise FormatError("it is an office file of a kind that is not read; convert it to PDF") from error
    return Content(pages=(legacy.to_unicode(_lines(text)),))


def _text(data: bytes) -> str:
    container: Any = compdoc.CompDoc(data, logfile=_Silence())
    stream = container.get_named_stream("WordDocument")
    if not stream or struct.unpack_from("<H", stream)[0] != _MAGIC:
        raise FormatError("it is of a Word before 1997, or damaged; save it anew")
    (flags,) = struct.unpack_from("<H", stream, _FLAGS)
    if flags & _ENCRYPTED:
        raise FormatError("it is encrypted; ask whoever published it for an open copy")
    table = container.get_named_stream("1Table" if flags & _SECOND_TABLE else "0Table")
    pieces = _piece_table(table or b"", *struct.unpack_from("<II", stream, _CLX))
    return _told(stream, "".join(_text_of(stream, pieces)))


def _piece_table(table: bytes, start: int, length: int) -> bytes:
    """The list of pieces in ``length`` bytes of the table stream, properties passed over."""
    at, end = start, start + length
    while at < end and table[at] == _PROPERTIES:
        at += 3 + struct.unpack_from("<H", table, at + 1)[0]
    if at >= end or table[at] != _PIECES:
        raise FormatError("it is damaged; fetch it again")
    (size,) = struct.unpack_from("<I", table, at + 1)
    return table[at + 5 : at + 5 + size]


def _text_of(stream: bytes, pieces: bytes) -> Iterator[str]:
    count = (len(pieces) - 4) // 12
    if not 0 <= count <= _MOST_PIECES:
        raise FormatError("it is damaged; fetch it again")
    ends = struct.unpack_from(f"<{count + 1}I", pieces)
    if list(ends) != sorted(ends) or ends[-1] > len(stream):
        raise FormatError("it is damaged; fetch it again")
    for number in range(count):
        (place,) = struct.unpack_from("<I", pieces, 4 * (count + 1) + 8 * number + 2)
        yield _piece(stream, place, ends[number + 1] - ends[number])


def _told(stream: bytes, text: str) -> str:
    """The body, its notes and what stands in boxes; what is printed above and below each page, and what
    reviewers wrote beside it, is left out. They follow each other, each of a length that the file tells.
    """
    lengths = struct.unpack_from(f"<{len(_PARTS)}I", stream, _TEXT_LENGTHS)
    ends = tuple(accumulate(lengths))
    return "\n".join(
        text[end - length : end]
        for name, length, end in zip(_PARTS, lengths, ends, strict=True)
        if length and name in _TOLD
    )


def _piece(stream: bytes, place: int, length: int) -> str:
    if place & _IS_BYTES:
        start = (place & ~_IS_BYTES) // 2
        return stream[start : start + length].decode("cp1252", "replace")
    return stream[place : place + 2 * length].decode("utf-16-le", "replace")


def _lines(text: str) -> str:
    for code in (_FIELD_CODE, _FIELD_WITHOUT_RESULT):
        text = code.sub("", text)
    *cells, rest = text.split(_CELL_END)
    return _MARKS.sub("", "\n".join([*_rows(cells), rest]).translate(_LINE_ENDS))


def _rows(cells: list[str]) -> Iterator[str]:
    """The rows of tables, each ended by one more mark than it has cells: with an empty cell at its end it has
    as many as the row above.
    """
    at, width = 0, 0
    while at < len(cells):
        if not (width and at + width < len(cells) and not cells[at + width]):
            width = next((n for n in range(1, len(cells) - at) if not cells[at + n]), len(cells) - at)
        yield _row(cells[at : at + width])
        at += width + 1


def _row(cells: list[str]) -> str:
    """What stands above a table comes with its first cell. A row of one or two cells may be the head of a
    document in two columns, whose lines stay.
    """
    if len(cells) < _FEWEST_COLUMNS:
        return rows.line(cells)
    above, _, first = cells[0].rpartition("\r")
    return f"{above}\r{rows.line([' '.join(cell.split()) for cell in (first, *cells[1:])])}".lstrip("\r")


class _Silence:
    """Where the library writes what it thinks of a file."""

    def write(self, _: str) -> None:
        """Nothing."""
