"""What the relations between decisions, and the texts of decisions that we hold, tell of each decision."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from importlib import resources
from typing import Any

from sqlite_utils import Database

RELATED, TEXTS = (
    resources.files("db").joinpath("data", name).read_text("utf-8")
    for name in ("decision_validity.sql", "decision_texts.sql")
)
SAVED = """
    UPDATE decisions SET document_id = ?, signatory = ?, in_force = ?, in_force_by = ?
    WHERE id = ? AND (document_id, signatory, in_force, in_force_by) IS NOT (?1, ?2, ?3, ?4)
"""
_AT_ONCE = 1_000
STATES = {"replaces": "replaced", "repeals": "repealed", "amends": "amended"}
"""What a decision is after another did this to it, the most telling first."""
UNKNOWN = "unknown"
"""No text that we hold says that anything happened to it; that it is in force does not follow."""


def refresh(db: Database, decision_ids: Collection[str]) -> None:
    """Derive anew whether the decisions are in force, and where their text is, and the same of those that
    they change.
    """
    ordered = sorted(decision_ids)
    for first in range(0, len(ordered), _AT_ONCE):
        _refresh(db, ordered[first : first + _AT_ONCE])


def _refresh(db: Database, decision_ids: Sequence[str]) -> None:
    asked = json.dumps(decision_ids)
    changes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in db.query(RELATED, [asked]):
        changes[str(row["id"])].append(row)
    texts = {str(row["id"]): row for row in db.query(TEXTS, [asked])}
    for one, rows in changes.items():
        state, by = _state(rows)
        text = texts.get(one, {})
        db.execute(SAVED, [text.get("document_id"), text.get("signatory"), state, by, one])


def _state(rows: Iterable[dict[str, Any]]) -> tuple[str, str | None]:
    """The state, and the decision that says so: of several of a kind the latest."""
    told = [row for row in rows if row["relation"]]
    for relation, state in STATES.items():
        latest = max(
            (row for row in told if row["relation"] == relation),
            key=lambda row: (row["day"] or "", row["by_id"]),
            default=None,
        )
        if latest is not None:
            return state, str(latest["by_id"])
    return UNKNOWN, None
