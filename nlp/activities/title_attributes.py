"""What a list inside a title says of its members: "cho học sinh mồ côi, | có hoàn cảnh khó khăn", "các
chương trình, nội dung | chuẩn bị cho hội thi". It tells no deed of its own.
"""

import re

from nlp.activities import agents
from nlp.activities.cues import Scope
from nlp.activities.passages import Passage

WHO_ARE = re.compile(
    r" (?:có (?:hoàn cảnh|đời sống|cuộc sống|điều kiện|công với|khó khăn|nguy cơ|uy tín|thành tích|nhu cầu)"
    r"|thuộc (?:hộ|diện|đối tượng|gia đình)|đang được nuôi)\b"
)
"""What those are like who are meant."""
_OF_NOUNS = frozenset({"nominal", "body", "aside"})
_ATTRIBUTES = frozenset({"đang", "vừa", "vừa qua", "chuẩn bị", "đề nghị", "đề xuất", "cần", "dự kiến"})


def says_which(passage: Passage, comma: int, scope: Scope) -> bool:
    """Whether a ``scope`` behind the ``comma`` only says of which things a noun speaks: "trẻ khuyết tật |
    đang được nuôi dưỡng"; nobody stands before it who acts.
    """
    if scope.effect in _OF_NOUNS:
        return True
    text = passage.text
    words = reversed(passage.document.words(passage.sentence))
    word = next((word for word in words if word.end <= scope.start), None)
    is_noun = word is not None and word.start > comma and word.pos.startswith("N")
    acts = any(agents.found(text, comma, scope.start))
    acts = acts or any(comma < body.start < scope.start for body in passage.bodies)
    return is_noun and not acts and text[scope.start : scope.end].lower() in _ATTRIBUTES
