"""Any result of a query as bars: one column names them, a column of numbers is how long they are."""

from collections.abc import Sequence
from typing import Any

from db.site.corpus_reading import Row

MOST = 60


def bars(
    columns: Sequence[str], rows: Sequence[Sequence[Any]], label: str = "", length: str = ""
) -> Row | None:
    """The bars of the first ``MOST`` rows, in percent of the longest, where there is a column of numbers that
    are not all one; else None. ``label`` and ``length`` name the columns; by default the first ones that fit.
    """
    numeric = [name for at, name in enumerate(columns) if _is_length([row[at] for row in rows])]
    if len(rows) < 2 or not numeric:
        return None
    long = length if length in numeric else numeric[-1]
    named = (
        label
        if label in columns and label != long
        else next((name for name in columns if name != long), long)
    )
    found = [(row[columns.index(named)], row[columns.index(long)] or 0) for row in rows[:MOST]]
    highest = max(value for _, value in found) or 1
    shown = [{"label": _short(said), "value": value, "width": 100 * value / highest} for said, value in found]
    return {
        "label": named,
        "length": long,
        "labels": list(columns),
        "lengths": numeric,
        "bars": shown,
        "left_out": len(rows) - len(found),
    }


def _is_length(values: Sequence[Any]) -> bool:
    told = [value for value in values if value is not None]
    return bool(told) and all(type(value) in (int, float) and 0 <= value < 1e300 for value in told)


def _short(said: Any) -> str:
    text = "–" if said is None else f"{len(said)} bytes" if isinstance(said, bytes) else str(said)
    return text if len(text) <= 40 else f"{text[:39]}…"
