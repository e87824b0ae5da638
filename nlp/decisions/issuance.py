"""Who issued a cited document, and what that is read from.

What the text says outweighs what the symbol and the document's home let one guess, in this order: the body
after the citation ("… của UBND huyện Kim Bảng"); the body that its sentence tells to have issued it ("Sở …
ban hành Kế hoạch số …"); the national body of the symbol; a body of the province that the sentence is about;
the document's home province, which is no more than assumed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from nlp.decisions import (
    acting,
    antecedents,
    assemblies,
    below,
    bodies,
    body_again,
    body_behind,
    former_units,
    listed,
    meant_places,
    sources,
    symbol_body,
    told_places,
)
from nlp.decisions.body_before import announced_before, beginning, body_before, whose_word
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.named import Named, of_place
from nlp.decisions.places import home_on, unit_of_day
from nlp.decisions.symbols import Issuer
from nlp.provinces import gazetteer
from nlp.provinces.gazetteer import Province
from nlp.records import IssuerFrom
from nlp.text.document import Document

Tails = tuple[tuple[int, int], tuple[int, int]]
_WORD_OF = re.compile(rf"\b(?:{acting.DOCUMENT_WORD}) (?:của|do) ", re.IGNORECASE)
_ITS_NUMBER = re.compile(r",? ?(?:(?:đã |vừa )?ban hành )?(?:mang )?số:? ?")
# "UBND tỉnh Quảng Trị (cũ)": the province before the mergers of 1 July 2025 (resolution 202/2025/QH15).
_FORMER = re.compile(r" \(?cũ\b")
_BEFORE_2025 = date(2025, 6, 30)


@dataclass(frozen=True, slots=True)
class IssuedBy:
    """The issuer's full name and, for a body of a province, the province's id; None where nothing tells.

    ``source`` says what tells it. With a ``source`` of the text and no ``name``, the text names a body that
    is not known by its full name; ``bare`` is the kind of its place, where that is below a province ("của
    UBND huyện"). ``is_meant``: its province is named there, but not that its body issued it.
    """

    name: str | None
    province_id: str | None
    source: IssuerFrom | None
    bare: str | None = None
    is_meant: bool = False


NOBODY = IssuedBy(None, None, None)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a document beside its number: its ``day``, its ``subject``, and the ``tails`` that can
    say after the number who issued it. The first, for the members of a list of numbers of one symbol, is what
    follows the last of them; the second follows the last of a list of one body, and is asked where the
    sentence does not tell.
    """

    day: date | None
    subject: str | None
    tails: Tails


def issuer(document: Document, number: DocNumber, kind: str, told: Told) -> IssuedBy:
    """Who issued the document of ``number``, of which ``told`` is told.

    A province is the unit of that name on its day. Nobody for a joint symbol.
    """
    if symbol_body.is_joint(number, kind):
        return NOBODY
    body = _body(document, number)
    for named, source in _named(document, number, kind, body, told.tails):
        if named is not None:
            about = (
                meant_places.of_subject(document, told.subject or "")
                if named.is_of_unnamed_province
                else None
            )
            return issued(document, named, source, told.day, about)
    if meant := _meant(document, number, body, told):
        return meant
    if not below.may_be_anothers(document, number, body):
        return _guessed(document, number, body, told)
    noted = below.noted(document, number, body)
    return issued(document, noted, "document", told.day) if noted is not None else NOBODY


# The ministries, and the Council of Ministers.
_LIKE_BOARDS = ("Bộ ", "Hội đồng Bộ ")


def _body(document: Document, number: DocNumber) -> Issuer | None:
    """The body that the symbol names; None where the text tells a board to have issued it, whose letters are
    those of a ministry: "Ban Tổ chức … ban hành Kế hoạch số 3/KH-BTC".
    """
    body = symbol_body.of(number, document.text)
    if body is None or not body.name.startswith(_LIKE_BOARDS):
        return body
    return None if document.text[number.start : number.end] in document.once(acting.of_boards) else body


def _meant(document: Document, number: DocNumber, body: Issuer | None, told: Told) -> IssuedBy | None:
    """The body of the province that the sentence, or the list, puts the number to without naming a body."""
    if body is None or body.level not in ("province", "party"):
        return None
    unit = meant_places.of(document, number, told.subject, told.day)
    return replace(_body_of(document, body, unit, told.day, "sentence"), is_meant=True) if unit else None


def _named(
    document: Document, number: DocNumber, kind: str, body: Issuer | None, tails: Tails
) -> Iterator[tuple[Named | None, IssuerFrom]]:
    """The bodies that the text names for the number, by their precedence, and what tells them."""
    tail, tail_of_list = tails
    if tail[0] != number.end:
        yield whose_word(document, number, body), "sentence"
    yield body_behind.author_after(document, body, tail), "citation"
    yield body_behind.concluded(document, kind, body, tail), "citation"
    yield body_behind.done_by(document, body, tail), "citation"
    yield body_behind.of_place(document, number, body, tail[1]), "citation"
    yield _numbered(document, number, body), "citation"
    yield listed.author(document, number, body), "citation"
    yield body_behind.in_which(document, number, body, tail[1]), "sentence"
    yield body_again.named_again(document, number, body, beginning(document, number)), "sentence"
    yield body_before(document, number, body), "sentence"
    yield body_behind.by_which(document, number, body, tail[1]), "sentence"
    yield body_behind.behind_clause(document, number, body, tail[1]), "sentence"
    if tail_of_list != tail:
        yield body_behind.author_after(document, body, tail_of_list), "citation"
    yield assemblies.committee_before(document, number, kind, body, tail[1]), "sentence"
    yield announced_before(document, number, kind, body), "document"


def _numbered(document: Document, number: DocNumber, body: Issuer | None) -> Named | None:
    """The body between the word for the document and its number: "quyết định của UBND huyện Tuy An số …"."""
    for told in _WORD_OF.finditer(document.text, beginning(document, number), number.start):
        named = bodies.author_at(document, body, told.end(), number.start)
        if named is not None and _ITS_NUMBER.fullmatch(document.text, named.end, number.start):
            return named
    return None


def issued(
    document: Document, named: Named, source: IssuerFrom, day: date | None, about: Province | None = None
) -> IssuedBy:
    """The body ``named`` as issuer of a document of ``day``, completed with its sentence, with the province
    that it is ``about``, and the home.
    """
    named, is_far = told_places.with_place(document, antecedents.with_place(document, named))
    source = "document" if is_far else source
    if named.level == "national":
        return IssuedBy(named.title, None, source)
    if named.province is not None:
        is_former = _FORMER.match(document.text, named.end) is not None
        unit = unit_of_day(named.province, day or (_BEFORE_2025 if is_former else None))
        named = former_units.of_town(document, named, unit, day)
    elif named.level != "other" or named.is_of_unnamed_province or named.is_of_district:
        unit = antecedents.unit_meant(document, named, day) or _about(named, about, day)
        if unit is None:
            unit, source = _of_page(document, named, source, day)
    else:
        unit = None
    name = named.full_name(unit.name if unit else None, _kind(document, unit, day, named))
    return IssuedBy(name, unit.id if unit else None, source, named.bare, named.is_near)


def _of_page(
    document: Document, named: Named, source: IssuerFrom, day: date | None
) -> tuple[Province | None, IssuerFrom]:
    """The province of the body ``named``, which its sentence leaves out: the home, or the one that the text
    of a page without one tells; and what tells the body, told by ``source``, with its province.
    """
    is_unknown = named.level != "lower" and former_units.is_of_merged(document, named.end - 1, day)
    home = None if is_unknown else _home(document, named, day)
    only = told_places.only_unit(document, named, day)
    if home is not None:
        is_told = not named.is_of_unnamed_province or document.is_home_told or only == home
        return home, source if is_told else sources.at_home(source)
    return (only, "document") if only and document.home_province is None else (None, source)


def _about(named: Named, about: Province | None, day: date | None) -> Province | None:
    """The province ``about`` on ``day``, where ``named`` can be a body of it."""
    return unit_of_day(about, day) if about and named.may_be_of(about) else None


def _kind(
    document: Document, unit: Province | None, day: date | None, named: Named | None = None
) -> str | None:
    """What kind of unit ``unit`` was when it issued a document of ``day``; where that is not known, what the
    text calls it, whose body is ``named``.
    """
    if unit is None:
        return None
    told = former_units.kind_told(document, named) if named and day is None else None
    if told in {kind for _, kind in unit.kinds}:
        return told
    return unit.kind_on(day) if day else unit.kind_when(document.written)


def _home(document: Document, named: Named | None, day: date | None) -> Province | None:
    """The document's province on ``day``, where ``named`` can be a body of it."""
    home = gazetteer.provinces().get(document.home_province or "")
    if home is None:
        return None
    unit = home_on(home, day)
    return unit if unit and (named is None or named.may_be_of(unit)) else None


def _guessed(document: Document, number: DocNumber, body: Issuer | None, told: Told) -> IssuedBy:
    if body is None or body.level in ("sentence", "branch", "central"):
        return NOBODY
    if body.level == "national":
        return IssuedBy(body.name, None, "symbol")
    if meant_places.is_elsewhere(document, number, told.subject):
        return NOBODY
    if document.home_province is None:
        only = below.only_province(document, number, body)
        unit = unit_of_day(only, told.day) if only else None
        return _body_of(document, body, unit, told.day, "home") if unit else NOBODY
    unit = (
        None
        if former_units.is_before_merger(document, number.start, told.day)
        else _home(document, None, told.day)
    )
    return _body_of(document, body, unit, told.day, "home") if unit else NOBODY


def _body_of(
    document: Document, body: Issuer, unit: Province, day: date | None, source: IssuerFrom
) -> IssuedBy:
    return IssuedBy(of_place(body.name, _kind(document, unit, day), unit.name), unit.id, source)
