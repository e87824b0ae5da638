"""Days that no calendar has ("31/02/2018"), or that lack what a day needs: nothing is made of them."""

import re
from collections.abc import Iterator

from nlp.dating import dates
from nlp.records import Unread
from nlp.text.document import Document
from nlp.unread.mention import unread

_WORD = r"\b(?:ngày|Ngày|NGÀY) {1,3}"
_NUMERIC = r"\d{1,3} ?(?P<mark>[./⁄∕-]) ?\d{1,3} ?(?P=mark) ?\d{1,5}"
_WORDED = r"\d{1,3} ?tháng ?\d{1,3},? ?năm ?\d{1,5}"
_LOOKS_LIKE_DAY = re.compile(f"{_WORD}(?P<day>{_NUMERIC}|{_WORDED})(?![\\d/])")


def find(document: Document) -> Iterator[Unread]:
    """What stands behind the word "ngày" as a day with its year, and is none."""
    text = document.text
    for match in _LOOKS_LIKE_DAY.finditer(text):
        if next(dates.days(text, *match.span("day")), None) is None:
            yield unread(document, "date", *match.span("day"))
