"""Shares of what was planned: "đạt 94,8% kế hoạch", "vượt 12% chỉ tiêu", and the amount that they are of."""

import re
from collections.abc import Sequence

from nlp.figures import clauses, quantities
from nlp.figures.clauses import lower_first
from nlp.figures.unit_families import COUNTED
from nlp.figures.units import UnitReader
from nlp.language.letters import lowered
from nlp.records import Figure

# "94,8% | kế hoạch" says of what only with the quantity before it.
PLANNED = re.compile(r"[ \xa0](?:so với[ \xa0])?(?P<plan>kế hoạch|KH|dự toán|chỉ tiêu)(?!\w)")
"""What a share is of, behind it."""
_EXCEEDS = re.compile(r"(?<!\w)vượt(?:\s[^\W\d]+){0,2}\s*$", re.IGNORECASE)
_REACHES = re.compile(r"(?:đạt )?(?:tỷ lệ|tỉ lệ)")
# "1.104 lao động đi làm việc ở nước ngoài | đạt 110% kế hoạch": no more than that they did.
_ITS_PLAN = re.compile(r"[^,;:.\d\n]*,? (?:đạt|vượt|bằng|tương đương)(?: (?:khoảng|gần|hơn|trên))*[ \xa0]*")


def of_plan(text: str, before: Sequence[Figure], figure: Figure, plan: str, reader: UnitReader) -> str:
    """What reaches or exceeds its plan: "giá trị sản xuất so với kế hoạch"."""
    clause = clauses.before(text, figure.start)
    told = quantities.preceding(text, figure.start, reader) if not _EXCEEDS.search(clause) else None
    if before and _is_counted(before[-1]) and _ITS_PLAN.fullmatch(text, before[-1].end, figure.start):
        told = None
    quantity = (None if told and _REACHES.fullmatch(told) else told) or level(before, figure)
    if quantity is None:
        return plan
    changed = clauses.change(clause, times=False)
    if changed and changed.verb != "vượt" and not quantity.startswith(clauses.CHANGES):
        quantity = f"{changed.verb} {lower_first(quantity)}"
    return f"{quantity} {'vượt' if _EXCEEDS.search(clause) else 'so với'} {plan}"


def level(before: Sequence[Figure], figure: Figure) -> str | None:
    """The measure of the last figure that tells how much there is, no share and no change; of an amount, one
    of the same unit.
    """
    relative = figure.unit_family == "share" or figure.unit == "lần"
    levels = (
        f"số {one.measure}" if _is_bare(one) else one.measure
        for one in reversed(before)
        if one.unit_family != "share"
        and (relative or one.unit == figure.unit)
        and not (one.measure or "").startswith(clauses.CHANGES)
    )
    return next(levels, None)


def _is_bare(figure: Figure) -> bool:
    """Whether the measure is what is counted, without a word that it is a number: "xã", not "lượng khách"."""
    return _is_counted(figure) and lowered(figure.measure or "").startswith(lowered(figure.unit))


def _is_counted(figure: Figure) -> bool:
    return figure.unit_family in COUNTED and figure.measure is not None
