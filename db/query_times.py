"""Spans of time in what a person typed: "từ 2016 đến 2018", "trước năm 2018", "quý 2/2017"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_YEAR = r"(?:(?:năm|nam) )?(?P<{}>(?:19|20)\d\d)(?![\d/⁄∕]|[.,]\d)"
_TO_NOW = r" (?:(?:đến|den|tới|toi|cho đến|cho den) nay|(?:trở|tro) (?:đi|di|lại đây|lai day))"
_SPANS = re.compile(
    rf"(?<!giai đoạn )(?<!giai doan )\b(?:từ|tu) {_YEAR.format('first')}"
    rf"(?: ?[-–] ?| (?:đến|den|tới|toi) ){_YEAR.format('last')}"
    rf"|\b(?:từ|tu) {_YEAR.format('since')}(?:{_TO_NOW}\b|(?! ?[-–]| (?:đến|den|tới|toi)\b))"
    rf"|\b(?:trước|truoc) {_YEAR.format('before')}"
    rf"|\bsau {_YEAR.format('after')}"
    rf"|\b(?:quý|quí|quy|qui) (?P<quarter>IV|III|II|I|[1-4])(?: ?/ ?| ){_YEAR.format('of')}",
    re.IGNORECASE,
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class Span(NamedTuple):
    """The days ``first`` to ``last`` (ISO 8601; empty where it is open) that ``typed[start:end]`` tells."""

    start: int
    end: int
    first: str
    last: str


def spans(typed: str) -> Iterator[Span]:
    """The spans of time that ``typed`` tells, in its order; one whose years are the wrong way round, as they
    follow.
    """
    for match in _SPANS.finditer(typed):
        yield Span(*match.span(), *_days(match))


def _days(match: re.Match[str]) -> tuple[str, str]:
    if match["quarter"]:
        quarter = match["quarter"].lower()
        return months(int(match["of"]), 3 * (_QUARTERS.get(quarter) or int(quarter)), count=3)
    if match["before"]:
        return "", f"{int(match['before']) - 1}-12-31"
    if match["after"]:
        return f"{int(match['after']) + 1}-01-01", ""
    if match["since"]:
        return f"{match['since']}-01-01", ""
    first, last = sorted((match["first"], match["last"]))
    return f"{first}-01-01", f"{last}-12-31"


def months(year: int, last: int, count: int = 1) -> tuple[str, str]:
    """The first and the last day (ISO 8601) of ``count`` months of a year, up to the ``last`` (1 to 12)."""
    end = date(year, last, monthrange(year, last)[1])
    return end.replace(month=last - count + 1, day=1).isoformat(), end.isoformat()


def as_told(first: str, last: str) -> tuple[str, ...]:
    """How titles tell the time from ``first`` to ``last`` (ISO 8601), in words without marks, where that is a
    quarter or a month: "quy ii 2017", "thang 5 nam 2017"; nothing for other spans.
    """
    if not first or not last:
        return ()
    end = date.fromisoformat(last)
    names = [
        name
        for count in (1, 3)
        if count <= end.month and (first, last) == months(end.year, end.month, count)
        for name in _names(end.month, count)
    ]
    return tuple(f"{name} {between}{end.year}" for name in names for between in ("", "nam "))


def _names(last: int, count: int) -> list[str]:
    """What ``count`` months up to the ``last`` are called."""
    if count == 1:
        return [f"thang {last}", f"thang {last:02}"]
    roman = {3 * n: name for name, n in _QUARTERS.items()}
    return [f"quy {last // count}", f"quy {roman[last]}"] if last in roman else []
