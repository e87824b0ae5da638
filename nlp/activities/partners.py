"""Those with whom somebody works: "phối hợp với | Hội Nông dân tỉnh, các phòng liên quan | mở 2 lớp"."""

import re

from nlp.activities.body_names import is_only_adverbs
from nlp.activities.passages import Body, Passage
from nlp.activities.place_names import after_wider

ALONE = re.compile(
    r"(?:phối hợp[^,;.]{0,25}? (?:với|cùng)|\bphối hợp|\b(?:liên kết|kết nối) với|\bcùng(?: với)?) $",
    re.IGNORECASE,
)
"""The words before a partner."""
# Those with whom somebody works who is told before: "; phối hợp với Trạm X, các phòng liên quan".
_ONLY_WITH = re.compile(
    r"\b(?:phối (?:kết )?hợp|kết hợp|liên kết"
    r"|cùng(?= (?:với )?(?:nhân dân|người dân|bà con|chính quyền|cán bộ)\b))"
    r"(?: chặt chẽ)?(?: với| cùng)? (?!.*\b(?:đã|sẽ|vừa|đang) )[^;.:“”]*$",
    re.IGNORECASE,
)
# "Phối hợp với Công ty X, | Hội Nông dân xã Y | mở …": they open the sentence.
_OPENS_WITH = re.compile(r"\W*(?:Phối hợp|Phối kết hợp|Liên kết|Cùng)(?: với| cùng)? ")


def without(passage: Passage, start: int, offset: int) -> str:
    """The words from ``start`` to ``offset``, but for a label ("Đào tạo: …") and bodies that only help:
    "phối hợp với | Hội Nông dân"."""
    before, end = "", start
    for body in passage.bodies:
        if start <= body.start < offset and is_alone(passage, body):
            before, end = before + passage.text[end : body.start] + " ", min(body.end, offset)
    led = _ONLY_WITH.sub("", before + passage.text[end:offset])
    return led.rpartition(":")[2]


def is_alone(passage: Passage, body: Body) -> bool:
    """Whether only the partner of whoever does it is named: "phối hợp với Hội Nông dân tổ chức …"."""
    return ALONE.search(passage.before(body.start)) is not None


def behind(passage: Passage, until: int) -> Body | None:
    """The body that stands behind the partners with whom a sentence opens, before the verb at ``until``."""
    last = next((one for one in reversed(passage.bodies) if one.core <= until), None)
    if last is None or not _OPENS_WITH.match(passage.text, passage.start, last.start):
        return None
    does = is_only_adverbs(passage.text[after_wider(passage.text, last.end) : until])
    return last if does and passage.text.endswith(", ", 0, last.start) else None
