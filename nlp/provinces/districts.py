"""The districts that a text names by their kind and name, each of one province: "huyện Yên Sơn"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from nlp.dating.bounds import Written
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import UPPER
from nlp.provinces import gazetteer
from nlp.provinces.gazetteer import Province

ENDED = date(2025, 7, 1)
"""The day since which communes lie in a province alone (resolution 203/2025/QH15)."""
_FILE = "districts.csv"
_KIND = r"\b(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|TP\.?|TX\.?) ?"


@dataclass(frozen=True, slots=True)
class District:
    """A district of ``province_id`` from ``first`` to ``last`` (None: no limit)."""

    province_id: str
    first: date | None
    last: date | None

    def stands(self, day: date | None) -> bool:
        """Whether it was of that province on ``day``, or is today where that is not known."""
        ended = self.last is not None and (day is None or day > self.last)
        return not ended and (day is None or self.first is None or day >= self.first)


def provinces(text: str, written: Written) -> Iterator[str]:
    """The id of the province of each district that ``text`` names, in order: the unit of its name in the days
    in which the text was ``written``. A district without its kind, or of a name of several provinces, tells
    none.
    """
    for match in _pattern().finditer(gazetteer.canonical(text)):
        unit = province_of(match["name"], written)
        if unit is not None:
            yield unit.id


def province_of(district: str, written: Written) -> Province | None:
    """The province of the ``district`` in the days in which a text was ``written``; None where it is that of
    several, or of none that is known.
    """
    of = provinces_with(district, written)
    return of[0] if len(of) == 1 else None


def provinces_with(district: str, written: Written) -> list[Province]:
    """The provinces that have a district of that name in the days in which a text was ``written``."""
    named = _districts().get(gazetteer.canonical(district), [])
    units = [gazetteer.provinces()[one.province_id] for one in named if one.stands(written.near)]
    return [gazetteer.resolve_within(unit.name, written) or unit for unit in units]


def is_known(name: str) -> bool:
    """Whether a district, or a province, bears the ``name``."""
    return gazetteer.canonical(name) in _districts() or gazetteer.key(name) in gazetteer.names()


@cache
def _districts() -> dict[str, list[District]]:
    known = frozenset(gazetteer.provinces())
    found: dict[str, list[District]] = {}
    for line, row in vocabulary.read(_FILE):
        province = vocabulary.one_of(_FILE, line, row["province_id"], known)
        first, last = (_day(line, row[column]) for column in ("valid_from", "valid_to"))
        found.setdefault(gazetteer.canonical(row["district"]), []).append(District(province, first, last))
    return found


def _day(line: int, value: str) -> date | None:
    return vocabulary.as_(date.fromisoformat, _FILE, line, value) if value else None


@cache
def _pattern() -> re.Pattern[str]:
    # "huyện Sơn Hà Tĩnh" is another; "huyện Yên Sơn, …" is meant. Only a "quận" is called by a number.
    names = phrase_patterns.any_of(_districts())
    return re.compile(rf"{_KIND}(?:(?=\D)|(?<=uận )|(?<=uận))(?P<name>{names})(?!\w)(?! [{UPPER}])")
