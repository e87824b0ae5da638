"""Activities that a list entry, a row of a table, or a sentence that opens with their number tells without a
verb: "3 mô hình trồng sâm dây", "Hội thảo cấp mã số vùng trồng, quý III", "Quản trị mạng | 2 lớp | 45 người".
"""

import re
from collections.abc import Iterator

from nlp.activities.cues import Cue
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase, quote_end
from nlp.records import ActivityType

_NUMBER = re.compile(
    r"(?:\d{1,3}(?:\.\d{3})*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:(?:số|cuốn|kỳ|bộ|tờ|bài|mẫu) )?",
    re.IGNORECASE,
)
_CELL = re.compile(r"\| (?P<number>\d{1,3}) (?=[^\W\d])")
_CELL_ENDS = re.compile(r" ?(?:\||$)")
_REACH = re.compile(r"[;|]|$")
# What documents and bodies an entry names is as often what is needed or who is meant.
_WORKS = frozenset(
    {"workshop", "training", "communication", "support", "study_visit", "fair", "inspection", "assessment"}
)
# A subject whose verb follows: "Hai lớp tập huấn đã khai giảng".
_GOES_ON = re.compile(
    r" ?(?:này|trên|đó|nói trên|[^.;:|]{0,80}? (?:được|đã|là|sẽ|đang|thu hút|giúp|có"
    r"|gồm|bao gồm|cho biết|phải|do))\b"
)
_NAME = re.compile(r"(?: [^\s,.;:|()]+){3}")


def entry(passage: Passage) -> Phrase | None:
    """The activity that ``passage`` opens with, its verb left out; None where it opens with none, or only
    with a kind of event.
    """
    number = _NUMBER.match(passage.text, passage.start, passage.end)
    if not passage.is_entry and number is None:
        return None
    at = number.end() if number else passage.start
    target = next((cue for cue in passage.objects if cue.start == at), None)
    kind = _kind(target) if target else None
    if target is None or kind is None:
        return _row(passage)
    named = _NAME.match(passage.text, target.end, passage.end) is not None
    is_told = target.is_event and passage.supported and named
    is_subject = _GOES_ON.match(passage.text, target.end, passage.end) is not None
    is_told = is_told or (number is not None and not is_subject)
    return _phrase(passage, target, kind, counted=number is not None) if is_told else None


def _row(passage: Passage) -> Phrase | None:
    """What the first cell of a row names and a further one counts."""
    for cell in _CELL.finditer(passage.text, passage.start, passage.end):
        for target in (cue for cue in passage.objects if cue.start == cell.end()):
            kind = _kind(target)
            if kind and target.is_event and _CELL_ENDS.match(passage.text, target.end):
                start = passage.start
                return Phrase(start, target.end, target.end, kind, target, counted=True, is_event=True)
    return None


def _phrase(passage: Passage, target: Cue, kind: ActivityType, *, counted: bool) -> Phrase:
    stop = _REACH.search(passage.text, target.end, passage.end)
    reach = stop.start() if stop else passage.end
    end = quote_end(passage.text, passage.start, target, _first_comma(passage, target, reach))
    return Phrase(passage.start, end, reach, kind, target, counted, is_event=True)


def _first_comma(passage: Passage, target: Cue, reach: int) -> int:
    comma = re.compile(r",(?!\d)").search(passage.text, target.end, reach)
    return comma.start() if comma else reach


def _kind(target: Cue) -> ActivityType | None:
    return next(_kinds(target), None)


def _kinds(target: Cue) -> Iterator[ActivityType]:
    return (sense.type for sense in target.senses if sense.type in _WORKS)
