"""Symbols of documents whose issuer nothing tells, for their code is in no table: "12/QĐ-XYZ"."""

from collections.abc import Iterator, Sequence

from nlp.decisions import docnumbers, symbol_body
from nlp.records import DecisionMention, Unread
from nlp.text.document import Document
from nlp.unread.mention import unread


def find(document: Document, cited: Sequence[DecisionMention]) -> Iterator[Unread]:
    """The codes of the numbers ``cited`` that name no known body, where the text names none either."""
    nobodys = {one.start: one for one in cited if one.issuer is None and one.issuer_from is None}
    for number in docnumbers.find(document.text) if nobodys else ():
        one = nobodys.get(number.start)
        if one is None or symbol_body.is_joint(number, one.type) or symbol_body.of(number, document.text):
            continue
        yield unread(document, "symbol", number.start, number.end, number.symbol)
