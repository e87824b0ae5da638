"""The province that a document is of by its own head: the body that issues it, else its place and day."""

from nlp.decisions import head_units, heads, symbol_body
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.symbols import Issuer
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
    body = symbol_body.of(number, document.text)
    named = heads.issuer(document, number, body)
    is_of_province = named.level != "national" if named else body is not None and _is_department(body)
    unit = head_units.province_of_day(document, number) if is_of_province else None
    return unit.id if unit else None


def _is_department(body: Issuer) -> bool:
    """Whether no unit below a province has such a body, whose line a head may have lost."""
    return body.level == "province" and body.name.startswith("Sở ")
