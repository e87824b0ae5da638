"""What is told behind a noun, to the end of its clause: "90% cửa hàng, chợ | dùng túi tự phân hủy"."""

import re

from nlp.figures.units import phrase_ends
from nlp.language.letters import lowered

_PREDICATE = re.compile(r"[^,.;:!?()\n“”\"0-9|]+")
_END = re.compile(
    r" (?:[-–—] |(?:so với|với (?:số|tổng|mức|quy mô|kinh phí|diện tích|giá)|bao gồm|gồm|cũng như|như sau"
    r"|như(?=:|$)|nhằm|để|góp phần|theo|(?<!tự )do|vì|nên|trong khi|còn|nhưng|mà|và|(?<!gia )tăng|giảm"
    r"|cao hơn|thấp hơn|vào năm|trong năm|năm|từ(?! (?:nguồn|ngân sách|vốn|quỹ|kinh phí)\b)|thì|là|đạt)\b).*",
    re.IGNORECASE | re.DOTALL,
)
_OPENS_NOTHING = re.compile(
    r"(?: (?:không|chưa|cũng|đều|vẫn|chỉ|sẽ|đã|là|do|mới|cơ bản|như|còn|có))+$", re.IGNORECASE
)
_CAPITAL = re.compile(r" (?=[^\W\d_a-zà-ỹ])(?P<word>[^\W\d_]+)")
_LONGEST = 90


def end_of(text: str, last: int, opened: int | None = None) -> int:
    """Where ends what the nouns that end at ``last`` do, in their clause; ``last`` where it does not say. The
    words up to ``opened`` open it, and end nothing.
    """
    predicate = _PREDICATE.match(text, last)
    if predicate is None or predicate[0][0] != " ":
        return last
    opener = text[last : opened or last]
    rest = _sentence(predicate[0][len(opener) :])
    told = _OPENS_NOTHING.sub("", opener + _END.sub("", rest).rstrip())
    is_cut = len(told) == len(predicate[0].rstrip()) and text[predicate.end() : predicate.end() + 1].isdigit()
    return last if is_cut or len(told) > _LONGEST else last + len(told)


def _sentence(rest: str) -> str:
    """``rest`` up to where another sentence opens, and a full stop is lost: "người đến xem | Trước đó"."""
    opens = (word.start() for word in _CAPITAL.finditer(rest) if lowered(word["word"]) in phrase_ends())
    return rest[: next(opens, len(rest))]
