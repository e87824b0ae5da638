"""The ruled tables of a printed page, each row a line of its cells, between the text above and below."""

from collections.abc import Iterator
from typing import Any

from crawler.formats import rows

_MARGIN = 2.0
_MOST_CROSSED = 0.02
"""Of the words of a table so many may reach over its rules; of lines on coloured paper a tenth do."""


def text(page: Any, texts: Any) -> str | None:
    """The text of pdfplumber's ``page`` with each ruled table's rows in its place; None where it has no such
    table. ``texts`` is the same page as pdfium reads it, None where that has other places.
    """
    tables = sorted(page.find_tables(), key=lambda table: table.bbox[1])
    kept = [table for table in tables if _is_table(page, table)]
    return "\n".join(_around(page, texts, kept)) if kept else None


def _is_table(page: Any, table: Any) -> bool:
    """Whether what is drawn has several cells, and parts the words in them."""
    if len(table.rows) < 2 or len(table.rows[0].cells) < 2:
        return False
    edges = {edge for cell in table.cells for edge in (cell[0], cell[2])}
    words = page.within_bbox(table.bbox, strict=False).extract_words()
    crossed = sum(any(word["x0"] + 1 < edge < word["x1"] - 1 for edge in edges) for word in words)
    return crossed <= max(1, _MOST_CROSSED * len(words))


def _around(page: Any, texts: Any, tables: list[Any]) -> Iterator[str]:
    above = 0.0
    for table in tables:
        _, top, _, bottom = table.bbox
        if top < above - _MARGIN:
            continue
        yield _band(page, texts, above, top)
        yield from _rows(table)
        above = bottom
    yield _band(page, texts, above, float(page.height))


def _band(page: Any, texts: Any, top: float, bottom: float) -> str:
    """What stands between two heights of the page, counted from its top."""
    if texts is None:
        left, _, right, _ = page.bbox
        inside = page.within_bbox((left, max(0.0, top), right, max(top, bottom)), strict=False)
        return str(inside.extract_text()) if bottom - top > _MARGIN else ""
    height = float(page.height)
    return str(texts.get_text_bounded(bottom=height - bottom + _MARGIN, top=height - top - _MARGIN))


def _rows(table: Any) -> Iterator[str]:
    for row in table.extract():
        cells = [" ".join((cell or "").split()) for cell in row]
        if any(cells):
            yield rows.line(cells)
