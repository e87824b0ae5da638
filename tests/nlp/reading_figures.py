"""Figures as their tests ask for them."""

from nlp import figures
from nlp.records import Figure
from nlp.text.document import Document


def find(text: str) -> list[Figure]:
    return figures.find(Document(text))
