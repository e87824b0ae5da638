"""The official documents that a text cites: find → normalise → read type, issuer, date and subject around
them, or from the head where the number is the document's own.

Which decision a citation means across documents is resolved in ``db/resolve.py``.
"""

import re
from dataclasses import replace
from datetime import date

from nlp import provinces
from nlp.decisions import (
    acting,
    by_letters,
    docnumbers,
    head_home,
    head_subjects,
    head_units,
    heads,
    issuance,
    issue_dates,
    listed,
    own_number,
    page_home,
    sources,
    subjects,
    symbol_body,
)
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.elsewhere import Read, completed, with_subjects
from nlp.decisions.issuance import IssuedBy
from nlp.decisions.types import document_type
from nlp.language.letters import LOWER
from nlp.provinces import gazetteer
from nlp.records import DecisionMention
from nlp.text import unwrapped
from nlp.text.document import Document


def find(document: Document) -> list[DecisionMention]:
    """The citations in ``document.text``, in text order; ``quote`` is number and symbol as printed.

    A document with a head of its own is of the province that this tells, whatever page it stands on.
    """
    document = page_home.placed(document)
    numbers = docnumbers.find(document.text)
    mentions = _mentions(document, numbers)
    own = next((n for n, one in enumerate(mentions) if one.is_own), None)
    if own is None:
        return mentions
    home = head_home.of(document, numbers[own], mentions[own])
    if home not in (None, document.home_province):
        mentions = _mentions(replace(document, home_province=home, is_home_told=True), numbers)
    elif home is not None:
        mentions = [replace(one, issuer_from=sources.told(one.issuer_from)) for one in mentions]
    flat = document.once(unwrapped.of)
    return [_of_list(flat, one, mentions[own]) for one in mentions[:own]] + mentions[own:]


def _of_list(document: Document, one: DecisionMention, own: DecisionMention) -> DecisionMention:
    """``one``, which stands above the head of ``own``: the home of a document is not that of others in a list
    of what is related to it, unless its line names that.
    """
    text = document.text
    begin = text.rfind("\n", 0, one.start) + 1
    is_listed = one.key != own.key and _LISTED.fullmatch(text, begin, one.start) is not None
    if not is_listed or one.issuer_from != "home" or _tells_home(document, one):
        return one
    return replace(one, issuer=None, issuer_province=None, issuer_from=None)


def _tells_home(document: Document, one: DecisionMention) -> bool:
    """Whether the line of ``one`` names behind it the province that it is of, and no other."""
    end = document.text.find("\n", one.end)
    line = document.with_text(document.text[one.end : end if end >= 0 else len(document.text)])
    units = gazetteer.provinces()
    named = {units[told.province_id].name for told in provinces.find(line)}
    return named == {units[one.issuer_province or ""].name}


_LISTED = re.compile(rf"[\W\d]*(?:{acting.DOCUMENT_WORD}) (?:số:? ?)?", re.IGNORECASE)


def _mentions(document: Document, numbers: list[DocNumber]) -> list[DecisionMention]:
    flat = document.once(unwrapped.of)
    ends = listed.ends(flat.text, numbers)
    reads = [_read(document, numbers, index, ends[index]) for index in range(len(numbers))]
    named = completed(listed.inherited(flat.text, numbers, reads))
    named = by_letters.completed(document, numbers, named)
    return with_subjects(own_number.marked(document, numbers, named))


def _read(document: Document, numbers: list[DocNumber], index: int, ends: tuple[int, int]) -> Read:
    number, text, flat = numbers[index], document.text, document.once(unwrapped.of)
    sentence = document.sentence_at(number.start)
    last, _ = ends
    tail, tail_of_list = ((numbers[at].end, _limit(flat, numbers, at)) for at in ends)
    kind = document_type(text, number)
    day = _day(document, numbers, index, last)
    year = number.year or issue_dates.year_told(text, number, sentence.start)
    subject = _subject(document, number, kind, numbers[last].end)
    told = issuance.Told(day or _last_day(document, year), subject, (tail, tail_of_list))
    issued = _issuer(document, number, kind, told)
    mention = DecisionMention(
        start=number.start,
        end=number.end,
        quote=text[number.start : number.end],
        sentence=sentence.text,
        key=number.key,
        number=number.number,
        year=year,
        symbol=number.symbol,
        type=kind,
        issuer=issued.name,
        issuer_province=issued.province_id,
        issuer_from=issued.source,
        issued_on=day,
        subject=subject,
    )
    return Read(mention, issued.bare, issued.is_meant)


def _last_day(document: Document, year: int | None) -> date | None:
    """The last day of ``year`` on which what ``document`` cites can have been issued: it has been written
    since, and its province stood.
    """
    if year is None:
        return None
    home = gazetteer.provinces().get(document.home_province or "")
    ends = (date(year, 12, 31), document.latest, home.valid_to if home else None)
    return min(end for end in ends if end and end.year == year)


def _day(document: Document, numbers: list[DocNumber], index: int, last: int) -> date | None:
    """The day of issue; of numbers that share one symbol, or that are said to be of one day, what
    follows the last is said of all. A day of a later year than the document's is none.
    """
    number, text = numbers[index], document.text
    if heads.is_own(text, number) and (own := heads.day(text, number)):
        return own
    ends = (
        last if _is_dated_together(text, numbers, index, last) else _end_of_bare(text, numbers, index, last)
    )
    sentence = document.sentence_at(number.start)
    dated = replace(number, end=numbers[ends].end)
    limit, written = _limit(document, numbers, ends), document.written.bounds
    day = issue_dates.issued_on(text, dated, sentence.start, limit, written)
    return None if day and document.latest and day.year > document.latest.year else day


def _is_dated_together(text: str, numbers: list[DocNumber], index: int, last: int) -> bool:
    """Whether the day after the last number of a list is that of the one at ``index`` too."""
    number = numbers[index]
    shares_symbol = "/" not in text[number.start : number.end] and "-" not in number.mark
    return shares_symbol or _SAME_DAY.match(text, numbers[last].end) is not None


def _end_of_bare(text: str, numbers: list[DocNumber], index: int, last: int) -> int:
    """The last of the numbers up to ``last`` that follow the one at ``index`` with nothing between, and so
    are of the day behind it, where the list tells the day of those before: "số 5/QĐ-UBND ngày …, | 6/QĐ-UBND,
    7/QĐ-UBND ngày …".
    """

    def gap(at: int) -> tuple[int, int]:
        return numbers[at].end, numbers[at + 1].start

    first, end = index, index
    while first and _BARE.fullmatch(text, *gap(first - 1)):
        first -= 1
    while end < last and _BARE.fullmatch(text, *gap(end)):
        end += 1
    return end if first and _DATED.fullmatch(text, *gap(first - 1)) else index


_BARE = re.compile(r"(?:,|;| và|, và) (?:số:? ?)?")
_DATED = re.compile(rf" \(?ngày [\d/.-]{{6,10}}\)?{_BARE.pattern}")


def _issuer(document: Document, number: DocNumber, kind: str, told: issuance.Told) -> IssuedBy:
    is_own = heads.is_own(document.text, number)
    if is_own and heads.is_joint(document.text, number):
        return issuance.NOBODY
    if is_own and not symbol_body.is_joint(number, kind):
        named = heads.issuer(document, number, symbol_body.of(number, document.text))
        if named is not None:
            about = head_units.province_of_day(document, number)
            return issuance.issued(document, named, "document", told.day, about)
    told = replace(told, subject="") if is_own else told  # Its own place stands in its head.
    return issuance.issuer(document.once(unwrapped.of), number, kind, told)


def _subject(document: Document, number: DocNumber, kind: str, end: int) -> str | None:
    text, sentence = document.text, document.sentence_at(number.end - 1)
    if heads.is_own(text, number) and (own := head_subjects.subject(text, number, kind)):
        return own
    limit = max(wrapped_end(document, number.end - 1), end)
    return subjects.subject(text, number, kind, sentence.start, (end, limit))


def _limit(document: Document, numbers: list[DocNumber], index: int) -> int:
    """How far what is said of a number can reach: to the next one or the end of the sentence. A full stop
    within a number ("QĐ .UBND") ends none.
    """
    limit = max(wrapped_end(document, numbers[index].end - 1), numbers[index].end)
    return min(limit, numbers[index + 1].start) if index + 1 < len(numbers) else limit


def wrapped_end(document: Document, offset: int) -> int:
    """The end of the sentence at ``offset``, with the lines that a page has broken it over: the next begins
    with a small letter or a figure, and is no item of a list.
    """
    end = document.sentence_at(offset).end
    for _ in range(_MOST_LINES):
        goes_on = _WRAPPED.match(document.text, end)
        if goes_on is None or document.text[:end].endswith((".", ";", ":")):
            break
        end = document.sentence_at(goes_on.end()).end
    return end


_MOST_LINES = 6
_WRAPPED = re.compile(
    rf"[ \t]*\n[ \t]*(?=[{LOWER}]{{2}}|Ngày \d|\d{{1,2}} (?:tháng|năm)|\d{{4}} (?:của|về)|[{LOWER}] "
    r"|(?<=ngày\n)\d{1,2}[/.-]\d|\d+/\d{4}/[A-ZĐ])"
    r"|(?:(?<=\w [-–])|(?<= tỉnh)|(?<= huyện)|(?<= phố)|(?<= việc)|(?<= của)|(?<= và)) ?\n(?=\w)"
)
_SAME_DAY = re.compile(r"[\s,(]{0,3}(?:(?:đều|được) )?(?:ban hành |ký )?cùng ngày \d")
