"""What a figure is to the others of its text: a total, a part of one, a target, a result, a ceiling, a share.

So that a sum of figures adds no total to its parts, and no plan to what was done. ``_role`` states the order
in which they are told; of several words that tell an aim or a result, the last one before the number does.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import cast, get_args

from nlp.figures import part_measures, parts, quantity_names
from nlp.figures.rates import OF_EACH, is_amount
from nlp.figures.unit_families import COUNTED
from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import lowered
from nlp.records import Activity, Figure, FigureRole
from nlp.text.document import Document

_FILE = "figure_roles.csv"
_ENDS = "none"
_ROLES = frozenset({*get_args(FigureRole), _ENDS})
_REACHES = frozenset({"near", "clause"})
_TOTAL = re.compile(
    r"(?<!\w)(?:tổng(?: số(?: tiền| vốn| kinh phí)?| cộng| kinh phí| trị giá| giá trị| vốn)?|cả thảy)"
    r"(?: có| là| gồm|:)?(?: khoảng| gần| hơn| trên)?\s*$",
    re.IGNORECASE,
)
_TOTAL_ROW = re.compile(r" – (?:tổng(?: cộng| số| kinh phí)?|cộng)$", re.IGNORECASE)
_NEAR = re.compile(r"[,;:.()\n]")
_CHANGE = re.compile(
    r"(?:tăng|giảm|vượt|hơn|cao hơn|thấp hơn|tiết kiệm|lợi|lãi)(?: \w+){0,3}\s*$", re.IGNORECASE
)
# "Theo dự án đã được phê duyệt, | có 4 trục đường": what is done there is no more than the ground.
_GROUND = re.compile(
    r"\W*(?:theo(?! đó)|tại|căn cứ|trên cơ sở|từ|với|ngoài|qua|sau|trong|như|để|nhằm)\s[^,;:]*[,;:]",
    re.IGNORECASE,
)
# What was asked for or laid down is not done by that: "đã đề xuất | thi công 3 rãnh thoát nước".
_ASKED = re.compile(
    r" (?:được )?(?:đề xuất|đề nghị|kiến nghị|yêu cầu|đăng ký|xin|cam kết|đề ra|đặt ra|xác định|lên kế hoạch"
    r"|có (?:văn bản|công văn|kế hoạch|chủ trương)|dự kiến|giao|chỉ đạo|chỉ thị|quyết định|đồng ý"
    r"|thống nhất)\b"
)
_LAID_DOWN = re.compile(
    r" (?:được )?(?:ban hành|phê duyệt|thông qua|ký|trình|chấp thuận|xây dựng|lập)(?: [^\W\d_]+){2,}",
    re.IGNORECASE,
)
# "đạt 126% | mục tiêu; thu hút 4 nhà máy": that aim is behind.
_REACHED = re.compile(r"(?:%|vượt(?: qua)?)(?: các| những)? $", re.IGNORECASE)
_COMPARED = re.compile(r"so với(?: các| những)? $", re.IGNORECASE)
# "mỗi cơ sở được hỗ trợ 12 triệu đồng", "hỗ trợ 5 triệu đồng/hộ": what anyone gets is a norm.
_FOR_EACH = re.compile(
    r"(?<!\w)(?:mỗi|từng) [^,;:.\d\n]{1,40}(?:được|hỗ trợ|nhận|hưởng|vay|thưởng|cấp|chi)(?!\w)[^,;:.\n]*$",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"(?<!\w)(?:trung bình|bình quân)(?!\w)[^,;:.\n]*$", re.IGNORECASE)
# "duy trì các xã | đã | đạt chuẩn": which those are, and not that an aim was reached.
_OF_THOSE = re.compile(r"(?<!\w)(?:các|những|số) (?:[^\W\d_]+ ){1,4}$", re.IGNORECASE)
_GRANTS = re.compile(
    r"(?<!\w)(?:hỗ trợ|thưởng|trợ cấp|phụ cấp|bồi dưỡng|chi(?! phí)|cấp)(?!\w)[^,;:.\n]*$", re.IGNORECASE
)


# "8 nhà do công ty | hỗ trợ 50 triệu đồng/nhà": what those got, and no norm.
_BY_WHOM = re.compile(r"(?<!\w)do [^,;:.\n]{3,80}$")


@cache
def _cues() -> dict[str, tuple[str, str]]:
    return {
        row["cue"]: (
            vocabulary.one_of(_FILE, line, row["role"], _ROLES),
            vocabulary.one_of(_FILE, line, row["reach"], _REACHES),
        )
        for line, row in vocabulary.read(_FILE, key="cue")
    }


@cache
def _cue() -> re.Pattern[str]:
    return phrase_patterns.whole(_cues(), re.IGNORECASE)


def assign(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """``figures``, in text order, with ``role`` and, of parts, ``part_of``: the index of their total."""
    totals = parts.of_totals(document, figures)
    wholes = set(totals.values())
    return [
        _part(document, figures, index, totals[index])
        if index in totals
        else replace(figure, role="total" if index in wholes else _role(document, figure))
        for index, figure in enumerate(figures)
    ]


def of_plans(
    figures: Sequence[Figure], measured: Mapping[int, int], activities: Sequence[Activity]
) -> list[Figure]:
    """``figures`` with the role of a target where the activity that one measures, as ``measured`` maps their
    indices, is planned and nothing else tells a role.
    """
    amounts = {*COUNTED, "money"}
    planned = {index for index, activity in enumerate(activities) if activity.status == "planned"}
    return [
        replace(figure, role="target")
        if figure.role is None and figure.unit_family in amounts and measured.get(index) in planned
        else figure
        for index, figure in enumerate(figures)
    ]


def _part(document: Document, figures: Sequence[Figure], index: int, total: int) -> Figure:
    measure = part_measures.measure(document.text, figures[total], figures[index])
    return replace(figures[index], role="part", part_of=total, measure=measure)


def _role(document: Document, figure: Figure) -> FigureRole | None:
    sentence = document.sentence_at(figure.start)
    before = document.text[sentence.start : figure.start]
    near_from = max((mark.end() for mark in _NEAR.finditer(before)), default=0)
    told = _told(before, near_from)
    is_share = figure.unit_family == "share"
    if not is_share and is_amount(figure) and _is_total(figure, before):
        return "total"
    is_done = "result" in told or _BY_WHOM.search(before) is not None
    if "ceiling" in told or (not is_done and _is_norm(figure, before)):
        return "ceiling"
    if is_share and told != {"target"} and figure.measure and is_amount(figure):
        return "share" if not _CHANGE.search(before) else None
    return cast(FigureRole, next(iter(told))) if told else None


def _is_total(figure: Figure, before: str) -> bool:
    measured = figure.unit_family not in COUNTED
    return bool(
        _TOTAL.search(before)
        or (figure.measure and _TOTAL_ROW.search(figure.measure))
        or (measured and figure.measure and lowered(figure.measure).startswith("tổng "))
    )


def _is_norm(figure: Figure, before: str) -> bool:
    """Whether it is what each one gets: of money alone, for a price or a wage is none."""
    is_rate = OF_EACH in f" {figure.measure}" and bool(_GRANTS.search(before))
    is_average = _AVERAGE.search(before) is not None
    return figure.unit_family == "money" and not is_average and (is_rate or bool(_FOR_EACH.search(before)))


def _told(before: str, near_from: int) -> set[str]:
    """What the words of ``before`` tell of a number behind them: a ceiling, and of aims and results the last;
    what is reached nearby is an aim all the same ("phấn đấu đạt 5%").
    """
    ground = _GROUND.match(before)
    told: str | None = None
    for match in _cue().finditer(before):
        role, reach = _cues()[lowered(match[0])]
        longer = quantity_names.names().match(before, match.start())
        if longer and longer.end() > match.end():  # "mức thu | nhập"
            continue
        if reach == "near" and match.start() < near_from:
            continue
        if role == "ceiling":
            return {role}
        if role == "target" and _is_behind(before, match.start(), near_from):
            continue
        if role == "result" and told == "target" and _OF_THOSE.search(before, 0, match.start()):
            continue
        if role == "result" and not _is_done(before, match, ground.end() if ground else 0):
            continue
        if not (reach == "near" and role == "result" and told == "target"):
            told = None if role == _ENDS else role
    return {told} if told else set()


def _is_behind(before: str, cue: int, near_from: int) -> bool:
    """Whether the aim at ``cue`` is what a number before was compared with."""
    is_reached = _REACHED.search(before, 0, cue) is not None
    return is_reached or (cue < near_from and _COMPARED.search(before, 0, cue) is not None)


def _is_done(before: str, cue: re.Match[str], ground: int) -> bool:
    is_ground = cue.start() < ground
    return not (is_ground or _ASKED.match(before, cue.end()) or _LAID_DOWN.match(before, cue.end()))
