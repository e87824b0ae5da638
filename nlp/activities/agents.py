"""Those who do a programme's work where no name stands: "sở", "các huyện", "ngành"."""

import re
from collections.abc import Iterator
from functools import cache

from nlp.language import phrase_patterns, vocabulary

_PART = re.compile(
    r"\b(?:(?:cơ|trụ|công) sở|(?:chi|phân|xã|cơ|lễ|đại|ngày|dạ) hội"
    r"|(?:trưởng|phó|công|quân|tập|sư|phái|lữ|binh|liên|hội|văn) đoàn"
    r"|dân (?:địa phương|huyện|thị xã|thị trấn|xã|phường))\b",
    re.IGNORECASE,
)


@cache
def words() -> frozenset[str]:
    """The words of ``activity_agents.csv``."""
    return frozenset(row["agent"] for _, row in vocabulary.read("activity_agents.csv", key="agent"))


def opens(text: str, start: int) -> bool:
    """Whether such a word stands at ``start``."""
    return _pattern().match(text, start) is not None


def found(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where such words stand in ``text[start:end]``, in order."""
    return (match for match in _anywhere().finditer(text, start, end) if not _is_part(text, match.start()))


def _is_part(text: str, at: int) -> bool:
    """Whether it is a part of another word: "cơ sở", "trưởng đoàn", "nhân dân địa phương"."""
    word = text.rfind(" ", 0, max(0, at - 1)) + 1
    return _PART.match(text, word) is not None and word < at


@cache
def _anywhere() -> re.Pattern[str]:
    return phrase_patterns.whole(words(), re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:các |những )?{phrase_patterns.any_of(words())}(?!\w)", re.IGNORECASE)
