"""Offices that no table knows, by the letters in a number: the one that the document names so elsewhere, or
whose name stands in its head above the body that issues it ("514/PGD&ĐT" below "PHÒNG GD&ĐT THANH OAI").
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.decisions import bodies, heads, issuance, letter_case, symbol_body, symbols
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.issuance import IssuedBy
from nlp.records import DecisionMention
from nlp.text.document import Document

_MANY = 3


def completed(
    document: Document, numbers: Sequence[DocNumber], mentions: Sequence[DecisionMention]
) -> list[DecisionMention]:
    """``mentions``, one for each of ``numbers``, each of an office that nothing tells with the only one that
    the document names by its letters.
    """
    open_ = [n for n, one in enumerate(mentions) if one.issuer is None and one.issuer_from is None]
    if not open_:
        return list(mentions)
    told = [*_cited(mentions), *_above(document, numbers)]
    found = list(mentions)
    for n in open_:
        if body := _with_letters(told, _letters(numbers[n])):
            found[n] = replace(
                mentions[n], issuer=body.name, issuer_province=body.province_id, issuer_from="document"
            )
    return found


def _letters(number: DocNumber) -> str:
    """The letters of the office, folded; none where a table knows the body."""
    if symbol_body.by_symbol(number) is not None:
        return ""
    codes = number.codes[number.codes[0] in symbols.types() :]
    return symbols.folded("".join(filter(str.isalpha, codes[0]))) if codes else ""


def _with_letters(told: Sequence[IssuedBy], letters: str) -> IssuedBy | None:
    fit = {(one.name, one.province_id): one for one in told if one.name and _begins(one.name, letters)}
    return next(iter(fit.values())) if len(letters) > _MANY and len(fit) == 1 else None


def _begins(name: str, letters: str) -> bool:
    return symbols.initials(name).startswith(letters)


def _cited(mentions: Sequence[DecisionMention]) -> Iterator[IssuedBy]:
    """The bodies that are told to have issued others that the document cites."""
    for one in mentions:
        if one.issuer_from not in (None, "home", "symbol"):
            yield IssuedBy(one.issuer, one.issuer_province, one.issuer_from)


def _above(document: Document, numbers: Sequence[DocNumber]) -> Iterator[IssuedBy]:
    """The bodies in the head of the document above the one that issues it."""
    own = next((one for one in numbers if heads.is_own(document.text, one)), None)
    for line in heads.body_lines(document.text, own.start)[:-1] if own else ():
        head = document.with_text(letter_case.mixed(line))
        named = bodies.author_at(head, None, 0, len(head.text))
        if named is not None:
            yield issuance.issued(head, named, "document", None)
