"""The phrase that runs to its copula as a whole, over "và", commas and verbs: "giá trị và sản lượng gỗ |
đạt", "tỷ lệ số việc đã giải quyết trên số việc có điều kiện | là".
"""

import re

from nlp.figures import clauses
from nlp.figures.quantity_names import has_quantity, names, subjects

_JOINS = re.compile(r"(?<!\w)(?:và|có|đã|đang|chưa|không)(?!\w)|,")
_BEGINS = re.compile(r"[,:]\s+|(?<!\w)(?:và|có)\s")
_SHORT = 2
# What is no more of a list: "giá lợn vẫn thấp, | có nơi".
_NEW = re.compile(r"(?:có|chỉ|còn|là|đã|mới|nhưng|thì|nên|dao động|tính|trung bình|bình quân)(?!\w)")
_CLOSED = re.compile(r"(?: (?:đã|đang|vẫn|còn|cũng|chỉ|sẽ|phải|nay))+$")
_TELLS = re.compile(
    r"(?<!\w)(?:sẽ|phấn đấu|đặt mục tiêu|đề ra|cho biết|cho hay|cho thấy|nêu|nói|khẳng định"
    r"|đề nghị|yêu cầu)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_SEGMENT = 7
_DIGITS = re.compile(r"\d\S*")


def find(told: str, *, is_linked: bool) -> str | None:
    """The longest phrase behind the last number of ``told`` that opens with a quantity or, before a copula,
    with what one is told of: "khu vực nông, lâm nghiệp và thủy sản".
    """
    last = max((number.end() for number in _DIGITS.finditer(told)), default=0)
    for begin in [0, *(mark.end() for mark in _BEGINS.finditer(told))]:
        phrase = _CLOSED.sub("", clauses.without_opening(told[begin:]))
        is_subject = is_linked and (not told[:begin].endswith("và ") or last)
        is_plain = is_linked or clauses.is_plain(phrase)
        if begin >= last and is_plain and _runs_on(phrase, is_subject=bool(is_subject)):
            return phrase
    return None


def _runs_on(phrase: str, *, is_subject: bool) -> bool:
    is_quantity = names().match(phrase) is not None
    is_subject = is_subject and not is_quantity and subjects().match(phrase) is not None
    if not (is_subject or (is_quantity and _JOINS.search(phrase))) or clauses.NOT_WHOLE.search(phrase):
        return False
    if (is_subject and has_quantity().search(phrase)) or _TELLS.search(phrase):
        return False
    others = phrase.split(", ")[1:]
    if any(len(one.split()) > _LONGEST_SEGMENT or names().match(one) or _NEW.match(one) for one in others):
        return False
    is_list = not others or is_subject or " và " in phrase or len(others[-1].split()) <= _SHORT
    return is_list and phrase[-1:].isalnum()
