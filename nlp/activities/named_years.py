"""The years in the names of events, in which the days beside them are: "Sáng 3/2, … Hội chợ Xuân 2026"."""

import re

from nlp.activities import anchors
from nlp.activities.anchors import Anchor

# "lễ khai mạc Hội chợ Xuân 2026": the year in the name of an event.
_NAMED = re.compile(
    r"\b(?:Hội (?:chợ|thi|nghị|thảo|xuân|diễn|thao)|Lễ hội|Ngày hội|Festival|Tuần lễ|Triển lãm|Diễn đàn|Giải"
    r"|Liên hoan|Chợ phiên|Phiên chợ|Cuộc thi|Tết|Xuân)\b"
    r"[^,.;:()\n]{0,80}? (?P<year>20\d\d)(?!\d|[/.-]\d)"
)
# "hướng tới | Hội nghị khuyến công 2027": the year of what is not held on that day.
_FOR_ANOTHER = re.compile(
    r"\b(?:hướng (?:tới|đến)|phục vụ|chào mừng|chuẩn bị(?: cho)?|hưởng ứng|nhân(?: dịp)?|kế hoạch tổ chức) $",
    re.IGNORECASE,
)
# A feast of the new year is held in its first months.
_FEAST = re.compile(r"Tết|Xuân")
_LATE = re.compile(r"\d[/.-]1[12]\b|tháng (?:11|12)\b")


def years(text: str, start: int, end: int, anchor: Anchor) -> set[int]:
    """The years of the events that ``text[start:end]`` names, but for those that are prepared."""
    named = _NAMED.finditer(text, start, end)
    return {int(name["year"]) for name in named if _is_its_year(text, start, name, anchor)}


def is_eve(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` tells of the last months before a feast of the year that it names."""
    return _LATE.search(text, start, end) is not None and any(
        _FEAST.match(name[0]) for name in _NAMED.finditer(text, start, end)
    )


def _is_its_year(text: str, start: int, name: re.Match[str], anchor: Anchor) -> bool:
    """Whether the year of a named event may be that of the days beside it: not of one that is prepared."""
    is_prepared = _FOR_ANOTHER.search(text, start, name.start()) is not None
    is_prepared = is_prepared and _FEAST.match(name[0]) is None
    return not (is_prepared and anchors.is_ahead(int(name["year"]), anchor))
