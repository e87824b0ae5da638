"""The outlines of the provinces: ``db/data/outlines.csv``; which units a map of an era shows."""

import csv
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

from nlp.provinces import gazetteer

TODAY, FORMER = "34", "63"
LAST_DAY_OF_63 = date(2024, 12, 31)


@dataclass(frozen=True, slots=True)
class Outline:
    """The ``path`` of a province in an SVG and where its label may stand, in hundredths of a degree."""

    path: str
    x: int
    y: int


@cache
def outlines() -> Mapping[str, Outline]:
    """The outline of each province that has one."""
    table = resources.files("db").joinpath("data", "outlines.csv").read_text("utf-8")
    rows = csv.DictReader(line for line in table.splitlines() if not line.startswith("#"))
    return {row["id"]: Outline(row["path"], int(row["x"]), int(row["y"])) for row in rows}


@cache
def units(era: str) -> frozenset[str]:
    """The provinces on the map of an ``era``: "34", those of today, or "63", those of the end of 2024."""
    known = gazetteer.provinces().values()
    if era == TODAY:
        return frozenset(unit.id for unit in known if unit.valid_to is None)
    return frozenset(
        unit.id
        for unit in known
        if (unit.valid_from or date.min) <= LAST_DAY_OF_63 <= (unit.valid_to or date.max)
    )


def counted_in_63(counts: Mapping[str | None, int]) -> tuple[dict[str, int], int]:
    """The counts of provinces as they were, by the 63; and how many are of units made of several."""
    found = Counter[str]()
    elsewhere = 0
    for id_, count in counts.items():
        unit = _within_63(id_) if id_ else None
        if unit:
            found[unit] += count
        elif id_:
            elsewhere += count
    return dict(found), elsewhere


@cache
def _within_63(id_: str) -> str | None:
    """The one of the 63 that a unit is, became, or was made of alone."""
    if id_ in units(FORMER):
        return id_
    known = gazetteer.provinces()
    before = [other for other in units(FORMER) if id_ in known[other].successor_ids]
    if known[id_].valid_to is None:
        return before[0] if len(before) == 1 else None
    after = known[id_].successor_ids
    return _within_63(after[0]) if len(after) == 1 else None
