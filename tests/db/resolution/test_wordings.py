"""The same question as in ``test_resolution``, put in other wordings.

``wordings.json``, ``further_wordings.json`` and ``third_wordings.json`` have for each set its documents by
name (day, home province, text) and the right groups, which were written before the rules were tried on them.
"""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from db.corpus import open_corpus
from db.records import StoredDocument
from db.store import store
from nlp.extraction import extract_document
from tests.db.resolution.test_resolution import Rows, check, cited

SETS = [
    case
    for name in ("wordings.json", "further_wordings.json", "third_wordings.json")
    for case in json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
]


def document(name: str, told: dict[str, Any]) -> StoredDocument:
    return StoredDocument(
        source_id="files",
        key=name,
        url=f"{name}.txt",
        title=None,
        published=date.fromisoformat(told["published"]) if told["published"] else None,
        author=None,
        credit=None,
        text=told["text"],
        home_province=told["home"],
        kind="file",
        fetched_at=datetime(2026, 11, 1, tzinfo=UTC),
    )


def resolved(path: Path, documents: Sequence[StoredDocument]) -> Rows:
    db = open_corpus(path)
    for one in documents:
        store(db, one, extract_document(one.readable()))
    rows = cited(db)
    db.close()
    return rows


@pytest.mark.parametrize("case", SETS, ids=[case["set"] for case in SETS])
def test_which_citations_are_one_decision(case: dict[str, Any], tmp_path: Path) -> None:
    documents = [document(name, told) for name, told in case["documents"].items()]
    for name, order in (("forwards", documents), ("backwards", documents[::-1])):
        check(case, resolved(tmp_path / f"{name}.db", order))
