"""Each activity once: what a text tells again, where it has told it before, is left out."""

import re
from collections.abc import Sequence

from nlp.activities.tellings import Telling
from nlp.language.letters import UPPER

_WORD = re.compile(r"\w+")
_SAME = 0.6
_MEMORY = 200
_NAMED = 5
_OPENS_AT = re.compile(r"(?:Cũng )?(?:tại|trong|qua|sau) ", re.IGNORECASE)
_TO_EVENT = 20
_EVENTS = frozenset({"workshop", "training", "meeting"})
_QUOTED = re.compile(r"[“\"][^“”\"]+[”\"]")
_DOER = re.compile(
    rf"\b(?P<unit>(?:[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]hị xã|[Tt]hị trấn|[Qq]uận|[Tt]hành phố)"
    rf"(?: [{UPPER}][^\W\d_]*){{1,4}})"
    r"(?: (?:đã|vừa|cũng|sẽ|còn|tiếp tục))* $",
)
_DECISION = frozenset({"có", "ra", "quyết", "định", "được"})
_BARE_VERBS = frozenset({"tổ", "chức", "phối", "hợp", "thực", "hiện", "mở", "triển", "khai", "tiến", "hành"})


def distinct(text: str, tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings that do not repeat an earlier one."""
    found: list[Telling] = []
    for telling in tellings:
        first = next((earlier for earlier in found[-_MEMORY:] if _repeats(text, telling, earlier)), None)
        if first is None:
            found.append(telling)
        else:
            _date_by(telling, first)
            first.again.append(telling)
    return found


def _date_by(telling: Telling, first: Telling) -> None:
    """Date the ``first`` telling of an activity, where only its year is told, by the days of a later one."""
    vague = first.dates is None or first.dates.is_year
    days = telling.dates if telling.dates and not telling.dates.is_year else None
    if vague and days and telling.status == first.status:
        first.dates = days


def _repeats(text: str, telling: Telling, earlier: Telling) -> bool:
    """Whether ``telling`` is of the activity of ``earlier``: the same kind of work in nearly the same
    words, or an event named without its organiser after that was told.
    """
    if _OPENS_AT.match(text, telling.passage.start) and _is_at_event(telling, earlier):
        return True
    if telling.phrase.type != earlier.phrase.type or _are_apart(telling, earlier):
        return False
    names_event = telling.phrase.is_event or (telling.phrase.verb and telling.phrase.target.is_event)
    ours, theirs = _words(text, telling), _words(text, earlier)
    is_nameless = len(ours - theirs) < _NAMED
    if names_event and is_nameless and not telling.phrase.counted and telling.status == earlier.status:
        return True
    if _numbers(ours) and _numbers(theirs) and _numbers(ours) != _numbers(theirs):
        return False
    is_counted = telling.phrase.counted
    names_it_again = not is_counted and ours - _BARE_VERBS <= theirs
    tells_more = is_counted and earlier.phrase.counted and theirs - _BARE_VERBS <= ours
    names_it_again = names_it_again or (tells_more and telling.status == earlier.status)
    return names_it_again or are_one(text, telling, earlier)


def _are_apart(telling: Telling, earlier: Telling) -> bool:
    """Whether two events are told in one sentence, the second on days after those of the first, or of two
    units, or by two names."""
    ours, theirs = telling.dates, earlier.dates
    if _unit(telling) and _unit(earlier) and _unit(telling) != _unit(earlier):
        return True
    is_same = telling.passage.sentence == earlier.passage.sentence
    names = [_QUOTED.search(one.passage.text, one.phrase.start, one.phrase.end) for one in (telling, earlier)]
    if is_same and all(names) and len({name[0] for name in names if name}) > 1:
        return True
    follows = ours and theirs and ours.first and theirs.last and ours.first > theirs.last
    return is_same and telling.phrase.target.is_event and bool(follows)


def _unit(telling: Telling) -> str | None:
    """The unit whose body does it, where that stands right before it: "UBND huyện Long Mỹ | tổ chức"."""
    told = _DOER.search(telling.passage.text, telling.passage.start, telling.phrase.start)
    return told["unit"] if told else None


def are_one(text: str, one: Telling, other: Telling) -> bool:
    """Whether both are told in nearly the same words."""
    ours, theirs = _words(text, one) - _DECISION, _words(text, other) - _DECISION
    return len(ours & theirs) >= _SAME * len(ours | theirs)


def _is_at_event(telling: Telling, earlier: Telling) -> bool:
    """Whether a sentence that opens with "Tại buổi …" speaks of the event told before, and tells no day."""
    phrase = telling.phrase
    opens = phrase.is_event and phrase.start - telling.passage.start <= _TO_EVENT
    is_same = earlier.phrase.type in _EVENTS and telling.status == earlier.status
    return opens and is_same and phrase.type in _EVENTS and not phrase.counted and not telling.passage.periods


def _numbers(words: set[str]) -> set[str]:
    """The numbers among ``words``: "hỗ trợ 2 cơ sở" and "hỗ trợ 4 cơ sở" are two activities."""
    return {word.lstrip("0") for word in words if word.isdigit()}


def _words(text: str, telling: Telling) -> set[str]:
    return set(_WORD.findall(text[telling.phrase.start : telling.phrase.end].lower()))
