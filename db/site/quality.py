"""How good the extraction is, as it was measured: ``db/data/quality.csv``."""

import csv
from functools import cache
from importlib import resources


@cache
def measured() -> tuple[dict[str, str | float], ...]:
    """Each kind of row with its F1 on ``unseen`` documents, and what is reached at least ``today``."""
    table = resources.files("db").joinpath("data", "quality.csv").read_text("utf-8")
    lines = [line for line in table.splitlines() if not line.startswith("#")]
    return tuple(
        {"kind": row["kind"], "unseen": float(row["unseen"]), "today": float(row["today"])}
        for row in csv.DictReader(lines)
    )
