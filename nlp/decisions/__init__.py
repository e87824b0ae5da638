"""Official documents cited by number and symbol.

``docnumbers`` finds the numbers of a text (``number_cues``: what announces one); of each, ``types`` tells
what it is, ``issuance`` who issued it (``bodies`` in the sentence, ``named`` in full, ``acting`` before the
number; ``symbols``, or else the home), ``issue_dates`` when, ``subjects`` about what (``subject_before``,
``subject_named``); ``heads`` whether it is the document's own, ``head_subjects`` what its title says
(``head_layout``: the lines of a head).
``page_home`` and ``former_units`` tell which province a page means; ``elsewhere`` completes a citation from
the others of its number, ``listed`` from those of its list, ``by_letters`` from those of its letters;
``head_home`` tells the province of its own head.
"""

from nlp.decisions.find_citations import find

__all__ = ["find"]
