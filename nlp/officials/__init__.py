"""Persons named with an office, a position or a title."""

from nlp.officials.find_officials import find

__all__ = ["find"]
