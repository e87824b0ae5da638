"""Numbers with what they count or measure."""

from nlp.figures.find_figures import find

__all__ = ["find"]
