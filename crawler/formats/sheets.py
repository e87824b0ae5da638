"""Excel files to text: a line for each row, its cells joined as those of a page's table."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice
from typing import Any

import openpyxl
import xlrd
from openpyxl.cell.read_only import EMPTY_CELL

from crawler import legacy
from crawler.formats import fonts, packed
from crawler.formats import rows as table_rows
from crawler.formats.content import Content, FormatError

MOST_CELLS = 2_000_000
"""Of one sheet, the empty ones among them that keep a row's cells below the heads of their columns."""

MOST_WALKED = 100_000_000
"""Cells of one sheet, the ones among them that the file leaves out: a megabyte of rows with a word in the
last of 16,384 columns each holds 3,000,000,000.
"""


def read_xlsx(data: bytes) -> Content:
    """The text of the XLSX file ``data``: values, no formulas. FormatError for a damaged file."""
    packed.opened(data).close()
    try:
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        return _content(_xlsx_rows(sheet) for sheet in book.worksheets)
    except (MemoryError, FormatError):
        raise
    except Exception as error:
        raise FormatError("it is damaged; fetch it again") from error


def read_xls(data: bytes) -> Content:
    """The text of the XLS file ``data``. FormatError for a damaged or encrypted file."""
    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=_Silence())
        return _content(_xls_rows(book, sheet) for sheet in book.sheets())
    except (MemoryError, FormatError):
        raise
    except Exception as error:
        if "encrypted" in str(error):
            raise FormatError("it is encrypted; ask whoever published it for an open copy") from error
        raise FormatError("it is damaged; fetch it again") from error


def _content(sheets: Iterable[Iterable[Mapping[int, str]]]) -> Content:
    return Content(pages=tuple(map(_sheet, sheets)), is_paged=True)


def _sheet(rows: Iterable[Mapping[int, str]]) -> str:
    """The name of a sheet is seldom more than "Sheet1", and no part of the text. What no font's name tells is
    told by each cell's letters: its neighbours may be in another encoding.
    """
    kept = [row for row in map(_filled, rows) if row]
    used = sorted({number for row in kept for number in row})
    if len(kept) * len(used) > MOST_CELLS:
        raise FormatError(
            f"a sheet of {len(kept):,} rows and {len(used):,} columns is more than a document has; split it"
        )
    cells = (row.get(number, "") for row in kept for number in used)
    told = iter(legacy.to_unicode("\n".join(cells)).split("\n"))
    return "\n".join(table_rows.line(list(islice(told, len(used)))) for _ in kept)


def _filled(row: Mapping[int, str]) -> dict[int, str]:
    words = ((number, " ".join(cell.split())) for number, cell in row.items())
    return {number: cell for number, cell in words if cell}


def _xlsx_rows(sheet: Any) -> Iterator[dict[int, str]]:
    """The filled cells of each row, by their columns: a file of a few bytes may have one in row 1,048,576."""
    blank = None
    walked = 0
    for row in sheet.iter_rows():
        if row is not blank:
            walked += len(row)
            if walked > MOST_WALKED:
                raise FormatError(
                    f"a sheet of more than {MOST_WALKED:,} cells is more than a document has; split it"
                )
            found = {
                number: _shown(cell.value, cell.number_format, _font(cell))
                for number, cell in enumerate(row)
                if cell is not EMPTY_CELL and cell.value is not None
            }
            # openpyxl gives the same row for all that the file leaves out.
            blank = blank if found else row
            yield found


def _font(cell: Any) -> str | None:
    return cell.font.name if isinstance(cell.value, str) else None


def _xls_rows(book: Any, sheet: Any) -> Iterator[dict[int, str]]:
    for number in range(sheet.nrows):
        cells = enumerate(sheet.row(number))
        yield {column: _xls_cell(book, sheet, number, column, cell) for column, cell in cells}


def _xls_cell(book: Any, sheet: Any, row: int, column: int, cell: Any) -> str:
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return "".join(_runs(book, sheet, row, column, cell))
    style = book.xf_list[cell.xf_index]
    pattern = book.format_map[style.format_key].format_str
    if cell.ctype == xlrd.XL_CELL_DATE:
        return _shown(xlrd.xldate_as_datetime(cell.value, book.datemode), pattern, None)
    return _shown(cell.value, pattern, None) if cell.ctype == xlrd.XL_CELL_NUMBER else ""


def _runs(book: Any, sheet: Any, row: int, column: int, cell: Any) -> Iterator[str]:
    """The pieces of a cell's text, each in the font that it has."""
    pieces = [
        (0, book.xf_list[cell.xf_index].font_index),
        *sheet.rich_text_runlist_map.get((row, column), ()),
    ]
    ends = [start for start, _ in pieces[1:]] + [len(cell.value)]
    for (start, font), end in zip(pieces, ends, strict=True):
        yield fonts.to_unicode(cell.value[start:end], book.font_list[font].name)


def _shown(value: object, pattern: str, font: str | None) -> str:
    """A value as the sheet shows it, in Vietnamese: a decimal comma, day before month."""
    if isinstance(value, datetime | date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, bool | time):
        return str(value)
    if isinstance(value, int | float):
        return _number(float(value), pattern)
    return fonts.to_unicode(str(value), font)


def _number(value: float, pattern: str) -> str:
    if "%" in pattern:
        return f"{_digits(value * 100)}%"
    return _digits(value, grouped="#,##" in pattern)


def _digits(value: float, *, grouped: bool = False) -> str:
    rounded = round(value, 4)
    written = f"{rounded:,.4f}" if grouped else f"{rounded:.4f}"
    return written.rstrip("0").rstrip(".").translate(str.maketrans(",.", ".,"))


class _Silence:
    """Where the library writes what it thinks of a file."""

    def write(self, _: str) -> None:
        """Nothing."""
