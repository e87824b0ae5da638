"""What a text tells at which place: its numbers, dates, decisions and names, each by the words before it.

Where two texts tell another one after the same words, they tell of something else. What only one of them
tells (a lead that was cut, a paragraph more) is no contradiction; nor is the credit, which every portal
writes anew.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from db.folding import fold

_TOKEN = re.compile(r"\d+(?:[./:,–-]\d+)*(?:/[^\W\d_][\w-]*)*|[^\W\d_]+|[.!?;:\n(]")
_DATE = re.compile(r"\d{1,2}([/.–-])\d{1,2}(?:\1\d{2,4})?")
_ENDS = frozenset(".!?;:\n(")
_BEFORE = 2
_CREDIT_WORDS = 12
_CREDIT_LINES = 3
_OPENING = re.compile(r"^\s*\([^()\n]{2,60}\)|^[^\n]{2,40} ?[-–] (?=[(]?[^\W\d_])", re.MULTILINE)

_MOST_NAMES = 400
Name = frozenset[str]


@dataclass(slots=True)
class _Told:
    numbers: set[str] = field(default_factory=set)
    names: set[Name] = field(default_factory=set)


Tellings = Mapping[tuple[str, ...], _Told]


def of(text: str) -> Tellings:
    """What ``text`` tells, by the two words before it."""
    found: dict[tuple[str, ...], _Told] = defaultdict(_Told)
    before: tuple[str, ...] = ()
    name: list[str] = []
    opens = True
    for match in _TOKEN.finditer(_body(text)):
        token = match[0]
        is_name = token[0].isupper() and not opens
        if name and not is_name:
            found[before].names.add(frozenset(map(fold, name)))
            before, name = (*before, "#")[-_BEFORE:], []
        if token[0].isdecimal():
            found[before].numbers.add(_plain(token))
            before = (*before, "#")[-_BEFORE:]
        elif is_name:
            name.append(token)
        elif token not in _ENDS:
            before = (*before, fold(token))[-_BEFORE:]
        opens = token in _ENDS
    return found


def contradict(some: Tellings, others: Tellings) -> bool:
    """Whether two texts tell different things after the same words."""
    return any(
        _differ(some[place].numbers, others[place].numbers)
        or _are_other_names(some[place].names, others[place].names)
        for place in some.keys() & others.keys()
    )


def _differ(some: set[str], others: set[str]) -> bool:
    return bool(some - others and others - some)


def _are_other_names(some: set[Name], others: set[Name]) -> bool:
    """A name may be written in full or in part."""
    if not some or not others or len(some) * len(others) > _MOST_NAMES:
        return False
    return _has_another(some, others) and _has_another(others, some)


def _has_another(some: set[Name], others: set[Name]) -> bool:
    return any(all(not (one <= other or other <= one) for other in others) for one in some)


def _body(text: str) -> str:
    """The text without its opening credit ("(Báo Mẫu)") and its signature."""
    lines = text.strip().split("\n")
    for _ in range(_CREDIT_LINES):
        if len(lines) > 1 and len(lines[-1].split()) <= _CREDIT_WORDS:
            lines.pop()
    return _OPENING.sub("\n", "\n".join(lines))


def _plain(number: str) -> str:
    """Without leading zeros, a date with slashes: "08-03-2018" as "8/3/2018"."""
    plain = re.sub(r"(?<!\d)0+(?=\d)", "", number.casefold())
    return re.sub(r"[.–-]", "/", plain) if _DATE.fullmatch(plain) else plain
