"""The annotated candidates: sentences written for this, and documents of ``tests/gold`` that are not blind.

``examples.csv`` has short documents of a title and sentences; ``is_activity`` says whether what the rules
take for an activity in a sentence is one as ``tests/gold/GUIDE.md`` defines it. A sentence in which they see
none teaches nothing, until they do.
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from nlp.activities import find_activities, worth
from nlp.records import Activity
from nlp.text.document import Document
from tests.gold.evaluation import KEYS, OWN, TEXTS

WRITTEN = Path(__file__).with_name("examples.csv")


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate of the rules, by its signs; ``document`` is what it must not be parted from in a test,
    ``alone`` that it was read without the rest of it."""

    document: str
    signs: tuple[str, ...]
    is_activity: bool
    sentence: str
    alone: bool = False


@cache
def examples() -> list[Example]:
    return [*_written(), *(one for name in OWN for one in of_gold(name))]


def written_sentences() -> list[dict[str, str]]:
    lines = WRITTEN.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def documents() -> list[str]:
    """The names of all annotated documents, in order, also of those in which the rules see nothing."""
    return sorted({row["document"] for row in written_sentences()} | set(OWN))


def _written() -> Iterator[Example]:
    for name, rows in groupby(written_sentences(), key=lambda row: row["document"]):
        yield from _of_document(name, list(rows))


def _of_document(name: str, rows: list[dict[str, str]]) -> Iterator[Example]:
    """Its candidates as they stand in it, and again each sentence alone: nothing may hang on the context."""
    title, sentences = rows[0]["title"], [row["sentence"] for row in rows]
    yield from _labelled(name, title, "\n".join([title, *sentences]), rows)
    for row in rows:
        yield from _labelled(name, None, row["sentence"], [row], alone=True)


def _labelled(
    name: str, title: str | None, text: str, rows: list[dict[str, str]], *, alone: bool = False
) -> Iterator[Example]:
    starts = [(text.index(row["sentence"]), row["is_activity"] == "yes") for row in rows]
    for found in find_activities.candidates(Document(text, title=title)):
        label = next((label for start, label in reversed(starts) if start <= found.start), None)
        if label is not None:
            yield _example(name, found, title, text, is_activity=label, alone=alone)


def of_gold(name: str) -> Iterator[Example]:
    """The candidates of a document of ``tests/gold``: what its key has, and what it has not; what overlaps
    only optional items teaches nothing.
    """
    key = json.loads((KEYS / f"{name}.json").read_text(encoding="utf-8"))
    text = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
    spans = [(*_span(text, item), item.get("optional", False)) for item in key["activities"]]
    title = key["title"]
    for found in find_activities.candidates(Document(text, title=title)):
        over = [optional for start, end, optional in spans if start < found.end and found.start < end]
        if not over or not all(over):
            yield _example(name, found, title, text, is_activity=bool(over))


def _span(text: str, item: dict[str, Any]) -> tuple[int, int]:
    at = -1
    for _ in range(item.get("nth", 0) + 1):
        at = text.index(item["quote"], at + 1)
    return at, at + len(item["quote"])


def _example(
    name: str, found: Activity, title: str | None, text: str, *, is_activity: bool, alone: bool = False
) -> Example:
    signs = tuple(sorted(worth.signs(found, title, text)))
    return Example(name, signs, is_activity, found.sentence, alone)
