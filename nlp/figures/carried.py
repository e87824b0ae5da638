"""What a figure measures, where one before it says so: "hỗ trợ 50% tiền giống, không quá 5 triệu đồng"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.figures import measures
from nlp.language.letters import lowered
from nlp.records import Figure
from nlp.text.document import Document

_LONGEST_GAP = 70
# The same once more: "48.500.000 đồng (Bốn mươi tám triệu …)", "15,7 triệu USD (khoảng 345 tỷ đồng)".
_AGAIN = re.compile(r"\s?\((?:tương đương|tương ứng|khoảng|gần|hơn|trên)?\s*")
# "7 đề án hỗ trợ máy móc (2,7 tỷ đồng)"
_BEHIND = re.compile(r"[^.;:()\n\d]{0,120}\((?:tương đương |khoảng |gần |hơn |trên )?")
_LIMIT = re.compile(
    r"[^.;:\n\d]{0,30}?,?\s(?:nhưng\s)?(?:không quá|không vượt quá|tối đa|cao nhất|tối thiểu)\s"
)
# "giá trị sản xuất đạt 2 tỷ đồng, tăng 7,5%"
_CHANGE = re.compile(
    r"[^.;:\n\d]{0,50}?(?:,|và|\()\s?(?P<change>tăng|giảm|vượt)\s"
    r"(?:thêm |khoảng |gần |hơn |trên |bình quân )?"
)
_JOINED = re.compile(
    r"[^.;:,\n\d]{0,50}(?:,| và| hoặc|, còn)\s(?:khoảng |gần |hơn |trên |tối đa |không quá )?"
)
# A number as large as this is hardly the same by chance.
_TELLING = 5
_THING_FAMILIES = frozenset({"classes", "count"})


def complete(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """``figures``, in text order, with the measure that one without takes from the one before it in its
    sentence, and the full name of what is counted where it is called by its first word alone.
    """
    found: list[Figure] = []
    for figure in figures:
        before = found[-1] if found and found[-1].sentence == figure.sentence else None
        measure = figure.measure
        if measure is None and before is not None:
            measure = _carried(document.text, before, figure) or _changed(document.text, found, figure)
        elif measure is not None and figure.unit_family in _THING_FAMILIES:
            measure = _full_name(measure, figure, found)
        found.append(replace(figure, measure=measure))
    return found


def _carried(text: str, before: Figure, figure: Figure) -> str | None:
    gap = text[before.end : figure.start]
    is_money = figure.unit_family == "money"
    if is_money and before.unit_family == "count" and _BEHIND.fullmatch(gap):
        return before.measure
    if len(gap) > _LONGEST_GAP:
        return None
    both_money = before.unit_family == "money" and is_money
    if _AGAIN.fullmatch(gap) or (both_money and (_JOINED.fullmatch(gap) or _LIMIT.fullmatch(gap))):
        return before.measure
    if is_money and before.unit_family == "share" and _LIMIT.fullmatch(gap):
        return measures.preceding(text, before.start)
    return None


def _changed(text: str, found: Sequence[Figure], figure: Figure) -> str | None:
    """By how much the last quantity of the sentence has changed: "đạt 2 tỷ đồng, tăng 7%"."""
    change = _CHANGE.fullmatch(text[found[-1].end : figure.start]) if figure.unit_family == "share" else None
    if change is None:
        return None
    grown = (one for one in reversed(found) if one.sentence == figure.sentence and one.unit_family != "share")
    measure = next((one.measure for one in grown), None)
    return f"{change['change']} {measure[0].lower()}{measure[1:]}" if measure else None


def _full_name(measure: str, figure: Figure, found: Sequence[Figure]) -> str:
    """The longer name that opens with the one word of ``measure``, of a figure before it in the sentence or
    of the same value: "8 cụm công nghiệp, chỉ 3 | cụm".
    """
    if " " in measure:
        return measure
    for other in reversed(found):
        is_same = other.sentence == figure.sentence or (other.value == figure.value >= _TELLING)
        if is_same and other.measure and lowered(other.measure).startswith(lowered(measure) + " "):
            return other.measure
    return measure
