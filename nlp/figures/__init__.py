"""Numbers with what they count or measure.

``numbers`` finds the numbers of a sentence, in digits or words; ``units`` what stands behind,
``number_heads`` and ``noun_phrases`` what is counted, ``told_behind`` and ``predicates`` which of them;
``measures`` what is measured, which ``quantities``, ``wholes`` and ``subjects`` find in the clause before the
number (``clauses``), ``amounts`` behind it, and ``rates`` of each of what; ``qualifiers`` tell "about", "at
least", ``roles`` what a figure is for, ``parts`` of which total it is one, ``tables`` and ``carried`` what a
row or a sentence before says for it.
"""

from nlp.figures.find_figures import find
from nlp.figures.roles import of_plans

__all__ = ["find", "of_plans"]
