"""The body that stands before a citation in its sentence, and that the sentence tells to have issued it."""

import re
from dataclasses import replace

from nlp.decisions import acting, bodies, party_centre, symbols
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.named import Named, nobody
from nlp.decisions.symbols import Issuer
from nlp.language.letters import LOWER
from nlp.text.document import Document, Sentence

REACH = 240
# "Theo | Quyết định số", "Cụ thể, trong văn bản xử phạt hành chính số"
_OPENS = re.compile(
    rf"\s*(?:(?:Theo đó|Cụ thể),? |\(?{acting.NOTES}[^\d.;()\n]{{0,20}}?[: ] ?)?(?:(?:Tại|Theo|Trong) )?"
    rf"(?:{acting.DOCUMENT_WORD})(?: xử phạt(?: vi phạm)?(?: hành chính)?)?(?: này)?,? ?(?:số:? ?)?",
    re.IGNORECASE,
)
_THIS = re.compile(r" này\b")


def beginning(document: Document, number: DocNumber) -> int:
    """Where in the sentence of ``number`` that begins which may tell before it who issued it."""
    return max(document.sentence_at(number.start).start, number.start - REACH)


def body_before(document: Document, number: DocNumber, body: Issuer | None) -> Named | None:
    """The body before the citation that its sentence tells to have issued it, or else the province's body
    that carries it out.
    """
    start = beginning(document, number)
    if body is None or body.level in ("sentence", "central"):
        return _of_any_name(document, number, body, start)
    if body.level not in ("province", "party", "branch"):
        return None
    for named in reversed(bodies.authors_in(document, body, start, number.start)):
        if named.is_receiver and not acting.acts(document.text, named.end, number.start):
            continue
        if named.is_owner and acting.goes_on(document.text, named.end):
            return nobody(named.end)
        if not named.is_own and acting.stands_beside(document.text, named.end, number.start):
            continue
        issues = acting.is_author if named.is_told else acting.has_issued
        is_to_revoke = named.is_told and acting.revokes(document.text, named.end, number.start)
        if is_to_revoke or issues(document.text, named.end, number.start):
            return named
        if named.is_own and named.level == "province" and named.province is not None:
            return replace(named, is_near=True)
    return _whose_office(document, number, body) or _nobody_below(document, start, number.start)


def whose_word(document: Document, number: DocNumber, body: Issuer | None) -> Named | None:
    """The body whose word the citation is said to be, so that what stands behind a further one of its list is
    not its: "chỉ đạo của UBND tỉnh theo Công văn số | … và Công văn số … của UBND huyện".
    """
    start = beginning(document, number)
    is_any = body is None or body.level == "sentence"
    if not is_any and body is not None and body.level not in ("province", "party", "branch"):
        return None
    told = (
        bodies.issuers_before(document, start, number.start)
        if body is None or is_any
        else reversed(bodies.authors_in(document, body, start, number.start))
    )
    named = next(iter(told), None)
    is_its = named is not None and acting.is_word_of(document.text, start, named.end, number.start)
    return named if is_its else None


# Whose office it is that a symbol names: "UBND tỉnh có Thông báo số 12/TB-VPUBND".
_OFFICES = {"VPUBND": "UBND", "VPUB": "UBND", "VPTU": "TU"}


def _whose_office(document: Document, number: DocNumber, body: Issuer) -> Named | None:
    """The body that is told to have issued what bears the letters of its office."""
    parent = symbols.issuers().get(_OFFICES.get(body.code, ""))
    named = body_before(document, number, parent) if parent else None
    return named if named and not named.is_near else None


def _of_any_name(document: Document, number: DocNumber, body: Issuer | None, start: int) -> Named | None:
    """The body of any name that is told to have issued the number, or that alone has its letters."""
    if body is not None and body.level == "central":
        return _central_before(document, start, number.start)
    office = _only_office(document, number) if body is None else None
    author = office or _acting_before(document, start, number.start)
    if author is not None and author.bare is None:
        return author
    only = _only_committee(document, body, start, number.start) or author
    return only or (_of_its_letters(document, number) if body is None else None)


def _nobody_below(document: Document, start: int, end: int) -> Named | None:
    """Nobody, where a national body approves something in what has a province's symbol ("được Thủ tướng Chính
    phủ phê duyệt tại Quyết định số | 12/QĐ-UBND"): one of the two is a slip.
    """
    if not acting.stands_in_which(document.text, start, end):
        return None
    told = bodies.issuers_before(document, start, end)
    is_said = any(one.level == "national" and acting.says_in_it(document.text, one.end, end) for one in told)
    return nobody(end) if is_said else None


def _acting_before(document: Document, start: int, end: int) -> Named | None:
    """The last body in ``text[start:end]`` that is told to have issued what stands at ``end``; whose body it
    is that did, did not itself: "Tổ công tác của | Thủ tướng có Thông báo số". None where several did.
    """
    for named in bodies.issuers_before(document, start, end):
        issues = acting.says_in_it if named.is_owner else acting.is_author
        is_reached = named.is_receiver and not acting.acts(document.text, named.end, end)
        if not is_reached and issues(document.text, named.end, end):
            return None if named.is_joint else named
    return None


def _central_before(document: Document, start: int, end: int) -> Named | None:
    """The last body of the party's centre in ``text[start:end]`` that is told to have issued what stands at
    ``end``.
    """
    told = reversed(list(party_centre.within(document, start, end)))
    return next((one for one in told if acting.is_author(document.text, one.end, end)), None)


def says_before(document: Document, number: DocNumber) -> bool:
    """Whether a body that stands right before "tại" and the citation says something in it."""
    named = next(bodies.issuers_before(document, beginning(document, number), number.start), None)
    is_one = named is not None and not named.is_receiver
    return is_one and named is not None and acting.says_in_it(document.text, named.end, number.start)


def _only_committee(document: Document, body: Issuer | None, start: int, end: int) -> Named | None:
    """The party's committee whose symbol a number bears, where its sentence names but one such."""
    if body is None or body.code not in ("HU", "QU", "ThU"):
        return None
    named = bodies.issuers_before(document, start, end)
    committees = {one.title: one for one in named if one.title.startswith(f"{body.name} ")}
    only = next(iter(committees.values())) if len(committees) == 1 else None
    return only if only and " và " not in only.title else None


def _only_office(document: Document, number: DocNumber) -> Named | None:
    """The office ("Văn phòng") whose letters a number bears, where its sentence names but one such."""
    if number.codes[number.codes[0] in symbols.types() :][:1] != (_OFFICE,):
        return None
    start = document.sentence_at(number.start).start
    named = bodies.issuers_before(document, start, number.start)
    offices = {one.title: one for one in named if one.title.startswith("Văn phòng ")}
    return next(iter(offices.values())) if len(offices) == 1 else None


_OFFICE = "VP"


def _of_its_letters(document: Document, number: DocNumber) -> Named | None:
    """The only body of its sentence whose name is written in short by the letters that a number bears: "Hội
    đồng bầu cử quốc gia" beside "85/NQ-HĐBCQG", "Trung tâm Y tế | huyện Năm Căn" beside "9/TB-TTYT".
    """
    letters = next(iter(number.codes[number.codes[0] in symbols.types() :]), "")
    sentence = document.sentence_at(number.start)
    named = bodies.issuers_before(document, sentence.start, sentence.end)
    whole = (one for one in named if not _RUNS_ON.search(one.title))
    fit = {one.title: one for one in whole if _is_short_for(symbols.folded(letters), one.title)}
    return next(iter(fit.values())) if len(fit) == 1 and len(letters) > _FEW else None


def _is_short_for(letters: str, name: str) -> bool:
    """Whether the ``letters`` are those of the ``name``, or of what stands of it before its place, with its
    kind or without; many are enough that begin it.
    """
    kinds = [*_KIND.finditer(name)][-1:]
    forms = [name, *(name[:end] for kind in kinds for end in kind.span())]
    is_begun = len(letters) > _MANY and symbols.initials(name).startswith(letters)
    return is_begun or letters in map(symbols.initials, forms)


_FEW, _MANY = 2, 3
# "Liên minh Hợp tác xã tỉnh xây dựng | Kế hoạch số": what it does is no part of its name.
_RUNS_ON = re.compile(rf" (?:tỉnh|thành phố|huyện|quận|thị xã) [{LOWER}]")
_KIND = re.compile(r" (?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\b")


def announced_before(document: Document, number: DocNumber, kind: str, body: Issuer | None) -> Named | None:
    """The body that the sentence before tells to have issued one of the ``kind``, and leaves the number out:
    "Chủ tịch UBND xã … ký ban hành quyết định về …. Tại quyết định số | …"; one of any kind, where "này"
    stands behind the number.
    """
    text, start = document.text, document.sentence_at(number.start).start
    before = len(text[:start].rstrip()) - 1
    if before < 0 or not _OPENS.fullmatch(text, start, number.start):
        return None
    sentence = document.sentence_at(before)
    told = acting.DOCUMENT_WORD if _THIS.match(text, number.end) else kind
    issues = re.compile(rf"[^.;\n]{{0,60}}?\b(?:ban hành|ký|ra|có) (?:{told})\b(?! số)", re.IGNORECASE)
    named = _named_in(document, body, sentence)
    authors = [one for one in named if one.is_own and issues.match(text, one.end, sentence.end)]
    return nobody(sentence.end) if len(authors) > 1 else next(iter(authors), None)


def _named_in(document: Document, body: Issuer | None, sentence: Sentence) -> list[Named]:
    """The bodies in ``sentence`` that may have issued a document of the symbol of ``body``."""
    if body is not None and body.level == "central":
        return list(party_centre.within(document, sentence.start, sentence.end))
    if body is None or body.level == "sentence":
        return list(bodies.issuers_before(document, sentence.start, sentence.end))
    if body.level not in ("province", "party"):
        return []
    return bodies.authors_in(document, body, sentence.start, sentence.end)
