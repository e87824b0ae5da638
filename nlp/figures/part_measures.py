"""What a part of a total measures, where it says no more than whose or from whom it is."""

import re

from nlp.figures.clauses import lower_first
from nlp.figures.unit_families import COUNTED
from nlp.records import Figure

_FROM_WHOM = re.compile(r"(?:từ|do|bằng|cho|để|dành|phục vụ|nhằm)(?!\w)")
_TOTAL_OPENS = re.compile(r"(?:tổng cộng|tổng số|tổng) ", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:^|[,;:.(\n] ?|(?<!\w)(?:và|gồm) )"
    r"(?P<label>[Nn]ăm \d{4}|(?!(?:có|gần|hơn|trên|khoảng|và|gồm)\b)[^\W\d_]+(?: [^\W\d_]+){1,5}) ?[(:]? ?"
    r"(?:là |gần |hơn |trên |khoảng )?$"
)
_SOURCE = re.compile(r"(?:nguồn|vốn|kinh phí|ngân sách|phần|đối ứng|đất|rừng|diện tích)(?!\w)", re.IGNORECASE)
_WHOSE = re.compile(
    r"(?:năm \d|(?:huyện|xã|thị xã|thành phố|tỉnh|phường|thị trấn|nhóm|ngành|khối|cấp|khu vực|lĩnh vực)"
    r" [^\W\d])",
    re.IGNORECASE,
)
# "67.200 cán bộ, trong đó có 36.600 | nữ"
_SEXES, _ANYBODY = frozenset({"nữ", "nam"}), "người"
_LONGEST_LABEL = 60


def measure(text: str, total: Figure, part: Figure) -> str | None:
    """What ``part`` measures: its total too, where it says no more than from whom, of which year or whose it
    is: "từ ngân sách tỉnh", "Năm 2021 (5 tỷ đồng)", "nguồn khác 5 tỷ đồng".
    """
    if part.measure in _SEXES and total.unit_family == "persons" and total.measure != _ANYBODY:
        return f"{part.measure} {total.measure}"
    says = part.measure is not None and not (part.unit_family == "money" and _FROM_WHOM.match(part.measure))
    if says or total.measure is None or _FROM_WHOM.match(total.measure) or total.unit_family in COUNTED:
        return part.measure
    label = _LABELLED.search(text, max(0, part.start - _LONGEST_LABEL), part.start)
    told = label["label"].strip() if label else ""
    if _SOURCE.match(told):
        return told
    told = told if _WHOSE.match(told) else ""
    base = _TOTAL_OPENS.sub("", total.measure)
    return " ".join(filter(None, (base, part.measure or lower_first(told) if told or part.measure else "")))
