"""What is done for so many, whatever its verb: "làm thẻ căn cước | cho 22 người già"."""

import re
from functools import cache

from nlp.activities.cue_words import Sense
from nlp.activities.cues import Cue
from nlp.activities.passages import Passage
from nlp.language import phrase_patterns, vocabulary

UNLISTED = "unlisted"
"""The class of a verb that no list has."""
SUPPORT = Sense(frozenset({"work", UNLISTED}), "support", needs_count=True)
"""What it tells."""
HELP = Sense(frozenset({"work"}), "support", needs_count=False)
"""What others are helped with."""
ABOUT = r"(?:(?:hơn|gần|trên|khoảng|tổng số|tất cả|toàn bộ) )*"
_TOLD_BEFORE = re.compile(r"\b(?:đã|vừa|sẽ|đang|tiếp tục|tiếp nhận và|tận nhà|tổ chức|thực hiện) $")
_DOES = frozenset({"organise", "make", "give", "award", "accept", "install", "draft"})


def may_stand(passage: Passage) -> bool:
    """Whether ``passage`` may tell such a deed: a look at its letters alone."""
    return _served().search(passage.text, passage.start, passage.end) is not None


def is_for_many(passage: Passage, end: int) -> bool:
    """Whether what the verb does that ends at ``end`` is for so many."""
    return _served().match(passage.text, end, passage.end) is not None


def told(passage: Passage, verb: Cue) -> tuple[Cue, Sense] | None:
    """What a ``verb`` tells whose object no list has, of what is done for so many, whatever it is: "cấp | căn
    cước cho 22 người"."""
    is_told = "make" not in verb.classes or _TOLD_BEFORE.search(passage.before(verb.start))
    does = verb.classes & _DOES and is_told and is_for_many(passage, verb.end)
    return (verb, SUPPORT) if does else None


@cache
def _served() -> re.Pattern[str]:
    nouns = phrase_patterns.any_of(row["noun"] for _, row in vocabulary.read("served_nouns.csv", key="noun"))
    return re.compile(
        rf"(?: [^\s,;:.()“”\"]+){{0,8}}? (?:cho|đến|tới|giúp) {ABOUT}\d[\d.]* (?:{nouns})(?!\w)",
        re.IGNORECASE,
    )
