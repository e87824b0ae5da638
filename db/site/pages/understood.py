"""How the site reads a query: its names with their units and persons, and the decision that it means."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from db import query_numbers, query_reading, query_requests
from db.query_reading import Chip, Reading
from db.site.corpus_reading import Corpus, Row
from db.site.view import Asked
from nlp.provinces import gazetteer

DECISIONS, PEOPLE = 6, 6


@dataclass(frozen=True, slots=True)
class Understood:
    """A query as it was ``typed``, its ``reading``, and the ``decisions`` and ``people`` that it names."""

    typed: str
    reading: Reading
    decisions: list[Row]
    people: list[Row]
    otherwise: tuple[Reading, ...] = ()
    # The persons that it may name, as they are looked up.
    known: frozenset[str] = frozenset()
    # Words that were typed and are not searched, as no document has them near to the others.
    left: Sequence[str] = ()

    @property
    def readings(self) -> "Iterator[Understood]":
        """The query as it is read, and as it may be read where that finds nothing."""
        return (replace(self, reading=reading) for reading in (self.reading, *self.otherwise))

    def instead(self, typed: str) -> "Understood":
        """What a query that is proposed instead of this one is read as; it names no decision."""
        return Understood(typed, query_reading.read(typed, self.known), [], [])

    @property
    def units(self) -> list[str]:
        """The ids of the provinces that are named, as they were and are."""
        return [unit.id for name in self.reading.provinces for unit in _units(name)]

    @property
    def chips(self) -> list[Row]:
        """The names that were recognised: what each is called, and the query without it."""
        return [
            {"kind": one.kind, "value": _value(one.kind, one.value), "name": _name(one), "q": one.without}
            for one in self.reading.chips
        ]

    @property
    def filters(self) -> bool:
        """Whether a name that was recognised leaves documents out."""
        return not self.decisions and bool(self.reading.provinces or self.reading.is_of_a_time)


async def understood(corpus: Corpus, asked: Asked) -> Understood:
    """How the words ``q`` are read; with ``as=words`` nothing in them is taken for a name or number."""
    typed = asked.word("q")
    if asked.word("as") == "words" or not typed:
        return Understood(typed, query_reading.as_typed(typed), [], [])
    people = await _people(corpus, typed)
    known = frozenset(person["search_key"] for person in people)
    # A year beside a document that is asked for is the document's, not that of who writes of it.
    request = query_requests.read(typed)
    reading = query_reading.read(typed, known, times_filter=not (request and request.is_asked))
    decisions = await _decisions(corpus, typed, reading)
    otherwise = () if decisions else tuple(query_reading.otherwise(typed, known))
    return Understood(typed, reading, decisions, people if reading.persons else [], otherwise, known)


async def _people(corpus: Corpus, typed: str) -> list[Row]:
    keys = query_reading.persons_in(typed)
    if not keys:
        return []
    return await corpus.rows("people_known", {"keys": json.dumps(keys), "limit": PEOPLE})


async def _decisions(corpus: Corpus, typed: str, reading: Reading) -> list[Row]:
    """Those of the number that is typed, but for those of other provinces than are named."""
    found = await corpus.decisions(typed, DECISIONS) if query_numbers.numbers(typed) else []
    named = {unit.id for name in reading.provinces for unit in _units(name)}
    return [row for row in found if not named or _may_be_of(row["issuer_province"], named)]


def _may_be_of(province: str | None, named: set[str]) -> bool:
    """Whether what a body of the ``province`` issued may be of those that are ``named``, as today."""
    return province is None or bool({province, gazetteer.current_id(province)} & named)


def _units(name: str) -> tuple[gazetteer.Province, ...]:
    return tuple(unit for unit in gazetteer.provinces().values() if unit.name == name)


def _name(chip: Chip) -> str:
    """What a chip is called: a span of time as it was typed."""
    return chip.typed if chip.kind == "span" else chip.value


def _value(kind: str, name: str) -> str:
    return max(_units(name), key=_is_latest).id if kind == "province" else name


def _is_latest(unit: gazetteer.Province) -> tuple[bool, str]:
    """What is greatest of the unit that is, or was last."""
    return unit.valid_to is None, str(unit.valid_to or "")
