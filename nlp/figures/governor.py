"""What ``governors`` finds that governs a number in its clause."""

from dataclasses import dataclass

from nlp.figures.deed_voices import Voice


@dataclass(frozen=True, slots=True)
class Governor:
    """What governs a number: a ``deed`` in its ``voice``, and whose it is, or who has them, where that is
    told with it. What is done for those who are counted tells its object too.
    """

    voice: Voice
    deed: str
    whose: str | None = None
    negation: str = ""
    is_beside: bool = False
