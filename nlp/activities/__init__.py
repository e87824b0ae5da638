"""The programme activities that a text tells: workshops, training, support, policies and so on.

``sections`` gives the lines; ``activity_reading`` goes through them sentence by sentence. In a sentence,
``cues`` finds the words that activities are told with, ``phrases`` the verb phrases and ``events`` the
events among them, ``filters``, ``blocking`` and ``norms`` drop what is no activity; ``status``, ``dates``
and ``places`` tell the rest, and ``repeats`` keeps each once. What is left is weighed by a small model,
learned from annotated sentences (``worth``): whether it is an activity at all.
"""

from nlp.activities.find_activities import find

__all__ = ["find"]
