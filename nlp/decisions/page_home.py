"""The province whose bodies a page means by "UBND tỉnh": its portal's, unless it tells of another alone."""

import re
from dataclasses import replace

from nlp import provinces
from nlp.provinces import districts, gazetteer
from nlp.text.document import Document

_LONGEST_TITLE = 120
_ACTS = re.compile(r"(?:(?:UBND|HĐND|Chủ tịch UBND) )?(?:(?:tỉnh|thành phố|TP\.?) ?)?$", re.IGNORECASE)
# A caption, or a sentence: "Một dự án của công ty tại tỉnh An Giang (ảnh minh họa)".
_NO_TITLE = re.compile(r"\b[ẢảẢ]nh\b|[.)]$")


def placed(document: Document) -> Document:
    """The ``document`` with the province that its text tells of, where that is not its portal's."""
    other = _told(document) if document.home_province else None
    return replace(document, home_province=other) if other else document


def _told(document: Document) -> str | None:
    """The one province that a text of another home tells of by its districts, or that its title opens with,
    and that it names no other beside; else None.
    """
    named = {one.province_id for one in provinces.find(document)}
    home = gazetteer.provinces().get(document.home_province or "")
    if home is None or home.name in {gazetteer.provinces()[one].name for one in named}:
        return None
    held = set(_held(document, f"{document.title or ''}\n{document.text}")) or _opens(document) & named
    told = next(iter(held)) if len(held) == 1 and named <= held else None
    if told is None or gazetteer.provinces()[told].name == home.name:
        return None
    if home.id in gazetteer.provinces()[told].successor_ids:
        return told if document.latest and home.valid_from and document.latest < home.valid_from else None
    return told if _is_in_title(document, told) else None


def _opens(document: Document) -> set[str]:
    """The province that a title opens with, as whoever acts: "Quảng Trị tặng quà", not "hỗ trợ Quảng Trị"."""
    lines = map(str.strip, _title(document).split("\n"))
    texts = [document.with_text(line) for line in lines if line]
    told = ((one, text.text[: one.start]) for text in texts for one in provinces.find(text))
    return {one.province_id for one, before in told if _ACTS.match(before)}


def _title(document: Document) -> str:
    """The title, and the line that opens the text, if that may be one."""
    opening, _, below = document.text.lstrip().partition("\n")
    is_title = below.strip() and _NO_TITLE.search(opening) is None
    return f"{document.title or ''}\n{opening[:_LONGEST_TITLE] if is_title else ''}"


def _is_in_title(document: Document, told: str) -> bool:
    """Whether the title, or the line that opens the text, names the province ``told`` or a district of it:
    a newspaper tells of "TP. Long Xuyên"; what stands further on may be where a firm sits.
    """
    title = _title(document)
    named = {one.province_id for one in provinces.find(document.with_text(title))}
    return told in named or told in _held(document, title)


def _held(document: Document, text: str) -> list[str]:
    return list(districts.provinces(text, document.written))
