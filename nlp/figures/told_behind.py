"""What is told right behind a counted noun that says little alone: "16 người | có việc làm", "5 sản phẩm |
của huyện", "3 đề án | được thực hiện từ nguồn kinh phí khuyến công quốc gia".
"""

import re

from nlp.figures import predicates
from nlp.figures.units import Unit, UnitReader, phrase_ends
from nlp.language.letters import UPPER, lowered

_PERSONS = frozenset(
    {"người", "lao động", "hộ", "hộ dân", "học viên", "thanh niên", "phụ nữ", "nông dân", "hội viên"}
    | {"thành viên", "đại biểu", "đoàn viên", "cán bộ", "lượt người", "lượt", "thí sinh", "đồng chí"}
)
_BODIES = r"(?:doanh nghiệp|đơn vị|công ty|cơ quan|cơ sở|tổ chức|địa phương|tỉnh|xã|huyện|nhà nước|người dân)"
_ADVERBS = r"(?:(?:đã|đang|chưa|không|mới|đều|cũng|cùng|trực tiếp) )*"
_TELLS = re.compile(
    rf" {_ADVERBS}"
    r"(?:được|bị|tự|có|thoát|thành lập|đăng ký|tốt nghiệp|nghỉ|mắc|thiếu|tìm được|tham gia|tham dự|dự"
    r"|theo dõi|truy cập|tán thành|đồng ý|biểu quyết|là|làm|vay|hưởng|tử vong|chết|thuộc|học|đi|đến)"
    r" (?=[^\W\d_])"
    r"| (?:tham gia|tham dự|tham quan|theo dõi|truy cập|tán thành|đồng ý|biểu quyết|tử vong)(?=[.,;:)\n]|$)"
)
# What restricts a thing that is called by its noun alone, and not where or for whom it is.
_RESTRICTS = re.compile(
    rf" {_ADVERBS}(?:được|bị|của|thuộc|có|đủ|hết|còn|chờ|đúng|quá|trễ|tham gia|đăng ký|đến từ|dành cho"
    r"|phục vụ|từ(?= (?:nguồn|ngân sách|vốn|quỹ|kinh phí)\b)"
    rf"|do(?= (?:các )?(?:[{UPPER}]|{_BODIES}\b))) (?=[^\W\d_])"
)
_ABOUT = re.compile(r" về (?=[^\W\d_])")
_OF_NOUNS = re.compile(r" (?:của|về|thuộc|dành cho|phục vụ|từ) $")
# "gian hàng của các doanh nghiệp | , hợp tác xã trong tỉnh": a list to the end of the clause.
_LISTED = re.compile(r"(?:, [^\W\d_][^,.;:()\n\d]{1,30}){0,5}, [^\W\d_][^,.;:()\n\d]{1,40}(?=[.;)\n]|$)")
_TELLS_MORE = re.compile(
    r"(?<!\w)(?:có|được|đạt|đã|sẽ|đang|gồm|là|với|chưa|không|thu hút|tham gia|trong đó|nhằm|để|giúp)(?!\w)"
)
_BY_BODIES = re.compile(rf" (?:được|bị) (?:các |những )?{_BODIES}\b")
# "người được các doanh nghiệp, | đơn vị tuyển dụng"
_ONE_MORE = re.compile(r", [^\W\d_][^,.;:!?()\n“”\"\d|]{3,40}(?=[,.;)\n]|$)")


def end_of(text: str, end: int, unit: Unit, reader: UnitReader, *, of_thing: bool) -> int:
    """Where what is told of those whose noun ends at ``end`` ends; ``end`` where nothing is, or it is cut."""
    if unit.name in _PERSONS and (tells := _TELLS.match(text, unit.end)):
        return _of_persons(text, end, unit, tells.end())
    told = _RESTRICTS.match(text, end) if end == unit.end else None
    told = told or (_ABOUT.match(text, end) if of_thing else None)
    if told is None:
        return end
    last = predicates.end_of(text, end, told.end())
    listed = _LISTED.match(text, last) if _goes_on_listing(text, last, reader) else None
    if listed and last > end and _OF_NOUNS.match(told[0]) and not _TELLS_MORE.search(listed[0]):
        return listed.end()
    is_whole = not _goes_on_listing(text, last, reader) and (
        not told[0].strip().endswith("do") or predicates.acts(end, last, reader)
    )
    return last if is_whole else end


def restricts(text: str, end: int) -> bool:
    """Whether what restricts the thing stands behind its noun, though it may be too long to be told."""
    return _RESTRICTS.match(text, end) is not None


def _goes_on_listing(text: str, at: int, reader: UnitReader) -> bool:
    """Whether a comma there goes on with nouns: "4 tiêu chí về giao thông | , trường học, môi trường"."""
    word = reader.word_at(at + 2) if text.startswith(", ", at) else None
    return word is not None and word.pos[0] == "N" and lowered(word.text) not in phrase_ends()


def _of_persons(text: str, end: int, unit: Unit, opened: int) -> int:
    last = max(end, predicates.end_of(text, unit.end, opened))
    if not text.startswith(",", last) or not _BY_BODIES.match(text, unit.end):
        return last
    more = _ONE_MORE.match(text, last)
    return more.end() if more else end
