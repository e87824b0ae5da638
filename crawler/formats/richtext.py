"""RTF files to text."""

import re
from typing import Any

from striprtf import striprtf

from crawler import legacy
from crawler.formats.content import Content, FormatError

_LIBRARY: Any = striprtf
_ENCODING = "cp1252"
_CELLS = re.compile(r" *\| *")


def read(data: bytes) -> Content:
    """The text of the RTF file ``data``. FormatError for a damaged file."""
    source = data.decode("latin-1")
    try:
        text: str = _LIBRARY.rtf_to_text(source, encoding=_ENCODING, errors="replace")
    except (ValueError, IndexError, LookupError, RecursionError) as error:
        raise FormatError("it is damaged; fetch it again") from error
    lines = (_row(line) if "|" in line else line for line in legacy.to_unicode(text).split("\n"))
    return Content(pages=("\n".join(lines),))


def _row(line: str) -> str:
    """The cells of a table's row, which the library ends with a bar each."""
    return " | ".join(cell for cell in _CELLS.split(line.strip().strip("|")))
