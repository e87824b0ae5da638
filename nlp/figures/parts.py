"""Which figures are parts of which: what "trong đó", "gồm" or a bracket opens, "12 trong tổng số 15", and
what adds up.
"""

import re
from collections.abc import Mapping, Sequence

from nlp.figures import sums
from nlp.language.letters import UPPER, lowered
from nlp.records import Figure
from nlp.text.document import Document

_COLON = re.compile(r"[^.;:\n]{0,120}:\s")
# "Trong tổng số 21 đề án, có | 13 đề án"
_OUT_OF = re.compile(r"(?<!\w)trong(?: tổng)?(?: số)?(?: hơn| gần| khoảng)? $", re.IGNORECASE)
_SAME = re.compile(r"\s*(?:[/⁄∕]|(?:(?:trên|/) )?trong(?: tổng)?(?: số)?(?: hơn| gần| khoảng)?)\s*")
_FOR_EXAMPLE = "cụ thể"
_OF_ITS_NOUN = frozenset({"gồm", "gồm có", "bao gồm", "("})
# "14 tỉnh, gồm có: Bắc Ninh, Hà Nội, Ninh Bình và | 2 tỉnh của Lào"
_NAMED = re.compile(rf"(?: có)?:? (?:[{UPPER}][^\W\d]+(?: [{UPPER}][^\W\d]+)*, ){{2}}")


def of_totals(document: Document, figures: Sequence[Figure]) -> dict[int, int]:
    """The parts and their totals, by index."""
    found: dict[int, int] = {}
    for index in range(len(figures)):
        parts = sums.summing_up(document.text, figures, index)
        if index in found and not (parts and _is_aside(document.text, figures[index], figures[parts[0]])):
            continue
        parts = parts or _told(document, figures, index)
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


def _is_aside(text: str, total: Figure, first: Figure) -> bool:
    """Whether the parts stand in a bracket of their own: "305 sản phẩm còn hiệu lực | (41 …, 264 …)"."""
    return sums.depth(text, total.end, first.start) == 1


def _out_of(document: Document, figures: Sequence[Figure], index: int) -> dict[int, int]:
    """The one of two figures that is a part of the other: "17/28 xã", "trong số 28 xã, có 17 xã"."""
    one, other = figures[index], figures[index + 1]
    if one.sentence != other.sentence or not sums.alike(document.text, one, other):
        return {}
    if one.value < other.value and _SAME.fullmatch(document.text, one.end, other.start):
        return {index: index + 1}
    is_whole = one.value > other.value and _OUT_OF.search(document.text, 0, one.start)
    return {index + 1: index} if is_whole else {}


def _told(document: Document, figures: Sequence[Figure], index: int) -> list[int]:
    """The figures of the kind that "trong đó" opens after the one at ``index``, or in the next sentence."""
    total = figures[index]
    marker = sums.PARTS.search(document.text, total.end, total.end + sums.WITHIN) or _listing(
        document, figures, index
    )
    if marker is None or not _belongs(document, total, marker.start()):
        return []
    if lowered(marker[0]) in _OF_ITS_NOUN and ";" in document.text[total.end : marker.start()]:
        return []  # "bầu ban chấp hành gồm 25 đồng chí; bầu đoàn đại biểu | gồm 22 đồng chí"
    end = _end_of_parts(document, marker.end())
    parts: list[int] = []
    for later in sums.following(document.text, figures, index):
        part = figures[later]
        if part.start < marker.end():
            return []  # Another figure of the kind stands nearer to the marker.
        if part.start >= end or part.value >= total.value:
            break
        is_named = "gồm" in lowered(marker[0]) and _NAMED.match(document.text, marker.end(), part.start)
        if not parts and is_named:
            return []
        parts.append(later)
    if (
        len(parts) == 1
        and lowered(marker[0]) == _FOR_EXAMPLE
        and marker.start() >= _sentence_end(document, total)
    ):
        return []  # what one case of "200.000 con lợn bị tiêu hủy" was like
    return parts if sum(figures[part].value for part in parts) <= total.value * (1 + 1e-6) else []


def _sentence_end(document: Document, total: Figure) -> int:
    return document.sentence_at(total.start).end


def _listing(document: Document, figures: Sequence[Figure], index: int) -> re.Match[str] | None:
    """The colon that lists what the counted things are: "4 chuyến tham quan: | hai chuyến tại Huế, …"."""
    total = figures[index]
    colon = _COLON.match(document.text, total.end)
    following = next(sums.following(document.text, figures, index), None)
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
