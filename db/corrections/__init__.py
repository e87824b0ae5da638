"""Corrections by hand: lines of ``corrections/*.csv`` in the data folder, over what the extractors read.

``lines`` reads them, strictly; ``changes`` makes them in what was read of a text; ``record`` writes
who corrected what, and finds the documents whose lines are others than when they were stored.
"""

from db.corrections.changes import Outcome, corrected
from db.corrections.lines import Correction, Corrections, CorrectionsError, load, text_hash
from db.corrections.record import changed, troubles

__all__ = [
    "Correction",
    "Corrections",
    "CorrectionsError",
    "Outcome",
    "changed",
    "corrected",
    "load",
    "text_hash",
    "troubles",
]
