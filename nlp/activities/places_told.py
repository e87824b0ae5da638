"""The provinces that are named as places: after "tại", "ở" and the like, and in parentheses."""

import re
from collections.abc import Iterator, Sequence

from nlp.activities.passages import Passage
from nlp.activities.place_names import FURTHER, PLACES, is_of_a_merger
from nlp.records import ProvinceMention

_AT = re.compile(r"\b(?:tại|ở|địa bàn|đến|sang|vào)(?! (?:từ|nay|hết|năm|tháng|ngày|dự)\b) ", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()\n]{1,60}\)")
_WITH = re.compile(r"\b(?:phối hợp|liên kết|kết hợp|cùng)(?: với| cùng)? [^;.:]{0,160}$")
_SPOT = re.compile(r"(?:(?!(?:và|của|cho|với|nhằm|để|do|từ)\b)[^\s,;()]+ ?){1,12}")


def mentions_in(
    mentions: Sequence[ProvinceMention], passage: Passage, start: int, end: int
) -> Iterator[ProvinceMention]:
    """Those of ``mentions`` that ``text[start:end]`` names as places, with their list, and in parentheses."""
    text = passage.text
    spans = [_with_further(text, *span) for span in _spots(text, start, end)]
    spans += [
        aside.span() for aside in _ASIDE.finditer(text, start, end) if not _is_of_partner(passage, aside)
    ]
    for mention in mentions:
        in_place = any(first <= mention.start and mention.end <= last for first, last in spans)
        in_body = any(b.start <= mention.start and mention.end <= b.end for b in passage.bodies)
        if in_place and not in_body and not is_of_a_merger(text, mention.start, mention.end):
            yield mention


def _is_of_partner(passage: Passage, aside: re.Match[str]) -> bool:
    """Whether it tells where one is at home with whom others work: "phối hợp với Công ty A | (Hà Nội)"."""
    bodies = (one for one in passage.bodies if one.end + 1 == aside.start())
    return any(_WITH.search(passage.text, passage.start, one.start) for one in bodies)


def _spots(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for at in _AT.finditer(text, start, end):
        found = [match for match in (PLACES.match(text, at.end()), _SPOT.match(text, at.end(), end)) if match]
        if found:
            yield max(found, key=lambda match: match.end()).span()


def _with_further(text: str, start: int, end: int) -> tuple[int, int]:
    """The span, with the wider units after its comma: "…, huyện X, tỉnh Y"."""
    more = FURTHER.match(text, end)
    return start, more.end() if more else end
