"""The courts and procuracies of several provinces, whose names tell where they sit: "Tòa án nhân dân cấp
cao tại Đà Nẵng", and until 2015 "Tòa Phúc thẩm Tòa án nhân dân tối cao tại Hà Nội".
"""

import re

from nlp.decisions.named import Named
from nlp.text.document import Document

_SEAT = r" tại (?:(?:thành phố|TP\.?) ?)?(?:Hà Nội|Đà Nẵng|Hồ Chí Minh|HCM)\b"
_COURT = r"(?:T(?:òa|oà) án nhân dân|TAND)"
_HIGH_COURT = re.compile(
    rf"(?:{_COURT}|Viện kiểm sát nhân dân|VKSND|Viện KSND) cấp cao{_SEAT}"
    rf"|T(?:òa|oà) phúc thẩm,? {_COURT} tối cao(?:{_SEAT})?",
    re.IGNORECASE,
)


def high_court_at(document: Document, offset: int, limit: int) -> Named | None:
    """A court or procuracy of several provinces at ``offset``, by its name in the text, of no province."""
    told = _HIGH_COURT.match(document.text, offset, limit)
    if told is None:
        return None
    return Named(told.end(), "national", " ".join(told[0].split()), None)
