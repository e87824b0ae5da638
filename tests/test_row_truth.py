"""The second gate: rows at drawn places are true in every field that the site shows."""

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tests.gold.evaluation import HERE
from tests.gold.rows import verdicts
from tests.gold.rows.drawn import SHOWN, Row
from tests.gold.rows.today import judged
from tests.gold.rows.truth import ADVICE, Judged, judge, shares

FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["rows"]
LEAST = {"activities": 120, "decisions": 60, "officials": 60, "figures": 60}
HEADER = ",".join(verdicts.COLUMNS) + "\n"
ROW = Row(
    document="x31",
    kind="figures",
    quote="84 triệu đồng",
    nth=0,
    sentence="Kinh phí 84 triệu đồng.",
    values={
        "value": 84e6,
        "value_max": None,
        "unit": "VND",
        "qualifier": None,
        "measure": "kinh phí",
        "role": "total",
    },
    key={"value": 84000000, "value_max": None, "unit": "VND", "qualifier": None},
)


@cache
def today() -> list[Judged]:
    return judged()


@pytest.mark.parametrize("kind", SHOWN)
def test_rows_are_true(kind: str) -> None:
    reached = shares(today())[kind]
    unjudged = sum(len(one.unjudged) for one in today() if one.row.kind == kind)
    fallen = {field: reached[field] for field, floor in FLOORS[kind].items() if reached[field] < floor}
    assert fallen == {}, f"{unjudged} values are not judged: {ADVICE}" if unjudged else "rows became untrue"


@pytest.mark.parametrize("kind", SHOWN)
def test_enough_rows_are_drawn(kind: str) -> None:
    assert shares(today())[kind]["drawn"] >= LEAST[kind]


def _verdicts(tmp_path: Path, *lines: str) -> verdicts.Verdicts:
    (tmp_path / "figures.csv").write_text("# told\n" + HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    return verdicts.read(["figures"], tmp_path)


MEASURE = "x31,84 triệu đồng,0,measure,kinh phí,yes"
ROLE = "x31,84 triệu đồng,0,role,total,yes"


def test_a_row_is_true_if_every_field_is(tmp_path: Path) -> None:
    assert judge(ROW, _verdicts(tmp_path, MEASURE, ROLE)).is_true
    assert not judge(ROW, _verdicts(tmp_path, MEASURE.replace("yes", "no"), ROLE)).is_true
    untrue = replace(ROW, values=ROW.values | {"value": 48e6})
    assert not judge(untrue, _verdicts(tmp_path, MEASURE, ROLE)).is_true


def test_a_changed_value_is_not_true_until_it_is_judged(tmp_path: Path) -> None:
    changed = replace(ROW, values=ROW.values | {"measure": "tổng kinh phí"})
    before = judge(changed, _verdicts(tmp_path, MEASURE, ROLE))
    assert before.unjudged == ["measure"]
    assert not before.is_true
    verdicts.append([(changed, "measure")], tmp_path)
    with pytest.raises(ValueError, match=r"figures.csv:5: read the row beside its sentence"):
        verdicts.read(["figures"], tmp_path)
    after = judge(changed, _verdicts(tmp_path, MEASURE, ROLE, MEASURE.replace("kinh phí", "tổng kinh phí")))
    assert after.is_true


def test_a_row_that_the_key_does_not_have_is_not_true(tmp_path: Path) -> None:
    invented = judge(replace(ROW, key=None), _verdicts(tmp_path, MEASURE, ROLE))
    assert not invented.is_true
    assert invented.unjudged == []


def test_a_value_is_judged_once(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="judged twice"):
        _verdicts(tmp_path, MEASURE, MEASURE.replace("yes", "no"))


def test_a_drawn_place_does_not_depend_on_what_is_found_there() -> None:
    places = [replace(ROW, quote=str(number)) for number in range(200)]
    others = [replace(place, values={}, key=None, sentence="") for place in places]
    assert [place.is_drawn for place in places] == [other.is_drawn for other in others]
    assert 0 < sum(place.is_drawn for place in places) < len(places)
