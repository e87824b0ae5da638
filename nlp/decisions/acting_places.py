"""The places that stand for their bodies where they act: "Tỉnh Thái Bình đã có Quyết định số …", "Xã đã ban
hành …".
"""

import re
from collections.abc import Iterator

from nlp.decisions import acting
from nlp.decisions.places import Place, place_at, province_at
from nlp.language.letters import UPPER
from nlp.text.document import Document

# A place that acts stands at the start of its clause, or after its chairman.
_ACTING = re.compile(
    r"(?:^|(?<=[\n.;:,–|-])) ?(?=(?:tỉnh|thành phố|T\.?P|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\b)"
    rf"|\bChủ tịch (?=(?i:tỉnh|thành phố|T\.?P|huyện|quận|thị xã|xã|phường)\b|[{UPPER}])"
    r"(?!UBND|Ủy|Uỷ|HĐND|Hội)",
    re.IGNORECASE,
)
# "UBND xã Tân Hòa, | huyện Lạc Sơn, | tỉnh Hòa Bình có …": where a place lies does nothing itself.
_LIES_IN_IT = re.compile(
    r"\b(?i:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|t\.?[pxt]\.?|[hqpx]\.)"
    rf"(?: (?:[{UPPER}]\w*|\d+|-)){{1,6}} ?[,(–-]$"
)
_REACH = 60
# "Lạng Sơn cũng đã có Công văn số …": a province that opens its clause and issues; "TP. Hà Tĩnh" is a town.
_OPENS = re.compile(rf"(?:^|(?<=[\n.;,:])(?<!\b[Tt][PpXx]\.)(?<!\b[Tt]\.[Pp]\.)) ?(?=[{UPPER}])")
_ISSUES = re.compile(r" (?:(?:cũng|vừa|đã|mới) )*(?:có|ban hành|ra|ký|gửi|thông qua)\b")


def within(document: Document, start: int, end: int) -> Iterator[Place]:
    """The places in ``text[start:end]`` that do something as their bodies do."""
    for clause in _ACTING.finditer(document.text, max(0, start - 1), end):
        place = place_at(document, clause.end())
        if place is not None and _acts(document, place, clause.start(), end):
            yield place
    for opening in _OPENS.finditer(document.text, max(0, start - 1), end):
        province = province_at(document, opening.end())
        if province is not None and _ISSUES.match(document.text, province.end, end):
            yield province


def _acts(document: Document, place: Place, at: int, end: int) -> bool:
    """Whether the ``place`` whose clause begins ``at`` stands for its body: it is no other's parent, and
    without its name issues something ("Xã đã ban hành Quyết định số …").
    """
    is_parent = _LIES_IN_IT.search(document.text, max(0, at - _REACH), at) is not None
    is_quoted = document.text.startswith(("”", '"'), place.end)
    if is_parent or is_quoted:
        return False
    return place.name is not None or acting.acts(document.text, place.end, end)
