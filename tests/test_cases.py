"""Small inputs with the values that are right for them: faults that people reported of programs like this.

``cases/expected.jsonl`` has a line for each file of ``cases/files``: the report that it is like, and what
must be read: a field of the document; the ``keys``, ``names`` and other rows in text order; ``has:X`` and
``hasnt:X``, what the text holds; ``titlehas:X``, an activity's title; ``sentence:X``, a citation's sentence;
``dup``, a re-post.
"""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import pipeline

HERE = Path(__file__).with_name("cases")
CASES = [json.loads(line) for line in (HERE / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
ROWS = {
    "keys": ("key", "decision_mentions"),
    "names": ("name", "officials"),
    "off": ("name, role, organisation", "officials"),
    "figs": ("value, value_max, unit", "figures"),
    "figq": ("value, value_max, unit, qualifier", "figures"),
    "acts": ("type, status, date_from, date_to", "activities"),
    "actp": ("type, province_id", "activities"),
    "orgs": ("organiser", "activities"),
    "places": ("place", "activities"),
    "dec": (
        "key, type, issuer, issued_on",
        "(SELECT m.document_id, m.start, m.key, d.type, d.issuer, d.issued_on"
        " FROM decision_mentions m JOIN decisions d ON d.id = m.decision_id)",
    ),
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory) -> Iterator[sqlite3.Connection]:
    data = tmp_path_factory.mktemp("cases")
    CliRunner().invoke(pipeline.main, ["ingest", "--data", str(data), str(HERE / "files")])
    with sqlite3.connect(data / "corpus.db") as db:
        db.row_factory = sqlite3.Row
        yield db


def found(db: sqlite3.Connection, file: str, what: str) -> object:
    """What the corpus says of ``what`` in ``file``; None where there is no such document."""
    document = db.execute("SELECT * FROM documents WHERE url LIKE '%' || ?", (file,)).fetchone()
    if document is None or what == "refused":
        return document is None if what == "refused" else None
    kind, _, part = what.partition(":")
    if kind == "provs":
        query = "SELECT DISTINCT province_id FROM province_mentions WHERE document_id = ? ORDER BY 1"
        return [row[0] for row in db.execute(query, (document["id"],))]
    if kind in ROWS:
        columns, table = ROWS[kind]
        query = f"SELECT {columns} FROM {table} WHERE document_id = ? ORDER BY start"
        rows = [list(row) for row in db.execute(query, (document["id"],))]
        return [row[0] if len(row) == 1 else row for row in rows]
    return held(db, document, kind, part)


def held(db: sqlite3.Connection, document: sqlite3.Row, kind: str, part: str) -> object:
    of = {"titlehas": ("title", "activities"), "sentence": ("sentence", "decision_mentions")}
    if kind in of:
        column, table = of[kind]
        query = f"SELECT {column} FROM {table} WHERE document_id = ?"
        return any(part in row[0] for row in db.execute(query, (document["id"],)))
    if kind in ("has", "hasnt"):
        return (part in document["text"]) == (kind == "has")
    return document["duplicate_of"] is not None if kind == "dup" else document[kind]


def test_every_file_is_a_case() -> None:
    assert {case["file"] for case in CASES} == {path.name for path in (HERE / "files").iterdir()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["file"])
def test_what_is_right_is_read(corpus: sqlite3.Connection, case: dict) -> None:
    assert {what: found(corpus, case["file"], what) for what, _ in case["checks"]} == dict(case["checks"])
