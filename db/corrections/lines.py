"""The lines of the corrections: which text, which place in it, which field, what is right, who says so."""

import csv
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from db.corpus import CorpusError
from db.records import VIETNAM
from nlp.language import names, text_files
from nlp.language.text_files import TextFileError
from nlp.provinces import gazetteer
from nlp.records import Activity, DecisionMention, Figure, Mention, Official, ProvinceMention

FOLDER = "corrections"
COLUMNS = ("text", "kind", "quote", "occurrence", "field", "value", "who", "when", "why")
KINDS: Mapping[str, type[Mention]] = {
    "province": ProvinceMention,
    "decision": DecisionMention,
    "official": Official,
    "figure": Figure,
    "activity": Activity,
}
WHOLE = ("remove", "add")
"""The values of a line without a field: it is about the row as a whole."""
_NOT_BY_HAND = {field.name for field in fields(Mention)} | {
    "key",
    "number",
    "symbol",
    "issuer_from",
    "part_of",
}
_COUNT = re.compile(r"(?:[1-9]\d{0,5})?", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,30}(?:\.\d{1,30})?", re.ASCII)
_HASH = re.compile(r"[0-9a-f]{16}")


class CorrectionsError(CorpusError):
    """A mistake in a line; the message names the file and the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A line, at ``place`` ("sua.csv:7"). In the text of the hash ``text`` the row of ``kind`` that stands at
    the ``occurrence`` (1 for the first) of ``quote`` has ``value`` in ``field``; None for nothing there. With
    ``field`` None the ``value`` says what becomes of the row: "remove" or "add".
    """

    place: str
    text: str
    kind: str
    quote: str
    occurrence: int
    field: str | None
    value: Any
    who: str
    when: date
    why: str

    @property
    def row(self) -> tuple[str, str, int]:
        """What it is about; lines that add a row and give its fields have this in common."""
        return self.kind, self.quote, self.occurrence


@dataclass(frozen=True, slots=True)
class Corrections:
    """All lines by the hash of their text."""

    by_text: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)

    def of(self, text: str) -> tuple[Correction, ...]:
        """The lines about ``text``."""
        return self.by_text.get(text_hash(text), ()) if self.by_text else ()

    def fingerprint(self, text: str) -> str | None:
        """Equal for the same lines about ``text``; None for none."""
        lines = self.of(text)
        told = [(*one.row, one.field, str(one.value), one.who, str(one.when), one.why) for one in lines]
        return hashlib.sha256(repr(told).encode()).hexdigest()[:16] if told else None


def text_hash(text: str) -> str:
    """What a line calls a text by: 16 hexadecimal digits of the SHA-256 of its UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def load(data_dir: Path) -> Corrections:
    """The lines in the data folder. CorrectionsError for a mistake in one, and for two that contradict."""
    found: dict[str, list[Correction]] = {}
    seen: dict[tuple[object, ...], str] = {}
    for path in sorted((data_dir / FOLDER).glob("*.csv")):
        for one in _read(path):
            other = seen.setdefault((one.text, *one.row, one.field), one.place)
            if other != one.place:
                raise CorrectionsError(f"{one.place}: {other} is about the same; keep one of them")
            found.setdefault(one.text, []).append(one)
    return Corrections({text: tuple(lines) for text, lines in found.items()})


def _read(path: Path) -> Iterator[Correction]:
    try:
        reader = csv.reader(text_files.read(path).splitlines(keepends=True), strict=True)
    except TextFileError as error:
        raise CorrectionsError(f"{path.name}: {error}") from error
    try:
        rows = (row for row in reader if row and not row[0].startswith("#"))
        header = next(rows, None)
        if header is None:
            raise CorrectionsError(f"{path.name}:1: the file has no header")
        if tuple(header) != COLUMNS:
            told = f"the header is {','.join(header)}, where {','.join(COLUMNS)} is expected"
            raise CorrectionsError(f"{path.name}:{reader.line_num}: {told}")
        for cells in rows:
            yield _correction(f"{path.name}:{reader.line_num}", [cell.strip() for cell in cells])
    except csv.Error as error:
        told = "a quotation mark stands amiss, or is not closed"
        raise CorrectionsError(f"{path.name}:{reader.line_num}: {told}") from error


def _correction(place: str, cells: list[str]) -> Correction:
    if len(cells) != len(COLUMNS):
        raise CorrectionsError(f"{place}: {len(cells)} cells, the header has {len(COLUMNS)}")
    row = dict(zip(COLUMNS, cells, strict=True))
    try:
        return _checked(place, row)
    except ValueError as error:
        raise CorrectionsError(f"{place}: {error}") from error


def _checked(place: str, row: dict[str, str]) -> Correction:
    if not _HASH.fullmatch(row["text"]):
        raise ValueError(f'text: {row["text"]!r} is no hash; "sotinh explain" tells that of a document')
    for name in ("quote", "who", "why"):
        if not row[name]:
            raise ValueError(f"{name}: missing")
    if row["kind"] not in KINDS:
        raise ValueError(f"kind: {row['kind']!r} is none of {', '.join(KINDS)}")
    if not _COUNT.fullmatch(row["occurrence"]):
        raise ValueError("occurrence: 1 is the first")
    return Correction(
        place=place,
        text=row["text"],
        kind=row["kind"],
        quote=row["quote"],
        occurrence=int(row["occurrence"] or 1),
        field=row["field"] or None,
        value=_value(row["kind"], row["field"], row["value"]),
        who=row["who"],
        when=_when(row["when"]),
        why=row["why"],
    )


def _when(typed: str) -> date:
    try:
        return _past_day(typed)
    except ValueError as error:
        raise ValueError(f"when: {typed!r}: {error}") from error


def _value(kind: str, name: str, typed: str) -> object:
    if not name:
        if typed not in WHOLE:
            raise ValueError(f"value: without a field it is one of {', '.join(WHOLE)}")
        return typed
    allowed = _fields(kind)
    if name not in allowed:
        raise ValueError(f"field: {name!r} is none of {', '.join(allowed)}")
    try:
        return allowed[name](typed)
    except ValueError as error:
        raise ValueError(f"value: {typed!r} is no {name}: {error}") from error


@cache
def _fields(kind: str) -> dict[str, Callable[[str], object]]:
    """What may be corrected of ``kind``, and how each is read. The readers raise ValueError."""
    hints = get_type_hints(KINDS[kind])
    return {name: _reader(name, hint) for name, hint in hints.items() if name not in _NOT_BY_HAND}


def _reader(name: str, hint: Any) -> Callable[[str], object]:
    options = [hint] if get_origin(hint) is Literal else list(get_args(hint)) or [hint]
    may_be_empty = NoneType in options
    [wanted] = [option for option in options if option is not NoneType]

    def read(typed: str) -> object:
        if not typed:
            if not may_be_empty:
                raise ValueError("it is never empty")
            return None
        if name in {"province_id", "issuer_province"} and typed not in gazetteer.provinces():
            raise ValueError("there is no such province")
        if (name, wanted) == ("type", str) and typed not in names.document_types():
            raise ValueError("there is no such type of document; document_types.csv lists them")
        if get_origin(wanted) is Literal:
            if typed not in get_args(wanted):
                raise ValueError(f"one of {', '.join(get_args(wanted))}")
            return typed
        if wanted is date:
            return _past_day(typed) if name == "issued_on" else _day(typed)
        return typed if wanted is str else _number(wanted, typed)

    return read


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise ValueError("it is a day such as 2026-11-02") from error


def _past_day(typed: str) -> date:
    day = _day(typed)
    if day > datetime.now(VIETNAM).date():
        raise ValueError("it is a day that has not come yet")
    return day


def _number(wanted: type, typed: str) -> object:
    if not _NUMBER.fullmatch(typed):
        raise ValueError("it is a number such as 80 or 1.5")
    return wanted(typed)
