"""Keeps ``decisions`` in step with the citations of ``decision_mentions``."""

from collections.abc import Iterable, Mapping
from dataclasses import fields

from sqlite_utils import Database

from db.resolve import Citation, Decision, resolve
from db.rows import Row, insert

CITATIONS = """
    SELECT m.decision_id, m.id, m.document_id, d.published, m.start, m.number, m.symbol, m.type, m.year,
           m.issuer, m.issuer_province, p.name AS province_name, m.issued_on, m.subject
    FROM decision_mentions m
    JOIN documents d ON d.id = m.document_id
    LEFT JOIN provinces p ON p.id = m.issuer_province
    WHERE m.key = ?
"""
KNOWN = "SELECT * FROM decisions WHERE key = ?"
MEANT = "UPDATE decision_mentions SET decision_id = ? WHERE id = ?"
LINKED = "UPDATE activity_decisions SET decision_id = ? WHERE mention_id = ?"


def refresh(db: Database, keys: Iterable[str]) -> None:
    """Derive the decisions of each key in ``keys`` anew from all its citations; write what that changes."""
    for key in sorted(keys):
        citations = list(db.query(CITATIONS, [key]))
        meant_before = {row["id"]: row.pop("decision_id") for row in citations}
        known = {row["id"]: row for row in db.query(KNOWN, [key])}
        decisions = resolve(key, [Citation(**row) for row in citations])
        for decision in decisions:
            _save(db, decision, known.pop(decision.id, None), meant_before)
        db.conn.executemany("DELETE FROM decisions WHERE id = ?", [(uncited,) for uncited in known])


def _save(
    db: Database, decision: Decision, known: Row | None, meant_before: Mapping[str, str | None]
) -> None:
    row = {field.name: getattr(decision, field.name) for field in fields(decision)}
    mentions = row.pop("mentions")
    if row != known:
        insert(db, "decisions", [row], replace=True)
    changed = [(decision.id, mention) for mention in mentions if meant_before[mention] != decision.id]
    db.conn.executemany(MEANT, changed)
    db.conn.executemany(LINKED, changed)
