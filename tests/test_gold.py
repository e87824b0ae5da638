"""The quality gate: the extractors never fall below what they have reached."""

import json
import tomllib
from functools import cache
from pathlib import Path

import pytest

from db.corpus import open_corpus
from db.incoming.files import take_files
from db.intake import Intake
from tests.gold import score, subjects
from tests.gold.evaluation import (
    BLIND,
    FOURTH_BLIND,
    HERE,
    KEYS,
    SECOND_BLIND,
    TEXTS,
    THIRD_BLIND,
    Evaluation,
    evaluate,
    names,
)
from tests.gold.report import ERRORS, REAL

FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@cache
def own() -> Evaluation:
    return evaluate()


@cache
def blind() -> Evaluation:
    return evaluate(BLIND)


@cache
def second_blind() -> Evaluation:
    return evaluate(SECOND_BLIND)


@cache
def third_blind() -> Evaluation:
    return evaluate(THIRD_BLIND)


@cache
def fourth_blind() -> Evaluation:
    return evaluate(FOURTH_BLIND)


@cache
def real() -> Evaluation:
    return evaluate(names(REAL / "gold"), REAL / "seeds", REAL / "gold")


def test_the_key_is_well_formed() -> None:
    problems = [problem for path in sorted(KEYS.glob("*.json")) for problem in score.check(path, TEXTS)]
    assert not problems


@pytest.mark.parametrize("kind", score.FIELDS)
def test_quality_on_our_own_documents(kind: str) -> None:
    _check(own(), kind, FLOORS["own"][kind])


@pytest.mark.parametrize("kind", score.FIELDS)
def test_quality_on_documents_written_without_knowledge_of_the_extractors(kind: str) -> None:
    _check(blind(), kind, FLOORS["blind"][kind])


@pytest.mark.parametrize("kind", score.FIELDS)
def test_quality_on_later_documents_written_without_knowledge_of_the_extractors(kind: str) -> None:
    _check(second_blind(), kind, FLOORS["second_blind"][kind])


@pytest.mark.parametrize("kind", score.FIELDS)
def test_quality_on_documents_written_before_they_were_run(kind: str) -> None:
    _check(third_blind(), kind, FLOORS["third_blind"][kind])


@pytest.mark.parametrize("kind", score.FIELDS)
def test_quality_on_the_last_documents_written_before_they_were_run(kind: str) -> None:
    _check(fourth_blind(), kind, FLOORS["fourth_blind"][kind])


@pytest.mark.parametrize("kind", score.FIELDS)
def test_quality_on_the_real_documents(kind: str) -> None:
    if not (REAL / "gold").is_dir():
        pytest.skip("the real documents are not here: they lie beside the project, in ../shared")
    _check(real(), kind, FLOORS["real"][kind])


def _check(evaluation: Evaluation, kind: str, floors: dict[str, float]) -> None:
    scores = evaluation.kinds[kind]
    reached = {"f1": scores["f1"], **scores["attributes"]}
    assert floors.keys() <= reached.keys()
    assert {name: reached[name] for name in floors if reached[name] < floors[name]} == {}


def test_the_errors_in_the_repository_are_those_of_today() -> None:
    """So that ``make score`` compares with what the last commit really did."""
    assert json.loads(ERRORS.read_text(encoding="utf-8")) == own().errors, (
        "run make score and commit errors.json"
    )


def test_every_text_has_a_key() -> None:
    assert {Path(text).stem for text in TEXTS.glob("*.txt")} == {key.stem for key in KEYS.glob("*.json")}


def test_every_subject_belongs_to_a_decision_of_the_key() -> None:
    for name in names(KEYS):
        decisions = json.loads((KEYS / f"{name}.json").read_text(encoding="utf-8"))["decisions"]
        cited = {(decision["quote"], decision.get("nth", 0)) for decision in decisions}
        assert {(row["quote"], row["nth"]) for row in subjects.key(name)} <= cited


def test_a_number_that_two_provinces_and_two_years_share_is_three_decisions(tmp_path: Path) -> None:
    db = open_corpus(tmp_path / "corpus.db")
    intake = Intake(db, tell=pytest.fail)
    take_files(intake, [TEXTS / f"{name}.txt" for name in ("w21", "w22", "w23")], None)
    intake.finish()
    told = db.execute("SELECT issuer_province, year FROM decisions WHERE key = '125/QĐ-UBND'").fetchall()
    db.close()
    assert sorted(told) == [("ha-nam", 2016), ("ha-nam", 2019), ("thai-binh", 2019)]
