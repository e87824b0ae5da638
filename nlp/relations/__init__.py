"""How the official documents that a text cites are related to it, and to each other."""

from nlp.relations.find_relations import find

__all__ = ["find"]
