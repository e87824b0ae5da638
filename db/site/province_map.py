"""The map of the provinces: each coloured by its count, with labels, a legend, and the archipelagos.

A province without an outline is a dot at its point.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources

from db.site.corpus_reading import Row
from db.site.outlines import TODAY, outlines, units

# The frame: a little more than Vietnam's mainland with the boxes of the islands, in degrees; pixels a degree.
WEST, SOUTH, EAST, NORTH = 101.9, 8.3, 112.2, 23.6
SCALE = 36
MOST_LABELS = 12
# About what a letter of a label takes, and a line.
LETTER, LINE = 6.8, 14
# The largest count of all but the darkest class, as parts of the largest count.
CLASSES = (1 / 8, 1 / 4, 1 / 2)


def province_map(provinces: Iterable[Row], counts: Mapping[str, int], era: str = TODAY, told: int = 0) -> Row:
    """The provinces of an ``era`` with their ``counts``; ``told`` are counted, but of none of them."""
    bounds = _bounds(max(counts.values(), default=0))
    shown = [
        _shape(province, counts.get(province["id"], 0), bounds)
        for province in provinces
        if province["id"] in units(era) and province["latitude"] is not None
    ]
    shown.sort(key=lambda shape: -shape["count"])
    return {
        "era": era,
        "told_elsewhere": told,
        "width": (EAST - WEST) * SCALE,
        "height": (NORTH - SOUTH) * SCALE,
        "outlined": f"translate({-WEST * SCALE:.1f} {NORTH * SCALE:.1f}) scale({SCALE / 100})",
        "shapes": shown,
        "labels": _labels(shown),
        "islands": list(_islands({shape["id"]: shape for shape in shown}, counts)),
        "legend": _legend(bounds),
    }


def _shape(province: Row, count: int, bounds: list[int]) -> Row:
    outline = outlines().get(province["id"])
    east = outline.x / 100 if outline else province["longitude"]
    north = -outline.y / 100 if outline else province["latitude"]
    return {
        "id": province["id"],
        "name": province["name"],
        "count": count,
        "level": sum(count >= bound for bound in bounds),
        "path": outline.path if outline else None,
        "x": (east - WEST) * SCALE,
        "y": (NORTH - north) * SCALE,
    }


def _bounds(largest: int) -> list[int]:
    """The least count of each class of colour: 1, then round numbers; none where there is nothing."""
    steps = (_rounded(largest * part) for part in CLASSES)
    return sorted({1, *(step for step in steps if step > 1)}) if largest else []


def _legend(bounds: list[int]) -> list[Row]:
    """The classes of colour, each from its least to its largest count; the last is open."""
    return [
        {"level": level, "first": first, "last": bounds[level] - 1 if level < len(bounds) else None}
        for level, first in enumerate(bounds, 1)
    ]


def _labels(shapes: list[Row]) -> list[Row]:
    """The names of the provinces with most, in their middle, those left out that would lie on another."""
    shown: list[Row] = []
    for shape in shapes:
        label = {"name": shape["name"], "x": shape["x"], "y": shape["y"] + 4}
        if shape["count"] and len(shown) < MOST_LABELS and not any(_collide(label, one) for one in shown):
            shown.append(label)
    return shown


def _collide(one: Row, other: Row) -> bool:
    room = LETTER * (len(one["name"]) + len(other["name"])) / 2
    return bool(abs(one["x"] - other["x"]) < room and abs(one["y"] - other["y"]) < LINE)


def _islands(shown: Mapping[str, Row], counts: Mapping[str, int]) -> Iterator[Row]:
    """The archipelagos, each with the province of the era that it belongs to."""
    for island in _known_islands():
        owner = next((id_ for id_ in island["province_ids"].split(";") if id_ in shown), None)
        if owner:
            yield {
                "id": owner,
                "name": island["name"],
                "province": shown[owner]["name"],
                "count": counts.get(owner, 0),
                "level": shown[owner]["level"],
                "x": (float(island["longitude"]) - WEST) * SCALE,
                "y": (NORTH - float(island["latitude"])) * SCALE,
            }


@cache
def _known_islands() -> tuple[dict[str, str], ...]:
    table = resources.files("db").joinpath("data", "islands.csv").read_text("utf-8")
    return tuple(csv.DictReader(line for line in table.splitlines() if not line.startswith("#")))


def _rounded(number: float) -> int:
    """``number`` with one digit that is no zero; 0 below one."""
    whole = int(number)
    power: int = 10 ** (len(str(whole)) - 1)
    return whole // power * power
