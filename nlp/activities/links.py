"""Which figure measures which activity, and which activity carries out which decision, as a sentence shows
it.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nlp.records import Activity, DecisionMention, Figure, Mention
from nlp.text.document import Document

_CLAUSE_END = re.compile(r"[;:]")
_BREAK = re.compile(r";|\.(?=\s)")
# What opens with these tells more of the activity before it: what it cost, who took part.
_TELLS_MORE = re.compile(
    r"\W*(?:(?:với )?tổng (?:kinh phí|mức|vốn|số|giá trị)|kinh phí|mức (?:hỗ trợ|chi|đầu tư)|trong đó"
    r"|trong số đó|bao gồm|gồm|mỗi (?:lớp|khóa|đợt|cơ sở|đơn vị|mô hình|đề án|hộ|huyện|xã)|với"
    r"|chia (?:thành|làm|ra)|quy mô"
    r"|thu hút|có (?:sự tham gia|hơn|trên|gần|khoảng))\b",
    re.IGNORECASE,
)
# The lines below an activity in a plan: "- Số lượng: 80 đại biểu", "+ Kinh phí: 60 triệu đồng".
_DETAIL = re.compile(
    r"[ \t]*[-–—+•*][ \t]*(?:(?:tổng |dự toán |nguồn )?kinh phí|thời gian|địa điểm|số lượng|quy mô|đối tượng"
    r"|thành phần|nội dung|hình thức|số (?:người|lớp|học viên|đại biểu|cuộc|lượt)|học viên|mức hỗ trợ"
    r"|đơn vị (?:thực hiện|thụ hưởng|phối hợp)|sản phẩm)\b[^:\n]{0,40}:",
    re.IGNORECASE,
)
_MOST_DETAILS = 8
_PAUSE = re.compile(r"[,;:.]")
_CARRIES_OUT = re.compile(
    r"\b(?:theo|thực hiện|triển khai|căn cứ|thi hành|hưởng ứng)\b[^;\n]{0,250}$", re.IGNORECASE
)
_CUE_WITHIN = 260
# How far after the words that tell a policy the number of its document may stand.
_NUMBER_WITHIN = 40


def link(
    document: Document,
    figures: Sequence[Figure],
    activities: Sequence[Activity],
    decisions: Sequence[DecisionMention],
) -> tuple[dict[int, int], list[tuple[int, int]]]:
    """The activity that each figure measures, by index, and the pairs of an activity and a decision that
    it carries out, or that its issuing is. Each list must be in text order; what no sentence shows is
    left out.

    A figure measures the activity in whose clause it stands ("mở 04 lớp tập huấn cho 160 đại biểu" has
    two). A decision that leads a sentence ("Thực hiện Kế hoạch số …, Sở đã …") is carried out by all that
    it tells, one that follows an activity ("… theo Quyết định số …") by that one.
    """
    sentences = _sentences(document, activities)
    measured: dict[int, int] = {}
    for index, figure in enumerate(figures):
        activity = _detailed(document, sentences, figure.start)
        if activity is None:
            activity = _measured(document.text, figure, _told_until(document, sentences, figure))
        if activity is None and figure.part_of is not None:
            activity = measured.get(figure.part_of)
        if activity is not None:
            measured[index] = activity
    pairs = {
        (activity, index)
        for index, decision in enumerate(decisions)
        for activity in _carrying_out(
            document, decision, sentences.get(_sentence_start(document, decision), [])
        )
    }
    return measured, sorted(pairs)


@dataclass(frozen=True, slots=True)
class _Told:
    """An activity and its index."""

    index: int
    activity: Activity


def _sentences(document: Document, activities: Sequence[Activity]) -> dict[int, list[_Told]]:
    """The activities of each sentence, by where it starts."""
    found: dict[int, list[_Told]] = defaultdict(list)
    for index, activity in enumerate(activities):
        found[_sentence_start(document, activity)].append(_Told(index, activity))
    return found


def _sentence_start(document: Document, mention: Mention) -> int:
    return document.sentence_at(mention.start).start


def _told_until(document: Document, sentences: Mapping[int, list[_Told]], figure: Figure) -> list[_Told]:
    """The activities of the figure's sentence; where it has none and only tells more, of the one before it in
    the same paragraph.
    """
    sentence = document.sentence_at(figure.start)
    told = sentences.get(sentence.start, [])
    if told or sentence == document.sentences[0] or not _TELLS_MORE.match(sentence.text):
        return told
    before = document.sentence_at(sentence.start - 1)
    same_paragraph = "\n" not in document.text[before.end : sentence.start]
    return sentences.get(before.start, []) if same_paragraph else []


def _detailed(document: Document, sentences: Mapping[int, list[_Told]], start: int) -> int | None:
    """The last activity of the line above, if ``start`` stands in one that tells a detail of it."""
    line = _line_start(document.text, start)
    for _ in range(_MOST_DETAILS):
        if line == 0 or not _DETAIL.match(document.text, line):
            return None
        last = line - 2
        line = _line_start(document.text, line - 1)
        told = sentences.get(document.sentence_at(max(line, last)).start, [])
        if told:
            return told[-1].index
    return None


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _measured(text: str, figure: Figure, told: list[_Told]) -> int | None:
    """The last activity before the figure in its clause, else the one that it is the subject of: "46 sản
    phẩm được công nhận".
    """
    before = [one for one in told if one.activity.start <= figure.start]
    if before and not _tells_another(text, before[-1].activity.end, figure.start):
        return before[-1].index
    after = next((one for one in told if one.activity.start >= figure.end), None)
    if after and not _PAUSE.search(text, figure.end, after.activity.start):
        return after.index
    return None


def _tells_another(text: str, start: int, end: int) -> bool:
    """Whether a clause between ``start`` and ``end`` opens without telling more of what stands before it."""
    clauses = [mark.end() for mark in _BREAK.finditer(text, start, end)]
    return any(not _TELLS_MORE.match(text, clause) for clause in clauses)


def _carrying_out(document: Document, decision: DecisionMention, told: list[_Told]) -> list[int]:
    text = document.text
    before = [one for one in told if one.activity.start <= decision.start]
    if before and _is_issued_by(text, decision, before[-1].activity):
        return [before[-1].index]
    since = max(document.sentence_at(decision.start).start, decision.start - _CUE_WITHIN)
    cue = _CARRIES_OUT.search(text, since, decision.start)
    if cue is None:
        return []
    if before and not _CLAUSE_END.search(text, before[-1].activity.end, decision.start):
        return [before[-1].index]
    return [one.index for one in told if one.activity.start >= decision.end]


def _is_issued_by(text: str, decision: DecisionMention, activity: Activity) -> bool:
    """Whether the activity is the issuing of the very document: "ban hành Kế hoạch số 12/KH-SCT"."""
    near = decision.start <= activity.end + _NUMBER_WITHIN
    between = text[activity.start : decision.start]
    return activity.type == "policy" and near and not _CARRIES_OUT.search(between) and "kèm" not in between
