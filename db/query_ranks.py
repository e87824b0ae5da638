"""How well a query names an official document."""

from functools import cache

from db import query_types
from db.folding import fold
from db.query_numbers import FILLERS, Asked, is_any_year, read
from db.search_key import pieces, search_key
from nlp.provinces import gazetteer

# How surely a document is meant: it is merely like, nothing contradicts, the whole key is typed.
_SURENESS = 1_000
_LIKE, _POSSIBLE, _WHOLE = 100, 100 + _SURENESS, 100 + 2 * _SURENESS
_LONGEST_TYPE = 5


def rank(query: str, key: str, subject: str | None, *said: str | int | None) -> int | None:
    """How well ``query`` names the document ``key`` of a ``subject``, of which more is ``said``: type,
    issuer, province, days.

    Thousands tell how surely: 2 of a query that gives the whole key, 1 if it is of another year or province
    than the query says, 0 where it has another type or is of another province, which only makes it like what
    is asked: people hear "quyết định" for any. Below that, the more of the words stand in the key, or else in
    what is said, the higher. None where a year or a symbol is another's, or where nothing says that the
    number is a document's and a word means something else.
    """
    asked, in_key = read(query), pieces(key)
    known = {piece for value in said if value for piece in pieces(str(value))}
    about = set(pieces(subject or "")) - FILLERS
    if search_key(key) in asked.keys or search_key(query) == search_key(key):
        weight = _province_weight(asked, said)
        is_another = weight < 0 or _is_of_other_years(asked, known.union(in_key))
        told = sum(piece not in in_key and piece in known | about for piece in asked.typed)
        return (_POSSIBLE if is_another else _WHOLE) + 2 * len(in_key) + weight + told
    if _contradicts(asked, {*in_key, "".join(p for p in in_key if not p.isdigit())}, known):
        return None
    score = _province_weight(asked, said)
    # Of several numbers each is another document's.
    numbers = {number.lstrip("0") for number in asked.numbers}
    is_like = score < 0 or not _is_of_a_type(asked, in_key, said)
    for piece in asked.typed:
        if piece in in_key:
            score += 2
        elif piece in known or piece in about:
            score += 1
        elif piece in query_types.words():
            score -= 1
        elif piece not in FILLERS and piece in asked.others and not asked.sure and piece not in numbers:
            return None
    return score + (_LIKE if is_like else _POSSIBLE)


def _province_weight(asked: Asked, said: tuple[str | int | None, ...]) -> int:
    """What it counts that one of the things said is a province that is asked for, or that none is."""
    if not asked.provinces:
        return 0
    own = {fold(str(value)) for value in said if value} & _provinces()
    return 6 if own & asked.provinces else -6 if own else 0


def _is_of_a_type(asked: Asked, in_key: list[str], said: tuple[str | int | None, ...]) -> bool:
    """Whether the document is of a type that is asked for, by its key or what is said; True where none is."""
    own = {(piece,) for piece in in_key} | {tuple(pieces(str(value))) for value in said if value}
    wanted = {
        asked.typed[start:end]
        for start in range(len(asked.typed))
        for end in range(start + 1, start + _LONGEST_TYPE)
        if asked.typed[start:end] in query_types.types()
    }
    return not wanted or bool(wanted & own)


def _contradicts(asked: Asked, in_key: set[str], known: set[str]) -> bool:
    return _is_of_other_years(asked, in_key | known) or any(
        symbol not in in_key and symbol not in known and symbol not in query_types.abbreviations()
        for symbol in asked.symbols
    )


def _is_of_other_years(asked: Asked, known: set[str]) -> bool:
    years = {piece for piece in known if is_any_year(piece)}
    return bool(asked.years and years and not asked.years & years)


@cache
def _provinces() -> frozenset[str]:
    return frozenset(fold(unit.name) for unit in gazetteer.provinces().values())
