"""``python -m tests.gold.offered DATA INTO``: cases for the gold from what was reported and corrected.

Each document of the corpus with a correction that applies becomes ``INTO/texts/ID.txt`` and
``INTO/keys/ID.json``. A key has the rows as they are served, the corrected ones among them: read the others
beside the text, and make of the document a case in your own words before it goes into ``tests/gold``.
"""

import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from tests.gold import score

CORRECTED = """
    SELECT d.* FROM documents d
    WHERE d.id IN (SELECT document_id FROM corrections WHERE trouble IS NULL) ORDER BY d.id
"""


def offered(connection: sqlite3.Connection) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The id, the text and the key of each document that was corrected."""
    connection.row_factory = sqlite3.Row
    for document in connection.execute(CORRECTED).fetchall():
        key = {"doc": document["id"], **{name: document[name] for name in score.FIELDS["documents"]}}
        key["provinces"] = sorted(
            {row["province_id"] for row in connection.execute(score.SQL["provinces"], (document["id"],))}
        )
        for kind in list(score.FIELDS)[2:]:
            rows = connection.execute(score.SQL[kind], (document["id"],)).fetchall()
            key[kind] = [
                _row(document["text"], kind, row) for row in sorted(rows, key=lambda row: row["start"])
            ]
        yield document["id"], _dump(document), key


def _row(text: str, kind: str, row: sqlite3.Row) -> dict[str, Any]:
    own = {"quote": row["quote"], **{name: row[name] for name in score.FIELDS[kind]}}
    starts = [start for start, _ in score.occurrences(row["quote"], text)]
    nth = starts.index(row["start"]) if row["start"] in starts else 0
    return own | ({"nth": nth} if nth else {})


def _dump(document: sqlite3.Row) -> str:
    """The document as a file to take in: what stands apart from its text is put where pages have it."""
    title, text = document["title"] or "", str(document["text"])
    body = text.removeprefix(title).lstrip("\n") if title else text
    day = date.fromisoformat(document["published"]).strftime("%d/%m/%Y") if document["published"] else ""
    return "\n\n".join(filter(None, [title, day, body])) + "\n"


def main(data: Path, into: Path) -> None:
    """Write the cases that the corpus in ``data`` offers into the folder ``into``."""
    (into / "texts").mkdir(parents=True, exist_ok=True)
    (into / "keys").mkdir(exist_ok=True)
    with closing(sqlite3.connect(data / "corpus.db")) as connection:
        for name, text, key in offered(connection):
            (into / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
            told = json.dumps(key, ensure_ascii=False, indent=1)
            (into / "keys" / f"{name}.json").write_text(f"{told}\n", encoding="utf-8")
            print(into / "keys" / f"{name}.json")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
