"""Numbers with what they count or measure."""

from nlp.figures.find import find

__all__ = ["find"]
