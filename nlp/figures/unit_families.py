"""The kind of quantity that a unit measures: money, persons, classes, energy, mass, area, share, count …"""

from functools import cache
from typing import cast, get_args

from nlp.figures.units import MEASURED, Unit, named
from nlp.language import vocabulary
from nlp.language.letters import lowered
from nlp.records import UnitFamily

_FILE = "unit_families.csv"
_FAMILIES = frozenset(get_args(UnitFamily))
COUNTED = frozenset({"persons", "classes", "count"})
"""The families of what is counted, by its noun."""
THINGS = frozenset({"event", "media", "work", "thing"})
"""The kinds of nouns of what is made, held or given."""
PARTY = "party"
"""The kind of those who do something, or for whom it is done."""


@cache
def _families() -> dict[str, UnitFamily]:
    return {
        lowered(row["unit"]): cast(UnitFamily, vocabulary.one_of(_FILE, line, row["family"], _FAMILIES))
        for line, row in vocabulary.read(_FILE, key="unit")
    }


@cache
def _counted() -> dict[str, UnitFamily]:
    """The families of what is counted alone: no "công" of land in "27 | công ty"."""
    return {unit: family for unit, family in _families().items() if family in COUNTED}


def family(unit: Unit) -> UnitFamily | None:
    """The family of ``unit``; None for a unit of measure that belongs to none of them ("km/h")."""
    if unit.kind in MEASURED:
        return _families().get(lowered(unit.name))
    words = lowered(unit.name).replace(",", " ").split()
    opening = (" ".join(words[:length]) for length in range(min(len(words), 4), 0, -1))
    return next((known for words in opening if (known := _counted().get(words))), "count")


def is_party(phrase: str) -> bool:
    """Whether ``phrase`` opens with a noun for somebody: "đảng viên chính thức"."""
    words = phrase.split()
    known = (named(" ".join(words[:length]), 0) for length in (2, 1))
    return any(one is not None and one.kind == PARTY for one in known)
