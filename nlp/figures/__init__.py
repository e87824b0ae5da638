"""Numbers with what they count or measure.

``numbers`` finds the numbers of a sentence, in digits or words; ``units`` what stands behind. ``counted``
says what is counted: its noun (``number_heads``, ``noun_phrases``) with what is ``told_behind`` it to the end
of the clause (``predicates``, ``lists``). ``measures`` says what is measured, which ``quantities``,
``wholes`` and ``subjects`` find in the clause before the number (``clauses``), ``amounts`` behind it, and
``rates`` and ``each_told`` of each of what, ``whose`` of what is counted; ``deeds`` adds what the clause
does with those that are counted, by what governs them (``governors``, ``deed_chains``, ``deed_voices``,
``clause_subjects``), and what they take part in (``taking_part``); ``from_others`` completes what still
says little by the other figures of its sentence, ``amount_owners`` and ``sums_of_things`` an amount by what
it is of;
``qualifiers`` tell "about", "at least", ``roles`` what a figure is for, ``parts`` of which total it is one,
``tables`` and ``carried`` what a row or a sentence before says for it.
"""

from nlp.figures.find_figures import find
from nlp.figures.roles import of_plans

__all__ = ["find", "of_plans"]
