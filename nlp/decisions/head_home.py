"""The province that a document is of by its own head: the body that issues it, else its place and day."""

import re

from nlp.decisions import head_layout, heads, symbol_body
from nlp.decisions.docnumbers import DocNumber
from nlp.provinces import districts, gazetteer
from nlp.records import DecisionMention
from nlp.text.document import Document

_REACH = 350
_PLACE = re.compile(r"(?:(?:TP|Tp|TX)\.? ?)?(?P<name>[^\d,]{2,40}?)\s?,\s{0,3}ngày")


def of(document: Document, number: DocNumber, own: DecisionMention) -> str | None:
    """The id of the province of the document whose ``own`` number is ``number``; None where its head tells
    none, and for a national body's.
    """
    if own.issuer_province is not None and own.issuer_from == "document":
        return own.issuer_province
    if document.home_province is not None:
        return None
    named = heads.issuer(document, number, symbol_body.of(number, document.text))
    is_provincial = named is not None and named.level != "national"
    return _of_place(document, number) if is_provincial else None


def _of_place(document: Document, number: DocNumber) -> str | None:
    """The province of the place in the line of place and day around the ``number``."""
    stretch = document.text[max(0, number.start - _REACH) : number.end + _REACH]
    dated = next((line for line in head_layout.lines(stretch) if head_layout.is_dated(line)), None)
    place = _PLACE.match(dated) if dated else None
    if place is None:
        return None
    unit = gazetteer.resolve_within(place["name"], document.written)
    unit = unit or districts.province_of(place["name"], document.written)
    return unit.id if unit else None
