"""Extraction quality: documents taken in as a user would, and scored against their key."""

import json
import sqlite3
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db import corpus
from db.incoming.files import take_files
from db.intake import Intake
from tests.gold import score, subjects

HERE = Path(__file__).parent
KEYS, TEXTS = HERE / "keys", HERE / "texts"


def names(keys: Path) -> list[str]:
    """The documents that have a key in the folder ``keys``, sorted."""
    return sorted(key.stem for key in keys.glob("*.json"))


# Written with their keys without knowledge of the extractors. They are scored apart: what is learned from the
# others must hold on these, and their errors are not told one by one, so that no rule is tuned to them.
BLIND = [f"x{number}" for number in range(11, 31)]
# The same again, later.
SECOND_BLIND = [f"x{number}" for number in range(31, 47)]
THIRD_BLIND = [f"x{number}" for number in range(47, 67)]
FOURTH_BLIND = [f"x{number}" for number in range(67, 79)]
OWN = [name for name in names(KEYS) if name not in {*BLIND, *SECOND_BLIND, *THIRD_BLIND, *FOURTH_BLIND}]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores per kind as ``score.Scorer.summary`` gives them, and every error in one line each, sorted."""

    kinds: dict[str, dict[str, Any]]
    errors: list[str]

    def table(self) -> str:
        """The scores as a table to print."""
        rows = [f"{'kind':<11}{'gold':>5}{'pred':>6}  {'P':>5}  {'R':>5}  {'F1':>5}  attributes"]
        for kind, scores in self.kinds.items():
            attributes = "  ".join(f"{name} {_number(share)}" for name, share in scores["attributes"].items())
            shares = "  ".join(_number(scores[name]) for name in ("precision", "recall", "f1"))
            rows.append(f"{kind:<11}{scores['gold']:>5}{scores['predicted']:>6}  {shares}  {attributes}")
        return "\n".join(rows)


def _number(share: float | None) -> str:
    return "    -" if share is None else f"{share:.3f}"


@contextmanager
def taken_in(documents: Collection[str], texts: Path) -> Iterator[sqlite3.Connection]:
    """A corpus of its own with the named ``documents`` of ``texts``, as a user would take them in."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "corpus.db")
        intake = Intake(corpus.open_corpus(file), tell=lambda _: None)
        take_files(intake, [texts / f"{name}.txt" for name in documents], None)
        intake.finish()
        connection = sqlite3.connect(file)
        yield connection
        connection.close()


def evaluate(documents: Collection[str] = OWN, texts: Path = TEXTS, keys: Path = KEYS) -> Evaluation:
    """The named ``documents`` of ``texts``, scored against ``keys``."""
    with taken_in(documents, texts) as connection:
        return _scored(connection, documents, texts, keys)


def _scored(
    connection: sqlite3.Connection, documents: Collection[str], texts: Path, keys: Path
) -> Evaluation:
    scorer = score.Scorer(connection, texts, list(score.FIELDS))
    for name in sorted(documents):
        scorer.score(json.loads((keys / f"{name}.json").read_text(encoding="utf-8")))
    kinds = scorer.summary()
    errors = scorer.errors
    judged = [subject for name in documents for subject in subjects.judge(connection, name)]
    if judged:
        kinds["decisions"]["attributes"]["subject"] = sum(s.right for s in judged) / len(judged)
    return Evaluation(kinds, sorted(map(_line, [*errors, *(s.error() for s in judged if not s.right)])))


def _line(error: dict[str, str]) -> str:
    told = (error["doc"], error["kind"], error["error"], error["detail"], error["quote"] or "")
    return " | ".join(" ".join(part.split()) for part in told)
