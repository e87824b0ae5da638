"""What is told of persons or households right behind their number: "16 người | có việc làm"."""

import re

from nlp.figures import noun_phrases
from nlp.figures.units import Unit

_PERSONS = frozenset(
    {"người", "lao động", "hộ", "hộ dân", "học viên", "thanh niên", "phụ nữ", "nông dân", "hội viên"}
)
_TELLS = re.compile(
    r" (?:(?:đã|đang|chưa|không|mới) )?"
    r"(?:được|bị|tự|có|thoát|thành lập|đăng ký|tốt nghiệp|nghỉ|mắc|thiếu|tìm được) (?=[^\W\d_])"
)
_BY_BODIES = re.compile(
    r" (?:được|bị) (?:các |những )?"
    r"(?:doanh nghiệp|đơn vị|công ty|cơ quan|cơ sở|tổ chức|địa phương|xã|huyện)\b"
)
# "người được các doanh nghiệp, | đơn vị tuyển dụng"
_ONE_MORE = re.compile(r", [^\W\d_][^,.;:!?()\n“”\"\d|]{3,40}(?=[,.;)\n]|$)")


def end_of(text: str, end: int, unit: Unit) -> int:
    """Where what is told of those whose noun ends at ``end`` ends; ``end`` where nothing is, or it is cut."""
    if unit.name not in _PERSONS or not _TELLS.match(text, unit.end):
        return end
    last = max(end, noun_phrases.predicate_end(text, unit.end))
    if not text.startswith(",", last) or not _BY_BODIES.match(text, unit.end):
        return last
    more = _ONE_MORE.match(text, last)
    return more.end() if more else end
