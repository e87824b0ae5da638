"""Official documents cited by number and symbol."""

from nlp.decisions.find import find

__all__ = ["find"]
