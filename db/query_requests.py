"""What a query says that asks for an official document by what it is about: "… là quyết định số mấy"."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from db import query_types
from db.folding import fold
from nlp.language import vocabulary

_SEVERAL = r"(?<!\bmot )(?<!\bvai )"
_DAY = re.compile(r"(?<![\d/])(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam )(\d{4})(?!\d)")


class Request(NamedTuple):
    """An official document that is asked for: of the ``type``, without marks, or of any where that is empty.
    ``is_asked``: in words that only ask; else a type at the beginning or end of the query may be meant so.
    ``day``: on which it was issued (ISO 8601); empty where none is told.
    """

    type: str
    is_asked: bool
    day: str = ""


def read(typed: str) -> Request | None:
    """What ``typed`` asks for; None where it asks for no document."""
    folded = fold(typed)
    asked = _asking().search(folded) or _numbered().match(folded)
    told = asked or _opening().match(folded) or _closing().search(folded)
    if told is None:
        return None
    type_ = next(found for found in told.groupdict().values() if found)
    type_ = "" if type_ in _words("any") else query_types.whole(type_)
    return Request(type_, asked is not None, _day(folded))


def _day(folded: str) -> str:
    found = _DAY.search(folded)
    day, month, year = (int(part) for part in found.groups()) if found else (0, 0, 0)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def without(typed: str) -> str:
    """``typed`` without the words that ask for a document; all of it where there are no others."""
    composed = normalize("NFC", typed)
    left, at = [], 0
    for match in _asking().finditer(fold(composed)):
        left.append(composed[at : match.start()])
        at = match.end()
    return " ".join(" ".join([*left, composed[at:]]).split()) or typed


def relates(typed: str) -> bool:
    """Whether ``typed`` tells how two documents are related, so that another is asked for than is named."""
    return any(f" {word} " in f" {fold(typed)} " for word in _words("relates"))


def about(words: Iterable[str]) -> list[str]:
    """Those of ``words`` that say what a document is about."""
    joining = {word for joined in _words("joins") for word in joined.split()}
    return [word for word in words if fold(word) not in joining]


@cache
def _asking() -> re.Pattern[str]:
    """What asks: a type with a question behind it, or with "số" before it; a marked word may be any other."""
    legal, every = _any_of(_legal()), _every()
    asks, number = _any_of([*_words("asks"), *_words("number")]), _any_of(_words("number"))
    return re.compile(
        rf"(?<!\w)(?:(?:{_any_of(_words('head'))}) )?"
        rf"(?:(?P<legal>{legal}) (?:{asks})|(?P<every>{every}) (?:{number})"
        rf"|{_SEVERAL}(?:{_any_of(_words('opens'))}) (?P<opened>{legal}))"
        rf"(?!\w)\??(?: (?:{_any_of(_words('joins'))})(?!\w))?"
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<first>{_any_of(_legal())}) (?!so\b)\w")


@cache
def _numbered() -> re.Pattern[str]:
    """A type at the beginning, of which the number is asked for at the end: "kế hoạch trồng quế số mấy"."""
    return re.compile(rf"\s*(?P<numbered>{_every()}) (?!so\b)\w.* (?:{_any_of(_words('number'))})\s*\??\s*$")


def _every() -> str:
    return _any_of(sorted(map(" ".join, query_types.types())))


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"\w (?P<last>{_any_of(_legal())})\s*$")


def _legal() -> list[str]:
    return [*_words("type"), *_words("any")]


def _any_of(words: list[str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in longest)


@cache
def _words(kind: str) -> list[str]:
    rows = (row for _, row in vocabulary.read("query_requests.csv", key="words"))
    return [fold(row["words"]) for row in rows if row["kind"] == kind]
