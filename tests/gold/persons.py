"""Which pairs of mentions of a name the corpus takes for one person, against the key in ``persons.csv``."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db.mentions_of_one import Mention
from db.same_person import resolve
from nlp import officials
from nlp.text.document import Document

KEY = Path(__file__).with_name("persons.csv")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts; whether they name one person by the key (yes, no, unknowable), and whether we say so."""

    verdict: str
    texts: tuple[str, str]
    is_one: bool


def pairs() -> Iterator[Pair]:
    """The pairs of the key as the extractor and the resolver read them."""
    lines = [line for line in KEY.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for row in csv.DictReader(lines):
        one = _mentions("one", row["text"], row["home"], row["day"])
        other = _mentions("other", row["other_text"], row["other_home"], row["other_day"])
        yield Pair(row["verdict"], (row["text"], row["other_text"]), _is_one([*one, *other]))


def _mentions(document: str, text: str, home: str, day: str) -> list[Mention]:
    found = officials.find(Document(text, published=date.fromisoformat(day), home_province=home))
    return [
        Mention(
            id=f"{document}-{number}",
            document_id=document,
            day=day,
            start=one.start,
            sentence=one.sentence,
            name=one.name,
            role=one.role,
            organisation=one.organisation,
            province_id=one.province_id,
            tenure=one.tenure,
        )
        for number, one in enumerate(found)
    ]


def _is_one(mentions: list[Mention]) -> bool:
    """Whether a person is named in both documents."""
    return any(len({one.document_id for one in meant}) > 1 for meant in resolve(mentions).values())


def score() -> tuple[float, float, list[Pair]]:
    """Precision and recall of the pairs taken for one person, and the pairs that are wrong."""
    judged = list(pairs())
    right = sum(pair.is_one and pair.verdict == "yes" for pair in judged)
    precision = right / sum(pair.is_one for pair in judged)
    recall = right / sum(pair.verdict == "yes" for pair in judged)
    return precision, recall, [pair for pair in judged if pair.is_one != (pair.verdict == "yes")]
