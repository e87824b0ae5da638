"""Offices, positions, titles and words of address, as they stand in a sentence (``data/roles.csv``)."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from nlp.language import vocabulary
from nlp.officials.agencies import agency_at
from nlp.text.syllables import Phrases, Syllable, Syllables, phrase_key

Kind = Literal["office", "party", "title", "vague"]
_KINDS = frozenset({"office", "party", "title", "vague"})
_PLACES = frozenset({"before", "after", "field"})
_YES = frozenset({"yes", ""})
_RANKS = frozenset({"trưởng", "phó"})
_MOST_WORDS_BEFORE = 3
_LONGEST_CHAIN = 4


@dataclass(frozen=True, slots=True)
class Office:
    """An entry of ``data/roles.csv``; ``shared`` counts the syllables that also open the name of the body.

    ``is_national``: its holder serves the whole country, whatever body stands with it: "Bộ trưởng".
    """

    kind: Kind
    shared: int
    alone_before: frozenset[str]
    leads: frozenset[str]
    is_national: bool


@dataclass(frozen=True, slots=True)
class Role:
    """A role at ``syllables[first:last]``, with the words before and after it that belong to it.

    ``shared`` counts its last syllables that may also open the name of the body.
    """

    first: int
    last: int
    office: Office
    shared: int


def role_at(syllables: Syllables, index: int) -> Role | None:
    """The role that begins at ``index``: "nguyên Phó Giám đốc", "Phó Chủ tịch Thường trực", "PGS. TSKH"."""
    if index >= len(syllables) or syllables[index].key not in _openers():
        return None
    at = index
    for _ in range(_MOST_WORDS_BEFORE + 1):
        found = _offices().at(syllables, at)
        if found is not None and not _is_split(syllables, at):
            office, core_end = found
            last = _role_end(syllables, at, office, core_end)
            return Role(index, last, office, office.shared if last == core_end else 0)
        modifier = _modifiers("before").at(syllables, at)
        if modifier is None:
            return None
        at = _after_dot(syllables, modifier[1])
    return None


def may_open_role(syllable: Syllable) -> bool:
    """Whether a role, its modifiers aside, may begin with ``syllable``: a look that costs little."""
    return syllable.key in _offices().openers


def may_open_address(syllable: Syllable) -> bool:
    """Whether a word of address may begin with ``syllable``."""
    return syllable.key in _addresses().openers


def _is_split(syllables: Syllables, first: int) -> bool:
    """Whether a capital inside says that two words meet here, and no role: "chức vụ | Phó Chủ tịch"."""
    second = syllables[first + 1] if first + 1 < len(syllables) else None
    is_rank = second is not None and second.is_capitalised and second.key in _RANKS
    return is_rank and syllables[first].is_small


def _role_end(syllables: Syllables, first: int, office: Office, last: int) -> int:
    if office.kind == "title":
        return _titles_end(syllables, first, last)
    for place in ("after",) if office.shared else ("after", "field"):
        modifier = _modifiers(place).at(syllables, last)
        if modifier is not None and not _is_of_name(syllables, last, modifier[1], place):
            last = modifier[1]
    return last


def _is_of_name(syllables: Syllables, first: int, last: int, place: str) -> bool:
    """Whether the words for a modifier belong to the name of the body: "Chính | phủ", "TT | Khuyến công", not
    "TT | UBND tỉnh".
    """
    opened = agency_at(syllables, first)
    if opened is not None and opened[1] == last:
        return agency_at(syllables, last) is None
    return place == "field" and _opens_name(syllables, first, last)


def _opens_name(syllables: Syllables, first: int, last: int) -> bool:
    """Whether the name of a body begins at ``first`` and goes on after ``last``: "Chính | phủ"."""
    opened = agency_at(syllables, first)
    return opened is not None and opened[1] > last


def _titles_end(syllables: Syllables, first: int, last: int) -> int:
    """The end of a chain of abbreviated titles: "GS.TSKH", "PGS, TS.", "TS. BS"."""
    for _ in range(_LONGEST_CHAIN):
        if not _is_abbreviation(syllables, first, last):
            break
        last = _after_dot(syllables, last)
        first = last + 1 if last < len(syllables) and syllables[last].text in "-–," else last
        following = _offices().at(syllables, first)
        if (
            following is None
            or following[0].kind != "title"
            or not _is_abbreviation(syllables, first, following[1])
        ):
            break
        last = following[1]
    return last


def _is_abbreviation(syllables: Syllables, first: int, last: int) -> bool:
    return last - first == 1 or syllables[first + 1].text == "."


def _after_dot(syllables: Syllables, index: int) -> int:
    return index + 1 if index < len(syllables) and syllables[index].text == "." else index


def address_end(syllables: Syllables, index: int) -> int | None:
    """The index after the word of address ("ông", "đ/c", "Mr.") at ``index``; None if none is there."""
    found = _addresses().at(syllables, index)
    return None if found is None else _after_dot(syllables, found[1])


@cache
def _offices() -> Phrases[Office]:
    return Phrases(
        (row["role"], _office(number, row)) for number, row in vocabulary.read("roles.csv", key="role")
    )


def _office(number: int, row: dict[str, str]) -> Office:
    kind = vocabulary.one_of("roles.csv", number, row["kind"], _KINDS)
    shared = phrase_key(row["shares"])
    if phrase_key(row["role"])[-len(shared) :] != shared and shared:
        raise vocabulary.mistake("roles.csv", number, f"{row['role']!r} must end with {row['shares']!r}")
    return Office(
        cast(Kind, kind),
        len(shared),
        _folded(row["alone_before"]),
        _folded(row["leads"]),
        bool(vocabulary.one_of("roles.csv", number, row["national"], _YES)),
    )


def _folded(cell: str) -> frozenset[str]:
    return frozenset(" ".join(phrase_key(word)) for word in cell.split("|") if word)


@cache
def _openers() -> frozenset[str]:
    """The keys of the syllables with which a role, or a word before it, begins."""
    return frozenset(_offices().openers | _modifiers("before").openers)


@cache
def _modifiers(place: str) -> Phrases[None]:
    rows = vocabulary.read("role_modifiers.csv", key="word")
    return Phrases(
        (row["word"], None)
        for number, row in rows
        if vocabulary.one_of("role_modifiers.csv", number, row["place"], _PLACES) == place
    )


@cache
def _addresses() -> Phrases[None]:
    return Phrases((row["honorific"], None) for _, row in vocabulary.read("honorifics.csv", key="honorific"))
