"""Cyrillic and Greek letters typed for Latin ones that look the same: "КН-UBND" with a Cyrillic К and Н."""

import re

from crawler import tables

_LATIN = {ord(row["text"]): row["latin"] for row in tables.read("homoglyphs.csv")}
_ALIKE = "".join(map(chr, _LATIN))
# A word or a document's symbol, whose parts are of one script or else of this kind.
_TOKEN = re.compile(r"[\w/.-]+")
_ANY = re.compile(f"[{_ALIKE}]")
_OTHER = re.compile(rf"(?![{_ALIKE}])[\u0370-\u052f]")
_LATIN_OR_NUMBER = re.compile(r"[A-Za-z\u00c0-\u01b0\u1ea0-\u1ef9]|\d/")


def latinised(text: str) -> str:
    """``text`` with such letters made Latin in the words and symbols that have Latin letters too, or a number
    and a slash, and no letters that are Cyrillic or Greek alone."""
    return _TOKEN.sub(_latinised, text) if _ANY.search(text) else text


def _latinised(token: re.Match[str]) -> str:
    word = token[0]
    if not _ANY.search(word) or _OTHER.search(word) or not _LATIN_OR_NUMBER.search(word):
        return word
    return word.translate(_LATIN)
