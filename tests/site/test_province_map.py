"""The map of the provinces: outlines of both eras, colours, labels, legend, the archipelagos."""

import re
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.site import outlines
from db.site.outlines import FORMER, TODAY, Outline, counted_in_63
from db.site.province_map import LETTER, LINE, province_map
from nlp.provinces import gazetteer

UNITS = [
    {
        "id": unit.id,
        "name": unit.name,
        "latitude": unit.latitude,
        "longitude": unit.longitude,
        "valid_to": unit.valid_to,
    }
    for unit in gazetteer.provinces().values()
]
# Seats on the coast or at a border, which the simplified line leaves just outside.
AT_THE_EDGE = {"quang-ninh", "can-tho"}
ERAS = {TODAY: 34, FORMER: 63}
eras = st.sampled_from(sorted(ERAS))
counts = st.dictionaries(
    st.sampled_from(sorted(outlines.units(TODAY) | outlines.units(FORMER))), st.integers(1, 10_000)
)


@cache
def edges(path):
    """The edges of the rings of a path: "M x y l dx dy … z", hundredths of a degree."""
    return [edge for points in rings(path) for edge in zip(points, [*points[1:], points[0]], strict=True)]


@cache
def box(path):
    """The least and greatest x and y of a path."""
    xs, ys = zip(*(point for edge in edges(path) for point in edge), strict=True)
    return min(xs), max(xs), min(ys), max(ys)


def rings(path):
    for ring in path.split("z")[:-1]:
        numbers = [int(number) for number in re.findall(r"-?\d+", ring)]
        x, y = numbers[:2]
        points = [(x, y)]
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        yield points


def holds(path, east, north):
    """Whether a point in degrees lies within a path (even-odd rule)."""
    x, y, inside = 100 * east, -100 * north, False
    left, right, top, bottom = box(path)
    if not (left <= x <= right and top <= y <= bottom):
        return False
    for (x1, y1), (x2, y2) in edges(path):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def grid(step=0.11):
    return [(101.9 + step * i, 8.3 + step * j) for i in range(int(8 / step)) for j in range(int(15.5 / step))]


@pytest.mark.parametrize(("era", "number"), ERAS.items())
def test_every_province_of_an_era_has_an_outline_with_its_seat(era, number):
    units = outlines.units(era)
    assert len(units) == number
    known = gazetteer.provinces()
    outside = {
        id_
        for id_ in units
        if not holds(outlines.outlines()[id_].path, known[id_].longitude, known[id_].latitude)
    }
    assert outside <= AT_THE_EDGE


@pytest.mark.parametrize("era", ERAS)
def test_neighbours_do_not_overlap(era):
    shapes = [outlines.outlines()[id_].path for id_ in outlines.units(era)]
    within = [sum(holds(path, *point) for path in shapes) for point in grid()]
    assert max(within) == 1
    # Vietnam has some 331,000 km², at these latitudes 12,000 to a square degree.
    assert 25 < sum(within) * 0.11**2 < 30


def test_a_province_of_today_is_what_its_parts_were():
    known = outlines.outlines()
    parts = {}
    for id_ in outlines.units(FORMER):
        parts.setdefault(gazetteer.current_id(id_), []).append(known[id_].path)
    assert parts.keys() == outlines.units(TODAY)
    for id_, paths in parts.items():
        for point in grid(0.17):
            assert holds(known[id_].path, *point) == any(holds(path, *point) for path in paths)


def test_islands_are_of_their_provinces():
    former, today = outlines.units(FORMER), outlines.units(TODAY)
    for place, then, now in (
        ((103.98, 10.2), "kien-giang", "an-giang-2025"),  # Phú Quốc
        ((106.61, 8.7), "ba-ria-vung-tau", "ho-chi-minh-2025"),  # Côn Đảo
        ((107.0, 20.8), "hai-phong", "hai-phong-2025"),  # Cát Bà
        ((108.95, 10.53), "binh-thuan", "lam-dong-2025"),  # Phú Quý
    ):
        found = {id_ for id_, outline in outlines.outlines().items() if holds(outline.path, *place)}
        assert found & former == {then}
        assert found & today == {now}


@pytest.mark.parametrize(
    ("era", "owners"), [(TODAY, {"da-nang-2025", "khanh-hoa-2025"}), (FORMER, {"da-nang", "khanh-hoa"})]
)
def test_the_archipelagos_stand_with_their_provinces(era, owners):
    drawn = province_map(UNITS, dict.fromkeys(owners, 3), era)
    told = {(island["name"], island["province"], island["count"]) for island in drawn["islands"]}
    assert told == {("Hoàng Sa", "Đà Nẵng", 3), ("Trường Sa", "Khánh Hòa", 3)}
    assert {island["id"] for island in drawn["islands"]} == owners
    for island in drawn["islands"]:
        assert 40 <= island["x"] <= drawn["width"] - 40
        assert 24 <= island["y"] <= drawn["height"] - 30


@given(counts, eras)
def test_no_label_lies_on_another(numbers, era):
    drawn = province_map(UNITS, numbers, era)
    assert bool(drawn["labels"]) == any(id_ in outlines.units(era) for id_ in numbers)
    for one, other in combinations(drawn["labels"], 2):
        room = LETTER * (len(one["name"]) + len(other["name"])) / 2
        assert abs(one["x"] - other["x"]) >= room or abs(one["y"] - other["y"]) >= LINE


@given(counts, eras)
def test_the_legend_says_what_a_colour_means(numbers, era):
    drawn = province_map(UNITS, numbers, era)
    classes = {step["level"]: (step["first"], step["last"] or 10_000) for step in drawn["legend"]}
    assert len(classes) <= 4
    for shape in drawn["shapes"]:
        first, last = classes.get(shape["level"], (0, 0))
        assert first <= shape["count"] <= last


def test_a_province_without_an_outline_is_a_dot(monkeypatch):
    known = {"ha-noi": Outline("M0 0l1 0 0 1z", 0, 0)}
    monkeypatch.setattr("db.site.province_map.outlines", lambda: known)
    drawn = province_map(UNITS, {"long-an": 3}, FORMER)
    assert {shape["id"] for shape in drawn["shapes"] if shape["path"]} == {"ha-noi"}
    assert all(0 < shape["x"] < drawn["width"] for shape in drawn["shapes"] if not shape["path"])


def test_activities_are_on_the_map_of_the_63_where_their_province_was_one_of_them():
    told = {
        "long-an": 2,
        "hue": 1,
        "thua-thien-hue": 1,
        "ha-tay": 4,
        "tay-ninh-2025": 5,
        "ha-bac": 6,
        None: 7,
    }
    numbers, elsewhere = counted_in_63(told)
    assert numbers == {"long-an": 2, "thua-thien-hue": 2, "ha-noi": 4}
    assert elsewhere == 11
