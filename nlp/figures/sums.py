"""Figures that can be of one sum, and those that add up to one before: "12 lớp: 7 lớp may, 5 lớp mộc"."""

import re
from collections.abc import Iterator, Sequence

from nlp.figures.rates import is_amount
from nlp.figures.unit_families import COUNTED
from nlp.figures.units import named as unit_named
from nlp.language.letters import lowered
from nlp.records import Figure

PARTS = re.compile(
    r"(?<!\w)(?:trong đó|trong số đó|trong số này|bao gồm|gồm có|gồm|cụ thể|chia ra|chia theo)(?!\w)"
    r"|\((?=(?:có|với|đạt) )",
    re.IGNORECASE,
)
"""What opens the parts of a whole."""
WITHIN = 600
"""How far behind a total its parts are looked for."""
"""The families of what is counted, not measured."""
_CONTINUES = re.compile(rf"(?<!\w)(?:theo đó|trong (?:số|tổ|nhóm|đoàn))(?!\w)|{PARTS.pattern}", re.IGNORECASE)
_LABEL = re.compile(r"(?<![^\s;,:])\(?(?:\d{1,2}|[a-zđ])\)")
# "từ 17 chi cục và 3 tổ chức | còn 7 chi cục và 1 tổ chức": what was before and after, no sum.
_BROUGHT = re.compile(r"(?<!\w)(?:còn(?= (?:khoảng |gần |hơn |lại )?\d)|xuống|lên|giảm|tăng)(?!\w)")
_OPENED = re.compile(r"\(|:|(?<!\w)(?:là|trong|cụ thể|riêng|với|gồm)(?!\w)|\.\s", re.IGNORECASE)
_SUM_IS_SAID = re.compile(r"(?<!\w)(?:tổng|cả thảy|tất cả|trong số)(?!\w)", re.IGNORECASE)
# "80 học sinh | /lớp" are of no sum.
_EACH = re.compile(r"[/⁄∕][^\W\d]")
_LONGEST_SUM = 12
# Fewer things than these add up by chance.
_TELLING = 20
_GENERIC = frozenset(
    {"chủ thể", "đơn vị", "cơ sở", "tổ chức", "đối tượng", "tập thể", "thành viên", "đại biểu"}
)


def summing_up(text: str, figures: Sequence[Figure], index: int) -> list[int]:
    """The next figures of the kind that together are the one at ``index``."""
    total, rest = figures[index], figures[index].value
    parts: list[int] = []
    brought = _BROUGHT.search(text, total.end, total.end + WITHIN)
    for later in following(text, figures, index):
        if brought and brought.start() < figures[later].start:
            return []
        if figures[later].value >= total.value or len(parts) == _LONGEST_SUM:
            return []
        parts.append(later)
        rest -= figures[later].value
        if abs(rest) <= total.value * 1e-6:
            is_sum = (
                len(parts) > 1
                and _goes_on(text, total, [figures[one] for one in parts])
                and _is_opened(text, total, figures[parts[0]])
            )
            return parts if is_sum else []
        if rest < 0:
            return []
    return []


def _goes_on(text: str, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts stand in its sentence, in what goes on with it, or are amounts that hardly add up by
    chance.
    """
    between = text[total.end : parts[0].start]
    is_telling = total.unit_family not in COUNTED and len({part.value for part in parts}) > 1
    is_near = parts[0].sentence == total.sentence or ":" in between
    return is_near or is_telling or _CONTINUES.search(between) is not None


def _is_opened(text: str, total: Figure, first: Figure) -> bool:
    """Whether the parts are no list beside it that adds up by chance: "2 xe tải, 1 xe ca, 1 xe con"."""
    if total.unit_family not in COUNTED or total.value >= _TELLING:
        return True
    before = text[max(0, total.start - 20) : total.start]
    return bool(_SUM_IS_SAID.search(before) or _OPENED.search(text, total.end, first.start))


def following(text: str, figures: Sequence[Figure], index: int) -> Iterator[int]:
    """The figures of the kind after the one at ``index``, without those of asides behind the first: "gồm 6
    sản phẩm 4 sao | (1 sản phẩm thăng hạng), | 15 sản phẩm 3 sao".
    """
    total, level = figures[index], None
    for later in range(index + 1, min(len(figures), index + 1 + 2 * _LONGEST_SUM)):
        if figures[later].start - total.end > WITHIN:
            return
        if text.endswith("/", 0, figures[later].start) and later > index + 1:
            continue  # "trong đó có 9/52 chủ thể"
        if not alike(text, total, figures[later]):
            if level is None and _is_other_kind(total, figures[later]):
                return  # "6 giải tập thể, 20 giải cá nhân, gồm 2 giải nhất, 4 giải nhì, …"
            continue
        here = depth(text, total.end, figures[later].start)
        level = here if level is None else level
        if here < level:
            return
        if here == level:
            yield later


def _is_other_kind(total: Figure, other: Figure) -> bool:
    """Whether both count things of one name, which are of two kinds."""
    first = lowered(total.unit).split()[0]
    is_same_word = " " in total.unit and lowered(other.unit).split()[0] == first
    is_same_word = is_same_word and lowered(other.unit) != lowered(total.unit)
    return is_same_word and other.unit_family == total.unit_family and " " in other.unit


def depth(text: str, start: int, end: int) -> int:
    """How many brackets that open behind ``start`` are open at ``end``; those of "1)" and "a)" open none."""
    told = _LABEL.sub("", text[start:end])
    return told.count("(") - told.count(")")


def alike(text: str, total: Figure, part: Figure) -> bool:
    """Whether the two can be of one sum: of one kind and unit, neither a rate, a change nor a range."""
    if not (is_amount(total) and is_amount(part)) or total.unit_family in {"share", None}:
        return False
    if _EACH.match(text, part.end):
        return False
    one, other = sorted((f"{lowered(total.unit)} ", f"{lowered(part.unit)} "), key=len)
    same = other.startswith(one) or one.strip() in other.strip().split(", ") or _is_kind_of(part, total)
    plain = total.value_max is None and part.value_max is None
    return plain and total.unit_family == part.unit_family and (same or total.unit_family != "count")


def _is_kind_of(part: Figure, total: Figure) -> bool:
    """Whether it counts a kind of what the total counts: "519 chủ thể, trong đó có | 87 hợp tác xã"."""
    known = unit_named(part.unit, 0)
    return lowered(total.unit) in _GENERIC and known is not None and known.kind == "party"
