"""Activities as their tests ask for them."""

from datetime import date

from nlp import activities
from nlp.records import Activity
from nlp.text.document import Document


def found(text: str, *, title: str | None = None, home: str | None = "long-an") -> list[Activity]:
    return activities.find(Document(text, title=title, published=date(2017, 6, 15), home_province=home))
