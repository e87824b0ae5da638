"""Numbers in a list, of which a body that is named once is said of all: "các Quyết định của UBND tỉnh: số …;
số …", "UBND huyện ban hành Quyết định số … và Kế hoạch số …".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.decisions import acting, bodies, sources, symbol_body
from nlp.decisions.body_before import REACH
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.elsewhere import Read
from nlp.decisions.named import Named
from nlp.decisions.symbols import Issuer
from nlp.records import DecisionMention
from nlp.text.document import Document

_DAY = (
    r"(?:(?:,? \(?(?:ký |đề )?(?:ban hành )?ngày {1,2}| \()(?:[\d/.-]{6,10}|\d+ tháng \d+ ?,? năm \d{4})\)?)?"
)
# Of which of several things each tells: "xã A tại Quyết định số 1, | xã B tại Quyết định số"
_ON_WHAT = (
    r"(?: (?:(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|ấp|ông|bà|hộ|dự án|đề án)"
    r" [^.,;:()\d]{1,60}|đối với [^.,;:()\d]{1,60}) (?:tại|bằng|theo))?"
)
_GAP = re.compile(
    rf"(?: ?\([A-ZĐ]{{1,4}}\d?\))?\)?{_DAY}(?:,|;| và| cùng)(?: và)?(?! (?:còn|riêng|nhưng)\b)"
    r"(?: (?:được )?(?:điều chỉnh|sửa đổi|bổ sung|sửa đổi, bổ sung) (?:theo|bởi|tại|bằng))?"
    rf"{_ON_WHAT}(?: các)?(?: (?:{acting.DOCUMENT_WORD})(?: [^\W\d_]+){{1,6}}?|(?: [^\W\d_]+){{0,3}}?)"
    r":?(?: số)?:? ?",
    re.IGNORECASE,
)
# "tại Công văn số 5/UBND-NL về nước sạch | và Công văn số | 9/UBND-NL"; what is about a document may be
# about two.
_BEHIND_SUBJECT = re.compile(
    rf"{_DAY},? (?:về|v/v|phê duyệt|ban hành|quy định|thành lập|giao) "
    rf"(?:(?!{acting.OF_ANOTHER})[^.;:()]){{4,200}}?"
    rf"(?:;|,| và|; và) (?:{acting.DOCUMENT_WORD}) (?:số:? ?)?",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"\bcác (?:{acting.DOCUMENT_WORD})(?: [^\W\d_]+){{0,4}}? (?:của|do) ",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?: ban hành)?(?: (?:về|phê duyệt) [^.:;\n]{3,80})?(?:,? (?:cụ thể|gồm|như sau))?: ?")
# "UBND huyện đã có | các quyết định thu hồi đất, cụ thể:"
_SEVERAL = rf"(?:các|nhiều|hàng loạt|\d+) (?:{acting.DOCUMENT_WORD})\b[^.:;\n]{{0,80}}: ?"
_ISSUED = re.compile(rf" (?:(?:đã|vừa|cũng) )*(?:có|ban hành|ra|ký)(?: ban hành)? {_SEVERAL}", re.IGNORECASE)
# "được UBND huyện | thu hồi tại các Quyết định:", from any of the words before
_IN_WHICH = re.compile(rf"(?=( (?:[^\W\d]+ ){{1,6}}?(?:tại|bằng) {_SEVERAL}))", re.IGNORECASE)
_ITEM = re.compile(
    rf"(?:[:;,] ?(?:và )?|(?<=\d) và )(?:(?:các )?(?:{acting.DOCUMENT_WORD}) )?(?:số ?:? ?)?$", re.IGNORECASE
)


def ends(text: str, numbers: Sequence[DocNumber]) -> list[tuple[int, int]]:
    """For each of ``numbers`` the index of the last one of the list that it stands in: the symbols alike, and
    no more than the bodies.
    """
    found: list[tuple[int, int]] = []
    for index in reversed(range(len(numbers))):
        pair, alike, of_body = numbers[index : index + 2], index, index
        if found and _is_next(text, *pair):
            alike = found[-1][0] if _is_alike(*pair) else index
            of_body = found[-1][1] if _is_of_body(*pair) else index
        found.append((alike, of_body))
    return found[::-1]


def _is_next(text: str, number: DocNumber, following: DocNumber) -> bool:
    return _GAP.fullmatch(text, number.end, following.start) is not None


def _is_alike(number: DocNumber, following: DocNumber) -> bool:
    return number.codes == following.codes


def _is_of_body(number: DocNumber, following: DocNumber) -> bool:
    code, offices = _code(number), number.codes[1:]
    is_one = code == _code(following) if code else bool(offices) and offices == following.codes[1:]
    return _is_alike(number, following) or is_one


def _code(number: DocNumber) -> str | None:
    """The code of its body, where the symbol names a known one."""
    body = symbol_body.by_symbol(number)
    return body.code if body else None


def inherited(text: str, numbers: Sequence[DocNumber], reads: Sequence[Read]) -> list[Read]:
    """``reads`` of ``numbers``, each that names nobody with the body that is told to have issued the one
    before in its list.
    """
    found: list[Read] = []
    for index, read in enumerate(reads):
        pair = numbers[index - 1 : index + 1]
        is_listed = bool(found) and _shares_body(text, *pair)
        found.append(_with_issuer(read, found[-1].mention) if is_listed else read)
    return [_as_the_others(read, found, index) for index, read in enumerate(found)]


_OF_THE_TEXT = ("citation", "document")


def _as_the_others(read: Read, reads: Sequence[Read], index: int) -> Read:
    """``read``, which names nobody, with the body of the two before it in its sentence that bear its symbol:
    "Căn cứ Quyết định số 1/QĐ-UBND của UBND xã …; số 2/QĐ-UBND của UBND xã …; | Quyết định số 3/QĐ-UBND …".
    """
    one, before = read.mention, [other.mention for other in reads[max(0, index - 2) : index]]
    is_listed = len(before) == 2 and all(
        (other.symbol, other.sentence) == (one.symbol, one.sentence)
        and sources.told(other.issuer_from) in _OF_THE_TEXT
        for other in before
    )
    bodies_told = {(other.issuer, other.issuer_province) for other in before if other.issuer}
    if not is_listed or len(bodies_told) != 1 or one.issuer_from not in (None, "home"):
        return read
    issuer, province = next(iter(bodies_told))
    return Read(replace(one, issuer=issuer, issuer_province=province, issuer_from="sentence"), None)


def _shares_body(text: str, number: DocNumber, following: DocNumber) -> bool:
    """Whether what is said before ``number`` of who issued it holds for the one ``following``, too."""
    if _is_next(text, number, following):
        return _is_of_body(number, following)
    is_behind = _BEHIND_SUBJECT.fullmatch(text, number.end, following.start) is not None
    return is_behind and _is_alike(number, following)


_BEFORE_IT = ("sentence", "document")


def _with_issuer(read: Read, before: DecisionMention) -> Read:
    is_open = read.mention.issuer_from in (None, "home")
    if not is_open or before.issuer is None or sources.told(before.issuer_from) not in _BEFORE_IT:
        return read
    told = replace(
        read.mention,
        issuer=before.issuer,
        issuer_province=before.issuer_province,
        issuer_from=before.issuer_from,
    )
    return Read(told, None)


def author(document: Document, number: DocNumber, body: Issuer | None) -> Named | None:
    """The body of the list of documents that ``number`` is an item of; ``body`` is that of its symbol."""
    text, start = document.text, document.sentence_at(number.start).start
    if _ITEM.search(text, start, number.start) is None:
        return None
    opening = reversed(list(_OPENS.finditer(text, start, number.start)))
    named = (bodies.author_at(document, body, opens.end(), number.start) for opens in opening)
    told = next((one for one in named if one and _BEGINS.match(text, one.end, number.start)), None)
    told = told or _issuing(document, body, start, number.start)
    is_of_symbol = body is None or body.level == "sentence" or (told and told.title == body.name)
    return told if is_of_symbol else None


def _issuing(document: Document, body: Issuer | None, start: int, end: int) -> Named | None:
    """The last body in ``text[start:end]`` that is told to have issued several, which are listed then."""
    told = [at for at, past in document.once(_issuings) if start <= at and past <= end]
    if body is None or not told:
        return None
    named = bodies.authors_in(document, body, max(start, told[-1] - REACH), told[-1] + 1)
    return next((one for one in reversed(named) if one.end in told), None)


def _issuings(document: Document) -> list[tuple[int, int]]:
    """Where a text tells that a body, which ends there, has issued several, and where these begin."""
    issued = [found.span() for found in _ISSUED.finditer(document.text)]
    return sorted(issued + [found.span(1) for found in _IN_WHICH.finditer(document.text)])
