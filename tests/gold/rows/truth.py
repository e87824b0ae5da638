"""Whether the drawn rows are true: by the key where it has the field, else by the verdicts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.gold import score
from tests.gold.rows.drawn import SHOWN, Row
from tests.gold.rows.verdicts import Verdicts

BY_EYE = {
    "activities": ("title", "place", "organiser", "programme"),
    "decisions": (),
    "officials": (),
    "figures": ("measure", "role"),
}
_BODIES = frozenset({"role", "organisation", "issuer"})


@dataclass(frozen=True, slots=True)
class Judged:
    """A row with what is true of it, by field; None: nobody has judged the value."""

    row: Row
    fields: dict[str, bool | None]

    @property
    def is_true(self) -> bool:
        """Whether the key knows it and every shown field is judged true."""
        return self.row.key is not None and all(self.fields.values())

    @property
    def unjudged(self) -> list[str]:
        """The fields whose value nobody has judged, of a row that the key knows."""
        return [field for field, verdict in self.fields.items() if verdict is None and self.row.key]


def judge(row: Row, verdicts: Verdicts) -> Judged:
    """``row`` with the verdict on every shown field."""
    fields = {
        field: verdicts.on(row, field) if field in BY_EYE[row.kind] else _by_key(row, field)
        for field in SHOWN[row.kind]
    }
    return Judged(row, fields)


def _by_key(row: Row, field: str) -> bool:
    if row.key is None:
        return False
    value, wanted = row.values[field], row.key[field]
    if isinstance(wanted, (int, float)):
        return isinstance(value, (int, float)) and score.same_number(value, wanted)
    if field == "unit":
        return bool(score.same_unit(value, wanted))
    alike = score.fold_body if row.kind != "figures" and field in _BODIES else score.fold
    return bool(alike(value) == alike(wanted))


def shares(judged: Sequence[Judged]) -> dict[str, dict[str, Any]]:
    """By kind: how many rows, the share that is true in every field ("rows"), and that of each field."""
    return {kind: _of_kind([one for one in judged if one.row.kind == kind]) for kind in SHOWN}


def _of_kind(judged: Sequence[Judged]) -> dict[str, Any]:
    fields = judged[0].fields if judged else {}
    true = {field: sum(one.fields[field] is True for one in judged) / len(judged) for field in fields}
    return {"drawn": len(judged), "rows": sum(one.is_true for one in judged) / len(judged), **true}


def table(judged: Sequence[Judged]) -> str:
    """The shares as a table to print, with the number of values that nobody has judged."""
    lines = [f"{'rows':<11}{'drawn':>6}   true  by field"]
    for kind, told in shares(judged).items():
        fields = "  ".join(f"{field} {told[field]:.3f}" for field in SHOWN[kind])
        lines.append(f"{kind:<11}{told['drawn']:>6}  {told['rows']:.3f}  {fields}")
    missing = sum(len(one.unjudged) for one in judged)
    return "\n".join([*lines, *([f"{missing} values are not judged: {ADVICE}"] if missing else [])])


ADVICE = (
    "a value without a verdict counts as not true; python -m tests.gold.rows --write adds its line to "
    "tests/gold/rows/<kind>.csv, where yes or no is written after reading it beside its sentence"
)
