"""What a draft says that the served edition does not, and the other way round."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from sqlite_utils import Database

from db.explain import KINDS
from db.publication.report_rows import DriftRow
from db.rows import Row

SAMPLES = 5

TOUCHED = """
    CREATE TEMP TABLE touched AS
    SELECT n.id FROM main.documents n LEFT JOIN served.documents o ON o.id = n.id
    WHERE o.id IS NULL OR o.content_hash <> n.content_hash OR {old_extractor} IS NOT n.extractor
"""
DIFFERENCE = """
    SELECT *, count(*) OVER () AS total FROM (
        SELECT {columns} FROM {this}."{table}" WHERE document_id IN (SELECT id FROM temp.touched)
        EXCEPT SELECT {columns} FROM {other}."{table}" WHERE document_id IN (SELECT id FROM temp.touched)
    ) LIMIT {samples}
"""
NEW = """
    SELECT {columns} FROM main."{table}" n LEFT JOIN served."{table}" o ON o.id = n.id
    WHERE o.id IS NULL {more}
"""
NEW_UNREAD = """
    SELECT kind, what, times, documents, example, document_id, count(*) OVER () AS total
    FROM main.unread n {but_for_those_served} ORDER BY documents DESC, times DESC, kind, what LIMIT {limit:d}
"""
NOT_SERVED = "WHERE NOT EXISTS (SELECT 1 FROM served.unread o WHERE o.kind = n.kind AND o.what = n.what)"
DRIFTS = """
    WITH known AS (
        SELECT n.source_id, o.id IS NOT NULL AS old, n.published IS NOT NULL AS dated,
            n.title IS NOT NULL AS titled, length(n.text) AS length
        FROM main.documents n LEFT JOIN served.documents o ON o.id = n.id
        WHERE n.kind <> 'attachment'
    )
    SELECT source_id,
        avg(dated) FILTER (WHERE old) AS dated_before, avg(dated) FILTER (WHERE NOT old) AS dated_now,
        avg(titled) FILTER (WHERE old) AS titled_before, avg(titled) FILTER (WHERE NOT old) AS titled_now,
        avg(length) FILTER (WHERE old) AS length_before, avg(length) FILTER (WHERE NOT old) AS length_now
    FROM known GROUP BY source_id
    HAVING count(*) FILTER (WHERE old) >= 5 AND count(*) FILTER (WHERE NOT old) >= 5
"""
DRIFTED = MappingProxyType({"dated": 0.9, "titled": 0.9, "length": 0.5})
"""By measure, the part of what a portal's documents used to have below which tonight's have drifted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How many things of one ``kind`` (its table) the draft ``gained`` and ``lost``, with some of each."""

    kind: str
    gained: int
    lost: int
    gained_samples: tuple[Row, ...]
    lost_samples: tuple[Row, ...]


def changes(draft: Database) -> list[Change]:
    """What was gained and lost in each kind by documents that are new, changed or read anew.

    A thing is what was read and its quote; that it moved within its text is no change. ``draft`` has the
    edition of today attached as ``served``, perhaps one of an older schema.
    """
    old = "o.extractor" if _served_has(draft, "documents", "extractor") else "NULL"
    draft.execute("DROP TABLE IF EXISTS temp.touched")
    draft.execute(TOUCHED.format(old_extractor=old))
    return [_change(draft, kind.table, kind.columns) for kind in KINDS]


def _change(draft: Database, table: str, columns: tuple[str, ...]) -> Change:
    names = ["document_id", "quote", *(name for name in columns if name != "activity_id")]
    gained, lost = _difference(draft, table, names, "main"), _difference(draft, table, names, "served")
    return Change(
        kind=table,
        gained=_total(gained),
        lost=_total(lost),
        gained_samples=tuple(gained),
        lost_samples=tuple(lost),
    )


def _difference(draft: Database, table: str, names: list[str], this: Literal["main", "served"]) -> list[Row]:
    columns = ", ".join(f'"{name}"' for name in names)
    other = "served" if this == "main" else "main"
    query = DIFFERENCE.format(columns=columns, this=this, other=other, table=table, samples=SAMPLES)
    return list(draft.query(query))


def _total(samples: list[Row]) -> int:
    return int(samples[0]["total"] or 0) if samples else 0


def new_documents(draft: Database) -> dict[str, int]:
    """How many documents of each source the edition of today does not have."""
    query = NEW.format(columns="n.source_id, count(*)", table="documents", more="GROUP BY n.source_id")
    return dict(draft.execute(query).fetchall())


def new_rows(draft: Database, table: str, columns: Sequence[str], limit: int) -> tuple[int, list[Row]]:
    """How many rows of ``table`` today's edition does not have, by their ids, and the first ``limit``."""
    named = ", ".join(f'n."{column}"' for column in columns)
    count = draft.execute(NEW.format(columns="count(*)", table=table, more="")).fetchone()[0]
    query = NEW.format(columns=named, table=table, more=f"ORDER BY n.id LIMIT {limit:d}")
    return count, list(draft.query(query))


def new_unread(draft: Database, limit: int) -> tuple[int, list[Row]]:
    """How many values nothing was made of new since today's edition, and the ``limit`` most met."""
    but = NOT_SERVED if _served_has(draft, "unread", "what") else ""
    rows = list(draft.query(NEW_UNREAD.format(but_for_those_served=but, limit=limit)))
    return _total(rows), [{name: row[name] for name in row if name != "total"} for row in rows]


def drifts(draft: Database) -> list[DriftRow]:
    """The portals whose new documents have less than theirs used to."""
    return [
        DriftRow(
            source_id=row["source_id"],
            measure=measure,
            before=row[f"{measure}_before"],
            now=row[f"{measure}_now"],
        )
        for row in draft.query(DRIFTS)
        for measure, floor in DRIFTED.items()
        if row[f"{measure}_now"] < floor * row[f"{measure}_before"]
    ]


def _served_has(draft: Database, table: str, column: str) -> bool:
    return any(row[1] == column for row in draft.execute(f"PRAGMA served.table_info({table})"))
