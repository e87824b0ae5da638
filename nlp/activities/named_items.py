"""Named projects of a list: "triển khai 02 đề án, bao gồm: Đề án “Hỗ trợ máy sấy” cho Hợp tác xã A; …",
of which each is an activity of its own.
"""

import re
from collections.abc import Sequence

from nlp.activities import cues
from nlp.activities.cues import Cue
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.records import ActivityType

_HEAD = r"(?:đề án|dự án|nhiệm vụ|mô hình|công trình|chương trình|hoạt động|phần việc)"
# The number of them stands before the mark that opens the list.
_OPENS = re.compile(
    rf"\b(?:\d+|hai|ba|bốn|năm|các|những|một số) {_HEAD}\b[^;:“\"]{{0,200}}"
    r"(?::|\b(?:gồm|bao gồm|như|là|cụ thể|đó là|gồm có)(?: có)?:?) $",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?:;|,| và|; và|, và) $")
_NAME = re.compile(r" ?(?:\d+:? ?)?[“\"‘](?P<name>[^“”\"‘’\n]{8,300})[”\"’]")
_END = re.compile(rf"[;\n]|\.(?= |$)|(?:,| và) (?={_HEAD} [“\"‘])", re.IGNORECASE)
# What is said of an item behind its name and those whom it is for.
_NO_MORE = re.compile(r",(?!\d)| (?:với|trong đó|được|do|có|kinh phí|tổng|nhằm|để|từ|\()")


def items(passage: Passage, told: Sequence[Phrase]) -> list[Phrase]:
    """The named items of the list that one of the phrases ``told`` opens, in order."""
    found: list[Phrase] = []
    for cue in passage.objects:
        name = _NAME.match(passage.text, cue.end, passage.end)
        if name and (_opens(passage, cue, told) or _follows(passage, cue, found)):
            found.append(_item(passage, cue, name))
    return found


def _opens(passage: Passage, cue: Cue, told: Sequence[Phrase]) -> bool:
    """Whether ``cue`` is the first item behind work that was told with the number of its parts."""
    opened = _OPENS.search(passage.text, passage.start, cue.start)
    return opened is not None and any(one.start <= opened.end() and one.start < cue.start for one in told)


def _follows(passage: Passage, cue: Cue, found: Sequence[Phrase]) -> bool:
    return bool(found) and _NEXT.search(passage.text, found[-1].end, cue.start) is not None


def _item(passage: Passage, cue: Cue, name: re.Match[str]) -> Phrase:
    stop = _END.search(passage.text, name.end(), passage.end)
    reach = stop.start() if stop else passage.end
    rest = _NO_MORE.search(passage.text, name.end(), reach)
    kind = _kind(passage.text, *name.span("name"))
    return Phrase(cue.start, rest.start() if rest else reach, reach, kind, cue, counted=True, is_event=True)


def _kind(text: str, start: int, end: int) -> ActivityType:
    """What the name says that is done, help where it says nothing else."""
    inside = cues.cues(text, start, end).verbs
    told = (verb.own.type for verb in inside[:1] if verb.own and verb.own.type)
    return next(told, "support")
