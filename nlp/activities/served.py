"""What is done for so many, whatever its verb: "làm thẻ căn cước | cho 22 người già"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import cast

from nlp.activities import cue_words
from nlp.activities.cue_words import OBJECTS, Sense
from nlp.activities.cues import Cue
from nlp.activities.passages import Passage
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import UPPER
from nlp.records import ActivityType

UNLISTED = "unlisted"
"""The class of a verb that no list has."""
SUPPORT = Sense(frozenset({"work", UNLISTED}), "support", needs_count=True)
"""What it tells."""
HELD = Sense(frozenset({"work", UNLISTED}), "support", needs_count=False)
"""What a body tells that it held on a day, whatever that is."""
ABOUT = r"(?:(?:hơn|gần|trên|khoảng|tổng số|tất cả|toàn bộ) )*"
_TOLD_BEFORE = re.compile(r"\b(?:đã|vừa|sẽ|đang|tiếp tục|tiếp nhận và|tận nhà|tổ chức|thực hiện) $")
_DOES = frozenset({"organise", "make", "give", "award", "accept", "install", "draft"})
_HOLDS = re.compile(r"(?:phối hợp |đã |vừa )?(?:tổ chức|tiến hành)", re.IGNORECASE)
_THING = re.compile(
    r" (?:(?!(?:cho|tại|để|nhằm|về|theo|với|trong|và|từ|ở|việc|khi|sau|của)\b)[“\"]?[^\W\d_]+ ){2}"
)
_TO_NAMED = re.compile(rf"[^;:.()]{{0,80}} cho (?:[^\s,;:.()]+ ){{0,4}}[{UPPER}]")
_WITHIN = 60
_TELLS = {"give": "support", "accept": "support", "install": "support", "award": "recognition"}


def may_stand(passage: Passage) -> bool:
    """Whether ``passage`` may tell such a deed: a look at its letters alone."""
    return _served().search(passage.text, passage.start, passage.end) is not None


def is_for_many(passage: Passage, end: int) -> bool:
    """Whether what the verb does that ends at ``end`` is for so many."""
    return _served().match(passage.text, end, passage.end) is not None


def told(passage: Passage, verb: Cue, holding: Sense | None) -> tuple[Cue, Sense] | None:
    """What a ``verb`` tells whose object no list has: what is done for so many, whatever it is ("cấp | căn
    cước cho 22 người"), or what is ``held``."""
    is_told = "make" not in verb.classes or _TOLD_BEFORE.search(passage.before(verb.start))
    if verb.classes & _DOES and is_told and is_for_many(passage, verb.end):
        return verb, SUPPORT
    return (verb, holding) if holding else None


def held(passage: Passage, chain: Sequence[Cue]) -> Sense | None:
    """What a body tells that it held on a day, or for one who is named, of a thing that no list has: "Sáng
    5/7, Trạm tổ chức trao tặng | bò giống"."""
    first, verb = chain[0], chain[-1]
    kind = next((kind for name, kind in _TELLS.items() if name in verb.classes), None)
    holds = first is not verb and _HOLDS.fullmatch(passage.text, first.start, first.end)
    if not (kind and holds and _THING.match(passage.text, verb.end, passage.end)):
        return None
    if _is_none(passage.text[verb.end + 1 : verb.end + _WITHIN]):
        return None
    is_told = passage.supported or _TO_NAMED.match(passage.text, verb.end, passage.end)
    is_bodys = any(body.start < first.start for body in passage.bodies)
    sense = Sense(frozenset({"work"}), cast(ActivityType, kind), needs_count=False)
    return sense if is_told and is_bodys else None


def _is_none(things: str) -> bool:
    """Whether ``things`` opens with what is no programme's: "giấy chứng nhận đăng ký đầu tư"."""
    key = cue_words.key(things)
    found = cue_words.pattern(OBJECTS).match(key)
    return found is not None and "none" in cue_words.senses(OBJECTS)[found[0]][0].classes


@cache
def _served() -> re.Pattern[str]:
    nouns = phrase_patterns.any_of(row["noun"] for _, row in vocabulary.read("served_nouns.csv", key="noun"))
    return re.compile(
        rf"(?: [^\s,;:.()“”\"]+){{0,8}}? (?:cho|đến|tới|giúp) {ABOUT}\d[\d.]* (?:{nouns})(?!\w)",
        re.IGNORECASE,
    )
