"""The noun phrase that stands as a subject, or as where it is, before the verb of a clause: "Hội thi | thu
hút", "trên địa bàn tỉnh | có".
"""

import re
from collections.abc import Sequence

from nlp.figures import clauses
from nlp.text.tagger import Word

_NONE = re.compile(r"(?:đây|đó|này|trên|kia|ấy|ông|bà|anh|chị|nay|năm|tháng)$", re.IGNORECASE)
# When or in which case it was: no subject.
_ADVERBIAL = re.compile(
    r"(?:hiện(?: nay)?|đến (?:nay|hết|cuối|thời điểm|tháng|năm)|tính đến|năm \d|trong (?:năm|tháng|quý|\d)"
    r"|từ|sau|trước|theo đó|theo|ngoài ra|bên cạnh|cụ thể|được biết|trong đó|kết quả|qua|ngày (?=\d)|sáng"
    r"|trưa|chiều|tối|riêng|lần này|đồng thời|thời gian|vừa qua|mới đây|gần đây|hằng năm|hàng năm|đợt"
    r"|nhân dịp|dịp|trải qua|khi|để|nhằm|với|do|nhờ)(?!\w)",
    re.IGNORECASE,
)
_ADVERBS = re.compile(
    r"(?:\s(?:hiện|hiện nay|đã|sẽ|đang|cũng|vẫn|chỉ|mới|nay|đến nay|lần này|năm nay|đều))+$", re.IGNORECASE
)
_LEADING = re.compile(
    r"^(?:(?:và|với|còn|riêng|trong đó|hiện nay|hiện|nay|nhưng|song|mà|là|khi|do|đồng thời) )+", re.IGNORECASE
)
_WHERE = re.compile(r"(?:trên địa bàn|toàn|cả|tại|ở|trong) [^\W\d_]", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:Toàn|Cả|Trên|Tại|Ở|Trong|Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Thôn|Ấp|Bản|Khu|Cụm"
    r"|Làng)(?!\w)"
)
_FINITE = re.compile(r"(?<!\w)(?:đã|sẽ|đang|là|có|được|bị|cho biết|đạt)(?!\w)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FEWEST, _LONGEST = 2, 14


def find(text: str, words: Sequence[Word]) -> str | None:
    """The phrase that ``words``, those of a clause before its verb, end with; None where there is none."""
    if not words:
        return None
    told = _ADVERBS.sub("", f" {text[words[0].start : words[-1].end]}").strip(" ,")
    *before, last = (part.strip() for part in told.split(","))
    if any(part and not (_ADVERBIAL.match(part) or _WHERE.match(part)) for part in before):
        return None  # the last of a list, or of a name with a comma
    phrase = _LEADING.sub("", last)
    if not _is_phrase(phrase) or not (is_where(phrase) or _opens_with_noun(text, words, phrase)):
        return None
    return clauses.words(phrase[0].lower() + phrase[1:] if _PLACE.match(phrase) else phrase)


def is_where(phrase: str) -> bool:
    """Whether it says where: "trên địa bàn tỉnh", "toàn huyện"."""
    return _WHERE.match(phrase) is not None


def _is_phrase(phrase: str) -> bool:
    is_short = _FEWEST <= len(phrase.split()) <= _LONGEST
    is_told = _ADVERBIAL.match(phrase) or _NONE.search(phrase) or _FINITE.search(phrase)
    return is_short and not is_told and not clauses.DIGIT.search(_YEAR.sub("", phrase))


def _opens_with_noun(text: str, words: Sequence[Word], phrase: str) -> bool:
    head = next((word for word in words if text.startswith(phrase, word.start)), None)
    return head is not None and head.pos[0] == "N"
