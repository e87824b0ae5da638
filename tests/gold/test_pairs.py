"""Pairs of documents that cite one number: one decision or two? ``pairs.json`` says yes, no or unknowable.

"{n}" stands for a number that no other pair has. Only what the key calls "yes" may be one decision, and what
is one decision is found but for one in ten.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from db.corpus import open_corpus
from db.records import StoredDocument
from db.store import store
from nlp.extraction import extract_document

PAIRS = json.loads((Path(__file__).parent / "pairs.json").read_text(encoding="utf-8"))
LEAST_JOINED = 0.9


def document(name: str, number: int, told: Mapping[str, str]) -> StoredDocument:
    return StoredDocument(
        source_id="files",
        key=name,
        url=name,
        title=None,
        published=date.fromisoformat(told["published"]),
        author=None,
        credit=None,
        text=told["text"].replace("{n}", str(number)),
        home_province=told["home"] or None,
        kind="file",
        fetched_at=datetime(2026, 11, 1, tzinfo=UTC),
    )


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> dict[int, bool]:
    """Of each pair, by its index, whether its two citations are one decision."""
    db = open_corpus(tmp_path_factory.mktemp("pairs") / "corpus.db")
    for index, pair in enumerate(PAIRS):
        for side in "ab":
            one = document(f"{index}{side}", 1001 + index, pair[side])
            store(db, one, extract_document(one.readable()))
    found: dict[int, list[Any]] = {index: [] for index in range(len(PAIRS))}
    for row in db.query("SELECT number, decision_id FROM decision_mentions ORDER BY start"):
        if 0 <= int(row["number"]) - 1001 < len(PAIRS):
            found[int(row["number"]) - 1001].append(row["decision_id"])
    db.close()
    assert [index for index, ids in found.items() if len(ids) != 2] == []
    return {index: len(set(ids)) == 1 for index, ids in found.items()}


def test_nothing_is_merged_that_is_not_known_to_be_one(joined: dict[int, bool]) -> None:
    assert [PAIRS[index] for index in joined if joined[index] and PAIRS[index]["same"] != "yes"] == []


def test_what_is_one_is_joined(joined: dict[int, bool]) -> None:
    known = [index for index, pair in enumerate(PAIRS) if pair["same"] == "yes"]
    apart = [PAIRS[index] for index in known if not joined[index]]
    assert len(apart) <= (1 - LEAST_JOINED) * len(known), apart
