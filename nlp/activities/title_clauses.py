"""Whether a clause of its own begins behind a comma, so that no list goes on there: "hỗ trợ 22 tỷ đồng, |
nguồn địa phương là 93 tỷ đồng", "thành lập 3 đoàn, | đoàn 1 do đồng chí A làm trưởng đoàn".
"""

import re

from nlp.activities.passages import Passage

_NEAR = 60
_PAIR = 2
_OBJECT = ("N", "M", "L")
# "quốc gia hỗ trợ 22 tỷ đồng, | nguồn địa phương là 93 tỷ đồng".
_AMOUNTS = re.compile(r",[^,;.:]{2,60} (?:là|đạt|chiếm) [\d.,]+|, (?:trình|tham mưu)\b")
_PART_OF = re.compile(r", (?P<noun>[^\W\d_]+) (?:thứ |số )?(?:\d+|nhất|hai|ba|[A-C])\b")
_COUNTED = re.compile(
    r"\d (?!lớp|buổi|cuộc|đợt|hội|khóa|chuyến|đề án|dự án|mô hình|chương trình|nhiệm vụ|tổ|đoàn|ban|đội"
    r"|câu lạc bộ|kế hoạch|văn bản|triệu|tỷ|tỉ|nghìn|ngàn|đồng)[^\W\d][^,;.]*$",
    re.IGNORECASE,
)


def begins_clause(passage: Passage, comma: int, end: int) -> bool:
    """Whether what stands behind the ``comma``, up to ``end`` at least, says something by itself."""
    if _AMOUNTS.match(passage.text, comma, end) or _tells_parts(passage.text, comma):
        return True
    return _opens_with_verb(passage, comma)


def _tells_parts(text: str, comma: int) -> bool:
    """Whether what was counted before the ``comma`` is told one by one behind it: "thành lập 3 đoàn, | đoàn 1
    do đồng chí A làm trưởng đoàn"."""
    part = _PART_OF.match(text, comma)
    before = text[max(0, comma - _NEAR) : comma]
    return part is not None and re.search(rf"\d {part['noun']}\b", before) is not None


def _opens_with_verb(passage: Passage, comma: int) -> bool:
    """Whether a verb with its object follows the ``comma`` behind things that were counted: "xây 1 mái ấm, |
    phát triển hội viên"; what is taught, or what a project does, goes on with verbs."""
    text = passage.text
    counted = _COUNTED.search(text, max(passage.start, comma - _NEAR), comma)
    words = passage.document.words(passage.sentence) if counted else []
    behind = [word for word in words if word.start > comma][:_PAIR]
    if len(behind) < _PAIR or any(word.end == comma and word.pos == "V" for word in words):
        return False
    verb, further = behind
    is_verb = verb.pos == "V" and " " in verb.text and verb.text.islower()
    return is_verb and further.pos.startswith(_OBJECT)
