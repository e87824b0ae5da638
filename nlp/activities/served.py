"""What is done for so many, whatever its verb: "làm thẻ căn cước | cho 22 người già"."""

import re
from functools import cache

from nlp.activities.cue_words import Sense
from nlp.activities.passages import Passage
from nlp.language import phrase_patterns, vocabulary

UNLISTED = "unlisted"
"""The class of a verb that no list has."""
SUPPORT = Sense(frozenset({"work", UNLISTED}), "support", needs_count=True)
"""What it tells."""
HELD = Sense(frozenset({"work", UNLISTED}), "support", needs_count=False)
"""What a body tells that it held on a day, whatever that is."""
ABOUT = r"(?:(?:hơn|gần|trên|khoảng|tổng số|tất cả|toàn bộ) )*"


def may_stand(passage: Passage) -> bool:
    """Whether ``passage`` may tell such a deed: a look at its letters alone."""
    return _served().search(passage.text, passage.start, passage.end) is not None


def is_for_many(passage: Passage, end: int) -> bool:
    """Whether what the verb does that ends at ``end`` is for so many."""
    return _served().match(passage.text, end, passage.end) is not None


@cache
def _served() -> re.Pattern[str]:
    nouns = phrase_patterns.any_of(row["noun"] for _, row in vocabulary.read("served_nouns.csv", key="noun"))
    return re.compile(
        rf"(?: [^\s,;:.()“”\"]+){{0,8}}? (?:cho|đến|tới|giúp) {ABOUT}\d[\d.]* (?:{nouns})(?!\w)",
        re.IGNORECASE,
    )
