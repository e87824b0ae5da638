"""Makes corrections in what was read of a text."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from itertools import groupby
from typing import Any

from db.corrections.lines import KINDS, Correction
from db.records import StoredDocument
from nlp.decisions import docnumbers
from nlp.records import DecisionMention, Extraction, Mention

_LISTS = {
    "province": "provinces",
    "decision": "decisions",
    "official": "officials",
    "figure": "figures",
    "activity": "activities",
}
_WHEN_ADDED: dict[str, dict[str, Any]] = {"activity": {"status": "done"}, "official": {"tenure": "holds"}}
_NAMED_BY = {"official": "name", "activity": "title"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a line: ``was`` is what the extractors read, ``start`` the offset of the row. With a
    ``trouble`` nothing was done, and that is why.
    """

    line: Correction
    was: str | None = None
    start: int | None = None
    trouble: str | None = None


class _TroubleError(Exception):
    """A line cannot be applied; the message says why."""


@dataclass(slots=True, eq=False)
class _Row:
    """A row under correction, and the index that it had; None for one that was added."""

    mention: Mention
    index: int | None


def corrected(
    document: StoredDocument, found: Extraction, lines: Sequence[Correction]
) -> tuple[Extraction, list[Outcome]]:
    """What was ``found`` in ``document``, with ``lines``, and what became of each."""
    if not lines:
        return found, []
    rows = {
        kind: [_Row(mention, index) for index, mention in enumerate(getattr(found, name))]
        for kind, name in _LISTS.items()
    }
    outcomes: list[Outcome] = []
    for _, same in groupby(sorted(lines, key=lambda line: line.row), key=lambda line: line.row):
        outcomes += _of_row(document, rows, list(same))
    return _relinked(found, rows), outcomes


def _of_row(document: StoredDocument, rows: dict[str, list[_Row]], lines: list[Correction]) -> list[Outcome]:
    """The outcomes of the lines about one row."""
    try:
        return _change(document, rows[lines[0].kind], lines)
    except _TroubleError as error:
        return [Outcome(line=line, trouble=str(error)) for line in lines]


def _change(document: StoredDocument, rows: list[_Row], lines: list[Correction]) -> list[Outcome]:
    first = lines[0]
    start = _start(document.text, first)
    values = {line.field: line.value for line in lines if line.field is not None}
    row = _at(rows, start, start + len(first.quote))
    whole = next((line.value for line in lines if line.field is None), None)
    if whole == "add" and (row is None or row.mention.start != start):
        added = _Row(_made(document, first, start, values), None)
        rows.append(added)
        return [Outcome(line=line, start=start) for line in lines]
    if row is None:
        raise _TroubleError(f"no {first.kind} is read at this place")
    if whole == "remove":
        rows.remove(row)
        return [Outcome(line=line, was=row.mention.quote) for line in lines]
    was = row.mention
    row.mention = replace(was, **_with_source(first.kind, values))
    return [Outcome(line=line, was=_told(was, line.field), start=was.start) for line in lines]


def _told(was: Mention, name: str | None) -> str | None:
    value = getattr(was, name) if name else was.quote
    return None if value is None else str(value)


def _with_source(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """An issuer that somebody looked up is no longer assumed."""
    return values | ({"issuer_from": "citation"} if kind == "decision" and "issuer" in values else {})


def _start(text: str, line: Correction) -> int:
    start = -1
    for _ in range(line.occurrence):
        start = text.find(line.quote, start + 1)
        if start < 0:
            raise _TroubleError(f"the text has no {line.quote!r} number {line.occurrence}")
    return start


def _at(rows: Sequence[_Row], start: int, end: int) -> _Row | None:
    """The row at ``start``, or else the only one that has a part of what is quoted."""
    exact = [row for row in rows if row.mention.start == start]
    if exact:
        return next((row for row in exact if row.mention.end == end), exact[0])
    touching = [row for row in rows if row.mention.start < end and start < row.mention.end]
    return touching[0] if len(touching) == 1 else None


def _made(document: StoredDocument, line: Correction, start: int, values: dict[str, Any]) -> Mention:
    """The row that is added."""
    made: Any = KINDS[line.kind]
    names = {field.name for field in fields(made)}
    place = {
        "start": start,
        "end": start + len(line.quote),
        "quote": line.quote,
        "sentence": document.readable().sentence_at(start).text,
    }
    own = {_NAMED_BY[line.kind]: line.quote} if line.kind in _NAMED_BY else {}
    optional = dict.fromkeys(name for name in names if name not in _required(line.kind))
    known = optional | _WHEN_ADDED.get(line.kind, {}) | own | _with_source(line.kind, values) | place
    if made is DecisionMention:
        known |= _number(line.quote)
    missing = sorted(names - known.keys())
    if missing:
        raise _TroubleError(f"{line.kind}: what is added needs lines for {', '.join(missing)}")
    mention: Mention = made(**known)
    return mention


def _required(kind: str) -> frozenset[str]:
    return {
        "province": frozenset({"province_id"}),
        "decision": frozenset({"type"}),
        "official": frozenset({"role"}),
        "figure": frozenset({"value", "unit"}),
        "activity": frozenset({"type"}),
    }[kind]


def _number(quote: str) -> dict[str, Any]:
    numbers = docnumbers.find(quote)
    if len(numbers) != 1:
        raise _TroubleError(f"{quote!r} is no number and symbol of a document")
    [number] = numbers
    return {"key": number.key, "number": number.number, "symbol": number.symbol, "year": number.year}


def _relinked(found: Extraction, rows: dict[str, list[_Row]]) -> Extraction:
    """The rows in text order, and the links among those that are left."""
    ordered = {
        kind: sorted(some, key=lambda row: (row.mention.start, row.mention.end))
        for kind, some in rows.items()
    }
    now = {
        kind: {row.index: index for index, row in enumerate(some) if row.index is not None}
        for kind, some in ordered.items()
    }
    figures, activities, decisions = now["figure"], now["activity"], now["decision"]
    lists: dict[str, Any] = {_LISTS[kind]: [row.mention for row in some] for kind, some in ordered.items()}
    lists["figures"] = [
        replace(one, part_of=None if one.part_of is None else figures.get(one.part_of))
        for one in lists["figures"]
    ]
    return replace(
        found,
        **lists,
        figure_activities={
            figures[figure]: activities[activity]
            for figure, activity in found.figure_activities.items()
            if figure in figures and activity in activities
        },
        activity_decisions=[
            (activities[activity], decisions[decision])
            for activity, decision in found.activity_decisions
            if activity in activities and decision in decisions
        ],
    )
