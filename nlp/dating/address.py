"""The day or month that an address tells: "/2017/07/140.aspx", "/202408/", "-20190312083000.htm"."""

import re
from calendar import monthrange
from datetime import date

from nlp.dating.bounds import Bounds

_YEAR, _MONTH, _DAY = r"(?P<year>(?:19|20)\d\d)", r"(?P<month>0?[1-9]|1[0-2])", r"(?P<day>\d\d?)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"/{_YEAR}[/-]{_MONTH}[/-]{_DAY}(?=[/-])",
        rf"/{_YEAR}[/-]{_MONTH}(?=/)",
        rf"/{_YEAR}(?P<month>\d\d)(?:(?P<day>\d\d))?(?=/)",
        rf"(?<=[-_/]){_YEAR}(?P<month>\d\d)(?P<day>\d\d)\d{{6,9}}(?=\.|$)",
    )
)
# The oldest pages of Vietnam's portals.
_FIRST_YEAR = 1997


def bounds(url: str) -> Bounds:
    """The first and the last day of what the path of ``url`` tells; no bounds where it tells none."""
    for form in _FORMS:
        match = form.search(url)
        found = _span(match) if match else None
        if found:
            return found
    return Bounds()


def _span(match: re.Match[str]) -> Bounds | None:
    year, month, day = int(match["year"]), int(match["month"]), match.groupdict().get("day")
    if year < _FIRST_YEAR or not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    if day is None:
        return Bounds(date(year, month, 1), date(year, month, last))
    return Bounds(date(year, month, int(day)), date(year, month, int(day))) if 1 <= int(day) <= last else None
