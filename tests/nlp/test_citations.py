"""What the row of a cited document says, sentence by sentence (``citations.csv``)."""

import csv
from datetime import date
from pathlib import Path

import pytest

from nlp import decisions
from nlp.text.document import Document

FIELDS = ("key", "type", "issuer", "issuer_province", "issued_on", "subject")
LINES = Path(__file__).with_name("citations.csv").read_text("utf-8").splitlines(keepends=True)
ROWS = list(csv.DictReader(line for line in LINES if not line.startswith("#")))


@pytest.mark.parametrize("row", ROWS, ids=[row["sentence"][:60] for row in ROWS])
def test_what_the_row_says(row: dict[str, str]) -> None:
    document = Document(row["sentence"], None, date.fromisoformat(row["day"]), row["home"] or None)
    cited = decisions.find(document)[0]
    assert {field: str(getattr(cited, field) or "") for field in FIELDS} == {f: row[f] for f in FIELDS}
