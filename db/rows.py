"""Entities as rows of their tables."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date

from sqlite_utils import Database

from db.ids import mention_ids
from db.same_person import same_name
from nlp.records import Activity, Extraction, Mention

Row = dict[str, str | float | None]


def insert(db: Database, table: str, rows: Sequence[Mapping[str, object]], *, replace: bool = False) -> None:
    """Write ``rows``, all of the same columns; with ``replace``, over a row of the same id."""
    if not rows:
        return
    columns = list(rows[0])
    names, values = ", ".join(f'"{name}"' for name in columns), ", ".join(f":{name}" for name in columns)
    update = ", ".join(f'"{name}" = excluded."{name}"' for name in columns)
    conflict = f"ON CONFLICT (id) DO UPDATE SET {update}" if replace else ""
    # sqlite-utils' own insert_all takes three to thirteen times as long.
    db.conn.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({values}) {conflict}', rows)  # noqa: S608


def entity_rows(
    document_id: str, extraction: Extraction, people: Sequence[str], page_starts: Sequence[int] = ()
) -> dict[str, list[Row]]:
    """The rows of all tables for a document's ``extraction``, linked by ids, in an order to write them.

    ``people`` are the ids of the persons whom ``extraction.officials`` name; ``page_starts`` where the
    document's pages begin. Decisions are resolved later.
    """
    provinces = _rows(document_id, extraction.provinces, page_starts)
    decisions = _rows(document_id, extraction.decisions, page_starts)
    officials = _rows(document_id, extraction.officials, page_starts)
    signatory = None if extraction.signatory is None else officials[extraction.signatory]["id"]
    for row in decisions:
        row["signatory"] = signatory if row["is_own"] else None
    activities = _rows(document_id, extraction.activities, page_starts)
    return {
        "province_mentions": provinces,
        "decision_mentions": decisions,
        "decision_relations": list(
            _relations(_rows(document_id, extraction.relations, page_starts), decisions)
        ),
        "officials": [
            row | {"person_id": person, "name_key": same_name(one.name)}
            for row, person, one in zip(officials, people, extraction.officials, strict=True)
        ],
        "activities": [
            row | {"year": _year(activity)}
            for row, activity in zip(activities, extraction.activities, strict=True)
        ],
        "figures": sorted(
            _figures(_rows(document_id, extraction.figures, page_starts), activities, extraction),
            key=_is_part,
        ),
        "activity_decisions": list(_links(activities, decisions, extraction)),
    }


def _rows(document_id: str, mentions: Sequence[Mention], page_starts: Sequence[int]) -> list[Row]:
    ids = mention_ids(document_id, (mention.start for mention in mentions))
    return [
        {
            "id": row_id,
            "document_id": document_id,
            "page": bisect_right(page_starts, mention.start) or None,
            **_values(mention),
        }
        for row_id, mention in zip(ids, mentions, strict=True)
    ]


def _values(mention: Mention) -> Row:
    values = {field.name: getattr(mention, field.name) for field in fields(mention)}
    return {name: v.isoformat() if isinstance(v, date) else v for name, v in values.items()}


def _year(activity: Activity) -> int | None:
    day = activity.date_from or activity.date_to
    return day.year if day else None


def _figures(figures: list[Row], activities: list[Row], extraction: Extraction) -> Iterator[Row]:
    for index, figure in enumerate(figures):
        activity, total = extraction.figure_activities.get(index), extraction.figures[index].part_of
        yield figure | {
            "activity_id": None if activity is None else activities[activity]["id"],
            "part_of": None if total is None else figures[total]["id"],
        }


def _is_part(figure: Row) -> bool:
    """Whether it names a total, which is written before: "17/28 xã"."""
    return figure["part_of"] is not None


def _relations(relations: list[Row], decisions: list[Row]) -> Iterator[Row]:
    for row in relations:
        source, target = (decisions[int(str(row.pop(end)))]["id"] for end in ("source", "target"))
        yield row | {"from_mention_id": source, "to_mention_id": target}


def _links(activities: list[Row], decisions: list[Row], extraction: Extraction) -> Iterator[Row]:
    linked = set()
    for activity, decision in extraction.activity_decisions:
        # A number that is cited twice is still one link.
        link = (activity, decisions[decision]["key"])
        if link not in linked:
            linked.add(link)
            yield {"activity_id": activities[activity]["id"], "mention_id": decisions[decision]["id"]}
