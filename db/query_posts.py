"""The post whose holder a query asks for: "giám đốc sở y tế bình định", "PCT quận 1"."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import chain
from typing import NamedTuple

from db import query_bodies, query_fillers
from db.folding import fold
from db.query_reading import TIMES, Reading
from db.search_key import name_key
from nlp.decisions.places import SHORT_KINDS
from nlp.language import vocabulary

_UNITS = ("", "tỉnh", "thành phố", "tp")
_UNITS_FOLDED = frozenset(map(fold, _UNITS))
_PARTY = "uy"
_DEPUTY = "pho "
# A unit below the province, and its name; of the party ("quận ủy") or not.
_SHORT_UNITS = {short: fold(SHORT_KINDS[short]) for short in ("h", "q", "tx", "tp", "p", "tt")}
_BELOW = re.compile(
    rf"\b(?P<unit>quan(?! ly\b)|huyen|thi xa|thanh pho|xa|phuong|thi tran|thi|thanh|{'|'.join(_SHORT_UNITS)})"
    rf"(?P<party> {_PARTY})?(?:\. ?| )(?P<name>(?!uy\b)\w+(?: \w+){{0,3}})$"
)


class Post(NamedTuple):
    """A post by one of the ``roles`` in one of the ``organisations``, or in one whose name ``begins`` in one
    of these ways, roles as ``db.folding.fold`` gives them, bodies as ``db.search_key.name_key``. ``place``:
    the unit below the province that it is of, by its name; empty for one of the province. ``is_anywhere``: no
    province was named, so that holders in several may be meant.
    """

    roles: tuple[str, ...]
    organisations: tuple[str, ...] = ()
    place: str = ""
    begins: tuple[str, ...] = ()
    is_anywhere: bool = False


class _Office(NamedTuple):
    """An office as it is asked for: the ``role``, and all ways in which texts have it; what stands ``after``
    it, and how names of bodies begin that it leads; the unit ``below`` the province that is named.
    """

    role: str
    roles: tuple[str, ...]
    after: str
    begins: tuple[str, ...]
    below: re.Match[str] | None

    @property
    def is_of_a_unit(self) -> bool:
        """Whether nothing but a unit stands after it."""
        return (self.after[: self.below.start()] if self.below else self.after) in _UNITS_FOLDED

    @property
    def leads_a_part(self) -> bool:
        """Whether the words after it tell which part of a body it leads: "Trưởng phòng Kinh tế"."""
        return self.role.removeprefix(_DEPUTY) in _leading_a_part()


def post(typed: str, reading: Reading) -> Post | None:
    """The office that ``typed``, read so, names, in a body of one province or of a unit below it, or in
    another organisation there; None where it names none.
    """
    named = next((chip for chip in reading.chips if chip.kind == "body"), None)
    told = _offices().search(left := _without_chips(typed, reading))
    if told is None:
        return None
    office = _office(told["office"], left[told.end() :].strip())
    if named is None and (bodies := _of_the_nation(office)):
        return Post(office.roles, bodies)
    if not office.is_of_a_unit and (named is None or office.leads_a_part):
        return _told_by_its_beginning(office, is_somewhere=bool(office.below) or len(reading.provinces) == 1)
    return _in_a_body(office, named.value if named else "", reading)


def _office(typed: str, after: str) -> _Office:
    role = _roles_by_short().get(typed, typed)
    # "Phó Chủ tịch Thường trực" is a deputy, too.
    roles = (role, *_shorts_of_roles().get(role, ()), *(f"{role} {word}" for word in _behind_roles()))
    heads = _heads().get(role.removeprefix(_DEPUTY), ())
    begins = (after, *(f"{head} {after}" for head in heads))
    return _Office(role, roles, after, begins, _BELOW.search(after))


def _in_a_body(office: _Office, named: str, reading: Reading) -> Post | None:
    """The office in the body that is ``named``, or else in those that it leads."""
    below = office.below
    bodies = query_bodies.spellings().get(named, (named,)) if named else _led().get(office.role, ())
    if below:
        return Post(office.roles, _below(bodies, below), below["name"])
    if named in query_bodies.national():
        return Post(
            office.roles, tuple(body.removeprefix(office.role).strip() for body in map(name_key, bodies))
        )
    return _of_province(office.roles, bodies, reading) if bodies and len(reading.provinces) == 1 else None


def _told_by_its_beginning(office: _Office, *, is_somewhere: bool) -> Post | None:
    """The office in a body whose name begins so; where no place is named in one with its own name."""
    keys = tuple(map(name_key, office.begins))
    if not is_somewhere:
        keys = tuple(key for key in keys if _own_name().match(key))
    return Post(office.roles, begins=keys, is_anywhere=not is_somewhere) if keys else None


def _of_the_nation(office: _Office) -> tuple[str, ...]:
    """The bodies of the nation that the words after the office name, or that it alone leads: the prime
    minister's government.
    """
    named = next(filter(None, map(_national().get, office.begins)), ())
    if named or office.after or office.role not in _serving_the_nation():
        return named
    led = [head for head in _heads().get(office.role, ()) if head in _national()]
    return ("", *led) if led else ()


def _of_province(roles: tuple[str, ...], bodies: tuple[str, ...], reading: Reading) -> Post:
    """The post in a body of the province; the names of those that are found below it, too, are whole."""
    longer = () if bodies[0] in chain(*_led().values()) else (name_key(bodies[0]),)
    return Post(roles, _in_province(bodies, reading.provinces[0]), begins=longer)


def _without_chips(typed: str, reading: Reading) -> str:
    """``typed`` without marks, the words that only ask, and the names of times, provinces and bodies, but for
    the office with which a body may begin ("Chủ tịch UBND").
    """
    left = typed
    for chip in reading.chips:
        if chip.kind in ("province", *TIMES):
            left = left.replace(chip.typed, " ", 1)
        elif chip.kind == "body":
            left = left.replace(chip.typed, _office_in(left, chip.typed), 1)
    return " ".join(fold(query_fillers.without(left)).rstrip("?!. ").split())


def _office_in(typed: str, body: str) -> str:
    """What of the name of the ``body`` belongs to the office: "Chủ tịch UBND", "trưởng Ban Quản lý"."""
    before, words = fold(typed.partition(body)[0]).split()[-1:], fold(body).split()
    for count in range(min(len(words) - 1, 2), 0, -1):
        first = " ".join(words[:count])
        if before and _offices().fullmatch(f"{before[0]} {first}"):
            return first
    office = _offices().match(fold(body))
    return office[0] if office else " "


def _below(bodies: tuple[str, ...], unit: re.Match[str]) -> tuple[str, ...]:
    """The names of the bodies in the unit, and the unit's own, or of its party committee; its kind whole or
    short.
    """
    kind = _SHORT_UNITS.get(unit["unit"], unit["unit"])
    if unit["party"]:
        return (f"{kind}{unit['party']} {unit['name']}",)
    kinds = (kind, *(short for short, whole in _SHORT_UNITS.items() if whole == kind))
    places = [f"{one} {unit['name']}" for one in kinds]
    return (*(f"{name_key(body)} {place}" for body in bodies for place in places), *places)


def _in_province(bodies: tuple[str, ...], province: str) -> tuple[str, ...]:
    """The names of the bodies in the province, and without it where the text leaves it out."""
    name = name_key(province)
    ends = [end for unit in map(fold, _UNITS) for end in (unit, f"{unit} {name}")]
    return tuple(
        dict.fromkeys(" ".join(f"{name_key(body)} {end}".split()) for body in bodies for end in ends)
    )


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
    return {fold(name): tuple(map(name_key, query_bodies.spellings()[name])) for name in names}


@cache
def _heads() -> dict[str, tuple[str, ...]]:
    """The words with which the names of the bodies begin that each role leads."""
    rows = (row for _, row in vocabulary.read("roles.csv", key="role"))
    return {fold(row["role"]): tuple(map(fold, filter(None, row["leads"].split("|")))) for row in rows}


@cache
def _behind_roles() -> tuple[str, ...]:
    """What stands behind a role and belongs to it: "thường trực"."""
    rows = (row for _, row in vocabulary.read("role_modifiers.csv", key="word"))
    return tuple(fold(row["word"]) for row in rows if row["place"] == "after")


@cache
def _leading_a_part() -> frozenset[str]:
    """The roles that lead a part of a body, which their own words name: "Trưởng phòng Kinh tế"."""
    rows = vocabulary.read("roles.csv", key="role")
    return frozenset(fold(row["role"]) for _, row in rows if row["shares"])


@cache
def _serving_the_nation() -> frozenset[str]:
    rows = vocabulary.read("roles.csv", key="role")
    return frozenset(fold(row["role"]) for _, row in rows if row["national"])


@cache
def _own_name() -> re.Pattern[str]:
    heads = (name_key(row["words"]) for _, row in vocabulary.read("query_heads.csv", key="words"))
    return re.compile(rf"(?:{'|'.join(heads)}) \w")


@cache
def _offices() -> re.Pattern[str]:
    rows = (row for _, row in vocabulary.read("roles.csv", key="role"))
    offices = {fold(row["role"]) for row in rows if row["kind"] == "office"}
    longest = sorted(offices | _roles_by_short().keys(), key=len, reverse=True)
    any_office, behind = "|".join(map(re.escape, longest)), "|".join(_behind_roles())
    return re.compile(rf"\b(?P<office>(?:pho )?(?:{any_office}))(?: (?:{behind}))?\b")
