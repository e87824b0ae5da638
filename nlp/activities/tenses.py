"""The periods of a sentence that looks back and ahead, each read as the words beside it look: "Ngày 3/4, Sở
đã gửi công văn yêu cầu …".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.activities.anchors import Anchor
from nlp.activities.cues import TELLING, Scope
from nlp.activities.periods import Period, periods

AHEAD = frozenset({"planned", "proposed"})
_NEAR = 9
# What is spoken of at an event that looks ahead.
_CONTENTS = ("nhiệm vụ", "phương hướng", "định hướng", "giải pháp", "kế hoạch", "mục tiêu", "công tác")
_OF_PLANS = "".join(f"(?<!{noun} )" for noun in _CONTENTS)
SOON = re.compile(
    rf"\b(?:{_OF_PLANS}trong thời gian tới|{_OF_PLANS}(?<!trong )thời gian tới|sắp tới|tới đây|sắp diễn ra"
    r"|(?:ngày|tuần|tháng|quý|năm|kỳ|đợt|vụ|dịp|mùa)(?: [\dIVX][\d/.-]*)? tới(?! (?:nay|đây|các|cơ"
    r" sở|ngày)\b))\b"
)
"""Words that say of a day, or of a deed, that it is to come."""
_LEADS = re.compile(
    r"(?:^|[,;:.])\s*(?:(?:và|vào|trong|từ|đến|sáng|chiều|tối|đồng thời) )*$|(?:Sáng|Chiều|Tối|Ngày) $",
    re.IGNORECASE,
)


def of_deeds(text: str, scopes: Sequence[Scope]) -> list[Scope]:
    """Those of ``scopes`` that tell of deeds: not of what is spoken of ("bàn phương hướng | trong thời gian
    tới")."""
    return [one for one in scopes if not _is_of_contents(text, one)]


def _is_of_contents(text: str, scope: Scope) -> bool:
    is_soon = text.endswith(" tới", scope.start, scope.end)
    return is_soon and text.endswith(tuple(f"{noun} " for noun in _CONTENTS), 0, scope.start)


def read(text: str, start: int, end: int, anchor: Anchor, scopes: Sequence[Scope]) -> list[Period]:
    """The periods in ``text[start:end]``; a day without a year is before or after the text was written as the
    status beside it tells, and as ``anchor`` where its sentence tells one alone.
    """
    found = _with_those_to_come(text, start, end, anchor, periods(text, start, end, anchor))
    told = [scope for scope in scopes if scope.effect in TELLING]
    if not found or len({scope.effect in AHEAD for scope in told}) < len((True, False)):
        return found
    others = periods(text, start, end, replace(anchor, ahead=not anchor.ahead))
    if len(others) != len(found):
        return found
    return [
        one if _looks_ahead(text, start, one, told) == bool(anchor.ahead) else other
        for one, other in zip(found, others, strict=True)
    ]


def _with_those_to_come(text: str, start: int, end: int, anchor: Anchor, found: list[Period]) -> list[Period]:
    """The periods ``found``, those that are said to come read as such: "từ ngày 28 - 30/8 | tới đây"."""
    to_come = [SOON.search(text, one.start, min(end, one.end + _NEAR)) is not None for one in found]
    if anchor.ahead or not any(to_come):
        return found
    ahead = periods(text, start, end, replace(anchor, ahead=True))
    if len(ahead) != len(found):
        return found
    return [later if comes else one for one, later, comes in zip(found, ahead, to_come, strict=True)]


def _looks_ahead(text: str, start: int, period: Period, told: Sequence[Scope]) -> bool:
    """By the words after a period that leads its clause, and by those before any other."""
    before = [scope for scope in told if scope.end <= period.start]
    after = [scope for scope in told if scope.start >= period.end]
    leads = text[period.start].isupper() or _LEADS.search(text[start : period.start]) is not None
    nearest = (after[:1] or before[-1:]) if leads else (before[-1:] or after[:1])
    return bool(nearest) and nearest[0].effect in AHEAD
