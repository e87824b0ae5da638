"""Which scopes take a phrase out of what is told: a negation, a purpose, an abstract wish before it."""

import re

from nlp.activities.cues import TELLING, Scope
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.activities.predicates import has_agent, opens

_UNSCOPED = frozenset({"weak", "next"})
_NOUNS = frozenset({"nominal", "aside"})
_ENDS_AT_COMMA = frozenset({"negation", "aside"})
_RESET = re.compile(r"[;:.]|\b(?:đề án|dự án|nội dung|hoạt động) như\b")
# "tập trung vào các hoạt động | như tổ chức gặp mặt các cháu".
_LISTS = re.compile(r" (?:[^\s,;.]+ ){0,2}(?:như|gồm|bao gồm) ")
SHORT = 3
_SYLLABLES = 2
# "tỉnh đã có chương trình | hỗ trợ 18 hộ": what there is, is told.
_THERE_IS = re.compile(r"\bcó (?:(?:các|nhiều|những|một số) )?$")
# "đoàn | kiểm tra, giám sát", but no "tổ dân phố số 4 ở phường, | kiểm tra …".
_OF_BODY = re.compile(r"(?: [^\s,;.]+){0,3},")
_JOINT = re.compile(r",| và ")
# Money that is spent for something tells it: "dành 900 triệu đồng để hỗ trợ 7 cơ sở".
_SPENT = re.compile(r"\b(?:dành|chi|trích|bố trí|sử dụng|phân bổ)\b[^,;.]{0,60}(?:đồng|kinh phí|USD) $")


def is_blocked(passage: Passage, phrase: Phrase, before: list[Scope]) -> bool:
    """Whether the nearest of the scopes ``before`` the phrase takes the activity out of what it tells."""
    scope = next((scope for scope in reversed(before) if scope.effect not in _UNSCOPED), None)
    if scope is None or _is_counted_aim(passage, phrase, scope):
        return False
    gap = passage.text[scope.end : phrase.start]
    # "… làm trưởng đoàn | có buổi giám sát": no part of a team's name.
    if scope.effect == "body" and (passage.text.startswith("có ", phrase.start) or _gives(passage, phrase)):
        return False
    is_of_plan = not gap.strip() and passage.text.endswith("kế hoạch", scope.start, scope.end)
    if is_of_plan or (scope.effect in _NOUNS and _is_shared(gap)):
        return not phrase.counted
    if scope.effect in TELLING or _RESET.search(gap) or (scope.effect in _NOUNS and _LISTS.match(gap)):
        return False
    if "," in gap:
        return _is_blocked_after_comma(passage, phrase, scope)
    return _blocks(passage, scope, phrase, words=len(gap.split()))


def _gives(passage: Passage, phrase: Phrase) -> bool:
    """Whether something is given, which no team is named for: "đoàn | trao 20 suất quà"."""
    return any(verb.start == phrase.start and "give" in verb.classes for verb in passage.verbs)


def _is_shared(gap: str) -> bool:
    """Whether only verbs stand in ``gap`` that share their object with the next: "kế hoạch | đánh giá, | công
    nhận và xếp hạng sản phẩm"."""
    *verbs, rest = [part.split() for part in _JOINT.split(gap)]
    are_verbs = all(1 <= len(verb) <= _SYLLABLES and "".join(verb).isalpha() for verb in verbs)
    return bool(verbs) and not rest and are_verbs


def _blocks(passage: Passage, scope: Scope, phrase: Phrase, *, words: int) -> bool:
    """Whether ``scope``, so many ``words`` before it, takes the phrase out of what it tells."""
    match scope.effect:
        case "nominal":
            is_there = phrase.counted and _THERE_IS.search(passage.before(scope.start))
            return (words == 0 and not is_there) or (words < SHORT and not phrase.counted)
        case "body":
            return words == 0
        case "abstract":
            return not phrase.counted
        case _:
            return True


def _is_counted_aim(passage: Passage, phrase: Phrase, scope: Scope) -> bool:
    """Whether counted work is aimed at: "mục tiêu thực hiện 30 đề án", "dành 9 tỷ đồng để hỗ trợ 7 cơ sở"."""
    is_spent = scope.effect == "purpose" and (
        _SPENT.search(passage.before(scope.start)) or _is_help(passage, scope)
    )
    return phrase.counted and bool(scope.effect == "target" or is_spent)


def _is_help(passage: Passage, scope: Scope) -> bool:
    """Whether "giúp" opens a clause, and so is what is done: "tháng 9, giúp bà con lập 5 tổ"."""
    is_help = passage.text[scope.start : scope.end].lower().startswith("giúp")
    return is_help and opens(passage, scope.start)


def _is_blocked_after_comma(passage: Passage, phrase: Phrase, scope: Scope) -> bool:
    """A purpose that opens a clause ends at the comma; one that closes it, and an abstract wish, go on in
    a list of verbs, unless what comes is an event, has a number, or a subject of its own.
    """
    is_another = phrase.counted or phrase.target.is_event or has_agent(passage, phrase)
    if is_another or scope.effect in _ENDS_AT_COMMA:
        return False
    if scope.effect == "body" and not _OF_BODY.match(passage.text, scope.end):
        return False
    leads = opens(passage, scope.start) and not any(verb.start < scope.start for verb in passage.verbs)
    return scope.effect != "purpose" or not leads
