"""Who issued a cited document: by the code in its symbol, completed from the sentence."""

import re
from dataclasses import dataclass

from nlp import provinces
from nlp.decisions import symbols
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.symbols import Issuer
from nlp.officials import person_names
from nlp.provinces import gazetteer
from nlp.text.document import Document
from nlp.text.letters import UPPER

_REACH_AFTER = 160
_REACH_BEFORE = 160
_PLACE = r" {1,2}(?P<kind>huyện|quận|thị xã|xã|phường|thị trấn|thành phố|TP\.?|TX\.?) ?"
_LOWER_UNIT = re.compile(rf"{_PLACE}(?P<name>[{UPPER}][\w'’]*(?: [{UPPER}][\w'’]*){{0,5}})")
_KINDS = {"TP": "thành phố", "TP.": "thành phố", "TX": "thị xã", "TX.": "thị xã"}
_TAIL = re.compile(
    r"[\s,(]*(?:(?:đã )?(?:được )?(?:ký |ban hành |ra )?ngày [\d\s./⁄∕-]+(?:tháng \d+ năm \d+)?\)?,? ?)?"
    r"(?:của|do) (?:Chủ tịch |Thường trực |lãnh đạo )?"
)


@dataclass(frozen=True, slots=True)
class IssuedBy:
    """The issuer's full name and, for a body of a province, the province's id; None where nothing tells."""

    name: str | None
    province_id: str | None


NOBODY = IssuedBy(None, None)


def issuer(document: Document, number: DocNumber, kind: str, tail: tuple[int, int]) -> IssuedBy:
    """Who issued the document of ``number``. ``tail`` is the stretch that can say so after it: for the
    members of a list of numbers that is what follows the last of them.

    Nobody for a joint symbol or an unknown code; the province of a provincial body comes from the citation
    ("của UBND tỉnh Trà Vinh"), its sentence, or the document's home.
    """
    body = None if _is_joint(number, kind) else _body(number)
    if body is None:
        return NOBODY
    if body.level == "national":
        return IssuedBy(body.name, None)
    if body.level == "sentence":
        return IssuedBy(_told_by_sentence(document.text, tail), None)
    return _provincial(document, number, body, tail)


def _is_joint(number: DocNumber, kind: str) -> bool:
    first = number.codes[0]
    return first in symbols.types() and symbols.types()[first][1] and kind == symbols.types()[first][0]


def _body(number: DocNumber) -> Issuer | None:
    first, *rest = number.codes
    for stem in ("UBTVQH", "QH"):
        if any(re.fullmatch(rf"{stem}\d*", code) for code in number.codes[:2]):
            return symbols.issuers()[stem]
    code = rest[0] if rest and first in symbols.types() else first
    return symbols.issuers().get(code)


_CENTRAL = re.compile(
    r"\b(Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương(?: Đảng)?|(?:Huyện|Quận|Thị|Đảng) (?:ủy|uỷ)"
    rf"(?: [{UPPER}][\w'’]*){{1,4}})"
)


def _told_by_sentence(text: str, tail: tuple[int, int]) -> str | None:
    told = _CENTRAL.search(text, tail[0], min(tail[1], tail[0] + _REACH_AFTER))
    return told[1] if told else None


def _provincial(document: Document, number: DocNumber, body: Issuer, tail: tuple[int, int]) -> IssuedBy:
    for named in (_named_after(document.text, body, tail), _named_before(document, body, number)):
        told = _with_place(document, body, named) if named is not None else None
        if told is not None:
            return told
    if document.home_province is None:
        return NOBODY
    home = gazetteer.provinces()[document.home_province]
    return IssuedBy(_full_name(body, home, document), home.id)


def _with_place(document: Document, body: Issuer, offset: int) -> IssuedBy | None:
    """The body with the place that stands at ``offset``, right after its name."""
    unit = _province_after(document, offset)
    lower = _LOWER_UNIT.match(document.text, offset)
    if lower is None or (unit is not None and unit.kind_when(document.written) == "thành phố"):
        return IssuedBy(_full_name(body, unit, document), unit.id) if unit else None
    kind = _KINDS.get(lower["kind"], lower["kind"])
    place = _without_person(lower["name"].split(" "), kind)
    return (
        IssuedBy(f"{body.name} {kind} {place}", unit.id if unit else document.home_province)
        if place
        else None
    )


def _without_person(syllables: list[str], kind: str) -> str:
    """The place alone where a person's name follows it: "Tuy Đức | Nguyễn Văn An". Districts are named after
    persons too ("huyện Trần Văn Thời"); after a bare "thành phố" it is a person: ""."""
    families = person_names.family_names()
    first = 0 if kind == "thành phố" else 1 + (syllables[0] in families)
    for index in range(first, len(syllables) - 2):
        if syllables[index] in families:
            return " ".join(syllables[:index])
    return " ".join(syllables)


def _named(body: Issuer) -> re.Pattern[str]:
    spellings = sorted(body.spellings, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, spellings)) + r")\b", re.IGNORECASE)


def _named_after(text: str, body: Issuer, tail: tuple[int, int]) -> int | None:
    """Where the body's name ends that stands after the citation as its author ("… của UBND tỉnh")."""
    start, end = tail[0], min(tail[1], tail[0] + _REACH_AFTER)
    match = _named(body).search(text, start, end)
    return match.end() if match and _TAIL.fullmatch(text, start, match.start()) else None


def _named_before(document: Document, body: Issuer, number: DocNumber) -> int | None:
    start = max(document.sentence_at(number.start).start, number.start - _REACH_BEFORE)
    ends = [match.end() for match in _named(body).finditer(document.text, start, number.start)]
    return ends[-1] if ends else None


_KIND = re.compile(r" {0,2}(?:(?:tỉnh|TỈNH|thành phố|THÀNH PHỐ|TP\.?|Tp\.?|T\.P\.?) ?)?")


def _province_after(document: Document, offset: int) -> gazetteer.Province | None:
    kind = _KIND.match(document.text, offset)
    return provinces.unit_at(document, kind.end() if kind else offset)


def _full_name(body: Issuer, unit: gazetteer.Province, document: Document) -> str:
    kind = unit.kind_when(document.written)
    if body.level == "party":
        return f"{'Thành ủy' if kind == 'thành phố' else body.name} {unit.name}"
    return f"{body.name} {kind} {unit.name}"
