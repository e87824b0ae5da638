"""How the official documents that a text cites are related to it, and to each other.

``cues`` finds the verbs ("thay thế", "căn cứ", "hướng dẫn"), but for what ``cue_nouns`` tells is none,
``wordings`` how clauses begin and go on, ``paragraphs`` where; ``find_relations`` gives each citation the
strongest that its clause tells, and says of which document it is told.
"""

from nlp.relations.find_relations import find

__all__ = ["find"]
