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

TOUCHED = "(SELECT document_id FROM main.touched)"
"""What was stored since today's edition: nothing else is gone through."""
DIFFERENCE = f"""
    SELECT *, count(*) OVER () AS total FROM (
        SELECT {{columns}} FROM {{this}}."{{table}}" WHERE document_id IN {TOUCHED}
        EXCEPT SELECT {{columns}} FROM {{other}}."{{table}}" WHERE document_id IN {TOUCHED}
    ) LIMIT {{samples}}
"""  # noqa: S608
NEW = """
    SELECT {columns} FROM main."{table}" n LEFT JOIN served."{table}" o ON o.id = n.id
    WHERE o.id IS NULL AND n.{among} {more}
"""
AMONG = MappingProxyType(
    {
        "documents": f"id IN {TOUCHED}",
        "activities": f"document_id IN {TOUCHED}",
        "decisions": f"""key IN (
            SELECT key FROM main.decision_mentions WHERE document_id IN {TOUCHED}
            UNION SELECT key FROM served.decision_mentions WHERE document_id IN {TOUCHED}
        )""",  # noqa: S608
    }
)
"""Which rows of a table may be new."""
NEW_UNREAD = f"""
    SELECT kind, what, n.times, documents, n.example, n.document_id, count(*) OVER () AS total
    FROM (SELECT DISTINCT kind, what FROM main.unread_mentions WHERE document_id IN {TOUCHED})
    JOIN main.unread n USING (kind, what)
    {{but_for_those_served}} ORDER BY documents DESC, n.times DESC, kind, what LIMIT {{limit:d}}
"""  # noqa: S608
NOT_SERVED = "WHERE NOT EXISTS (SELECT 1 FROM served.unread o WHERE o.kind = n.kind AND o.what = n.what)"
NEWS = """
    SELECT 1 FROM (
        SELECT {columns} FROM main."{table}" EXCEPT SELECT {columns} FROM served."{table}"
        UNION ALL
        SELECT * FROM (SELECT {columns} FROM served."{table}" EXCEPT SELECT {columns} FROM main."{table}")
    ) LIMIT 1
"""
TELLING = MappingProxyType(
    {
        "sources": ("id", "name", "homepage", "province_id", "family"),
        "documents": ("id", "content_hash", "extractor", "corrected", "withdrawn_on"),
        "file_addresses": ("document_id", "url"),
    }
)
"""By these columns a portal, a document or a further address of a file says something new; all other rows
follow from them."""
SAYS_ANYTHING = "SELECT id FROM documents UNION ALL SELECT id FROM sources WHERE id <> 'files' LIMIT 1"
DRIFTS = f"""
    WITH new AS (
        SELECT n.source_id, count(*) AS documents, count(n.published) AS dated, count(n.title) AS titled,
            sum(length(n.text)) AS characters
        FROM main.documents n LEFT JOIN served.documents o ON o.id = n.id
        WHERE o.id IS NULL AND n.id IN {TOUCHED} AND n.kind <> 'attachment'
        GROUP BY n.source_id
    ),
    old AS (
        SELECT source_id, k.documents - new.documents AS documents, k.dated - new.dated AS dated,
            k.titled - new.titled AS titled, k.characters - new.characters AS characters
        FROM new JOIN main.portal_counts k USING (source_id) WHERE NOT k.is_file
    )
    SELECT source_id,
        1.0 * old.dated / old.documents AS dated_before, 1.0 * new.dated / new.documents AS dated_now,
        1.0 * old.titled / old.documents AS titled_before, 1.0 * new.titled / new.documents AS titled_now,
        1.0 * old.characters / old.documents AS length_before,
        1.0 * new.characters / new.documents AS length_now
    FROM new JOIN old USING (source_id)
    WHERE old.documents >= 5 AND new.documents >= 5
"""  # noqa: S608
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
    query = _new("n.source_id, count(*)", "documents", "GROUP BY n.source_id")
    return dict(draft.execute(query).fetchall())


def new_rows(draft: Database, table: str, columns: Sequence[str], limit: int) -> tuple[int, list[Row]]:
    """How many rows of ``table`` today's edition does not have, by their ids, and the first ``limit``."""
    named = ", ".join(f'n."{column}"' for column in columns)
    count = draft.execute(_new("count(*)", table)).fetchone()[0]
    return count, list(draft.query(_new(named, table, f"ORDER BY n.id LIMIT {limit:d}")))


def _new(columns: str, table: str, more: str = "") -> str:
    return NEW.format(columns=columns, table=table, among=AMONG[table], more=more)


def new_unread(draft: Database, limit: int) -> tuple[int, list[Row]]:
    """How many values nothing was made of new since today's edition, and the ``limit`` most met."""
    but = NOT_SERVED if _served_has(draft, "unread", "what") else ""
    rows = list(draft.query(NEW_UNREAD.format(but_for_those_served=but, limit=limit)))
    return _total(rows), [{name: row[name] for name in row if name != "total"} for row in rows]


def is_news(draft: Database) -> bool:
    """Whether the draft says anything that today's edition does not."""
    versions = {draft.execute(f"PRAGMA {schema}.user_version").fetchone()[0] for schema in ("main", "served")}
    return len(versions) > 1 or any(_differs(draft, *telling) for telling in TELLING.items())


def says_anything(draft: Database) -> bool:
    """Whether the draft, before the first edition, has a portal or a document."""
    return draft.execute(SAYS_ANYTHING).fetchone() is not None


def _differs(draft: Database, table: str, columns: Sequence[str]) -> bool:
    query = NEWS.format(columns=", ".join(columns), table=table)
    return draft.execute(query).fetchone() is not None


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
