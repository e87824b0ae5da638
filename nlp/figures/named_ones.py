"""Which those are that are counted, where as many names stand behind their noun as the number tells: "3 xã |
Tân Lập, Phú An và Sơn Hà".
"""

import re

from nlp.figures import numbers
from nlp.figures.units import Unit
from nlp.language.letters import UPPER

_NAME = rf"(?:TP\. ?|TX\. ?|TT\. ?|Tp\. ?)?[{UPPER}][^\W_]*(?:[- ][{UPPER}][^\W_]*|[ -]\d+(?!\w))*"
_NAMES = re.compile(
    rf" (?P<names>{_NAME}(?:, ?{_NAME})*(?:,? (?:và|với) {_NAME})?)(?![ -]?[^\W_])", re.UNICODE
)
_JOINT = re.compile(r",? (?:và|với) |, ?")
_MOST = 6


def end_of(text: str, start: int, unit: Unit) -> int:
    """Where the names end of those that the number at ``start`` counts, or else ``unit``."""
    named = _NAMES.match(text, unit.end)
    number = next(iter(numbers.find(text[start : unit.start])), None)
    if named is None or number is None:
        return unit.end
    several = len(_JOINT.split(named["names"]))
    return named.end() if 1 < several <= _MOST and several == number.value else unit.end
