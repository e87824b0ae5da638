"""The periods of a sentence that looks back and ahead, each read as the words beside it look: "Ngày 3/4, Sở
đã gửi công văn yêu cầu …".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.activities.cues import TELLING, Scope
from nlp.activities.periods import Anchor, Period, periods

AHEAD = frozenset({"planned", "proposed"})
_LEADS = re.compile(
    r"(?:^|[,;:.])\s*(?:(?:và|vào|trong|từ|đến|sáng|chiều|tối|đồng thời) )*$|(?:Sáng|Chiều|Tối|Ngày) $",
    re.IGNORECASE,
)


def read(text: str, start: int, end: int, anchor: Anchor, scopes: Sequence[Scope]) -> list[Period]:
    """The periods in ``text[start:end]``; a day without a year is before or after the text was written as the
    status beside it tells, and as ``anchor`` where its sentence tells one alone.
    """
    found = periods(text, start, end, anchor)
    told = [scope for scope in scopes if scope.effect in TELLING]
    if not found or len({scope.effect in AHEAD for scope in told}) < len((True, False)):
        return found
    others = periods(text, start, end, replace(anchor, ahead=not anchor.ahead))
    if len(others) != len(found):
        return found
    return [
        one if _looks_ahead(text, start, one, told) == anchor.ahead else other
        for one, other in zip(found, others, strict=True)
    ]


def _looks_ahead(text: str, start: int, period: Period, told: Sequence[Scope]) -> bool:
    """By the words after a period that leads its clause, and by those before any other."""
    before = [scope for scope in told if scope.end <= period.start]
    after = [scope for scope in told if scope.start >= period.end]
    leads = text[period.start].isupper() or _LEADS.search(text[start : period.start]) is not None
    nearest = (after[:1] or before[-1:]) if leads else (before[-1:] or after[:1])
    return bool(nearest) and nearest[0].effect in AHEAD
