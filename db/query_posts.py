"""The post whose holder a query asks for: "giám đốc sở y tế bình định", "ai là bí thư tỉnh ủy yên bái"."""

import re
from functools import cache
from typing import NamedTuple

from db import query_bodies
from db.folding import fold
from db.query_reading import Reading
from nlp.language import vocabulary

_UNITS = ("", "tỉnh", "thành phố", "tp")


class Post(NamedTuple):
    """A ``role`` in one of the ``organisations``, as ``db.folding.fold`` gives them."""

    role: str
    organisations: tuple[str, ...]


def post(typed: str, reading: Reading) -> Post | None:
    """The office in a body of one province that ``typed``, read so, names; None where it names none."""
    told = _offices().search(fold(typed))
    if told is None or len(reading.provinces) != 1:
        return None
    named = next((chip.value for chip in reading.chips if chip.kind == "body"), None)
    bodies = query_bodies.spellings().get(named, (named,)) if named else _led().get(told[0])
    return Post(told[0], _in_province(bodies, reading.provinces[0])) if bodies else None


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
def _offices() -> re.Pattern[str]:
    rows = (row for _, row in vocabulary.read("roles.csv", key="role"))
    offices = sorted({fold(row["role"]) for row in rows if row["kind"] == "office"}, key=len, reverse=True)
    return re.compile(rf"\b(?:pho )?(?:{'|'.join(map(re.escape, offices))})\b")
