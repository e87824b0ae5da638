"""The body that a citation's sentence means again, without its name: "đơn vị này đã có Công văn số …"."""

import re

from nlp.decisions import acting, bodies, party_centre
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.named import Named, nobody
from nlp.decisions.places import Place
from nlp.decisions.symbols import Issuer
from nlp.text.document import Document

_KIND = "huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
_AGAIN = re.compile(
    r"(?<!các )\b(?:(?:đơn vị|cơ quan|địa phương|chính quyền|ngành|sở|cục|ban|hội|trường|công ty)"
    rf"|(?P<kind>{_KIND})) này\b"
    # "Theo Hội Nông dân tỉnh Bạc Liêu, | đơn vị đã có Kế hoạch số"
    r"|\b(?:Theo|(?:Thông )?tin từ) [^.;:]{4,120}?, (?:đơn vị|cơ quan)"
    r"(?= (?:đã|vừa|mới|cũng|có|ban hành|ký)\b)",
    re.IGNORECASE,
)
_AS_SUBJECT = re.compile(r"\W*(?:[^,.;:]{0,60}, )?(?:(?:theo|thông tin từ|tin từ) )?", re.IGNORECASE)


def named_again(document: Document, number: DocNumber, body: Issuer | None, start: int) -> Named | None:
    """The body that "đơn vị này" means, behind ``start``, where that is told to have issued the ``number``:
    the last before it in its sentence, else the subject of the sentence before. Nobody where that is another
    than the number's ``body``; None where none is meant again.
    """
    again = _AGAIN.search(document.text, start, number.start)
    if again is None or not acting.is_author(document.text, again.end(), number.start):
        return None
    if again["kind"] and body is not None and body.level == "province":
        place = Place(again["kind"].lower(), None, None, False, again.end())
        return Named(again.end(), "lower", body.name, place)
    named = _before(document, body, again.end())
    is_any = body is None or body.level in ("sentence", "central")
    is_it = named is not None and (is_any or (body is not None and _is_of(named, body)))
    return named if named and is_it else nobody(again.start())


def _is_of(named: Named, body: Issuer) -> bool:
    """Whether it is the body of the symbol, or its name in short: "Ngân hàng Nhà nước"."""
    is_short = body.level == "national" and bool(named.title) and body.name.startswith(named.title)
    return is_short or named.title.startswith(body.name)


def _known(document: Document, body: Issuer | None, start: int, end: int) -> list[Named]:
    """The bodies in ``text[start:end]`` of the name that the symbol tells."""
    if body is None or body.level not in ("province", "party", "national", "central"):
        return []
    if body.level == "central":
        return list(party_centre.within(document, start, end))
    return bodies.authors_in(document, body, start, end)


def _before(document: Document, body: Issuer | None, at: int) -> Named | None:
    """The last body before ``at`` in its sentence, else the subject of the sentence before."""
    start = document.sentence_at(at).start
    if known := _known(document, body, start, at):
        return known[-1]
    named = next(iter(bodies.issuers_before(document, start, at)), None)
    if named is not None or start == 0:
        return named
    before = document.sentence_at(len(document.text[:start].rstrip()) - 1)
    if known := _known(document, body, before.start, before.end):
        return known[-1]
    opens = _AS_SUBJECT.match(document.text, before.start, before.end)
    return bodies.author_at(document, None, opens.end(), before.end) if opens else None
