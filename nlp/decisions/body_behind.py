"""The body that stands behind a citation in its sentence, as its author or as what it says in it."""

import re

from nlp.decisions import acting, bodies, symbols
from nlp.decisions.body_before import REACH, says_before
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.issue_dates import HOUR
from nlp.decisions.named import Named, nobody, of_chairman
from nlp.decisions.places import place_at, province_at
from nlp.decisions.symbols import Issuer
from nlp.language.letters import UPPER
from nlp.text.document import Document

_DAY = rf"{HOUR}(?:(?:cùng |đề )?ngày ?)?[\d\s./⁄∕-]+(?:tháng\s?\d+ ?,?\s?năm\s?\d+)?"
_TAIL = re.compile(
    r"\)?(?: \([^()]{1,60}\))?"
    rf"[\s,]*(?:\(?(?:(?:đã )?(?:được )?(?:ký |ban hành |ra )?{_DAY}|(?:tháng [\d/]+|năm) ?\d*)\)?,? ?)?"
    rf"\(?(?-i:(?:{acting.DOCUMENT_WORD}) (?=của))?"
    r"(?:(?:đã|vừa|mới|cũng) )*(?:(?:là )?của|do|từ|(?:được )?(?:ký |ban hành )*bởi|(?P<acts>được|mà))"
    r"(?:\s+|(?=UBND|HĐND|Ủy|Sở))",
    re.IGNORECASE,
)
# "Quyết định số … phê duyệt dự án A ngày 18/7/2014 của | UBND tỉnh"
_BEHIND_SUBJECT = re.compile(
    rf",? (?:về|V ?/ ?v|{acting.APPROVES}) (?:(?!{acting.OF_ANOTHER})[^.;:()\n]){{4,160}}?"
    r" ngày {1,2}(?:\d[\d./-]{5,9}|\d+ tháng \d+ năm \d{4}),? của "
)
_ACTED = re.compile(r"[^.;,\n]{0,60}?\b(?:ban hành|ký|ra|thông qua|gửi)\b")
# "số 12/2023/QĐ-UBND (tỉnh Long An)", "(Long An)", "số 15/QĐ-UBND tỉnh Long An về chợ"
_OF_PLACE = re.compile(
    rf" \((?=(?:tỉnh|thành phố|TP\.?) [^()\d]{{3,30}}\)|(?P<bare>)[{UPPER}][^()\d,]{{3,20}}\))"
    rf"|(?<=UBND|HĐND) (?=(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|đặc khu) [{UPPER}])"
)
_SIGNED_BY = re.compile(
    r"(?:[^.;\n]|(?<=\d)\.(?=\d)){0,120}?\bdo (?:(?:ông|bà|đồng chí) [^.;,\n()–-]{4,40}(?:,| [–-]| \() ?)?"
    r"(?P<by>)(?=[^.;,\n]{0,90},? ?(?:đã )?\bký\b)(?=(?:Phó )?(?:Chủ tịch|Giám đốc)\b)"
    rf"|(?:(?!{acting.OF_ANOTHER})[^.;\n]){{0,140}}?, (?:được |vừa |đã )*do (?P<issuer>)"
    r"(?=[^.;,\n]{0,90}\b(?:ký|ban hành)\b)"
    # "Quyết định 98/QĐ-UBND năm 2022 về làng nghề do | tỉnh Quảng Nam ban hành", as catalogues put it
    rf"|(?:(?!{acting.OF_ANOTHER})[^.;\n]){{0,140}}? do (?P<listed>)"
    r"(?=[^.;,\n]{4,60} ban hành(?:[ \t]*(?:\n|$)| (?:quy định|nêu|như sau)\b))",
    re.IGNORECASE,
)
_IN = re.compile(
    rf"\b(?:Trong|Tại|Bằng) (?:nội dung )?(?:{acting.DOCUMENT_WORD})[^.;,\n]{{0,12}}$", re.IGNORECASE
)
_SAYS = re.compile(rf"{acting.LIES_IN} (?:(?:đã|cũng|vừa|mới) )*[“\"]?(?:{acting.TELLS}|{acting.RULES})\b")
# Of the body of the symbol it may be told who speaks: "Chủ tịch UBND tỉnh Long An | Trần Văn Mẫu đã giao".
_SPEAKER = rf"(?: \([^()]{{2,20}}\))?(?: [{UPPER}]\w*){{0,4}}"
_SPEAKER_SAYS = re.compile(_SPEAKER + _SAYS.pattern)
# Nobody rules in what goes up to him: "tại Tờ trình số …, UBND tỉnh phê duyệt".
_GOES_UP = r"(?:Tờ trình|Báo cáo|Giấy mời)"
# Who only tells of what a decision rules has not issued it: "theo quyết định số …, Sở Xây dựng cho biết".
_BINDS = re.compile(r"\b(?:Quyết định|Nghị quyết|Chỉ thị|Nghị định|Thông tư)[^.;,\n]{0,12}$", re.IGNORECASE)
_IS_PUT = re.compile(rf"\b{_GOES_UP}[^.;,\n]{{0,12}}$", re.IGNORECASE)
_SPEAKER_RULES = re.compile(rf"{_SPEAKER} (?:(?:đã|cũng|vừa|mới) )*(?:{acting.RULES})\b")


def author_after(document: Document, body: Issuer | None, tail: tuple[int, int]) -> Named | None:
    """The body that stands after the citation as its author, or that somebody signed it for."""
    within = (tail[0], min(tail[1], tail[0] + REACH))
    opens = _TAIL.match(document.text, *within) or _BEHIND_SUBJECT.match(document.text, *within)
    named = bodies.author_at(document, body, opens.end(), tail[1]) if opens else None
    if (
        named is not None
        and opens is not None
        and (not opens.groupdict().get("acts") or _acted(document, body, named))
    ):
        return of_chairman(named) if opens[0].lower().split()[-1] == "của" else named
    aside = _OF_PLACE.match(document.text, *within) if body and body.level == "province" else None
    if aside is not None and (aside["bare"] is None or province_at(document, aside.end())):
        return bodies.author_at(document, body, aside.end(), tail[1])
    signed = _SIGNED_BY.match(document.text, *within)
    if signed is None:
        return None
    return bodies.author_at(document, body, signed.end(signed.lastgroup or 0), tail[1])


def of_place(document: Document, number: DocNumber, body: Issuer | None, end: int) -> Named | None:
    """The committee of the place that stands behind a citation as its author, where the symbol tells what is
    done to somebody, and not who does it: "Quyết định số 5/QĐ-XPHC của | huyện Kim Bảng".
    """
    if body is not None or not _OF_DEED.fullmatch(number.codes[-1]):
        return None
    opens = _TAIL.match(document.text, number.end, min(end, number.end + REACH))
    place = place_at(document, opens.end()) if opens and not opens["acts"] else None
    if place is None or place.name is None or place.kind is None:
        return None
    committee = symbols.issuers()["UBND"].name
    return Named(place.end, "province" if place.is_province else "lower", committee, place, is_own=False)


# Penalties (xử phạt), what is enforced (cưỡng chế), made good (khắc phục hậu quả), answered to complaints
# (giải quyết khiếu nại, tố cáo), taken back (thu hồi đất).
_OF_DEED = re.compile(r"(?:XP|XL|CC|KP|GQ|KN)(?:VP|HC|HQ|XP|KN|TC)*|VPHC|KPHQ|THĐ")

# "Kế hoạch số 5/KH-STP về phổ biến pháp luật | do Sở Tư pháp ban hành"
_DONE_BY = re.compile(
    rf"(?:(?!{acting.OF_ANOTHER})[^.;\n]|(?<=\d)\.(?=\d)){{0,200}}?"
    rf" (?:do|(?:đã |vừa |mới )*được) (?P<by>)(?=[{UPPER}])"
)
_HAS_ISSUED = re.compile(
    rf"(?: [{UPPER}]\w*){{0,4}}{acting.LIES_IN} (?:(?:đã|vừa|mới) )*(?:ký|ban hành|phát hành|thông qua)\b"
)


def done_by(document: Document, body: Issuer | None, tail: tuple[int, int]) -> Named | None:
    """The body that is told, behind what the document is about, to have issued it."""
    start, end = tail[0], min(tail[1], tail[0] + REACH)
    told = _DONE_BY.match(document.text, start, end)
    named = bodies.author_at(document, body, told.end("by"), tail[1]) if told else None
    if named is None or not _HAS_ISSUED.match(document.text, named.end):
        return None
    if body is None or body.level in ("sentence", "central"):
        return named
    return named if named.title.startswith(body.name) else None


# "Thông báo số 81/TB-UBND về kết luận của đồng chí Lê Văn An, | Phó Chủ tịch UBND tỉnh"
_CONCLUDED = re.compile(
    r"[^.;\n]{0,60}?\bkết luận\b[^.;\n]{0,20}? của [^.;\n]{0,60}?"
    r"(?=(?:Phó )?Chủ tịch (?:Thường trực )?(?:UBND|[UỦ][yỷ] ban nhân dân))",
    re.IGNORECASE,
)


def concluded(document: Document, kind: str, body: Issuer | None, tail: tuple[int, int]) -> Named | None:
    """The committee whose chairman's conclusion a notice of it tells."""
    if kind != "Thông báo" or body is None or body.code != "UBND":
        return None
    told = _CONCLUDED.match(document.text, tail[0], min(tail[1], tail[0] + REACH))
    named = bodies.author_at(document, body, told.end(), tail[1]) if told else None
    return named if named and named.title == body.name else None


def _acted(document: Document, body: Issuer | None, named: Named) -> bool:
    """Whether the body ``named`` issued it: "… được UBND huyện Yên Thành ban hành", not what it approved."""
    is_of_symbol = body is None or named.title == body.name
    return is_of_symbol and _ACTED.match(document.text, named.end) is not None


def in_which(document: Document, number: DocNumber, body: Issuer | None, end: int) -> Named | None:
    """The body that says something in the citation ("Tại Công văn số …, UBND huyện … cho biết"), which no
    other has said something in before it ("chỉ đạo của UBND tỉnh tại Công văn số …, Sở … yêu cầu").
    """
    before = (max(0, number.start - 40), number.start)
    if not _IN.search(document.text, *before) or says_before(document, number):
        return None
    reach, is_put = min(end, number.end + REACH), _IS_PUT.search(document.text, *before)
    if body is None or body.level in ("sentence", "central"):
        says = _SPEAKER_RULES if _BINDS.search(document.text, *before) else _SPEAKER_SAYS
        return _opening_clause(document, number.end, reach, says)
    for named in bodies.authors_in(document, body, number.end, reach):
        is_told = named.is_own or named.province is not None
        if is_put and _SPEAKER_RULES.match(document.text, named.end):
            return nobody(named.end)
        if is_told and _SPEAKER_SAYS.match(document.text, named.end):
            return named
    return None


_BY = re.compile(
    r"\s*(?:[^\W\d][^\d.;:,\n]{0,20},? )?(?:Theo|Căn cứ|Thực hiện|Bằng|Xét)(?: nội dung)?"
    rf" (?:(?P<put>{_GOES_UP})|{acting.DOCUMENT_WORD}) (?:số:? ?)?",
    re.IGNORECASE,
)


def by_which(document: Document, number: DocNumber, body: Issuer | None, end: int) -> Named | None:
    """The body that does by the document what its own clause opens with: "Theo Quyết định số …, | UBND tỉnh
    thành lập …". None bears the same letters above that of a province; a lower one may act by what another
    has issued.
    """
    by = _BY.fullmatch(document.text, document.sentence_at(number.start).start, number.start)
    if by is None or body is None or body.level not in ("province", "party"):
        return None
    named = next(iter(bodies.authors_in(document, body, number.end, min(end, number.end + REACH))), None)
    if named is None or named.level != "province" or not named.is_own:
        return None
    if not acting.opens_clause(document.text, number.end, named.end):
        return None
    return nobody(named.end) if by["put"] else named


def _opening_clause(document: Document, start: int, end: int, says: re.Pattern[str]) -> Named | None:
    """The body of any name that opens a clause of ``text[start:end]`` and ``says`` something in it."""
    for comma in re.finditer(r", (?=\w)", document.text[start:end]):
        named = bodies.author_at(document, None, start + comma.end(), end)
        if named is not None and says.match(document.text, named.end):
            return named
    return None


def behind_clause(document: Document, number: DocNumber, body: Issuer | None, end: int) -> Named | None:
    """The body behind a clause that leaves it out: "Thông qua Nghị quyết số …, | HĐND huyện … giao"."""
    start = document.sentence_at(number.start).start
    if body is None or not acting.leaves_subject_out(document.text, start, number.start):
        return None
    named = next(iter(bodies.authors_in(document, body, number.end, min(end, number.end + REACH))), None)
    return named if named and acting.opens_clause(document.text, number.end, named.end) else None
