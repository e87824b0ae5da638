"""The names in what a person typed: provinces, bodies, programmes, types of activities, persons, times.

A word with marks names what is written so; one without marks any marking of it ("binh dinh", "Daklak").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from db import query_bodies, query_persons, query_said, query_times, query_words
from db.folding import fold, is_marked
from db.query_said import Word
from db.query_vocabulary import (
    Kind,
    known_names,
    longest_name,
    province_spellings,
    unit_words,
    words_otherwise,
)

_YEARS = range(1990, 2040)
_BEFORE_A_PROVINCE = ("tỉnh", "thành phố", "tp")
_OF_BEFORE = "cũ"
_YEAR = "nam"
# "45/2012" is a document's number, "tháng 5/2017" a month.
_IN_A_NUMBER = re.compile(r"(?<!thang )(?<!thang \d)(?<!\d)\d+ ?[/⁄] ?$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name at ``typed[start:end]``: ``value`` is the name of the province or body, the programme, the type,
    the year, the days of a span ("2016-01-01/2018-12-31"), or the words of a person as they were typed.
    """

    kind: Kind
    start: int
    end: int
    value: str


@lru_cache(maxsize=1_000)
def names(typed: str) -> tuple[Name, ...]:
    """The names in ``typed`` in their order; what is quoted or after a minus is none. None is within another,
    but for what may be a type or province and part of a person's name ("pham thi thanh tra", "ông Nguyễn Cao
    Bằng").
    """
    said = query_said.words(typed)
    known = [*_known(said)]
    found = [*known, *_times(typed, said, known)]
    types = [name for name in found if name.kind == "type" and not is_marked(typed[name.start : name.end])]
    others = [name for name in found if name not in types]
    placeless = [name for name in others if name.kind != "province"]
    persons = dict.fromkeys(
        Name("person", *person)
        for known in (found, others, placeless)
        for person in query_persons.persons(typed, said, [(name.start, name.end) for name in known])
    )
    return tuple(sorted([*found, *persons], key=lambda name: (name.start, -name.end)))


def length_at(typed: str) -> int:
    """How many characters the known name takes with which ``typed`` begins; 0 where there is none."""
    found = _longest(query_said.words(typed[:200]), 0)
    return found[1] if found else 0


def unaddressed(typed: str) -> str:
    """``typed`` without the words of address and the office with which it begins; all where that is all."""
    said = query_said.words(typed)
    opened = query_persons.address([*said], 0)
    return typed[said[opened].start :] if opened < len(said) else typed


def spellings(name: str) -> list[str]:
    """The ways in which what is called ``name`` is written in texts: of a body or province all, of words that
    texts mostly write otherwise these; none where none is known.
    """
    said = query_said.words(name)
    found = _longest(said, 0)
    kind, _, value, _ = found or ("", 0, "", 0)
    if kind == "province":
        return province_spellings(value)
    bodies = query_bodies.spellings().get(value, ()) if kind == "body" else ()
    return [*bodies, *_meant(said)]


def is_english(name: str) -> bool:
    """Whether ``name`` is an English word of which it is known how texts write it."""
    return any(row.is_english for row in _rows(query_said.words(name)))


def _meant(said: list[Word]) -> tuple[str, ...]:
    return next((row.meant for row in _rows(said)), ())


def _rows(said: list[Word]) -> list[query_words.Words]:
    rows = words_otherwise().get(" ".join(word.folded for word in said), ())
    return [row for words, row in rows if all(map(Word.may_be, said, words))]


def _known(said: list[Word]) -> Iterator[Name]:
    at = 0
    while at < len(said):
        entry = _longest(said, at)
        if entry is None:
            at += 1
            continue
        kind, end, value, count = entry
        if kind == "province" and (_is_another_at_the_end(said, at, count) or _is_unit(said, at, count)):
            at += 1
            continue
        start = said[at].start
        if kind == "province":
            start, end, count = _opened(said, at), *_closed(said, at + count, end, count)
        yield Name(kind, start, end, value)
        at += count


def _is_another_at_the_end(said: list[Word], at: int, count: int) -> bool:
    """Whether words of the province at ``at`` belong to one with which the query ends, a year aside, and that
    goes on behind them: that is where people name it ("biet phu yen bai").
    """
    last = len(said)
    while last > at + count and (said[last - 1].is_among(_YEARS) or said[last - 1].folded == _YEAR):
        last -= 1
    if not at or at + count == last:
        return False
    overlapping = (_longest(said, later) for later in range(at + 1, at + count))
    return any(other and other[0] == "province" and other[1] == said[last - 1].end for other in overlapping)


def _is_unit(said: list[Word], at: int, count: int) -> bool:
    """Whether the letters at ``at`` are a unit of what is counted before them ("máy 15 HP")."""
    is_counted = at > 0 and said[at - 1].folded.isdigit() and not said[at - 1].is_among(_YEARS)
    return is_counted and count == 1 and said[at].folded in unit_words()


def _longest(said: list[Word], at: int) -> tuple[Kind, int, str, int] | None:
    """The longest known name that begins at the word ``at``: its kind, end, value and number of words."""
    for count in range(min(longest_name(), len(said) - at), 0, -1):
        here = said[at : at + count]
        for kind, written, value in known_names().get(" ".join(word.folded for word in here), ()):
            # Of one syllable without its marks nobody knows which word it is: "lon" is "lớn", too.
            is_short = kind == "word" and count == 1 and fold(written[0]) != written[0].replace("đ", "d")
            is_meant = Word.is_exactly if is_short else Word.may_be
            if all(map(is_meant, here, written)):
                return kind, here[-1].end, value, count
    return None


def _opened(said: list[Word], at: int) -> int:
    """Where the words begin that say of the name at ``at`` that it is a province's."""
    for opening in _BEFORE_A_PROVINCE:
        words = opening.split()
        before = said[max(at - len(words), 0) : at]
        if [word.folded for word in before] == [fold(word) for word in words]:
            return before[0].start
    return said[at].start


def _closed(said: list[Word], after: int, end: int, count: int) -> tuple[int, int]:
    """Where a province's name of ``count`` words ends, and how many it has, with what says that the province
    is of before ("Long An cũ").
    """
    if after < len(said) and said[after].spelling == _OF_BEFORE:
        return said[after].end, count + 1
    return end, count


def _times(typed: str, said: list[Word], known: list[Name]) -> Iterator[Name]:
    """The spans of time, and the years and months that are in none. What is quoted is no time."""
    begin = {word.start for word in said}
    told = [one for one in query_times.spans(typed) if one.start in begin]
    yield from (Name("span", one.start, one.end, f"{one.first}/{one.last}") for one in told)
    for name in _years(typed, said, {name.end for name in known}):
        if not any(one.start <= name.start < one.end for one in told):
            yield name


def _years(typed: str, said: list[Word], ends: set[int]) -> Iterator[Name]:
    """The years. The word before one where a known name ``ends`` is no "năm": "ha nam 2012"."""
    for at, word in enumerate(said):
        if _IN_A_NUMBER.search(fold(typed[: word.start])) or not word.is_among(_YEARS):
            continue
        first = at - 1 if at and said[at - 1].folded == _YEAR and said[at - 1].end not in ends else at
        if first > 1 and said[first - 2].folded == "thang" and said[first - 1].is_among(range(1, 13)):
            days = query_times.months(int(word.folded), int(said[first - 1].folded))
            yield Name("span", said[first - 2].start, word.end, "/".join(days))
        else:
            yield Name("year", said[first].start, word.end, word.folded)
