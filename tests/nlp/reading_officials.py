"""Officials as their tests ask for them."""

from datetime import date

from nlp import officials
from nlp.records import Official
from nlp.text.document import Document


def find(text: str, home_province: str | None = None) -> list[Official]:
    return officials.find(Document(text, published=date(2019, 6, 1), home_province=home_province))


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Name, role and organisation of each."""
    return [(found.name, found.role, found.organisation) for found in find(text)]
