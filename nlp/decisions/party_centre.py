"""The bodies of the party's centre, whose common symbol ("13-NQ/TW") does not tell which of them it was."""

import re
from collections.abc import Iterator

from nlp.decisions.named import Named
from nlp.text.document import Document

_BODY = re.compile(
    r"(?:Hội nghị (?:lần thứ \w+(?: \w+)? )?(?:của )?|(?!BCH\b)\w+ )?"
    r"(Bộ Chính trị|Ban Bí thư|(?:Ban [Cc]hấp hành|BCH) (?:Trung ương|T[WƯ])(?: Đảng)?"
    r"|Trung ương(?: Đảng)?|BCT|BBT)\b(?: Trung ương(?: Đảng)?\b)?"
)
_IN_SHORT = {"BCT": "Bộ Chính trị", "BBT": "Ban Bí thư"}


def at(document: Document, offset: int, limit: int) -> Named | None:
    """The body at ``offset``; None where none is."""
    told = _BODY.match(document.text, offset, limit)
    return _named(told) if told else None


def within(document: Document, start: int, end: int) -> Iterator[Named]:
    """The bodies in ``text[start:end]``, in order."""
    return map(_named, _BODY.finditer(document.text, start, end))


def _named(told: re.Match[str]) -> Named:
    name = re.sub(r"^(?:Ban [Cc]hấp hành|BCH)", "Ban Chấp hành", _IN_SHORT.get(told[1], told[1]))
    return Named(told.end(), "national", re.sub(r"\bT[WƯ]\b", "Trung ương", name), None)
