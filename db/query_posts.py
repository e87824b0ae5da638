"""The post whose holder a query asks for: "giám đốc sở y tế bình định", "PCT quận 1"."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import chain
from typing import NamedTuple

from db import query_bodies, query_fillers
from db.folding import fold
from db.query_reading import Reading
from nlp.language import vocabulary

_UNITS = ("", "tỉnh", "thành phố", "tp")
_UNITS_FOLDED = frozenset(map(fold, _UNITS))
_PARTY = "uy"
# A unit below the province, and its name; of the party ("quận ủy") or not.
_BELOW = re.compile(
    rf"\b(?P<unit>quan(?! ly\b)|huyen|thi xa|thanh pho|tp|xa|phuong|thi tran|thi|thanh)(?P<party> {_PARTY})?"
    r" (?P<name>(?!uy\b)\w+(?: \w+){0,3})$"
)


class Post(NamedTuple):
    """A post by one of the ``roles`` in one of the ``organisations``, or in one whose name ``begins`` in one
    of these ways, all as ``db.folding.fold`` gives them. ``place``: the unit below the province that it is
    of, by its name; empty for one of the province.
    """

    roles: tuple[str, ...]
    organisations: tuple[str, ...] = ()
    place: str = ""
    begins: tuple[str, ...] = ()


def post(typed: str, reading: Reading) -> Post | None:
    """The office that ``typed``, read so, names, in a body of one province or of a unit below it, or in
    another organisation there; None where it names none.
    """
    named = next((chip for chip in reading.chips if chip.kind == "body"), None)
    left = _without_chips(typed, reading)
    told = _offices().search(left)
    if told is None:
        return None
    role = _roles_by_short().get(told[0], told[0])
    roles = (role, *_shorts_of_roles().get(role, ()))
    after = left[told.end() :].strip()
    below = _BELOW.search(after)
    begins = (after, *(f"{head} {after}" for head in _heads().get(role, ())))
    if not named and (national := next(filter(None, map(_national().get, begins)), None)):
        return Post(roles, national)
    if not named and (after[: below.start()] if below else after) not in _UNITS_FOLDED:
        is_somewhere = below or len(reading.provinces) == 1
        return Post(roles, begins=begins) if is_somewhere else None
    bodies = query_bodies.spellings().get(named.value, (named.value,)) if named else _led().get(role, ())
    if below:
        return Post(roles, _below(bodies, below), f"{below['unit']}{below['party'] or ''} {below['name']}")
    if named and named.value in query_bodies.national():
        return Post(roles, tuple(map(fold, bodies)))
    return _of_province(roles, bodies, reading) if bodies and len(reading.provinces) == 1 else None


def _of_province(roles: tuple[str, ...], bodies: tuple[str, ...], reading: Reading) -> Post:
    """The post in a body of the province; the names of those that are found below it, too, are whole."""
    longer = () if bodies[0] in chain(*_led().values()) else (fold(bodies[0]),)
    return Post(roles, _in_province(bodies, reading.provinces[0]), begins=longer)


def _without_chips(typed: str, reading: Reading) -> str:
    """``typed`` without marks, the words that only ask, and the names of provinces and bodies, but for the
    office with which a body may begin ("Chủ tịch UBND").
    """
    left = typed
    for chip in reading.chips:
        if chip.kind == "province":
            left = left.replace(chip.typed, " ", 1)
        elif chip.kind == "body":
            left = left.replace(chip.typed, _office_in(left, chip.typed), 1)
    return " ".join(fold(query_fillers.without(left)).rstrip("?!. ").split())


def _office_in(typed: str, body: str) -> str:
    """What of the name of the ``body`` belongs to the office: "Chủ tịch UBND", "trưởng Ban Quản lý"."""
    before, first = fold(typed.partition(body)[0]).split()[-1:], fold(body).split()[0]
    if before and _offices().fullmatch(f"{before[0]} {first}"):
        return first
    office = _offices().match(fold(body))
    return office[0] if office else " "


def _below(bodies: tuple[str, ...], unit: re.Match[str]) -> tuple[str, ...]:
    """The names of the bodies in the unit, or of its party committee."""
    if unit["party"]:
        return (f"{unit['unit']}{unit['party']} {unit['name']}",)
    return tuple(f"{fold(body)} {unit['unit']} {unit['name']}" for body in bodies)


def _in_province(bodies: tuple[str, ...], province: str) -> tuple[str, ...]:
    """The names of the bodies in the province, and without it where the text leaves it out."""
    name = fold(province)
    ends = [end for unit in map(fold, _UNITS) for end in (unit, f"{unit} {name}")]
    return tuple(dict.fromkeys(" ".join(f"{fold(body)} {end}".split()) for body in bodies for end in ends))


@cache
def _led() -> dict[str, tuple[str, ...]]:
    """The bodies of a province that a post leads whose body nobody names."""
    rows = vocabulary.read("query_posts.csv", key="role")
    return {fold(row["role"]): tuple(row["bodies"].split("|")) for _, row in rows}


@cache
def _roles_by_short() -> Mapping[str, str]:
    rows = vocabulary.read("query_roles.csv", key="words")
    return {fold(row["words"]): fold(row["role"]) for _, row in rows}


@cache
def _shorts_of_roles() -> Mapping[str, tuple[str, ...]]:
    """The short forms of each role."""
    known: dict[str, list[str]] = defaultdict(list)
    for short, role in _roles_by_short().items():
        known[role].append(short)
    return {role: tuple(shorts) for role, shorts in known.items()}


@cache
def _national() -> dict[str, tuple[str, ...]]:
    """How the bodies of the nation are written, by their names."""
    names = query_bodies.national()
    return {fold(name): tuple(map(fold, query_bodies.spellings()[name])) for name in names}


@cache
def _heads() -> dict[str, tuple[str, ...]]:
    """The words with which the names of the bodies begin that each role leads."""
    rows = (row for _, row in vocabulary.read("roles.csv", key="role"))
    return {fold(row["role"]): tuple(map(fold, filter(None, row["leads"].split("|")))) for row in rows}


@cache
def _offices() -> re.Pattern[str]:
    rows = (row for _, row in vocabulary.read("roles.csv", key="role"))
    offices = {fold(row["role"]) for row in rows if row["kind"] == "office"}
    longest = sorted(offices | _roles_by_short().keys(), key=len, reverse=True)
    return re.compile(rf"\b(?:pho )?(?:{'|'.join(map(re.escape, longest))})\b")
