"""The numbers behind the drawings: bars by year, and a grid of types by years."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from db.site.corpus_reading import Row

MOST_YEARS = 20


def year_chart(counts: Iterable[Row], most: int = MOST_YEARS) -> Row | None:
    """The bars of the last years of ``counts`` without a gap, in percent of the highest; None if none."""
    totals: Counter[int] = Counter()
    for count in counts:
        if count["year"]:
            totals[count["year"]] += count["activities"]
    if not totals:
        return None
    years = _years(totals, most)
    highest = max(totals[year] for year in years) or 1
    bars = [{"year": year, "count": totals[year], "height": 100 * totals[year] / highest} for year in years]
    return {"bars": bars, "highest": highest, "earlier": sum(totals.values()) - sum(b["count"] for b in bars)}


def _years(totals: Mapping[int, int], most: int = MOST_YEARS) -> list[int]:
    last = max(totals)
    return list(range(max(min(totals), last - most + 1), last + 1))


def grid(counts: Sequence[Row]) -> Row | None:
    """The values of ``counts`` by years: in each cell a circle whose area is the count; None without any."""
    cells = {(count["value"], count["year"]): count["activities"] for count in counts if count["year"]}
    if not cells:
        return None
    years = _years({year: 1 for _, year in cells})
    totals = Counter[str]()
    for (value, _), number in cells.items():
        totals[value] += number
    largest = max(cells.values())
    rows = [
        {
            "value": value,
            "cells": [
                {
                    "year": year,
                    "count": cells.get((value, year), 0),
                    "radius": 11 * sqrt(cells.get((value, year), 0) / largest),
                }
                for year in years
            ],
        }
        for value, _ in totals.most_common()
    ]
    return {"years": years, "rows": rows}
