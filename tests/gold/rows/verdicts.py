"""What was judged by eye: ``<kind>.csv``, a line for each value of a field at a place.

A value that is found there later and has no line is not judged, and counts as not true until someone has
read it beside its sentence: nobody is held to what the rules say today, and nobody gains by a change unseen.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.gold.rows.drawn import Row

FOLDER = Path(__file__).parent
COLUMNS = ["document", "quote", "nth", "field", "value", "verdict"]
_VERDICTS = {"yes": True, "no": False}
Place = tuple[str, str, str, int, str]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdicts on values, by place and field."""

    told: dict[Place, dict[str, bool]]

    def on(self, row: Row, field: str) -> bool | None:
        """Whether the row's value of ``field`` was judged true; None where nobody has judged it."""
        return self.told.get(_place(row, field), {}).get(written(row.values[field]))


def _place(row: Row, field: str) -> Place:
    return row.kind, row.document, row.quote, row.nth, field


def written(value: Any) -> str:
    """A value as the files write it: nothing for null."""
    return "" if value is None else str(value)


def read(kinds: list[str], folder: Path = FOLDER) -> Verdicts:
    """The verdicts of the files; ValueError with file and line for one that is no verdict, or given twice."""
    told: dict[Place, dict[str, bool]] = {}
    for kind in kinds:
        for number, line in _lines(folder / f"{kind}.csv"):
            at = f"{kind}.csv:{number}"
            if line["verdict"] not in _VERDICTS:
                raise ValueError(f"{at}: read the row beside its sentence and write yes or no")
            place = (kind, line["document"], line["quote"], int(line["nth"]), line["field"])
            known = told.setdefault(place, {})
            if line["value"] in known:
                raise ValueError(f"{at}: judged twice")
            known[line["value"]] = _VERDICTS[line["verdict"]]
    return Verdicts(told)


def _lines(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    with file.open(encoding="utf-8", newline="") as opened:
        # A comment becomes an empty line, which the reader skips and counts.
        reader = csv.DictReader(("\n" if line[0] == "#" else line for line in opened), COLUMNS)
        for line in reader:
            if list(line.values()) != COLUMNS:
                yield reader.line_num, line


def append(rows: list[tuple[Row, str]], folder: Path = FOLDER) -> None:
    """Write a line without a verdict for the value of each (row, field)."""
    for row, field in rows:
        with (folder / f"{row.kind}.csv").open("a", encoding="utf-8", newline="") as opened:
            _, *place = _place(row, field)
            csv.writer(opened, lineterminator="\n").writerow([*place, written(row.values[field]), ""])
