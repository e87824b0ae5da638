"""The programme that a stretch of text is about: sản xuất sạch hơn, khuyến công, …, as
``data/programmes.csv`` names them.
"""

import re
from collections.abc import Mapping
from functools import cache

from nlp import vocabulary
from nlp.provinces import gazetteer
from nlp.text.letters import lowered


def programme(*stretches: str, lead: str = "") -> str | None:
    """The programme that the first of ``stretches`` to name one names first; where none does, the only
    one that the ``lead`` of the text names, else None.
    """
    for stretch in stretches:
        match = _pattern().search(gazetteer.canonical(stretch))
        if match:
            return _programmes()[lowered(match[0])]
    named = {_programmes()[match[0].lower()] for match in _pattern().finditer(gazetteer.canonical(lead))}
    return named.pop() if len(named) == 1 else None


@cache
def _programmes() -> Mapping[str, str]:
    rows = vocabulary.read("programmes.csv", key="phrase")
    return {lowered(gazetteer.canonical(row["phrase"])): row["programme"] for _, row in rows}


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted(_programmes(), key=lambda phrase: -len(phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", re.IGNORECASE)
