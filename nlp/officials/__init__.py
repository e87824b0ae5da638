"""Persons named with an office, a position or a title.

``persons_and_posts`` cuts a sentence into ``person_names``, ``roles`` and ``organisations``; ``holdings``
puts those together, by ``apposition`` and by ``tenure`` (who was appointed, who retired); ``signatures``
reads the end of an official document. ``territory`` tells of which province a body is.
"""

from nlp.officials.find_officials import find

__all__ = ["find"]
