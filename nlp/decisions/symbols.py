"""The abbreviations in the symbols of official documents: types ("QĐ") and issuers ("TTg")."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from nlp.language import vocabulary


@cache
def types() -> Mapping[str, tuple[str, bool]]:
    """The types of documents by abbreviation: (name, whether several bodies issue it together)."""
    rows = vocabulary.read("document_types.csv", key="abbreviation")
    allowed = frozenset({"", "joint"})
    return {
        row["abbreviation"]: (
            row["type"],
            vocabulary.one_of("document_types.csv", number, row["issuers"], allowed) == "joint",
        )
        for number, row in rows
    }


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body by its code; ``spellings`` are the forms in which a sentence names it, its full name first.

    ``beside``: where a text names this too, the code may be its.
    """

    code: str
    name: str
    level: str
    spellings: tuple[str, ...]
    beside: str = ""


@cache
def issuers() -> Mapping[str, Issuer]:
    """The bodies of ``data/issuers.csv`` by code."""
    levels = frozenset({"national", "branch", "province", "party", "central", "sentence"})
    found = {}
    for number, row in vocabulary.read("issuers.csv", key="code"):
        level = vocabulary.one_of("issuers.csv", number, row["level"], levels)
        spellings = _with_misprints((row["name"], *filter(None, row["also"].split("|"))))
        found[row["code"]] = Issuer(row["code"], row["name"], level, spellings, row["beside"])
    return found


def _with_misprints(spellings: tuple[str, ...]) -> tuple[str, ...]:
    """The ``spellings``, and the misprints of those that are codes: "UBDN" for "UBND"."""
    return (*spellings, *(misprint for misprint, code in _misprints().items() if code in spellings))


@cache
def forms() -> Mapping[str, str]:
    """The form of the numbers of each issuer by its code: "party" for "12-NQ/TU", "" for the state's
    "12/QĐ-UBND", "any" where both are used.
    """
    allowed = frozenset({"", "party", "any"})
    return {
        row["code"]: vocabulary.one_of("issuers.csv", number, row["form"], allowed)
        for number, row in vocabulary.read("issuers.csv", key="code")
    }


@cache
def heirs() -> Mapping[str, frozenset[str]]:
    """The ministries that took over the work of one, by its name."""
    rows = vocabulary.read("ministry_heirs.csv", key="ministry")
    return {row["ministry"]: frozenset(row["heirs"].split("|")) for _, row in rows}


def canonical_code(part: str) -> str:
    """A part of a symbol in the tables' spelling: "Nđ" and "ND" are "NĐ", Icelandic "Ð" is "Đ"."""
    part = part.replace("Ð", "Đ").replace("ð", "đ")
    part = _misprints().get(part, part)
    part = part.removesuffix("TƯ") + "TW" if part.endswith("TƯ") else part
    if part in types() or part in issuers():
        return part
    meant = _spellings().get(folded(part), part)
    return meant if _keeps_strokes(part, meant) else part


def _keeps_strokes(part: str, code: str) -> bool:
    """Whether ``code`` has each stroke that ``part`` has: "BĐT" of a Ban Đô thị is no "BDT"."""
    return all(other in "Đđ" for letter, other in zip(part, code, strict=False) if letter in "Đđ")


@cache
def _misprints() -> Mapping[str, str]:
    """The code that is meant by a misprint of it."""
    return {row["misprint"]: row["code"] for _, row in vocabulary.read("code_misprints.csv", key="misprint")}


def code_behind(first: str, part: str) -> str:
    """A part behind ``first`` in the tables' spelling: "BHXH-THU" is of an office, "NQ/THU" of the Thành ủy
    ("ThU").
    """
    return part if part == "THU" and first in issuers() else canonical_code(part)


@cache
def _spellings() -> Mapping[str, str]:
    """The code meant by a folded spelling, where it is only one; a type goes before an issuer."""
    codes: dict[str, str] = {}
    for code in [*types(), *issuers()]:
        codes.setdefault(folded(code), code)
    return codes


def initials(name: str) -> str:
    """The first letters of the words of a ``name``, folded ("hdbcqg"), and all of what is in short in it:
    "pgddt" of "Phòng GD&ĐT".
    """
    words = (word for word in name.split() if word[0].isalpha() and word != "và")
    return folded("".join(filter(str.isalpha, "".join(w if w.isupper() else w[0] for w in words))))


def folded(part: str) -> str:
    """A code in small letters without their marks."""
    plain = unicodedata.normalize("NFD", part.lower().replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
