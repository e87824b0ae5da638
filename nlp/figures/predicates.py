"""What is told behind a noun, to the end of its clause: "90% cửa hàng, chợ | dùng túi tự phân hủy"."""

import re

from nlp.figures.units import UnitReader, phrase_ends
from nlp.language.letters import LOWER, lowered

_PREDICATE = re.compile(r"[^,.;:!?()\n“”\"0-9|]+")
_END = re.compile(
    rf" (?:[-–—] (?-i:[^{LOWER}])|(?:so với|với (?:số|tổng|mức|quy mô|kinh phí|diện tích|giá)"
    r"|bao gồm|gồm|cũng như|như sau|như(?=:|$)|nhằm|để|góp phần|theo|(?<!tự )do|vì|nên|trong khi|còn|nhưng|mà"
    r"|và|(?<!gia )tăng|giảm|cao hơn|thấp hơn|vào năm|trong năm|năm|thì|là"
    r"|đạt(?! (?:chuẩn|tiêu chuẩn|yêu cầu|danh hiệu|loại|giải|tiêu chí|chứng nhận|trình độ|NTM|OCOP"
    r"|nông thôn mới))"
    r"|từ(?! (?:nguồn|ngân sách|vốn|quỹ|kinh phí)\b))\b).*",
    re.IGNORECASE | re.DOTALL,
)
_OPENS_NOTHING = re.compile(
    r"(?: (?:không|chưa|cũng|đều|vẫn|chỉ|sẽ|đã|là|do|mới cơ bản|cơ bản|như|còn|có))+$", re.IGNORECASE
)
# What a number cuts: "để hỗ trợ | cho các | 7 cơ sở".
_DANGLING = re.compile(r"(?: (?:cho|của|với|tại|các|những|trên|trong|ở|về|đến|bởi|mỗi|cả|hơn|gần|khoảng))+$")
# "để hỗ trợ cho | 7 cơ sở sản xuất"
_COUNTED = re.compile(
    r" \d[\d.]{0,8} [^\W\d_]+"
    r"(?: (?!(?:và|với|trên|tại|ở|để|từ|trong|có|được|của|năm|theo|nhằm)\b)[^\W\d_]+){0,8}(?!\w)"
)
_LAST_PART = re.compile(
    r" (?:thuộc|cho|của|trong|tại|với|trên|ở)(?!.* (?:thuộc|cho|của|trong|tại|với|trên|ở) ).*$"
)
_CAPITAL = re.compile(r" (?=[^\W\d_a-zà-ỹ])(?P<word>[^\W\d_]+)")
_LONGEST = 90


def end_of(text: str, last: int, opened: int | None = None, *, may_be_cut: bool = False) -> int:
    """Where ends what the nouns that end at ``last`` do, in their clause; ``last`` where it does not say. The
    words up to ``opened`` open it, and end nothing; ``may_be_cut``: a number may cut it.
    """
    predicate = _PREDICATE.match(text, last)
    if predicate is None or predicate[0][0] != " ":
        return last
    opener = text[last : opened or last]
    rest = _sentence(predicate[0][len(opener) :])
    told = _OPENS_NOTHING.sub("", opener + _END.sub("", rest).rstrip())
    if may_be_cut:
        return _cut(text, last, told, is_cut=len(told) == len(predicate[0].rstrip()))
    is_cut = len(told) == len(predicate[0].rstrip()) and text[predicate.end() : predicate.end() + 1].isdigit()
    return last if is_cut or len(told) > _LONGEST else last + len(told)


def _cut(text: str, last: int, told: str, *, is_cut: bool) -> int:
    """Where ``told`` ends: behind what is counted, where a number cuts it; before what opens its last part,
    where it is long.
    """
    counted = _COUNTED.match(text, last + len(told)) if is_cut else None
    if counted and counted.end() - last <= _LONGEST:
        return counted.end()
    whole = told if len(told) <= _LONGEST else _LAST_PART.sub("", told[:_LONGEST])
    return last + len(_DANGLING.sub("", whole))


def acts(start: int, end: int, reader: UnitReader) -> bool:
    """Whether there is a verb: "7 tàu do công ty A | đóng", and no more than who."""
    words = (reader.word_at(at) for at in range(start, end))
    return any(word is not None and word.pos[0] == "V" for word in words)


def _sentence(rest: str) -> str:
    """``rest`` up to where another sentence opens, and a full stop is lost: "người đến xem | Trước đó"."""
    opens = (word.start() for word in _CAPITAL.finditer(rest) if lowered(word["word"]) in phrase_ends())
    return rest[: next(opens, len(rest))]
