"""Provinces side by side: their activities by year and by type, done, planned and proposed apart."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from db.site import vietnamese
from db.site.corpus_reading import Corpus, Row
from db.site.pages.choosing import Chosen
from db.site.pages.province import in_order
from db.site.view import Asked, View

STATUSES = ("done", "planned", "proposed")
BY = ("today", "then")
YEARS = 12
# So many are drawn beside each other; the table has all.
DRAWN = 6
Counts = dict[object, Counter[str]]


async def build(corpus: Corpus, asked: Asked) -> View:
    """All provinces, or those that ``province`` names, by the last years; ``by`` "then" as they were, which
    they are where one is named that is no more, or "today".
    """
    chosen, units = Chosen.by(asked), await in_order(corpus)
    former = _former(chosen, units)
    by = asked.word("by") if asked.word("by") in BY else BY[bool(former)]
    if by == "today":
        chosen = _as_today(chosen, former)
    rows = await chosen.compared(corpus, by)
    names = {unit["id"]: unit["name"] for unit in units}
    ids = sorted({row["province_id"] for row in rows}, key=lambda id_: (vietnamese.order(names[id_]), id_))
    years = _years(rows)
    by_year = _counted(rows, lambda row: row["year"])
    until = {unit["id"]: unit["valid_to"] for unit in units}
    table = [_line(id_, names[id_], by_year[id_], years) | {"until": until[id_]} for id_ in ids]
    counts = (await chosen.counts(corpus)).facets
    return View(
        template="compare.html",
        title="So sánh các tỉnh · Compare provinces",
        data={"filters": chosen.values, "by": by, "years": years, "provinces": table},
        shown={
            "units": units,
            "former": list(former.values()) if by == "today" else [],
            "options": {name: counts[name] for name in ("programme", "type")},
            "drawn": _drawn(table) if 1 < len(table) <= DRAWN else [],
            "types": _types(rows, ids) if 1 < len(table) <= DRAWN else [],
        },
        rows=[_flat(row, names) for row in rows],
    )


def _former(chosen: Chosen, units: list[Row]) -> dict[str, Row]:
    """The units that are chosen and are no more, by their ids."""
    named = chosen.values.get("province", ())
    return {unit["id"]: unit for unit in units if unit["valid_to"] and unit["id"] in named}


def _as_today(chosen: Chosen, former: dict[str, Row]) -> Chosen:
    """``chosen`` with the units of today in which the ``former`` lie; one that was parted stays."""
    named = chosen.values.get("province", ())
    heirs = [former[id_]["current_id"] or id_ if id_ in former else id_ for id_ in named]
    return (
        replace(chosen, values={**chosen.values, "province": list(dict.fromkeys(heirs))}) if named else chosen
    )


def _years(rows: Iterable[Row]) -> list[int]:
    known = [row["year"] for row in rows if row["year"]]
    return list(range(max(min(known), max(known) - YEARS + 1), max(known) + 1)) if known else []


def _counted(rows: Iterable[Row], key: Callable[[Row], object]) -> defaultdict[str, Counts]:
    """For each province, and each value of the ``key`` of its rows, how many of each status."""
    counts: defaultdict[str, Counts] = defaultdict(lambda: defaultdict(Counter))
    for row in rows:
        counts[row["province_id"]][key(row)].update({name: row[name] for name in STATUSES})
    return counts


def _line(id_: str, name: str, counts: Counts, years: list[int]) -> Row:
    cells = [{"year": year, **_told(counts.get(year, Counter()))} for year in years]
    total = sum(counts.values(), Counter[str]())
    return {"id": id_, "name": name, "cells": cells, **_told(total)}


def _told(counts: Counter[str]) -> Row:
    return {name: counts[name] for name in STATUSES}


def _drawn(table: list[Row]) -> list[Row]:
    """The same with the heights of bars in percent of the highest of all, so that they can be compared."""
    highest = (
        max((cell["done"] + cell["planned"] for line in table for cell in line["cells"]), default=0) or 1
    )
    return [
        {
            "id": line["id"],
            "name": line["name"],
            "until": line["until"],
            "bars": [
                cell | {f"{name}_height": 100 * cell[name] / highest for name in ("done", "planned")}
                for cell in line["cells"]
            ],
        }
        for line in table
    ]


def _types(rows: list[Row], ids: list[str]) -> list[Row]:
    by_type = _counted(rows, lambda row: row["type"])
    types = sorted({row["type"] for row in rows})
    return [{"type": one, "cells": [_told(by_type[id_][one]) for id_ in ids]} for one in types]


def _flat(row: Row, names: dict[str, str]) -> Row:
    return {"province_id": row["province_id"], "province": names[row["province_id"]], **row}
