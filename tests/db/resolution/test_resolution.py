"""Small sets of documents that cite the same numbers: which citations are one decision, and what it says.

``sets.json`` has for each set its documents (``SET/NAME.txt``) and the right groups: "citations" NAME.N (the
N-th citation of a document) that are one decision, with values of its row.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db.corpus import open_corpus
from db.incoming.files import take_files
from db.intake import Intake

HERE = Path(__file__).parent
SETS = json.loads((HERE / "sets.json").read_text(encoding="utf-8"))
Rows = dict[str, dict[str, Any]]


@pytest.fixture(params=["forwards", "backwards"])
def decisions(request: pytest.FixtureRequest, tmp_path: Path, case: dict[str, Any]) -> Iterator[Rows]:
    paths = [HERE / case["set"] / f"{name}.txt" for name in case["documents"]]
    db = open_corpus(tmp_path / "corpus.db")
    take(db, paths if request.param == "forwards" else paths[::-1])
    yield cited(db)
    db.close()


def take(db: Database, paths: Sequence[Path]) -> None:
    intake = Intake(db, tell=pytest.fail)
    for path in paths:
        take_files(intake, [path], None)
    intake.finish()


def cited(db: Database) -> Rows:
    """The decision of each citation "NAME.N"."""
    found: Rows = {}
    for name, document in [(Path(row["url"]).stem, row["id"]) for row in db.query("SELECT * FROM documents")]:
        mentions = db.query(
            "SELECT d.* FROM decision_mentions m JOIN decisions d ON d.id = m.decision_id"
            " WHERE m.document_id = ? ORDER BY m.start",
            [document],
        )
        found |= {f"{name}.{index}": row for index, row in enumerate(mentions)}
    return found


@pytest.mark.parametrize("case", SETS, ids=[case["set"] for case in SETS])
def test_which_citations_are_one_decision(case: dict[str, Any], decisions: Rows) -> None:
    check(case, decisions)


def check(case: dict[str, Any], decisions: Rows) -> None:
    """That ``decisions``, by the names of the citations, are grouped and say what ``case`` has as right."""
    groups = [group["citations"] for group in case["right"]]
    ids = [{decisions[citation]["id"] for citation in group} for group in groups]
    assert [len(found) for found in ids] == [1] * len(groups), case["note"]
    assert len(set.union(*ids)) == len(groups), case["note"]
    for group in case["right"]:
        row = decisions[group["citations"][0]]
        said = {name: value for name, value in group.items() if name != "citations"}
        assert {name: row[name] for name in said} == said
