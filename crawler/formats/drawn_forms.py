"""What the pages of a PDF file draw by name (form XObjects, ISO 32000-1, 8.10), and these in turn: of such
a circle has no end, and pdfium goes round it until its memory is full.
"""

import re
from graphlib import CycleError, TopologicalSorter

from crawler.formats.content import FormatError

_ENDLESS = "its pages draw each other without end; it is left out"
_OPENS = re.compile(rb"(?<!\d)(\d{1,8})\s+\d{1,5}\s+obj\b")
_CLOSES = re.compile(rb"\bstream\r?\n|\bendobj\b|(?<!\d)\d{1,8}\s+\d{1,5}\s+obj\b")
_LONGEST_DICTIONARY = 20_000
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,8})\s+\d{1,5}\s+R\b")
# Forms, and the tables of resources that name them.
_DRAWS = re.compile(rb"/Subtype\s*/Form\b|/XObject\b")
_IS_PAGE = re.compile(rb"/Type\s*/Pages?\b|/Subtype\s*/Image\b")


def check(data: bytes) -> None:
    """FormatError where a form of the file ``data`` draws itself, by others or not."""
    if b"/Form" not in data:
        return
    try:
        TopologicalSorter(_forms(data)).prepare()
    except CycleError as error:
        raise FormatError(_ENDLESS) from error


def _forms(data: bytes) -> dict[bytes, set[bytes]]:
    """What each form, or table of resources, refers to."""
    found: dict[bytes, set[bytes]] = {}
    for opens in _OPENS.finditer(data):
        closes = _CLOSES.search(data, opens.end(), opens.end() + _LONGEST_DICTIONARY)
        told = data[opens.end() : closes.start() if closes else opens.end()]
        if _DRAWS.search(told) and not _IS_PAGE.search(told):
            found[opens[1]] = set(_REFERENCE.findall(told))
    return found
