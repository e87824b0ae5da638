"""How good the extraction is, as it was measured: ``db/data/quality.csv``."""

import csv
from functools import cache
from importlib import resources


@cache
def measured() -> tuple[tuple[str, float], ...]:
    """Each kind of row with the F1 that is reached at least."""
    table = resources.files("db").joinpath("data", "quality.csv").read_text("utf-8")
    lines = [line for line in table.splitlines() if not line.startswith("#")]
    return tuple((row["kind"], float(row["f1"])) for row in csv.DictReader(lines))
