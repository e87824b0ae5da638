"""The noun phrase that stands as a subject, or as where it is, before the verb of a clause: "Hội thi | thu
hút", "trên địa bàn tỉnh | có".
"""

import re
from collections.abc import Sequence

from nlp.figures import clauses, deed_chains, deed_voices
from nlp.figures.deed_voices import Voice
from nlp.figures.unit_families import THINGS
from nlp.figures.units import named as unit_named
from nlp.language.letters import lowered
from nlp.text.tagger import Word

_NONE = re.compile(r"(?:đây|đó|này|trên|kia|ấy|ông|bà|anh|chị|nay|năm|tháng)$", re.IGNORECASE)
# When or in which case it was: no subject.
_ADVERBIAL = re.compile(
    r"(?:hiện(?: nay)?|đặc biệt|nổi bật|nhất là"
    r"|đến (?:nay|hết|cuối|thời điểm|tháng|năm)|tính đến|năm \d|trong (?:năm|tháng|quý|\d)"
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
_NEW_CLAUSE = re.compile(r"(?:trong đó|còn|riêng) ")
_WHERE = re.compile(r"(?:trên địa bàn|toàn|cả|tại|ở|trong) [^\W\d_]", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:Toàn|Cả|Trên|Tại|Ở|Trong|Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Thôn|Ấp|Bản|Khu|Cụm"
    r"|Làng)(?!\w)"
)
_FINITE = re.compile(r"(?<!\w)(?:đã|sẽ|đang|là|có|được|bị|cho biết|đạt)(?!\w)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ELECTS = frozenset({"bầu", "bầu ra", "kiện toàn", "thành lập", "chọn"})
_ALL, _NUMBER = "các", " số"
_FEWEST, _LONGEST = 2, 14


def find(text: str, words: Sequence[Word]) -> str | None:
    """The phrase that ``words``, those of a clause before its verb, end with; None where there is none."""
    if not words:
        return None
    told = _ADVERBS.sub("", f" {text[words[0].start : words[-1].end]}").strip(" ,")
    *before, last = (part.strip() for part in told.split(","))
    before = [] if _NEW_CLAUSE.match(last) else before
    if any(part and not (_ADVERBIAL.match(part) or _WHERE.match(part)) for part in before):
        return None  # the last of a list, or of a name with a comma
    phrase = _LEADING.sub("", last)
    phrase = _of_verb(text, words, phrase) or phrase
    if not _is_phrase(phrase) or not (is_where(phrase) or _opens_with_noun(text, words, phrase)):
        return None
    is_plain = _PLACE.match(phrase) or _is_plural(words, text, phrase)
    return clauses.words(phrase[0].lower() + phrase[1:] if is_plain else phrase)


def head(text: str, words: Sequence[Word]) -> str | None:
    """The thing or event that a clause opens with, without what is told of it before its verb: "Mô hình phân
    loại rác | ở thôn Tân An ra mắt sáng 4/6 | gồm".
    """
    known = unit_named(lowered(words[0].text), 0) if words else None
    if known is None or known.kind not in THINGS or any(word.text == "," for word in words):
        return None
    ends = (at for at, word in enumerate(words) if word.pos[0] not in "NAZ" and not _is_whole(words, at))
    own = words[: next(ends, len(words))]
    phrase = text[words[0].start : own[-1].end] if own else ""
    is_name = _is_phrase(phrase) and not phrase.endswith(_NUMBER)
    return clauses.lower_first(clauses.words(phrase)) if is_name else None


def _is_whole(words: Sequence[Word], at: int) -> bool:
    """Whether the word goes on with the noun before it: "nghề | dệt", "mô hình | phân loại rác"."""
    return at > 0 and words[at].pos[0] == "V" and deed_chains.names(words[at - 1])


def _of_verb(text: str, words: Sequence[Word], phrase: str) -> str | None:
    """The object of the verb that ``phrase`` opens with, or that elects: "khảo sát | các doanh nghiệp", "Đại
    hội bầu | Ban Chấp hành"; None where there is none.
    """
    head = _head(words, text, phrase)
    own = [word for word in words if head and word.start >= head.start]
    elects = [at for at, word in enumerate(own) if at and lowered(word.text) in _ELECTS]
    begin = elects[-1] + 1 if elects else next((at for at, word in enumerate(own) if not _is_deed(word)), 0)
    if not 0 < begin < len(own) or not _may_head(own[begin]):
        return None
    return text[own[begin].start : words[-1].end].strip(" ,")


def _is_deed(word: Word) -> bool:
    is_verb = word.pos[0] == "V" and deed_voices.is_known(word.text)
    return is_verb and deed_voices.of(word.text) is not Voice.HAS


def _may_head(word: Word) -> bool:
    # "Hội Chữ thập đỏ", as a verb
    is_name = word.text[0].isupper() and " " in word.text and not deed_voices.is_known(word.text)
    return word.pos[0] == "N" or lowered(word.text) == _ALL or is_name


def _is_plural(words: Sequence[Word], text: str, phrase: str) -> bool:
    head = _head(words, text, phrase)
    return head is not None and lowered(head.text) == _ALL


def _head(words: Sequence[Word], text: str, phrase: str) -> Word | None:
    return next((word for word in words if text.startswith(phrase, word.start)), None)


def is_where(phrase: str) -> bool:
    """Whether it says where: "trên địa bàn tỉnh", "toàn huyện"."""
    return _WHERE.match(phrase) is not None


def _is_phrase(phrase: str) -> bool:
    is_short = _FEWEST <= len(phrase.split()) <= _LONGEST
    is_told = _ADVERBIAL.match(phrase) or _NONE.search(phrase) or _FINITE.search(phrase)
    return is_short and not is_told and not clauses.DIGIT.search(_YEAR.sub("", phrase))


def _opens_with_noun(text: str, words: Sequence[Word], phrase: str) -> bool:
    head = _head(words, text, phrase)
    return head is not None and _may_head(head)
