"""Citations of decisions as their tests ask for them."""

from datetime import date

from nlp import decisions
from nlp.records import DecisionMention
from nlp.text.document import Document


def cited(text: str, home: str | None = "ca-mau") -> list[DecisionMention]:
    return decisions.find(Document(text, published=date(2019, 5, 6), home_province=home))
