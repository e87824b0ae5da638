"""Rows of activities as their tests ask for them."""

from datetime import date

from nlp import activities, decisions
from nlp.records import Activity
from nlp.text.document import Document


def rows(text: str) -> list[Activity]:
    document = Document(text, published=date(2018, 4, 18), home_province="long-an")
    return activities.find(document, decisions.find(document))


def candidates(text: str) -> list[Activity]:
    """What the rules take for an activity, be it weighed or not."""
    document = Document(text, published=date(2018, 4, 18), home_province="long-an")
    return activities.find_activities.candidates(document, decisions.find(document))


def row(text: str, index: int = 0) -> Activity:
    return rows(text)[index]
