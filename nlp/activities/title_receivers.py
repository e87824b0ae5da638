"""Those to whom a title goes on, behind what they are given and what that is worth: "tặng 5 xe đạp, trị giá 7
triệu đồng | cho 5 em học sinh"; and those whom a colon parts from their kind: "các huyện | : A, B và C".
"""

import re

from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.activities.title_ends import end_of_clause
from nlp.activities.wordings import LONGEST, is_thin
from nlp.language.letters import UPPER

_GIVEN = frozenset({"support", "recognition"})
_SUM = r"[\d.,]+(?: (?:triệu|tỷ|tỉ|nghìn|ngàn))* ?(?:đồng|đ|USD|VNĐ)(?:/[^\s,;.]+)?"
_WORTH = re.compile(
    rf",(?: mỗi(?: [^\W\d_]+){{1,3}})?(?: (?:tổng|có|với))*(?: (?:trị giá|giá trị|số tiền|kinh phí|mức))"
    rf"{{1,2}}(?: [^\W\d_]+){{0,3}}? {_SUM},?(?= (?:cho|tặng|đến|tới) )"
)
_FOR = re.compile(
    r" (?:cho|tặng|đến|tới)(?= (?!biết|hay|thấy|rằng|nay|ngày|tháng|năm|hết|cuối|đầu|khi|lúc)[^\W\d])"
    r"| (?:cho|tặng)(?= \d)"
)
_AIM = re.compile(
    r",? (?:nhằm|để|với (?:sự|tổng|số|mức|trị giá)|(?<!tiếp )(?<!kèm )(?<!làm )(?<!dọc )theo(?! dõi)"
    r"|gồm|bao gồm|trong đó|từ nguồn|nhân (?:dịp|ngày))\b"
)
_KINDS = re.compile(
    r"\b(?:(?:các|những|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) [^,;:.]{2,60}"
    r"|(?:huyện|thị|thành|quận|đảng) ủy)$",
    re.IGNORECASE,
)
_NAME = (
    rf"(?:[^\s,;:.()]+ ){{0,4}}?[{UPPER}][^\s,;:.()]*(?: (?!và |với |để |nhằm |do |trên )[^\s,;:.()]+){{0,4}}"
    r"(?: \([^()\n]{2,40}\))?"
)
_NAMES = re.compile(
    rf" ?: ?{_NAME}(?:(?:, | và |, và ){_NAME})+(?=[.;](?:\s|$)|\s*$| (?:với|để|nhằm|do|trên"
    rf"|thuộc|của|trong)\b)"
)
_EXAMPLES = (" như", " gồm", " ví dụ", " là")
_NUMBER = re.compile(r"\d")


def after_worth(passage: Passage, phrase: Phrase, end: int) -> int:
    """Past those for whom the things are that end at ``end``."""
    worth = _WORTH.match(passage.text, end, passage.end) if phrase.type in _GIVEN else None
    whom = _FOR.match(passage.text, worth.end() if worth else end, passage.end)
    if whom is None:
        return end
    clause = end_of_clause(passage, whom.end())
    aim = _AIM.search(passage.text, whom.end(), clause)
    return aim.start() if aim else clause


def after_colon(passage: Passage, phrase: Phrase, end: int) -> int:
    """Past the names of those whose kind the title ends with, and of what is but counted, past all that is
    listed, if nothing of that is told by itself."""
    names = _NAMES.match(passage.text, end, passage.end)
    if passage.text.endswith(_EXAMPLES, 0, end):
        return end
    said = passage.text[phrase.start : end]
    if names and _KINDS.search(said):
        is_short = len((said + names[0]).split()) <= LONGEST
        return names.end() if is_short else end
    is_open = passage.text.startswith(": ", end) and is_thin(said) and _NUMBER.search(said)
    rest = passage.text[end : passage.end].rstrip(" .")
    is_short = len(said.split()) + len(rest.split()) <= LONGEST
    is_told = any(at > end for at in passage.told)
    return end + len(rest) if is_open and is_short and not is_told and "." not in rest else end
