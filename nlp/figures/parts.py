"""Which figures are parts of which: what "trong đó", "gồm" or a bracket opens, "12 trong tổng số 15", and
what adds up.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from nlp.figures.rates import is_amount
from nlp.figures.units import named as unit_named
from nlp.language.letters import lowered
from nlp.records import Figure
from nlp.text.document import Document

_PARTS = re.compile(
    r"(?<!\w)(?:trong đó|trong số đó|trong số này|bao gồm|gồm có|gồm|cụ thể|chia ra|chia theo)(?!\w)"
    r"|\((?=(?:có|với|đạt) )",
    re.IGNORECASE,
)
_COLON = re.compile(r"[^.;:\n]{0,120}:\s")
# "Trong tổng số 21 đề án, có | 13 đề án"
_OUT_OF = re.compile(r"(?<!\w)trong(?: tổng)?(?: số)?(?: hơn| gần| khoảng)? $", re.IGNORECASE)
_SAME = re.compile(r"\s*(?:[/⁄∕]|(?:(?:trên|/) )?trong(?: tổng)?(?: số)?(?: hơn| gần| khoảng)?)\s*")
_LABEL = re.compile(r"(?<![^\s;,:])\(?(?:\d{1,2}|[a-zđ])\)")
# "từ 17 chi cục và 3 tổ chức | còn 7 chi cục và 1 tổ chức": what was before and after, no sum.
_BROUGHT = re.compile(r"(?<!\w)(?:còn|xuống|lên|giảm|tăng)(?!\w)")
_OPENED = re.compile(r"\(|:|(?<!\w)(?:là|trong|cụ thể|riêng|với|gồm)(?!\w)|\.\s", re.IGNORECASE)
_SUM_IS_SAID = re.compile(r"(?<!\w)(?:tổng|cả thảy|tất cả)(?!\w)", re.IGNORECASE)
# "80 học sinh | /lớp" are of no sum.
_EACH = re.compile(r"[/⁄∕][^\W\d]")
_FROM_WHOM = re.compile(r"(?:từ|do|bằng|cho|để|dành|phục vụ|nhằm)(?!\w)")
_TOTAL_OPENS = re.compile(r"(?:tổng cộng|tổng số|tổng) ", re.IGNORECASE)
_YEAR = re.compile(r"năm \d{4} ?[(:] ?$", re.IGNORECASE)
_LONGEST_SUM = 12
_SUM_WITHIN = 600
# Fewer things than these add up by chance.
_TELLING = 20
_GENERIC = frozenset(
    {"chủ thể", "đơn vị", "cơ sở", "tổ chức", "đối tượng", "tập thể", "thành viên", "đại biểu"}
)
_COUNTED = frozenset({"count", "persons", "classes"})


def of_totals(document: Document, figures: Sequence[Figure]) -> dict[int, int]:
    """The parts and their totals, by index."""
    found: dict[int, int] = {}
    for index in range(len(figures)):
        if index not in found:
            parts = _summing_up(document.text, figures, index) or _told(document, figures, index)
            found.update((part, index) for part in parts if part not in found)
    for index in range(len(figures) - 1):
        if not found.keys() & {index, index + 1}:
            wholes = set(found.values())
            pair = _out_of(document, figures, index)
            found.update((part, whole) for part, whole in pair.items() if part not in wholes)
            found.update(_of_the_part(figures, found, pair))
    return found


def _of_the_part(
    figures: Sequence[Figure], found: Mapping[int, int], pair: Mapping[int, int]
) -> dict[int, int]:
    """What adds up to the first of "145/151 xã, trong đó có 59 …, 86 …" is of that, not of the second."""
    for part, whole in pair.items():
        others = [one for one, total in found.items() if total == whole and one != part]
        if others and sum(figures[one].value for one in others) == figures[part].value:
            return dict.fromkeys(others, part)
    return {}


def measure(text: str, total: Figure, part: Figure) -> str | None:
    """What ``part`` measures: its total too, where it says no more than from whom or of which year: "từ ngân
    sách tỉnh", "Năm 2021 (5 tỷ đồng)".
    """
    says = part.measure is not None and not (part.unit_family == "money" and _FROM_WHOM.match(part.measure))
    if says or total.measure is None or _FROM_WHOM.match(total.measure) or total.unit_family in _COUNTED:
        return part.measure
    year = _YEAR.search(text, max(0, part.start - 20), part.start)
    label = year[0].rstrip("( :").lower() if year else ""
    base = _TOTAL_OPENS.sub("", total.measure)
    return " ".join(filter(None, (base, part.measure or label)))


def _out_of(document: Document, figures: Sequence[Figure], index: int) -> dict[int, int]:
    """The one of two figures that is a part of the other: "17/28 xã", "trong số 28 xã, có 17 xã"."""
    one, other = figures[index], figures[index + 1]
    if one.sentence != other.sentence or not _alike(document.text, one, other):
        return {}
    if one.value < other.value and _SAME.fullmatch(document.text, one.end, other.start):
        return {index: index + 1}
    is_whole = one.value > other.value and _OUT_OF.search(document.text, 0, one.start)
    return {index + 1: index} if is_whole else {}


def _alike(text: str, total: Figure, part: Figure) -> bool:
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


def _following(text: str, figures: Sequence[Figure], index: int) -> Iterator[int]:
    """The figures of the kind after the one at ``index``, without those of asides behind the first: "gồm 6
    sản phẩm 4 sao | (1 sản phẩm thăng hạng), | 15 sản phẩm 3 sao".
    """
    total, level = figures[index], None
    for later in range(index + 1, min(len(figures), index + 1 + 2 * _LONGEST_SUM)):
        if figures[later].start - total.end > _SUM_WITHIN:
            return
        if not _alike(text, total, figures[later]):
            continue
        depth = _depth(text, total.end, figures[later].start)
        level = depth if level is None else level
        if depth < level:
            return
        if depth == level:
            yield later


def _depth(text: str, start: int, end: int) -> int:
    """How many brackets that open behind ``start`` are open at ``end``; those of "1)" and "a)" open none."""
    told = _LABEL.sub("", text[start:end])
    return told.count("(") - told.count(")")


def _summing_up(text: str, figures: Sequence[Figure], index: int) -> list[int]:
    """The next figures of the kind that together are the one at ``index``."""
    total, rest = figures[index], figures[index].value
    parts: list[int] = []
    brought = _BROUGHT.search(text, total.end, total.end + _SUM_WITHIN)
    for later in _following(text, figures, index):
        if brought and brought.start() < figures[later].start:
            return []
        if figures[later].value >= total.value or len(parts) == _LONGEST_SUM:
            return []
        parts.append(later)
        rest -= figures[later].value
        if abs(rest) <= total.value * 1e-6:
            is_sum = len(parts) > 1 and _is_opened(text, total, figures[parts[0]])
            return parts if is_sum else []
        if rest < 0:
            return []
    return []


def _is_opened(text: str, total: Figure, first: Figure) -> bool:
    """Whether the parts are no list beside it that adds up by chance: "2 xe tải, 1 xe ca, 1 xe con"."""
    if total.unit_family not in _COUNTED or total.value >= _TELLING:
        return True
    before = text[max(0, total.start - 20) : total.start]
    return bool(_SUM_IS_SAID.search(before) or _OPENED.search(text, total.end, first.start))


def _told(document: Document, figures: Sequence[Figure], index: int) -> list[int]:
    """The figures of the kind that "trong đó" opens after the one at ``index``, or in the next sentence."""
    total = figures[index]
    marker = _PARTS.search(document.text, total.end, total.end + _SUM_WITHIN) or _listing(
        document, figures, index
    )
    if marker is None or not _belongs(document, total, marker.start()):
        return []
    end = _end_of_parts(document, marker.end())
    parts = []
    for later in _following(document.text, figures, index):
        part = figures[later]
        if part.start < marker.end():
            return []  # Another figure of the kind stands nearer to the marker.
        if part.start >= end or part.value >= total.value:
            break
        parts.append(later)
    return parts if sum(figures[part].value for part in parts) <= total.value * (1 + 1e-6) else []


def _listing(document: Document, figures: Sequence[Figure], index: int) -> re.Match[str] | None:
    """The colon that lists what the counted things are: "4 chuyến tham quan: | hai chuyến tại Huế, …"."""
    total = figures[index]
    colon = _COLON.match(document.text, total.end)
    following = next(_following(document.text, figures, index), None)
    if colon is None or following is None or total.measure is None:
        return None
    if figures[following].measure != total.measure:
        return None
    return colon if not document.text[colon.end() : figures[following].start].strip(" -–+•") else None


def _end_of_parts(document: Document, marker_end: int) -> int:
    """The end of the sentence, or of the clause where neither a colon opens a list that semicolons divide
    nor its parts begin alike: "kinh phí cấp tỉnh 5 tỷ; kinh phí cấp huyện 3 tỷ".
    """
    end = document.sentence_at(marker_end - 1).end
    is_list = document.text[marker_end : marker_end + 2].strip().startswith(":")
    if is_list or not document.text[document.sentence_at(marker_end - 1).start : marker_end].split()[2:]:
        return end
    first, *others = document.text[marker_end:end].split(";")
    length = len(first)
    for other in others:
        if _opening(other) != _opening(first):
            break
        length += 1 + len(other)
    return marker_end + length


def _opening(part: str) -> str:
    return " ".join(lowered(part).strip(" ,").split()[:2])


def _belongs(document: Document, total: Figure, marker: int) -> bool:
    """Whether the marker stands in the sentence of ``total``, or opens the next one."""
    sentence = document.sentence_at(total.start)
    opens_next = not document.text[sentence.end : marker].strip(" \n\xa0-–+*•(")
    return marker < sentence.end or opens_next
