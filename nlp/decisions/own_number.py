"""Which of the numbers that a text cites is its own, and what stands outside its head says of it: the fields
of its page ("Số ký hiệu", "Trích yếu"), the title above the head.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from nlp.dating import dates
from nlp.decisions import bodies, head_subjects, heads, issuance, number_cues, symbol_body, title_lines, types
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.named import Named
from nlp.decisions.symbols import Issuer
from nlp.language import tones
from nlp.language.letters import LOWER
from nlp.records import DecisionMention
from nlp.text import field_list
from nlp.text.document import Document
from nlp.text.field_list import Span


def marked(
    document: Document, numbers: Sequence[DocNumber], mentions: Sequence[DecisionMention]
) -> list[DecisionMention]:
    """``mentions``, one for each of ``numbers``, with that of the document itself as its own: the first in a
    head, else the one in the fields of its page.
    """
    text, fields = document.text, field_list.find(document.text)
    listed = next((n for n, one in enumerate(mentions) if fields and _is_in(one, fields.number)), None)
    own = next(_heads(text, numbers), listed)
    if own is None:
        return list(mentions)
    kind = mentions[own].type if types.is_told(numbers[own], mentions[own].type) else None
    kind = kind or head_subjects.heading(text, numbers[own]) or mentions[own].type
    one = replace(mentions[own], is_own=True, type=kind)
    if fields and listed is not None and mentions[listed].key == one.key:
        fields = replace(fields, body=None) if symbol_body.is_joint(numbers[own], one.type) else fields
        one = _with_fields(document, one, fields, mentions, symbol_body.of(numbers[own], text))
        again = mentions[listed]
        mentions = [*mentions[:listed], _dated(again, one.issued_on), *mentions[listed + 1 :]]
    about = one.subject or _titled(text, one, mentions) or head_subjects.enacted(text, numbers[own], one.type)
    one = replace(one, subject=_without_decider(about, one.issuer) if about and one.issuer else about)
    return [*mentions[:own], one, *mentions[own + 1 :]]


def _without_decider(about: str, issuer: str) -> str:
    """``about`` without the body that decides, whose line below the title a page joined to it: that of a
    ministry is named with its head, so that "CỔNG THÔNG TIN BỘ TÀI CHÍNH" is a title's end.
    """
    is_alone = "?" if issuer.startswith(_BY_THEMSELVES) else ""
    decides = rf" (?:{_OFFICES} ){is_alone}{re.escape(tones.placed(issuer).upper())}$"
    joined = re.search(decides, tones.placed(about))
    title = about[: joined.start()] if joined else about
    return about if len(title) < _SHORTEST_TITLE or title_lines.BREAKS_OFF.search(title) else title


def _dated(one: DecisionMention, day: date | None) -> DecisionMention:
    """``one``, which stands in the fields without its day."""
    return replace(one, issued_on=one.issued_on or day)


def _heads(text: str, numbers: Sequence[DocNumber]) -> Iterator[int]:
    """Which of ``numbers`` stand in a head; of one that the title of its page has above it ("Công văn Số:
    12/SCT-QLCN V/v …"), that in the head.
    """
    found = [n for n, number in enumerate(numbers) if heads.is_own(text, number)]
    for n, following in zip_longest(found, found[1:]):
        is_again = following is not None and numbers[following].key == numbers[n].key
        if not (is_again and number_cues.is_titled(text, numbers[n].start)):
            yield n


def _is_in(one: DecisionMention, span: Span) -> bool:
    return span[0] <= one.start < span[1]


def _with_fields(
    document: Document,
    own: DecisionMention,
    fields: field_list.FieldList,
    mentions: Sequence[DecisionMention],
    symbol: Issuer | None,
) -> DecisionMention:
    """``own`` with what the fields tell, where its head does not."""
    day = next((one.day for one in dates.days(document.text, *(fields.day or (0, 0)))), None)
    own = replace(own, issued_on=own.issued_on or day)
    if own.subject is None and fields.about is not None:
        named = next((one for one in mentions if _is_in(one, fields.about or (0, 0))), None)
        told = document.text[slice(*fields.about)]
        begin = told.find(named.subject) if named and named.key == own.key and named.subject else 0
        own = replace(own, subject=head_subjects.joined([told[begin:]]))
    return _with_issuer(document, own, fields.body, symbol) if fields.body else own


def _of_place(field: Document, symbol: Issuer | None) -> Named | None:
    """The body of the ``symbol`` of the place that the ``field`` names alone: "Nơi ban hành: Tỉnh Hà Nam"."""
    is_of_places = symbol is not None and symbol.level in ("province", "party")
    return bodies.author_at(field, symbol, 0, len(field.text)) if is_of_places else None


def _with_issuer(
    document: Document, own: DecisionMention, span: Span, symbol: Issuer | None
) -> DecisionMention:
    body = document.with_text(document.text[slice(*span)])
    named = bodies.author_at(body, None, 0, len(body.text)) or _of_place(body, symbol)
    is_told = own.issuer_from not in (None, "home") and not body.text.startswith(f"{own.issuer} ")
    if named is None or is_told:
        return own
    if named.level == "other" and len(body.text.split()) <= _LONGEST_NAME:  # the field tells it whole
        named = replace(named, title=body.text, end=len(body.text))
    issued = issuance.issued(document, named, "document", own.issued_on)
    return replace(own, issuer=issued.name, issuer_province=issued.province_id, issuer_from=issued.source)


def _titled(text: str, own: DecisionMention, mentions: Sequence[DecisionMention]) -> str | None:
    """What a title above says: "Quyết định 12/QĐ-UBND năm 2020 về phê duyệt …"."""
    above = [one for one in mentions if one.key == own.key and one.start < own.start]
    named = next((told for one in above if (told := _of_title(text, one) or one.subject)), None)
    return named or _of_page(text[: own.start], own.type)


def _of_page(above: str, kind: str) -> str | None:
    """What the title of the page says, which opens with the type: "Quyết định phê duyệt Chương trình …"."""
    title = above.lstrip().partition("\n")[0].strip()
    told = re.match(rf"{re.escape(kind)} (?=[{LOWER}])", title, re.IGNORECASE)
    is_whole = told is not None and len(title) >= _SHORTEST_TITLE and not title.isupper()
    return head_subjects.joined([title[told.end() :]]) if told and is_whole else None


def _of_title(text: str, one: DecisionMention) -> str | None:
    """The rest of the line that opens with the type and the number of ``one``."""
    line = text.rfind("\n", 0, one.start) + 1
    end = text.find("\n", one.end)
    told = _REST.fullmatch(text, one.end, end if end >= 0 else len(text))
    opens = re.fullmatch(rf"\W*{re.escape(one.type)} (?:số:? ?)?", text[line : one.start], re.IGNORECASE)
    return head_subjects.joined([told["subject"]]) if told and opens else None


_SHORTEST_TITLE, _LONGEST_NAME = 30, 30
_BY_THEMSELVES = ("Thủ tướng", "Ủy ban nhân dân", "Hội đồng nhân dân")
_OFFICES = "(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|THỐNG ĐỐC|(?:TỔNG )?CỤC TRƯỞNG|CHÁNH ÁN|VIỆN TRƯỞNG)"
_REST = re.compile(
    r"(?:(?: năm)? \d{4})?+ (?:của [^\n]{4,160}? (?=về (?:việc )?))?"
    r"(?!ngày|của|do|được|đã|có|vào|và|thay)(?P<subject>[^\n]{12,500}?)"
    r"(?: do \S[^,;.]{2,60} ban hành)?[ .]*"
)
