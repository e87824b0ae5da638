"""The province whose bodies a page means by "UBND tỉnh": its portal's, unless it tells of another alone."""

from dataclasses import replace

from nlp import provinces
from nlp.decisions import page_titles
from nlp.provinces import districts, gazetteer
from nlp.text.document import Document


def placed(document: Document) -> Document:
    """The ``document`` with the province that its text tells of, where that is not its portal's."""
    other = _told(document) if document.home_province else None
    return replace(document, home_province=other, is_home_told=True) if other else document


def _told(document: Document) -> str | None:
    """The one province that a text of another home tells of by its districts, or that its title opens with,
    and that it names no other beside; else None.
    """
    named = {one.province_id for one in provinces.find(document)}
    home = gazetteer.provinces().get(document.home_province or "")
    if home is None or home.name in {gazetteer.provinces()[one].name for one in named}:
        return None
    held = set(_held(document, f"{document.title or ''}\n{document.text}"))
    held = held or document.once(page_titles.acting) & named
    told = next(iter(held)) if len(held) == 1 and named <= held else None
    if told is None or gazetteer.provinces()[told].name == home.name:
        return None
    if home.id in gazetteer.provinces()[told].successor_ids:
        return told if document.latest and home.valid_from and document.latest < home.valid_from else None
    return told if _is_in_title(document, told) else None


def _is_in_title(document: Document, told: str) -> bool:
    """Whether the title, or the line that opens the text, names the province ``told`` or a district of it:
    a newspaper tells of "TP. Long Xuyên"; what stands further on may be where a firm sits.
    """
    title = page_titles.of(document)
    named = {one.province_id for one in provinces.find(document.with_text(title))}
    return told in named or told in _held(document, title)


def _held(document: Document, text: str) -> list[str]:
    return list(districts.provinces(text, document.written))
