"""What a figure is to the others of its text: a total, a part of one, a target, a result, a ceiling, a share.

So that a sum of figures adds no total to its parts, and no plan to what was done.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import cast, get_args

from nlp.figures.clauses import CHANGES
from nlp.figures.rates import OF_EACH
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import lowered
from nlp.records import Figure, FigureRole
from nlp.text.document import Document

_FILE = "figure_roles.csv"
_ROLES = frozenset(get_args(FigureRole))
_REACHES = frozenset({"near", "clause"})
_PARTS = re.compile(
    r"(?<!\w)(?:trong đó|trong số đó|trong số này|bao gồm|gồm có|gồm|cụ thể|chia ra|chia theo)(?!\w)",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"(?<!\w)(?:tổng(?: số| cộng)?|cả thảy)(?: có| là| gồm|:)?\s*$", re.IGNORECASE)
_TOTAL_ROW = re.compile(r" – (?:tổng(?: cộng| số| kinh phí)?|cộng)$", re.IGNORECASE)
_COLON = re.compile(r"[^.;:\n]{0,120}:\s")
_NEAR = re.compile(r"[,;:.()\n]")
_SENTENCE_PART = re.compile(r"[;\n]")
_CHANGE = re.compile(
    r"(?:tăng|giảm|vượt|hơn|cao hơn|thấp hơn|tiết kiệm|lợi|lãi)(?: \w+){0,3}\s*$", re.IGNORECASE
)
_PLANNED_THEN = frozenset({"đã", "ước đạt", "đạt được", "thực hiện được", "thu được", "tiết kiệm được"})
# "từ 17 chi cục và 3 tổ chức | còn 7 chi cục và 1 tổ chức": what was before and after, no sum.
_BROUGHT = re.compile(r"(?<!\w)(?:còn|xuống|lên|giảm|tăng)(?!\w)")
_AIM = re.compile(
    r"\W*(?:(?:theo đó|cụ thể|trong đó), ?)?(?:(?:tỉnh |thành phố |huyện )?(?:đề ra|đặt) )?"
    r"(?:phấn đấu|mục tiêu|chỉ tiêu)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_SUM = 12
_SUM_WITHIN = 600


@cache
def _cues() -> dict[str, tuple[FigureRole, str]]:
    return {
        row["cue"]: (
            cast(FigureRole, vocabulary.one_of(_FILE, line, row["role"], _ROLES)),
            vocabulary.one_of(_FILE, line, row["reach"], _REACHES),
        )
        for line, row in vocabulary.read(_FILE, key="cue")
    }


@cache
def _cue() -> re.Pattern[str]:
    return phrase_patterns.whole(_cues(), re.IGNORECASE)


def assign(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """``figures``, in text order, with ``role`` and, of parts, ``part_of``: the index of their total."""
    totals = dict(_parts(document, figures))
    wholes = set(totals.values())
    return [
        replace(figure, role="part", part_of=totals[index])
        if index in totals
        else replace(figure, role="total" if index in wholes else _role(document, figure))
        for index, figure in enumerate(figures)
    ]


def _role(document: Document, figure: Figure) -> FigureRole | None:
    sentence = document.sentence_at(figure.start)
    whole = document.text[sentence.start : figure.start]
    before = _SENTENCE_PART.split(whole)[-1]
    if before != whole and (aim := _AIM.match(whole)):  # "Phấn đấu có 10 xã đạt chuẩn; có 5 lớp"
        before = f"{aim[0]} {before}"
    near_from = max((mark.end() for mark in _NEAR.finditer(before)), default=0)
    roles = dict(_read(before, near_from))
    if figure.unit_family != "share" and _is_amount(figure) and _is_total(figure, before):
        return "total"
    if figure.unit_family == "share" and figure.measure and _is_amount(figure) and not _CHANGE.search(before):
        return "target" if "target" in roles else "share"
    return next((role for role in ("ceiling", "target", "result") if role in roles), None)


def _is_amount(figure: Figure) -> bool:
    """Whether the figure can stand in a sum: no rate ("trên mỗi ha"), and not the size of a change."""
    measure = lowered(figure.measure or "")
    return OF_EACH not in f" {measure}" and not measure.startswith(CHANGES)


def _is_total(figure: Figure, before: str) -> bool:
    measured = figure.unit_family not in {"count", "persons", "classes"}
    return bool(
        _TOTAL.search(before)
        or (figure.measure and _TOTAL_ROW.search(figure.measure))
        or (measured and figure.measure and lowered(figure.measure).startswith("tổng "))
    )


def _read(before: str, near_from: int) -> Iterator[tuple[FigureRole, int]]:
    """The roles that words of ``before`` give, and where; what tells a result ends a target before it."""
    found: dict[FigureRole, int] = {}
    for match in _cue().finditer(before):
        role, reach = _cues()[lowered(match[0])]
        if reach == "near" and match.start() < near_from:
            continue
        if role == "result" and lowered(match[0]) in _PLANNED_THEN:
            found.pop("target", None)
        found[role] = match.start()
    yield from found.items()


def _parts(document: Document, figures: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """The parts and their totals, by index: what "trong đó" opens, and what adds up to the figure before."""
    taken: set[int] = set()
    for index in range(len(figures)):
        if index in taken:
            continue
        found = _summing_up(document.text, figures, index) or _told(document, figures, index)
        taken.update(found)
        yield from ((part, index) for part in found)


def _alike(total: Figure, part: Figure) -> bool:
    if not (_is_amount(total) and _is_amount(part)):
        return False
    same = total.unit == part.unit or total.unit.startswith(f"{part.unit} ")
    same = same or total.unit_family not in {"count", None}
    plain = total.value_max is None and part.value_max is None
    return (
        same and plain and total.unit_family == part.unit_family != "share" and part.unit_family is not None
    )


def _following(figures: Sequence[Figure], index: int) -> Iterator[int]:
    total = figures[index]
    for later in range(index + 1, min(len(figures), index + 1 + 2 * _LONGEST_SUM)):
        if figures[later].start - total.end > _SUM_WITHIN:
            return
        if _alike(total, figures[later]):
            yield later


def _summing_up(text: str, figures: Sequence[Figure], index: int) -> list[int]:
    """The next figures of the kind that together are the one at ``index``."""
    total, rest = figures[index], figures[index].value
    parts: list[int] = []
    brought = _BROUGHT.search(text, total.end, total.end + _SUM_WITHIN)
    for later in _following(figures, index):
        if brought and brought.start() < figures[later].start:
            return []
        if figures[later].value >= total.value or len(parts) == _LONGEST_SUM:
            return []
        parts.append(later)
        rest -= figures[later].value
        if abs(rest) <= total.value * 1e-6:
            return parts if len(parts) > 1 else []
        if rest < 0:
            return []
    return []


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
    for later in _following(figures, index):
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
    following = next(_following(figures, index), None)
    if colon is None or following is None or figures[following].measure != total.measure:
        return None
    return colon if not document.text[colon.end() : figures[following].start].strip(" -–+•") else None


def _end_of_parts(document: Document, marker_end: int) -> int:
    """The end of the sentence, or of the clause where neither a colon opens a list that semicolons divide
    nor its parts begin alike: "kinh phí cấp tỉnh 5 tỷ; kinh phí cấp huyện 3 tỷ".
    """
    end = document.sentence_at(marker_end - 1).end
    is_list = document.text[marker_end : marker_end + 2].strip().startswith(":")
    if is_list:
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
