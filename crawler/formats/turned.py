"""Pages whose text was printed across them, as wide tables are, turned so that it stands upright."""

import math
from collections import Counter
from contextlib import closing
from io import BytesIO
from typing import Any

from pypdfium2 import raw

_SAMPLE = 60
_STEP = 90


def upright(document: Any, data: bytes) -> bytes:
    """The file ``data``, which ``document`` is, with its pages turned by which way most of their letters
    stand; ``data`` itself where all stand upright.
    """
    turned = {number: turn for number in range(len(document)) if (turn := _turn(document[number]))}
    if not turned:
        return data
    for number, turn in turned.items():
        with closing(document[number]) as page:
            page.set_rotation((page.get_rotation() + turn) % 360)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _turn(page: Any) -> int:
    """By how many degrees the page must be turned; 0 where its letters stand upright, or every way."""
    with closing(page), closing(page.get_textpage()) as texts:
        count = texts.count_chars()
        places = range(0, count, max(1, count // _SAMPLE))
        angles = Counter(_angle(texts, place, page.get_rotation()) for place in places)
    angle, times = angles.most_common(1)[0] if angles else (0, 0)
    return (360 - angle) % 360 if times > sum(angles.values()) / 2 else 0


def _angle(texts: Any, place: int, rotation: int) -> int:
    """Which way the letter at ``place`` stands as it is shown, in quarters of a turn."""
    drawn = math.degrees(raw.FPDFText_GetCharAngle(texts, place))
    return (round(drawn / _STEP) * _STEP + rotation) % 360
