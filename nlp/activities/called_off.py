"""Activities that were cancelled or put off: they did not take place, so that they are not told."""

import re
from collections.abc import Iterable
from typing import Protocol, TypeVar

from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.language.scanning import Scanner

_OFF = (
    r"(?:tạm |bị |phải |đành |được |lùi |việc )*(?:hoãn|hủy(?: bỏ)?|huỷ(?: bỏ)?|tạm dừng|ngừng|dừng|lùi|dời)"
)
_WITHIN = 50
_BEFORE = re.compile(rf"\b{_OFF}(?: lại| việc| thời gian| lịch| các| tổ chức)* $", re.IGNORECASE)
_AFTER = re.compile(
    r"[^;.:]{0,160}?\b(?:đã bị|bị|phải|đành|đã|được|sẽ)(?: tạm)? (?:hoãn|hủy|huỷ|dời lại|dời sang|lùi lại"
    r"|lùi sang)\b"
    r"|[^,;.:]{0,80}?\bkhông (?:thể |còn |được )?(?:diễn ra|tổ chức)\b"
)
_EVENT = re.compile(
    r"\b(?:dừng|hủy|huỷ|hoãn|tạm dừng)(?: việc)?(?: tổ chức) (?P<event>\w+ \w+)|"
    r"\b(?P<named>hội (?:chợ|nghị|thảo|thi)|triển lãm|phiên chợ|lễ \w+)[^,;.:\n]{0,80} (?:đã |phải "
    r"|sẽ )?(?:bị )?(?:tạm )?"
    r"(?:hoãn|hủy|huỷ)\b",
    re.IGNORECASE,
)

_EVENTS = Scanner(_EVENT, ("dừng", "hủy", "huỷ", "hoãn", "tạm dừng", "hội ", "triển lãm", "phiên chợ", "lễ "))


class _Told(Protocol):
    phrase: Phrase


_T = TypeVar("_T", bound=_Told)


def is_called_off(passage: Passage, phrase: Phrase) -> bool:
    """Whether the activity was cancelled or put off: such a one is not told, since it did not take place."""
    before = passage.text[max(passage.start, phrase.start - _WITHIN) : phrase.start]
    return bool(_BEFORE.search(before) or _AFTER.match(passage.text, phrase.target.end, passage.end))


def without(text: str, tellings: Iterable[_T]) -> list[_T]:
    """The tellings but for the events that another sentence of the text says were called off."""
    off = {(match["event"] or match["named"]).lower() for match in _EVENTS.finditer(text)}
    return [telling for telling in tellings if _name(text, telling.phrase) not in off]


def _name(text: str, phrase: Phrase) -> str | None:
    return text[phrase.target.start : phrase.target.end].lower() if phrase.target.is_event else None
