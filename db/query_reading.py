"""How a query is read: the names in it, which filter, and the words that are left, which are searched."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from db import query, query_compounds, query_fillers, query_names, query_persons, query_times
from db.query_names import Name
from db.query_vocabulary import Kind, province_spellings

# A query is read up to here; a pasted title is shorter.
MOST_CHARACTERS = 500
MOST_CHIPS = 8
TIMES = ("year", "span")
_SITE = re.compile(r"\s[-–—|]\s[^–—|]{2,40}$")
_SHORTEST_TITLE, _ONE_WORD = 5, 2


@dataclass(frozen=True, slots=True)
class Chip:
    """A name that was recognised: its ``kind``, ``value``, as it was ``typed``, and the query without."""

    kind: Kind
    value: str
    typed: str
    without: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A query as it is searched: ``words`` in the language of ``db.query``, ``looked_for`` in documents with
    names of two syllables, which are one word, as such; the ``provinces``, by name, and
    the ``year`` or the ``days`` ("2016-01-01/2018-12-31") that filter; ``persons``, ``programme``, ``type``
    and ``status``; each a chip. ``rest``: the ``words`` but for programme and type, empty where there are no
    others. ``also``: words of which others are searched too.
    """

    words: str
    looked_for: str = ""
    chips: tuple[Chip, ...] = ()
    provinces: tuple[str, ...] = ()
    year: str = ""
    days: str = ""
    persons: tuple[str, ...] = ()
    programme: str = ""
    type: str = ""
    status: str = ""
    rest: str = ""
    also: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def is_of_a_time(self) -> bool:
        """Whether a time filters."""
        return bool(self.year or self.days)

    @property
    def span(self) -> tuple[str, str]:
        """The first and the last day of the time (ISO 8601); both empty where none is told."""
        first, _, last = self.days.partition("/")
        return (f"{self.year}-01-01", f"{self.year}-12-31") if self.year else (first, last)

    @property
    def told(self) -> tuple[str, ...]:
        """How titles tell the time, in words without marks."""
        first, _, last = self.days.partition("/")
        return (self.year,) if self.year else query_times.as_told(first, last)

    @property
    def province_words(self) -> str:
        """What documents that name the provinces have."""
        return _any_spelling(self.provinces)

    @property
    def absent(self) -> list[str]:
        """The words that must be absent."""
        sides = query.alternatives(self.words)
        return [" ".join(term.words) for side in sides for term in side.absent]

    @property
    def is_parted(self) -> bool:
        """Whether the words have alternatives, or some that must be absent."""
        return len(query.alternatives(self.words)) > 1 or bool(self.absent)


def beginning(typed: str) -> str:
    """As much of ``typed`` as is read: the words within the first ``MOST_CHARACTERS``."""
    return typed if len(typed) <= MOST_CHARACTERS else typed[:MOST_CHARACTERS].rsplit(" ", 1)[0]


def persons_in(typed: str) -> list[str]:
    """The names, as they are looked up, of the persons that ``typed`` may name."""
    named = [name.value for name in query_names.names(typed) if name.kind == "person"]
    keys = (
        key for name in named for part in query_persons.shortened(name) for key in query_persons.keys(part)
    )
    return list(keys)[:40]


def as_typed(typed: str) -> Reading:
    """``typed`` with none of its words taken for a name."""
    words = query_compounds.quoted(typed)
    return Reading(words, looked_for=words, rest=words)


def read(typed: str, known_persons: AbstractSet[str] = frozenset(), *, times_filter: bool = True) -> Reading:
    """How ``typed`` is searched; a person is recognised where its name, as looked up, is a known one's. Years
    and months are words unless ``times_filter``.
    """
    names = _apart([name for found in query_names.names(typed) if (name := _told(found, known_persons))])
    names = _without_spans(names) if times_filter else [name for name in names if name.kind not in TIMES]
    if not _filter_all_sides(typed, names):
        return as_typed(typed)
    provinces = tuple(dict.fromkeys(name.value for name in names if name.kind == "province"))
    rest, whole_typed = _rest(typed, names), query_compounds.quoted(typed).strip()
    if not query.alternatives(rest):
        rest = _any_spelling(provinces, rest) if provinces else whole_typed
    if rest == whole_typed:
        names = [name for name in names if name.kind not in TIMES]
    whole = _rest(typed, names, names_whole=True)
    left = _rest(typed, names, ("word", "body"), may_be_empty=True)
    return Reading(
        words=rest,
        looked_for=whole if query.alternatives(whole) else rest,
        chips=tuple({chip.value: chip for chip in _chips(typed, names)}.values())[:MOST_CHIPS],
        provinces=provinces,
        year=next((name.value for name in names if name.kind == "year"), ""),
        days=next((name.value for name in names if name.kind == "span"), ""),
        persons=tuple(name.value for name in names if name.kind == "person"),
        programme=next((name.value for name in names if name.kind == "programme"), ""),
        type=next((name.value for name in names if name.kind == "type"), ""),
        status=next((name.value for name in names if name.kind == "status"), ""),
        rest=left if query.alternatives(left) else "",
        also=_also(typed, names),
    )


def otherwise(typed: str, known_persons: AbstractSet[str] = frozenset()) -> list[Reading]:
    """How ``typed`` may be read where it finds nothing: with its times as words, for documents without a
    day; without the name of a site that was copied with a title ("… - Báo Mẫu").
    """
    title, usual = _SITE.sub("", typed), read(typed, known_persons)
    readings = [read(typed, known_persons, times_filter=False)]
    if title != typed and len(title.split()) >= _SHORTEST_TITLE:
        readings += [read(title, known_persons), read(title, known_persons, times_filter=False)]
    return [reading for reading in readings if reading != usual]


def _filter_all_sides(typed: str, names: list[Name]) -> bool:
    """Whether the names that filter may do so for all sides of an OR: those of one side ("cá tra OR tôm Long
    An"), or provinces alone of which one is on each ("Long An OR Tiền Giang cá tra").
    """
    sides = query.sides(typed)
    filters = [name for name in names if name.kind in ("province", *TIMES)]
    named = [[name for name in filters if start <= name.start < end] for start, end in sides]
    left = [_has_words(typed, side, found) for side, found in zip(sides, named, strict=True)]
    if sum(map(bool, named)) <= 1:
        return len(sides) == 1 or all(left)
    return all(named) and sum(left) <= 1 and all(name.kind == "province" for name in filters)


def _has_words(typed: str, side: tuple[int, int], filters: list[Name]) -> bool:
    """Whether words are left to look for on a ``side`` without the names that filter."""
    kept, at = [], side[0]
    for name in filters:
        kept.append(typed[at : name.start])
        at = name.end
    return bool(query.alternatives(" ".join([*kept, typed[at : side[1]]])))


def _chips(typed: str, names: list[Name]) -> list[Chip]:
    named = (name for name in names if name.kind != "word")
    return [Chip(name.kind, name.value, typed[name.start : name.end], _cut(typed, name)) for name in named]


def _also(typed: str, names: list[Name]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The words that are no body's, and what is searched beside each."""
    said = [typed[name.start : name.end] for name in names if name.kind in ("programme", "type", "word")]
    return tuple((words, tuple(meant)) for words in said if (meant := query_names.spellings(words)))


def _told(name: Name, known_persons: AbstractSet[str]) -> Name | None:
    """``name``, if it is none of a person's, or as much of it as is a known person's."""
    if name.kind != "person":
        return name
    for words in query_persons.shortened(name.value):
        if known_persons & set(query_persons.keys(words)):
            extra = len(name.value) - len(words)
            return Name("person", name.start, name.end - extra, words)
    return None


def _apart(names: list[Name]) -> list[Name]:
    """``names`` without those within another."""
    kept: list[Name] = []
    for name in names:
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _without_spans(names: list[Name]) -> list[Name]:
    """``names`` without the times where there are several, which are words."""
    times = [name for name in names if name.kind in TIMES]
    return [name for name in names if name.kind not in TIMES] if len(times) > 1 else names


def _rest(
    typed: str,
    names: list[Name],
    kinds: tuple[Kind, ...] = ("programme", "type", "word", "body"),
    *,
    names_whole: bool = False,
    may_be_empty: bool = False,
) -> str:
    """What is searched as words: persons, the names of ``kinds``, and what is no name; bodies and persons as
    phrases. What is left of words that only ask is no word where it ``may_be_empty``.
    """
    said, at = [], 0
    for name in names:
        said.append(typed[at : name.start])
        at = name.end
        written = typed[name.start : name.end]
        if name.kind in kinds:
            is_whole = names_whole and len(written.split()) == _ONE_WORD
            said.append(f'~"{written}"' if is_whole or query_names.spellings(written) else written)
        elif name.kind == "person":
            said.append(f'~"{name.value}"')
    is_english = any(query_names.is_english(typed[name.start : name.end]) for name in names)
    left = query_fillers.without(
        " ".join([*said, typed[at:]]), is_english=is_english, may_be_empty=may_be_empty
    )
    return query.tidied(query_compounds.quoted(left))


def _any_spelling(provinces: tuple[str, ...], beside: str = "") -> str:
    """Any of the spellings, with what must be absent ``beside`` each."""
    spellings = [s for name in provinces for s in province_spellings(name)]
    return " OR ".join(f'"{spelling}" {beside}'.strip() for spelling in spellings[:12])


def _cut(typed: str, name: Name) -> str:
    return " ".join(f"{typed[: name.start]} {typed[name.end :]}".split())
