"""The official documents that a text cites: find → normalise → read type, issuer, date and subject around
them.

Which decision a citation means across documents is resolved in ``db/resolve.py``.
"""

import re
from datetime import date

from nlp.decisions import docnumbers, issuance, symbols
from nlp.decisions.docnumbers import DocNumber
from nlp.records import DecisionMention
from nlp.text import dates
from nlp.text.document import Document, Sentence
from nlp.text.letters import UPPER


def find(document: Document) -> list[DecisionMention]:
    """The citations in ``document.text``, in text order; ``quote`` is number and symbol as printed."""
    numbers = docnumbers.find(document.text)
    return [_mention(document, numbers, index) for index in range(len(numbers))]


def _mention(document: Document, numbers: list[DocNumber], index: int) -> DecisionMention:
    number, text = numbers[index], document.text
    sentence = document.sentence_at(number.start)
    limit = _limit(numbers, index, sentence)
    kind = document_type(text, number)
    last = _last_of_list(text, numbers, index)
    issuer = issuance.issuer(document, number, kind, (numbers[last].end, _limit(numbers, last, sentence)))
    return DecisionMention(
        start=number.start,
        end=number.end,
        quote=text[number.start : number.end],
        sentence=sentence.text,
        key=number.key,
        number=number.number,
        year=number.year,
        symbol=number.symbol,
        type=kind,
        issuer=issuer.name,
        issuer_province=issuer.province_id,
        issued_on=issued_on(text, number, sentence.start, limit),
        subject=subject(text, number.end, limit),
    )


def _limit(numbers: list[DocNumber], index: int, sentence: Sentence) -> int:
    """How far what is said of a number can reach: to the next one or the end of the sentence."""
    limit = max(sentence.end, numbers[index].end)
    return min(limit, numbers[index + 1].start) if index + 1 < len(numbers) else limit


_LIST_GAP = re.compile(r"(?:,|;| và| cùng)(?: và)?(?: các)?(?: [^\W\d_]+){0,3}?(?: số)? ?")


def _last_of_list(text: str, numbers: list[DocNumber], index: int) -> int:
    """The index of the last number of the list that ``numbers[index]`` stands in, issuers alike."""
    while index + 1 < len(numbers) and numbers[index].codes == numbers[index + 1].codes:
        if not _LIST_GAP.fullmatch(text, numbers[index].end, numbers[index + 1].start):
            break
        index += 1
    return index


_LAW_WORD = re.compile(r"\b(Bộ luật|Luật|Nghị quyết|Pháp lệnh|Lệnh)\b", re.IGNORECASE)
_LAW_REACH = 260
_OLD_WORD = re.compile(r"\b(Nghị định|Quyết định|Chỉ thị|Nghị quyết|Thông tư)\b[^.;\n]{0,16}$", re.IGNORECASE)
_RULE_WORD = re.compile(r"\bQuy định\b[^.;\n]{0,16}$", re.IGNORECASE)


def document_type(text: str, number: DocNumber) -> str:
    """The Vietnamese name of the type: from the symbol; for laws, for the forms of before 1997 and for the
    party's "QĐ" (quyết định or quy định) from the word before. A symbol without a type is a "Công văn".
    """
    first = number.codes[0]
    before = text[max(0, number.start - _LAW_REACH) : number.start]
    if first.startswith(("QH", "UBTVQH")):
        return _law_type(first, before)
    if first in symbols.types() and len(number.codes) > 1:
        is_rule = first == "QĐ" and number.is_party and _RULE_WORD.search(before)
        return "Quy định" if is_rule else symbols.types()[first][0]
    named = _OLD_WORD.search(before)
    if named and len(number.codes) == 1 and (number.mark == "-" or first in {"CP", "TTg", "HĐBT"}):
        return named[1].capitalize()
    return "Công văn"


def _law_type(code: str, before: str) -> str:
    """The type word before, on the same line; without one, what such a number is as a rule."""
    words = _LAW_WORD.findall(before.rsplit("\n", 1)[-1].rsplit(";", 1)[-1])
    if words:
        return str(words[-1]).capitalize()
    return "Luật" if code.startswith("QH") else "Pháp lệnh"


_BY_WHOM = r"(?:do|của) [^\d.;:,()\n]{2,70}? |do [^\d.;:()\n]{2,80}? (?=ký|ban hành)"
_DATE_AFTER = re.compile(
    rf"[\s,(]{{0,12}}(?:{_BY_WHOM})?(?:được )?(?:ban hành |ký ban hành |ký |ra )?(?:ngày|NGÀY|Ngày) ?$"
)
# The head of a document in one column or two: the country's lines may stand between number and date.
_HEADER_DATE = re.compile(r"[ \t,–-]{0,24}\n?(?:[^\d\n]{1,60}\n+){0,4}[^\d.;:()\n]{2,40}, ?ngày $")
_EVENT_AFTER = re.compile(rf" ?,? ?(?:tại\b|[{UPPER}][^\W\d_])")
_DATE_BEFORE = re.compile(r"\b(?:ban hành|ký|ra|có|phê duyệt|công bố)(?: [^\s.,;]{1,12}){1,6} ?$")
_DATE_REACH = 120
_HEAD_REACH = 240


def issued_on(text: str, number: DocNumber, sentence_start: int, limit: int) -> date | None:
    """The day of issue: in the citation itself ("… ngày 07/9/2009"), in the head of a letter, or in the
    sentence that tells of the issuing ("Ngày 10/4/2017, Sở … ban hành Kế hoạch số …"). None where the
    text does not say.
    """
    is_head = docnumbers.is_head(text, number.start)
    reach = number.end + _HEAD_REACH if is_head else min(limit, number.end + _DATE_REACH)
    after = next(dates.days(text, number.end, reach), None)
    if after is not None and _is_its_own(text, number, after):
        return after.day
    return _issuing_day(text, number.start, sentence_start)


def _is_its_own(text: str, number: DocNumber, day: dates.Day) -> bool:
    gap = text[number.end : day.start]
    if docnumbers.is_head(text, number.start) and _HEADER_DATE.fullmatch(gap):
        return True
    if not _DATE_AFTER.fullmatch(gap):
        return False
    return not (gap.strip().startswith(",") and _EVENT_AFTER.match(text, day.end))


def _issuing_day(text: str, start: int, sentence_start: int) -> date | None:
    before = text[sentence_start:start]
    if not _DATE_BEFORE.search(before[-90:]):
        return None
    told = list(dates.days(text, sentence_start, start))
    return told[-1].day if len(told) == 1 and not docnumbers.find(before) else None


_SUBJECT_WORDS = "về việc|về|v/v|V/v|phê duyệt|ban hành|quy định|hướng dẫn|công nhận|sửa đổi|triển khai"
_SUBJECT = re.compile(rf"(?P<lead>[^.;:\n]{{0,90}}?)\b(?P<subject>(?:{_SUBJECT_WORDS}) [^.;\n()]{{6,240}})")
_LEAD = re.compile(
    r"[\s,(]*(?:(?:ngày|NGÀY)[\d\s./⁄∕,-]*(?:tháng \d+ năm \d+)?\)?)?[\s,]*"
    r"(?:(?:của|do) [^\d.;:]{2,80})?[\s,]*(?:ngày[\d\s./⁄∕-]*(?:tháng \d+ năm \d+)?)?[\s,]*"
)
_OTHER_DOCUMENT = "Quyết định|Kế hoạch|Công văn|Nghị định|Thông tư|Chỉ thị|Nghị quyết"
_ENDS_SUBJECT = re.compile(
    rf", (?=[{UPPER}])|,? (?:và|cùng) (?:{_OTHER_DOCUMENT})\b"
    r"|, (?:trong đó|theo đó|với|nhằm|từ|đến|có|ngày|các|để)\b|,? (?:nhằm|đã) "
)


def subject(text: str, end: int, limit: int) -> str | None:
    """What the document cited before ``end`` is about, in the words of its sentence ("phê duyệt Chương trình
    khuyến công quốc gia"); None where the sentence does not say.
    """
    told = _SUBJECT.match(text[end : min(limit, end + 360)])
    if told is None or not _LEAD.fullmatch(told["lead"]):
        return None
    words = _ENDS_SUBJECT.split(told["subject"])[0].strip(" ,")
    return None if _NO_SUBJECT.search(words) else re.sub(r"^(?:về việc|về|v/v|V/v) ", "", words)


_NO_SUBJECT = re.compile(r"^quy định (?:tại|của|trên|nêu)\b|\b(?:này|trên|đó)$")
