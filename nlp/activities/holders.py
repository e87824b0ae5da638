"""Who holds an event, as a sentence behind it tells: "Phiên chợ diễn ra ngày 5/6. Sự kiện do | Sở X | phối
hợp với các xã tổ chức."
"""

import re
from functools import cache

from nlp.activities.bodies import Bodies
from nlp.activities.tellings import Telling

# What any event is called once it has been told, beside the word of its kind.
_ANY = "Sự kiện|Chương trình|Hoạt động|Đây là"
_HOLDS = re.compile(r"[^.;\n]{0,240}? (?:tổ chức|chủ trì|đăng cai)\b")
_REACH = 700
_EVENTS = frozenset({"fair", "workshop", "training", "communication", "recognition"})


def told_behind(bodies: Bodies, telling: Telling) -> str | None:
    """Who holds the event of ``telling``, which nothing before tells; None where nothing behind tells it."""
    text, start, event = telling.passage.text, telling.passage.end, telling.phrase.target
    if telling.phrase.type not in _EVENTS or not event.is_event:
        return None
    by = _held_by(text[event.start : event.end].lower()).search(text, start, start + _REACH)
    body = bodies.first_from(by.end(), by.end() + _REACH) if by else None
    return body.name if body and _HOLDS.match(text, body.end) else None


@cache
def _held_by(kind: str) -> re.Pattern[str]:
    """A sentence about an event of a ``kind``, up to whoever holds it."""
    called = rf"(?:{_ANY}|{re.escape(kind.capitalize())})"
    return re.compile(
        rf"(?<!\S){called}\b[^.;:\n]{{0,120}}? (?:do|được) (?=[^\W\d_])(?!(?:ông|bà|anh|chị|đồng chí)\b)"
    )
