"""The subjects (trích yếu) of decisions, against a key of their own: ``subjects/<name>.json``.

A row is ``{"quote", "nth", "subject"}``: the citation as in the document's key, and the subject that the page
gives it, without "về việc", "V/v" or "về". A citation whose subject the page does not give has no row.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.gold import score

FOLDER = Path(__file__).parent / "subjects"
SQL = """SELECT d.subject FROM decision_mentions m JOIN documents o ON o.id = m.document_id
    LEFT JOIN decisions d ON d.id = m.decision_id WHERE o.url LIKE ? AND m.quote = ? ORDER BY m.start"""


@dataclass(frozen=True, slots=True)
class Judged:
    """A subject of the key beside the one that was found for its citation."""

    document: str
    quote: str
    wanted: str
    found: str | None

    @property
    def right(self) -> bool:
        """Equal, spacing and case aside."""
        return score.fold(self.found) == score.fold(self.wanted)

    def error(self) -> dict[str, str]:
        """The error as ``score.Scorer`` reports one."""
        detail = f"subject: {self.found!r}, gold {self.wanted!r}"
        return {
            "doc": self.document,
            "kind": "decisions",
            "error": "attribute",
            "detail": detail,
            "quote": self.quote,
        }


def key(name: str) -> list[dict[str, str]]:
    """The subjects that the key of a document gives; none where it has no such key."""
    file = FOLDER / f"{name}.json"
    rows: list[dict[str, str]] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else []
    return rows


def judge(connection: sqlite3.Connection, name: str) -> Iterator[Judged]:
    """Every subject of a document's key beside what the corpus says."""
    for row in key(name):
        found = [subject for (subject,) in connection.execute(SQL, (f"%{name}.txt", row["quote"]))]
        # Of what stood in page furniture, the text has lost the earlier ones.
        at = min(int(row["nth"]), len(found) - 1)
        yield Judged(name, row["quote"], row["subject"], found[at] if found else None)
