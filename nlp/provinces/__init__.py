"""The provinces, in the times in which they were, and where a text names them."""

from nlp.provinces.find_provinces import find, unit_at

__all__ = ["find", "unit_at"]
