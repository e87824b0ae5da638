"""The line of place and day in the head of an official document: "Cao Bằng, ngày 12 tháng 5 năm 2021"."""

import re
from datetime import date

from nlp.dating import dates

_BEFORE = re.compile(
    r"(?:^|[\n|–-])[ \t]*(?:TP\.|Tp\.)?[^\d\n.;:|]{2,50}(?<=[^\d])(?: ?\d{1,2})?,\s{0,3}ngày\s{0,4}$"
)
_STATE = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM", re.IGNORECASE
)
_NUMBER = re.compile(r"^[\s|*]{0,4}(?:[^\W\d_]+ ){0,3}số ?:? ?\d", re.IGNORECASE | re.MULTILINE)
_HEAD = 1_500


def stands_at(text: str, start: int, found: dates.Day) -> bool:
    """Whether the day ``found`` stands behind a place, nothing but which stands between them since ``start``
    or the beginning of its line.
    """
    return _BEFORE.search(text[start : found.start]) is not None


def of_head(text: str) -> date | None:
    """The day in the head that ``text`` opens with; None for one without the state's name, a number and a day
    behind a place.
    """
    head = text[:_HEAD]
    if not (_STATE.search(head) and _NUMBER.search(head)):
        return None
    return next((found.day for found in dates.days(head) if stands_at(head, 0, found)), None)
