"""What stands between the word for the type and the number: "Kế hoạch phát triển chợ số 507/KH-UBND"."""

import re

from nlp.decisions.docnumbers import DocNumber
from nlp.language.letters import LOWER, UPPER

# "Kế hoạch phát triển thương mại điện tử năm 2020 | (số 507/KH-UBND"
_TITLED = re.compile(
    rf"\s(?P<subject>(?!kết luận|liên|hành động|công tác|của\b|do\b|này\b|ngày\b|cá biệt|hành chính|nêu|trên)"
    rf"[“\"{LOWER}][^.;:()\n]{{12,160}}?),?\s\(?số:?\s?$"
)
# "có Công văn | về việc rà soát hộ nghèo | (Công văn số 1465/SNN-PTNT"
_TOLD = re.compile(
    r"\s(?:về việc|về|v/v)\s(?P<subject>[^.;:()\n]{10,250}?)\s?\((?:[^\d().;\n]{2,30}\s)?số:?\s?$",
    re.IGNORECASE,
)
_LAW = re.compile(rf"\s(?P<subject>[{UPPER}][^.;:()\n]{{5,120}}?)\ssố:?\s?$")


def find(text: str, number: DocNumber, kind: str) -> str | None:
    """The words that may be the title of the document of ``number``, as they stand."""
    opens = text.rfind(kind, max(0, number.start - 200), number.start)
    titled = _LAW if kind == "Luật" else _TITLED
    told = titled.fullmatch(text, opens + len(kind), number.start) if opens >= 0 else None
    if told is None:
        first = text.rfind(kind, max(0, number.start - 320), max(0, opens))
        told = _TOLD.fullmatch(text, first + len(kind), number.start) if first >= 0 else None
    return told["subject"].strip('“”"') if told else None
