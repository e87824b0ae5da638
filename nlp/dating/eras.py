"""Bodies and units that acted only before or after a day (``data/era_marks.csv``)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from nlp.dating.bounds import Bounds
from nlp.language import vocabulary

# Words by which a text looks back at what is no more, or cites what it issued.
_LOOKS_BACK = re.compile(
    r"\b(?:trước đây|trước khi|thời|nguyên|cũ|căn cứ|thông tư|quyết định|nghị định)\b[^.;\n]{0,50}$",
    re.IGNORECASE,
)
_FORMER = re.compile(r"[^.,;\n]{0,30}?\(?(?:cũ|trước đây|nay là|nay thuộc)\b", re.IGNORECASE)


def bounds(text: str) -> Bounds:
    """The days between which all bodies and units that act in ``text`` were there. What began outweighs what
    had ended: a text goes on telling of what is no more.
    """
    told = [mark for mark in _marks() if any(form in text for form in mark.forms)]
    starts = [mark.since for mark in told if mark.since and mark.pattern.search(text)]
    starts += _after_mergers(text)
    ends = [mark.until for mark in told if mark.until and _acts(mark.pattern, text)]
    ends += [_ended()[match["name"]] for match in _governments().finditer(text) if not _is_past(match)]
    earliest, latest = max(starts, default=None), min(ends, default=None)
    return Bounds(earliest, None) if earliest and latest and earliest > latest else Bounds(earliest, latest)


def _after_mergers(text: str) -> Iterator[date]:
    """The days on which units ended that ``text`` calls former ("tỉnh Hải Dương (cũ)"), or tells into which
    they went ("Hải Dương, nay là Hải Phòng").
    """
    # A cheap look first: what all that each pattern finds holds.
    if "cũ" in text or "trước đây" in text:
        for former in _called_former().finditer(text):
            yield max(_last_days()[former["name"]]) + timedelta(days=1)
    for pattern, cue in zip(_merged(), ("nay ", "(trước "), strict=True):
        for told in pattern.finditer(text) if cue in text else ():
            yield from _heirs().get((told["old"], told["new"]), ())


@cache
def _last_days() -> Mapping[str, list[date]]:
    """The last days of the provinces that are no more, by their names."""
    ends: dict[str, list[date]] = defaultdict(list)
    for number, row in vocabulary.read("provinces.csv", key="id"):
        if day := vocabulary.as_(_day, "provinces.csv", number, row["valid_to"]):
            ends[row["name"]].append(day)
    return ends


@cache
def _heirs() -> Mapping[tuple[str, str], list[date]]:
    """When a province went into another, by the names of both."""
    rows = {row["id"]: row for _, row in vocabulary.read("provinces.csv", key="id")}
    days: dict[tuple[str, str], list[date]] = defaultdict(list)
    for row in rows.values():
        for heir in filter(None, row["successor_ids"].split(";")):
            if row["name"] != rows[heir]["name"] and row["valid_to"]:
                days[row["name"], rows[heir]["name"]].append(
                    date.fromisoformat(row["valid_to"]) + timedelta(days=1)
                )
    return days


def _any_name() -> str:
    return "|".join(
        sorted({old for old, _ in _heirs()} | {new for _, new in _heirs()}, key=len, reverse=True)
    )


@cache
def _called_former() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _last_days()), key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<!- )\b(?P<name>{names}) \(?(?:cũ|trước đây)(?=[).,;]| (?!là|thuộc))")


@cache
def _merged() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "Hải Dương, nay là Hải Phòng", "Hưng Yên (trước đây là xã An Bài, tỉnh Thái Bình)"."""
    names = _any_name()
    place = r"(?:(?:xã|phường|đặc khu) [^,()\n]{2,30}, )?(?:tỉnh |thành phố |TP\.? ?)?"
    return (
        re.compile(rf"\b(?P<old>{names})\)?,? \(?(?:hiện )?nay (?:là|thuộc) {place}(?P<new>{names})\b"),
        re.compile(rf"\b(?P<new>{names}) \(trước [^()\n]{{2,140}}?(?P<old>{names})(?: cũ)?\)"),
    )


def _acts(pattern: re.Pattern[str], text: str) -> bool:
    return any(not _is_past(match) for match in pattern.finditer(text))


def _is_past(match: re.Match[str]) -> bool:
    """Whether the text looks back at what ``match`` names."""
    text, start = match.string, max(0, match.start() - 60)
    return bool(_LOOKS_BACK.search(text, start, match.start()) or _FORMER.match(text, match.end()))


@cache
def _ended() -> Mapping[str, date]:
    """The last day of each province whose name none bears any more."""
    ends: dict[str, list[date | None]] = defaultdict(list)
    for number, row in vocabulary.read("provinces.csv", key="id"):
        ends[row["name"]].append(vocabulary.as_(_day, "provinces.csv", number, row["valid_to"]))
    return {name: max(filter(None, days)) for name, days in ends.items() if all(days)}


@cache
def _governments() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _ended()), key=lambda name: (-len(name), name)))
    return re.compile(
        r"\b(?:(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân) tỉnh|Tỉnh ủy|Sở Công [Tt]hương(?: tỉnh)?) "
        rf"(?P<name>{names})(?!\w| ?- ?\w)"
    )


@dataclass(frozen=True, slots=True)
class _Mark:
    """A body or unit, in the ``forms`` that it is written in, and the days since and until which it acted."""

    forms: tuple[str, ...]
    pattern: re.Pattern[str]
    since: date | None
    until: date | None


@cache
def _marks() -> tuple[_Mark, ...]:
    return tuple(_mark(*numbered) for numbered in vocabulary.read("era_marks.csv", key="mark"))


def _mark(number: int, row: Mapping[str, str]) -> _Mark:
    mark = row["mark"]
    forms = tuple(sorted({mark, mark[0].upper() + mark[1:], mark.upper()}))
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w| và [A-ZĐ]| nặng| nhẹ)"
    days = (vocabulary.as_(_day, "era_marks.csv", number, row[name]) for name in ("since", "until"))
    return _Mark(forms, re.compile(pattern), *days)


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None
