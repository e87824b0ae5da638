"""The provinces, in the times in which they were, and where a text names them.

``gazetteer`` has the units with their days; ``spellings`` the forms in which a text writes them;
``namesakes`` tells persons, streets and firms of the same name apart; ``find_provinces`` gives the
mentions, and ``home`` the province that a document is of.
"""

from nlp.provinces.find_provinces import find, unit_at

__all__ = ["find", "unit_at"]
