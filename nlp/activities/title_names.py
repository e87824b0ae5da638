"""Names in lists inside titles: "học tập tại Thái Lan, Hàn Quốc", "làm việc với UBND huyện A, Ban B"."""

import re

from nlp.activities.cues import TELLING
from nlp.activities.passages import Body, Passage
from nlp.activities.title_ends import STOPS, end_of_clause
from nlp.language.letters import LOWER, UPPER

_CAPITAL = re.compile(rf"(?:^|[ (])[{UPPER}][^\s,;.]*(?: [{LOWER}][^\s,;.]*){{0,2}}$")
_PERSON = re.compile(
    r" (?:Ông|Bà|Anh|Chị|Đồng chí|Đ/c|Phó|Chủ tịch|Giám đốc|Bí thư|Trưởng|Bộ trưởng|Thứ trưởng|Thủ tướng)\b"
    r"|[^,]{0,40}\b(?:ông|bà|đồng chí)\b"
)
_CAPITAL_WITHIN = 24
_NEXT_BODY = re.compile(r",? và (?:các )?|, (?:các )?")


def are_alike(passage: Passage, comma: int, end: int) -> bool:
    """Whether names stand on both sides of the ``comma``, and no verb with the one that ends at ``end``: "các
    sở Công Thương, | Tài chính", "Tháng Công nhân, | Tháng hành động về an toàn lao động"."""
    text = passage.text
    before = text[max(passage.start, comma - _CAPITAL_WITHIN) : comma]
    if (
        not _CAPITAL.search(before)
        or not text[comma + 2 : comma + 3].isupper()
        or _PERSON.match(text, comma + 1)
    ):
        return False
    told = (scope for scope in passage.scopes if scope.effect in TELLING)
    if any(comma < scope.start < end and text[scope.start].islower() for scope in told):
        return False
    words = [word for word in passage.document.words(passage.sentence) if comma < word.start < end]
    is_same_head = f" {text[comma + 2 : end].split()[0]} " in before
    return is_same_head or not any(word.pos == "V" and word.text.islower() for word in words)


def after_bodies(passage: Passage, end: int) -> int:
    """Past the further bodies of a list that the name ends with: "làm việc với UBND huyện A | , Ban Quản lý B
    và Công ty C"; one that does something begins a clause."""
    if not any(end in (body.core, body.end) for body in passage.bodies):
        return end
    joint = _NEXT_BODY.match(passage.text, end)
    further = next((body for body in passage.bodies if joint and body.start == joint.end()), None)
    if further is None or _acts(passage, further):
        return end
    return after_bodies(passage, _end_of_whole(passage, further))


def _end_of_whole(passage: Passage, body: Body) -> int:
    """Where the name of ``body`` ends, with the small letters that go on with it: "Ban Quản lý các dự án |
    cầu đường"."""
    end = end_of_clause(passage, body.end)
    stop = STOPS.search(passage.text, body.end, end)
    return stop.start() if stop else end


def _acts(passage: Passage, body: Body) -> bool:
    """Whether a verb of the sentence follows the ``body``."""
    return bool({body.end, body.end + 1, body.core + 1} & passage.acts)
