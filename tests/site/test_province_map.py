"""The map of the provinces: dots, labels, legend, the archipelagos with the provinces they belong to."""

import math

from hypothesis import given
from hypothesis import strategies as st

from db.site.province_map import LARGEST_DOT, LINE, province_map
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
TODAY = [unit["id"] for unit in UNITS if unit["valid_to"] is None and unit["latitude"] is not None]
counts = st.dictionaries(st.sampled_from(TODAY), st.integers(1, 10_000))


def test_every_province_of_today_has_a_dot_within_the_frame():
    drawn = province_map(UNITS, {})
    assert {dot["id"] for dot in drawn["dots"]} == {*TODAY}
    assert len(TODAY) == 34
    for dot in drawn["dots"]:
        assert 0 < dot["x"] < drawn["width"]
        assert 0 < dot["y"] < drawn["height"]


def test_the_archipelagos_stand_with_their_provinces():
    drawn = province_map(UNITS, {"da-nang-2025": 3})
    told = {(island["name"], island["province"], island["count"]) for island in drawn["islands"]}
    assert told == {("Hoàng Sa", "Đà Nẵng", 3), ("Trường Sa", "Khánh Hòa", 0)}
    for island in drawn["islands"]:
        assert 40 <= island["x"] <= drawn["width"] - 40
        assert 24 <= island["y"] <= drawn["height"] - 30


@given(counts)
def test_no_label_lies_on_another(numbers):
    labels = province_map(UNITS, numbers)["labels"]
    assert bool(labels) == bool(numbers)
    for at, one in enumerate(labels):
        for other in labels[at + 1 :]:
            left, right = sorted((one, other), key=lambda label: label["x"])
            apart = right["x"] - left["x"] >= 6.8 * len(left["name"])
            assert apart or abs(one["y"] - other["y"]) >= LINE


@given(counts)
def test_the_area_of_a_dot_is_its_count_and_the_legend_says_so(numbers):
    drawn = province_map(UNITS, numbers)
    largest = max(numbers.values(), default=0)
    for step in drawn["legend"]:
        assert math.isclose(step["radius"], max(LARGEST_DOT * math.sqrt(step["count"] / (largest or 1)), 2.5))
    assert drawn["legend"][-1]["count"] == (largest or 1)
