"""Bodies below the province, and other places, that a document names and that may have issued a number which
its sentence gives to nobody: there the home province tells nothing.
"""

import re
from collections.abc import Callable
from functools import cache

from nlp import provinces
from nlp.decisions import acting, bodies, committees, named_places, page_provinces, symbols
from nlp.decisions.body_before import REACH, beginning
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.named import Named
from nlp.decisions.place_names import COMMUNES
from nlp.decisions.symbols import Issuer
from nlp.language.letters import UPPER
from nlp.provinces import gazetteer
from nlp.provinces.gazetteer import Province
from nlp.text.document import Document

# "UBND huyện Kim Bảng đã giao đất (Quyết định số | …)", "… theo các văn bản: "
_ASIDE = re.compile(r"[(:][^.;:()\n]{0,60}$")
# "(Nguồn: Thông báo số | …)", "BBT(Nguồn: | …)", "Xem chi tiết Công văn số | … tại đây": a sentence that
# tells the number alone.
_NOTE = re.compile(
    rf"[\W_]*(?:[^\W\d]{{2,5}}(?=\())?"
    rf"(?:[(\[]|(?={acting.NOTES}))[\W_]*(?:{acting.NOTES}[^.;()\n]{{0,40}}[ :] ?)?"
    rf"(?:(?:{acting.DOCUMENT_WORD})(?: số:?)? ?)?",
    re.IGNORECASE,
)
_IN_SYMBOL = "/-–."


def may_be_anothers(document: Document, number: DocNumber, body: Issuer | None) -> bool:
    """Whether another than the body of the home province may have issued the number: one below it, in an
    aside of what that does, or that carries it out; another place, whose body is not understood; one below
    it, where the document names none of the province.
    """
    if body is None or body.level not in ("province", "party"):
        return False
    start = document.sentence_at(number.start).start
    near = beginning(document, number)
    if (
        _is_aside(document, number, body, start)
        or _is_owned_below(document, number, body)
        or _is_of_other_place(document, number, near)
        or _is_of_other_province(document, number, start)
        or _is_carried_below(document, number, body, near)
    ):
        return True
    if acting.is_carried_out(document.text, start, number.start):
        return False
    told = _alone(document, body, is_note=_is_noted(document, number))
    return bool(told) or (number.year is None and _tells_of_commune(document, body))


# "Công an xã Ea Kao", "Trạm Y tế phường Tân An"
_OF_COMMUNE = re.compile(
    r"\b(?:Công an|Đảng ủy|Đảng uỷ|Đảng bộ|Mặt trận Tổ quốc|MTTQ(?: Việt Nam)?|Trạm Y tế|Ban Chỉ huy Quân sự"
    rf"|(?:Hội|Đoàn|Ban|Phòng|Trung tâm) [^,.;:()\n]{{4,30}})(?= (?:xã|phường|thị trấn|đặc khu) [{UPPER}])"
)

_OF_PROVINCE = re.compile(rf"\bSở [{UPPER}]|\bTỉnh [uủ][yỷ]\b|\b(?:địa bàn|toàn) (?:tỉnh|thành phố)\b")


def _tells_of_commune(document: Document, body: Issuer) -> bool:
    """Whether the document names an office of a commune, and nothing of the province: neither its committee
    nor council, nor its departments.
    """
    both = [symbols.issuers()[code] for code in ("UBND", "HĐND")]
    if body.name not in {one.name for one in both} or not document.once(_names_office_of_commune):
        return False
    told = (named for one in both for named in document.once(_all(one)))
    return not any(_is_of_province(one) for one in told)


def _names_office_of_commune(document: Document) -> bool:
    is_of_commune = _OF_COMMUNE.search(document.text) is not None or _tells_what_commune_does(document)
    return is_of_commune and not _OF_PROVINCE.search(document.text)


def _tells_what_commune_does(document: Document) -> bool:
    """Whether the document names one commune alone, and tells that it does or is something: "Phường Hoa Lư có
    diện tích 45 km2".
    """
    told = [one for one in document.once(named_places.places_of) if one.kind in COMMUNES]
    is_one = len({one.name for one in told}) == 1
    return is_one and any(_DOES.match(document.text, one.end) for one in told)


_DOES = re.compile(
    r"(?: \([^()]{2,40}\))?,?(?: (?:hiện|đã|đang|vừa|cũng|tích cực|tiếp tục))*"
    r" (?:có|tổ chức|triển khai|thực hiện|tập trung|phấn đấu|hoàn thành|khai mạc|xây dựng|phối hợp)\b"
)


def _is_owned_below(document: Document, number: DocNumber, body: Issuer) -> bool:
    """Whether what stands behind the number is said to be of a body below the province, which may have issued
    it: "về chợ của | UBND xã Đất Mới".
    """
    limit = min(number.end + REACH, document.sentence_at(number.start).end)
    clause = _CLAUSE.match(document.text, number.end, limit)
    named = bodies.authors_in(document, body, number.end, clause.end()) if clause else []
    return any(one.level == "lower" and one.is_owner for one in named)


_CLAUSE = re.compile(r"[^;:()\n]*")


def noted(document: Document, number: DocNumber, body: Issuer | None) -> Named | None:
    """The only body below the province that a document names, and names before the number, where a sentence
    tells the number alone: "(Nguồn: Thông báo số | 81/TB-UBND)"; None for several.
    """
    if body is None or not _is_noted(document, number):
        return None
    start = document.sentence_at(number.start).start
    named = _alone(document, body, is_note=True)
    kinds = {one.place.kind for one in named if one.place}
    names = {one.place.name.lower() for one in named if one.place and one.place.name}
    is_one = named and named[0].end <= start and len(kinds) == 1 and len(names) <= 1
    return max(named, key=lambda one: one.bare is None) if is_one else None


def only_province(document: Document, number: DocNumber, body: Issuer) -> Province | None:
    """The province whose ``body`` a document names, or the only one that it names at all, before the sentence
    of the ``number`` (what that one tells of may be whom it helps), where it names no body of that name below
    a province.
    """
    told, start = document.once(_all(body)), document.sentence_at(number.start).start
    if any(one.level == "lower" for one in told):
        return None
    units = {one.province.id: one.province for one in told if _is_of_province(one) and one.province}
    return (
        next(iter(units.values()))
        if len(units) == 1
        else page_provinces.only_before(document, start, number.start)
    )


def _is_noted(document: Document, number: DocNumber) -> bool:
    """Whether its sentence tells the number alone."""
    start = document.sentence_at(number.start).start
    return _NOTE.fullmatch(document.text, start, number.start) is not None


def _is_aside(document: Document, number: DocNumber, body: Issuer, start: int) -> bool:
    """Whether the number is put in brackets, or behind a colon, to what a body below the province does."""
    if body.level != "province" or not _ASIDE.search(document.text, start, number.start):
        return False
    named = bodies.authors_in(document, body, start, number.start)
    return any(one.level == "lower" and one.is_own for one in named)


def _is_of_other_place(document: Document, number: DocNumber, start: int) -> bool:
    """Whether a place that is not the home province is told to have issued the number, of a body that is not
    understood.
    """
    places = (one for one in document.once(named_places.places_of) if start < one.end < number.start)
    return any(
        acting.is_author(document.text, one.end, number.start)
        for one in places
        if not (one.is_province and one.province and one.province.id == document.home_province)
    )


def _is_of_other_province(document: Document, number: DocNumber, start: int) -> bool:
    """Whether the last province that is named before the number is not the home one: "kinh nghiệm của Quảng
    Ninh theo Nghị quyết số …".
    """
    named = [one.province_id for one in provinces.find(document) if start <= one.start < number.start]
    if not named or document.home_province is None:
        return False
    return gazetteer.current_id(named[-1]) != gazetteer.current_id(document.home_province)


def _is_carried_below(document: Document, number: DocNumber, body: Issuer, start: int) -> bool:
    """Whether a commune carries it out, which may be its own as well as one of whoever is above it: "Xã Hòa
    Bình triển khai Kế hoạch số …", "UBND xã triển khai …".
    """
    named = bodies.authors_in(document, body, start, number.start)
    if any(one.level == "province" for one in named):
        return False
    if any(one.bare in COMMUNES and _CARRIES_OUT.match(document.text, one.end) for one in named):
        return True
    if any(one.level == "lower" and one.is_own and _HAS_DONE.match(document.text, one.end) for one in named):
        return True
    places = (one for one in document.once(named_places.places_of) if start < one.end < number.start)
    return any(one.kind in COMMUNES and _CARRIES_OUT.match(document.text, one.end) for one in places)


# "UBND thành phố | đã giao Trung tâm Phát triển quỹ đất thực hiện Thông báo số …"
_HAS_DONE = re.compile(
    r"(?: (?:đã|vừa|đang|sẽ))* (?:giao|chỉ đạo|yêu cầu) [^.;:]{3,80}? (?:thực hiện|triển khai)\b"
)
_CARRIES_OUT = re.compile(
    r"(?: \([^()]{2,40}\))?,?(?: (?:đã|đang|vừa|sẽ|tích cực|nghiêm túc|tiếp tục|tập trung|khẩn trương))*"
    r" (?:tổ chức )?(?:triển khai|thực hiện|quán triệt)\b"
)


def _alone(document: Document, body: Issuer, *, is_note: bool) -> list[Named]:
    """The bodies below the province of the name of ``body`` that the document names, but for those that are
    told or sent something; none where it names the province's. Behind a note, what is only said to be the
    province's ("Kế hoạch của UBND tỉnh") leaves it to them.
    """
    both = [symbols.issuers()[code] for code in ("UBND", "HĐND")]
    for other in both if body.name in {one.name for one in both} else [body]:
        of_province = (one for one in document.once(_all(other)) if _is_of_province(one))
        if any(not (is_note and _is_owner(document.text, one, other)) for one in of_province):
            return []
    told = document.once(_all(body))
    return [one for one in told if one.level == "lower" and not (one.is_told or one.is_receiver)]


def _is_of_province(named: Named) -> bool:
    """Whether it is a province's, and no bare "UBND"; a "Tỉnh ủy" is."""
    is_committee = named.title == committees.OF_PROVINCE
    return named.level == "province" and (named.place is not None or is_committee)


def _is_owner(text: str, named: Named, body: Issuer) -> bool:
    return _owned(body).search(text, max(0, named.end - REACH), named.end) is not None


@cache
def _owned(body: Issuer) -> re.Pattern[str]:
    spellings = "|".join(map(re.escape, sorted(body.spellings, key=len, reverse=True)))
    return re.compile(rf"\bcủa (?:{spellings})\b[^.,;:()\n]{{0,30}}$", re.IGNORECASE)


@cache
def _all(body: Issuer) -> Callable[[Document], list[Named]]:
    def step(document: Document) -> list[Named]:
        return [
            one
            for sentence in document.sentences
            for one in bodies.authors_in(document, body, sentence.start, sentence.end)
            if one.is_own and not _is_in_symbol(document.text, one)
        ]

    return step


def _is_in_symbol(text: str, named: Named) -> bool:
    """Whether it is but the code in a symbol: "15/QĐ-|UBND"."""
    if named.place is not None:
        return False
    before = text[: named.end].rstrip("ABCDĐEGHIKLMNOPQRSTUVXY")
    return before.endswith(tuple(_IN_SYMBOL))
