"""The province that a document is of by its own head: the body that issues it, else its place and day."""

from nlp.decisions import head_units, heads, symbol_body
from nlp.decisions.docnumbers import DocNumber
from nlp.records import DecisionMention
from nlp.text.document import Document


def of(document: Document, number: DocNumber, own: DecisionMention) -> str | None:
    """The id of the province of the document whose ``own`` number is ``number``; None where its head tells
    none, and for a national body's.
    """
    if own.issuer_province is not None and own.issuer_from == "document":
        return own.issuer_province
    if document.home_province is not None:
        return None
    named = heads.issuer(document, number, symbol_body.of(number, document.text))
    unit = head_units.province_of_day(document, number)
    return unit.id if unit and named is not None and named.level != "national" else None
