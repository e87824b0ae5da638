"""The gate on people: two mentions of a name are one person where evidence agrees, and never by the name."""

import tomllib

from tests.gold.evaluation import HERE
from tests.gold.persons import pairs, score

FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["persons"]


def test_the_key_is_large_enough_and_has_every_verdict() -> None:
    verdicts = [pair.verdict for pair in pairs()]
    assert len(verdicts) >= 100
    assert set(verdicts) == {"yes", "no", "unknowable"}


def test_persons_are_as_right_as_they_have_been() -> None:
    precision, recall, wrong = score()
    assert precision >= FLOORS["precision"], wrong
    assert recall >= FLOORS["recall"], wrong
