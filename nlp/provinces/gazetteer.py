"""The provinces of Vietnam: a province is a name in a time.

On 2025-07-01 the 63 provinces became 34 (resolution 202/2025/QH15); seven codes of the statistics office
changed their province then, so a unit is known by its own id and by the days in which it was.
"""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from nlp.dating.bounds import Written
from nlp.language import tones, vocabulary

_KINDS = frozenset({"tỉnh", "thành phố", "đặc khu"})


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally run city in the days from ``valid_from`` to ``valid_to`` (None: no limit).

    ``kind`` is the last that it was; ``kinds`` tells since which day it is what (None: since ever). ``seat``
    is the town of its government.
    """

    id: str
    name: str
    kind: str
    gso_code: str
    iso_3166_2: str
    valid_from: date | None
    valid_to: date | None
    successor_ids: tuple[str, ...]
    seat: str
    latitude: float | None
    longitude: float | None
    kinds: tuple[tuple[date | None, str], ...]

    def is_valid_on(self, day: date) -> bool:
        """Whether the unit was there on ``day``."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)

    def days_between(self, start: date, end: date) -> int:
        """On how many of the days from ``start`` to ``end`` the unit was there."""
        first, last = max(start, self.valid_from or date.min), min(end, self.valid_to or date.max)
        return max(0, (last - first).days + 1)

    def kind_on(self, day: date) -> str:
        """What kind of unit it was on ``day``; on a day before it was made, the first that it was."""
        begun = [kind for since, kind in self.kinds if since is None or since <= day]
        return begun[-1] if begun else self.kinds[0][1]

    def kind_when(self, written: Written) -> str:
        """What kind of unit it was when a text was ``written``; where several are open, the last."""
        return self.kind_on(written.near or date.max)

    @property
    def full_name(self) -> str:
        """The name with its kind, as an issuer is named: "tỉnh Long An", "thành phố Huế"."""
        return f"{self.kind} {self.name}"

    def full_name_on(self, day: date) -> str:
        """The name with the kind that it was on ``day``. A body keeps its identity, the unit's id, when the
        kind changes: "UBND tỉnh Đồng Nai" became "UBND thành phố Đồng Nai" on 2026-04-30.
        """
        return f"{self.kind_on(day)} {self.name}"


@cache
def provinces() -> Mapping[str, Province]:
    """All units by id, in the order of ``data/provinces.csv``. Raises VocabularyError for a faulty row."""
    rows = vocabulary.read("provinces.csv", key="id")
    units = {row["id"]: _province(number, row, _kinds().get(row["id"])) for number, row in rows}
    for unit in units.values():
        for successor in unit.successor_ids:
            if successor not in units:
                raise vocabulary.VocabularyError(f"provinces.csv: {unit.id}: unknown successor {successor!r}")
    for changed, kinds in _kinds().items():
        if changed not in units or units[changed].kind != kinds[-1][1]:
            raise vocabulary.VocabularyError(f"province_kinds.csv: {changed}: provinces.csv has another kind")
    return units


@cache
def _kinds() -> Mapping[str, tuple[tuple[date | None, str], ...]]:
    """The kinds, oldest first, of the units that changed theirs."""
    kinds: dict[str, list[tuple[date | None, str]]] = defaultdict(list)
    for number, row in vocabulary.read("province_kinds.csv"):
        kind = vocabulary.one_of("province_kinds.csv", number, row["kind"], _KINDS)
        kinds[row["province_id"]].append(
            (vocabulary.as_(_first_day, "province_kinds.csv", number, row["since"]), kind)
        )
    return {unit: tuple(sorted(changes, key=lambda c: c[0] or date.min)) for unit, changes in kinds.items()}


def _province(
    number: int, row: dict[str, str], kinds: tuple[tuple[date | None, str], ...] | None
) -> Province:
    kind = vocabulary.one_of("provinces.csv", number, row["kind"], _KINDS)
    first_day = vocabulary.as_(_first_day, "provinces.csv", number, row["valid_from"])
    return Province(
        row["id"],
        row["name"],
        kind,
        row["gso_code"],
        row["iso_3166_2"],
        first_day,
        vocabulary.as_(_last_day, "provinces.csv", number, row["valid_to"]),
        tuple(filter(None, row["successor_ids"].split(";"))),
        row["seat"],
        vocabulary.as_(_degrees, "provinces.csv", number, row["latitude"]),
        vocabulary.as_(_degrees, "provinces.csv", number, row["longitude"]),
        kinds or ((first_day, kind),),
    )


def _degrees(written: str) -> float | None:
    return float(written) if written else None


def _first_day(written: str) -> date | None:
    parts = [int(part) for part in written.split("-") if part]
    return date(*[*parts, 1, 1][:3]) if parts else None


def _last_day(written: str) -> date | None:
    parts = [int(part) for part in written.split("-") if part]
    if not parts:
        return None
    year, month = [*parts, 12][:2]
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])


def current_id(province_id: str) -> str | None:
    """The unit of today that the unit lies in, or None where its area was divided among several.

    Raises KeyError for an unknown id.
    """
    unit = provinces()[province_id]
    if not unit.successor_ids:
        return unit.id
    heirs = {current_id(successor) for successor in unit.successor_ids}
    return heirs.pop() if len(heirs) == 1 else None


def predecessors(province_id: str) -> list[Province]:
    """The units that became the unit, wholly or in part; [] where it has always stood."""
    return [unit for unit in provinces().values() if province_id in unit.successor_ids]


canonical = tones.canonical


def key(name: str) -> str:
    """The form in which a name is looked up: ``canonical``, single spaces, " - " for a dash."""
    return re.sub(r" *- *", " - ", re.sub(r" +", " ", canonical(name)))


@dataclass(frozen=True, slots=True)
class Name:
    """A name or alias with the units that it names, oldest first, and the words one of which it needs before
    it.
    """

    written: str
    units: tuple[Province, ...]
    needs: tuple[str, ...]


@cache
def names() -> Mapping[str, Name]:
    """Every name and alias by its ``key``; upper-case spellings as well."""
    units: dict[str, list[Province]] = defaultdict(list)
    for unit in provinces().values():
        units[unit.name].append(unit)
    aliases = {row["alias"]: row for _, row in vocabulary.read("province_aliases.csv", key="alias")}
    written = {name: Name(name, _by_age(units[name]), ()) for name in units}
    for alias, row in aliases.items():
        named = _by_age(units[row["name"]] + units.get(alias, []))
        written[alias] = Name(alias, named, tuple(filter(None, row["needs"].split("|"))))
    upper = {name.upper(): entry for name, entry in written.items()}
    return {key(name): entry for name, entry in (upper | written).items()}


def _by_age(units: list[Province]) -> tuple[Province, ...]:
    return tuple(sorted(units, key=lambda unit: unit.valid_from or date.min))


def resolve(name: str, on: date) -> Province | None:
    """The unit that ``name`` (or alias) names on the day ``on``: the one valid then, else the latest earlier
    one, else the oldest. None for a name that is no province's.
    """
    entry = names().get(key(name))
    if entry is None:
        return None
    valid = [unit for unit in entry.units if unit.is_valid_on(on)]
    earlier = [unit for unit in entry.units if unit.valid_to is not None and unit.valid_to < on]
    return (valid or earlier or entry.units[:1])[-1]


# What was written before is on no page.
_FIRST_PAGES = date(1997, 1, 1)
_A_YEAR = timedelta(days=365)


def resolve_within(name: str, written: Written) -> Province | None:
    """The unit that ``name`` (or alias) names in a text ``written`` some time: that of the day near which it
    most likely was, else the one that stood longest between the days of its bounds. None for a name that is
    no province's.
    """
    entry = names().get(key(name))
    if entry is None:
        return None
    if written.likely:
        return resolve(name, written.likely)
    end = written.bounds.latest or max(_newest(), written.bounds.earliest or date.min) + _A_YEAR
    start = written.bounds.earliest or min(_FIRST_PAGES, end)
    longest = max(entry.units, key=lambda unit: unit.days_between(start, end))
    return longest if longest.days_between(start, end) else resolve(name, end)


@cache
def _newest() -> date:
    return max(unit.valid_from for unit in provinces().values() if unit.valid_from)
