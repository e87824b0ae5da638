"""The map of the provinces: a dot for each, the area of which is its count; a legend, the archipelagos."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from math import sqrt

from db.site.corpus_reading import Row

# The frame: a little more than Vietnam's mainland with the boxes of the islands, in degrees; pixels a degree.
WEST, SOUTH, EAST, NORTH = 101.9, 8.3, 112.2, 23.6
SCALE = 36
LARGEST_DOT, SMALLEST_DOT = 17, 2.5
MOST_LABELS = 12
# About what a letter of a label takes, and a line.
LETTER, LINE = 6.8, 14


def province_map(provinces: Iterable[Row], counts: Mapping[str, int]) -> Row:
    """Dots where today's provinces are, the others small, to show the country; labels where there is room."""
    largest = max(counts.values(), default=0) or 1
    dots = [
        {
            "id": province["id"],
            "name": province["name"],
            "x": (province["longitude"] - WEST) * SCALE,
            "y": (NORTH - province["latitude"]) * SCALE,
            "count": counts.get(province["id"], 0),
            "radius": _radius(counts.get(province["id"], 0), largest),
        }
        for province in provinces
        if province["latitude"] is not None and province["valid_to"] is None
    ]
    dots.sort(key=lambda dot: -dot["radius"])
    return {
        "width": (EAST - WEST) * SCALE,
        "height": (NORTH - SOUTH) * SCALE,
        "dots": dots,
        "labels": _labels(dots),
        "islands": [
            island | {"count": counts.get(island["id"], 0)} for island in _islands({d["id"]: d for d in dots})
        ],
        "legend": _legend(largest),
    }


def _radius(count: int, largest: int) -> float:
    return max(LARGEST_DOT * sqrt(count / largest), SMALLEST_DOT)


def _labels(dots: list[Row]) -> list[Row]:
    """The names of the largest dots, each beside its dot, those left out that would lie on another."""
    shown: list[Row] = []
    for dot in dots:
        label = {"name": dot["name"], "x": dot["x"] + dot["radius"] + 3, "y": dot["y"] + 4}
        if dot["count"] and len(shown) < MOST_LABELS and not any(_collide(label, other) for other in shown):
            shown.append(label)
    return shown


def _collide(one: Row, other: Row) -> bool:
    left, right = sorted((one, other), key=lambda label: label["x"])
    return bool(left["x"] + LETTER * len(left["name"]) > right["x"] and abs(left["y"] - right["y"]) < LINE)


def _islands(units: Mapping[str, Row]) -> Iterator[Row]:
    for island in _known_islands():
        at = {
            "x": (float(island["longitude"]) - WEST) * SCALE,
            "y": (NORTH - float(island["latitude"])) * SCALE,
        }
        if island["province_id"] in units:
            yield {"id": island["province_id"], "name": island["name"], **at} | {
                "province": units[island["province_id"]]["name"]
            }


@cache
def _known_islands() -> tuple[dict[str, str], ...]:
    table = resources.files("db").joinpath("data", "islands.csv").read_text("utf-8")
    return tuple(csv.DictReader(line for line in table.splitlines() if not line.startswith("#")))


def _legend(largest: int) -> list[Row]:
    """The dots of the largest count and of two smaller ones, round numbers."""
    steps = dict.fromkeys(step for step in (_rounded(largest / 16), _rounded(largest / 4), largest) if step)
    return [{"count": step, "radius": _radius(step, largest)} for step in steps]


def _rounded(number: float) -> int:
    """``number`` with one digit that is no zero; 0 below one."""
    whole = int(number)
    power: int = 10 ** (len(str(whole)) - 1)
    return whole // power * power
