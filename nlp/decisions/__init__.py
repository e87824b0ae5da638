"""Official documents cited by number and symbol."""

from nlp.decisions.find_citations import find

__all__ = ["find"]
