"""Keeps ``decisions`` in step with the citations of ``decision_mentions``, and old ids of decisions alive."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from functools import lru_cache
from importlib import resources
from typing import Any

from sqlite_utils import Database

from db import further_citations, validity
from db.citations import Citation
from db.cited_decision import Decision, added_up
from db.folding import comparable
from db.former_ids import DECISIONS
from db.resolve import Meant, meant
from db.rows import Row, insert
from nlp.decisions import scope
from nlp.decisions.named import body_of
from nlp.officials import body_identity
from nlp.provinces import gazetteer

CITATIONS = resources.files("db").joinpath("data", "citations.sql").read_text("utf-8")
KNOWN = "SELECT * FROM decisions WHERE key = ?"
KEYS = "SELECT DISTINCT key FROM decisions WHERE id IN (SELECT value FROM json_each(?))"
DELETED = "DELETE FROM decisions WHERE id = ?"
_DERIVED = frozenset({"alike", "body", "national", "permanent"})
_TOLD = tuple(field.name for field in fields(Citation) if field.name not in _DERIVED)
"""What of a citation stands in a row of the query."""


def refresh(db: Database, keys: Iterable[str], rewritten: Mapping[str, str] | None = None) -> None:
    """Derive the decisions of each key in ``keys`` from all its citations; write what that changes.

    ``rewritten`` are the decisions that citations meant before their rows were written anew.
    """
    told = rewritten or {}
    told_anew = {key for (key,) in db.execute(KEYS, [json.dumps(sorted(set(told.values())))])}
    touched = set[str]()
    for key in keys:
        further = set() if key in told_anew else further_citations.counted(db, key)
        touched |= further or _derived_anew(db, key, told)
    validity.refresh(db, touched)


def _derived_anew(db: Database, key: str, rewritten: Mapping[str, str]) -> set[str]:
    """The decisions of ``key`` that are not as they were before."""
    touched = set[str]()
    rows = list(db.query(CITATIONS, [key]))
    citations = [_citation(row) for row in rows]
    meant_before = {row["id"]: row["decision_id"] for row in rows}
    known = {row["id"]: row for row in db.query(KNOWN, [key])}
    decisions = meant(key, citations)
    for decision in decisions:
        before = known.pop(decision.id, None)
        if not _is_as_before(decision, before, meant_before):
            touched.add(decision.id)
            _save(db, added_up(key, decision.claim, decision.citations), before)
            _follow(db, decision, meant_before)
    if known:
        _forget(db, known, decisions, meant_before, rewritten)
    return touched


def _is_as_before(decision: Meant, known: Row | None, meant_before: Mapping[str, str | None]) -> bool:
    """Whether it has the citations that it had: one of a document that was stored anew means nothing yet,
    and of those that are gone a document is missing.
    """
    if known is None or any(meant_before[one.id] != decision.id for one in decision.citations):
        return False
    return known["documents"] == len({document for one in decision.citations for _, document in one.mentions})


def _alike(row: dict[str, Any]) -> list[tuple[str, str]]:
    """The ids of the mentions that are told by ``row``, each with that of its document."""
    pairs = (pair.split(" ") for pair in row["alike"].split(","))
    return [(mention, document) for mention, document in pairs]


def _citation(row: dict[str, Any]) -> Citation:
    symbol, alike = row["symbol"], _alike(row)
    if _is_of_home(row):
        row = row | {"province_name": row["home_name"]}
    told = {name: row[name] for name in _TOLD}
    return Citation(
        **told,
        alike=tuple(alike),
        body=_body(row),
        national=_is_national(symbol, row["issuer"], row["issuer_from"]),
        permanent=_is_permanent(symbol),
    )


_is_national = lru_cache(maxsize=1024)(scope.is_national)
_is_permanent = lru_cache(maxsize=1024)(scope.is_permanent)


def _is_of_home(row: dict[str, Any]) -> bool:
    """Whether the issuer's name is one that every province may have ("Ban Tổ chức Cuộc thi"): it is one body
    in documents of one home only.
    """
    if row["issuer"] is None or row["issuer_province"] is not None:
        return False
    named = body_identity.body_of("", row["issuer"], None)
    return named is not None and not named.is_known


def _body(row: dict[str, Any]) -> str | None:
    """The issuer by which citations agree: a province's body is the same with and without the kind of its
    province, which may change, and its chairman's numbers are its own.
    """
    unit = gazetteer.provinces().get(row["issuer_province"] or "")
    issuer = row["issuer"] and comparable(body_of(row["issuer"]))
    if issuer is None or unit is None:
        return issuer
    day = row["issued_on"] or (f"{row['year']}-12-31" if row["year"] else row["written_to"])
    kind = unit.kind_on(date.fromisoformat(day)) if day else unit.kind
    named = rf"(?:{kind}|{kind.split()[0]} ?ủy) {re.escape(comparable(unit.name))}$"
    return re.sub(named, comparable(unit.name), issuer)


def _save(db: Database, decision: Decision, known: Row | None) -> None:
    row = {
        field.name: getattr(decision, field.name) for field in fields(decision) if field.name != "mentions"
    }
    if known is None:
        DECISIONS.is_again(db, decision.id)
    if known is None or row != {name: known[name] for name in row}:
        insert(db, "decisions", [row], replace=True)


def _follow(db: Database, decision: Meant, meant_before: Mapping[str, str | None]) -> None:
    """Lead the mentions that meant another decision, or none yet, to this one."""
    moved = (one for one in decision.citations if meant_before[one.id] != decision.id)
    further_citations.follow(db, ((decision.id, mention) for one in moved for mention, _ in one.mentions))


def _forget(
    db: Database,
    gone: Iterable[str],
    decisions: Iterable[Meant],
    meant_before: Mapping[str, str | None],
    rewritten: Mapping[str, str],
) -> None:
    """Delete the decisions that no citation means any more; the id of each leads to the decision that most of
    its citations mean now.
    """
    heirs: dict[str | None, Counter[str]] = defaultdict(Counter)
    for decision in decisions:
        for one in decision.citations:
            for mention, _ in one.mentions:
                heirs[rewritten.get(mention, meant_before[one.id])][decision.id] += 1
    for old in gone:
        DECISIONS.lead_on(db, old, heirs[old])
        db.execute(DELETED, [old])
