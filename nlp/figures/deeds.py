"""What is counted, where its noun says too little alone, with what is done with it: of "đã giải ngân 7 dự
án", "dự án được giải ngân"; of "huyện có 12 xã", "xã của huyện".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.figures import (
    amount_owners,
    clause_subjects,
    clauses,
    counted,
    each_told,
    measures,
    quantity_names,
    taking_part,
    told_behind,
    whose,
)
from nlp.figures.deed_voices import Voice
from nlp.figures.governor import Governor
from nlp.figures.governors import Governors
from nlp.figures.unit_families import COUNTED
from nlp.figures.units import UnitReader
from nlp.figures.units import named as unit_named
from nlp.records import Figure
from nlp.text.document import Document

_COMES = "tham gia"
_DONE = "được"
_PERSON = "người"
_UNCOUNTED = frozenset({"times", "topic"})
# What tells already which those are: a preposition, a verb, their name.
_TELLS = re.compile(
    r" (?:được|bị|cho|về|do|có|là|đạt|theo|tham gia|tham dự|dự|chưa|không|vào|với|tặng|phục vụ|mỗi|để"
    r"|nhằm)(?!\w)"
)
# Whose they are or where tells no more than that.
_WHOSE = re.compile(r" (?:của|thuộc|trực thuộc|từ|đến từ|tại|ở|trên|trong|đến)(?!\w)")
# What joins it to the one before, and the same behind for whom or where that was: "12 chăn | cho xã, | 9 áo".
_JOINT = re.compile(r"(?:,| và| cùng(?: với)?|, và) (?:hơn |gần |khoảng |trên )?|[/⁄∕]")
_JOINED = re.compile(
    rf"(?: (?:cho|đến|tới|tại|ở|trên địa bàn|thuộc|của) [^.;:()\d]{{2,140}}?)?(?:{_JOINT.pattern})"
)
_NEXT = re.compile(
    r"(?: (?:cho|đến|tới) [^.;:()\d]{2,140})?(?:[,;]| và)(?: và)? (?:hơn |gần |khoảng |trên )?"
)
_EACH_TIME = re.compile(r"(?<! trên) mỗi (?:năm|tháng|quý|tuần|ngày|vụ)$")
_PLACES, _SHARE = "place", "share"
_BEHIND = re.compile(
    r"(?: \([^()\n]{1,60}\))? (?:cho|tại|ở|trên địa bàn|trên tuyến|trên các|ngay tại|đến tay) (?=[^\W\d_])"
)
_OF_WHOLE = frozenset("/⁄∕")
_FOR_COUNTED = re.compile(r" cho (?:hơn |gần |khoảng |trên )?(?=\d)")


def tell(document: Document, figures: Sequence[Figure], reader: UnitReader) -> list[Figure]:
    """``figures`` with what is done with those of them that their noun alone does not tell."""
    return _Deeds(document, figures, reader).told()


class _Deeds:
    def __init__(self, document: Document, figures: Sequence[Figure], reader: UnitReader):
        self._document, self._text, self._figures = document, document.text, figures
        self._reader = reader
        self._governors = Governors(document, figures)
        self._governing: dict[int, Governor | None] = {}

    def told(self) -> list[Figure]:
        return [self._with_event(self._with_deed(index)) for index in range(len(self._figures))]

    def _with_deed(self, index: int) -> Figure:
        """With what is done with those that it counts, or what the amount is of: also "người | mỗi năm"."""
        figure = self._figures[index]
        each = _EACH_TIME.search(figure.measure or "")
        if each is None:
            return self._in_full(index, figure)
        told = self._in_full(index, replace(figure, measure=(figure.measure or "")[: each.start()]))
        return replace(told, measure=f"{told.measure}{each[0]}")

    def _in_full(self, index: int, figure: Figure) -> Figure:
        if figure.unit_family == "money":
            fine = self._of_cases(index)
            return fine or self._of_amount(self._with_giver(figure))
        if figure.unit_family not in COUNTED and figure.unit_family != _SHARE:
            return self._of_amount(figure)
        end = self._end_behind(figure) if _may_be_bare(figure) else None
        governor = None if end is None else self._governor(index)
        if end is None or figure.measure is None or governor is None or _says_deed(figure.measure, governor):
            return figure
        if governor.voice is not Voice.HAS and self._is_whole(index):
            return figure
        if governor.whose and not governor.deed and _WHOSE.search(figure.measure):
            return figure
        measure = _joined(figure, governor, self._behind(end))
        return replace(figure, measure=measure) if measure else figure

    def _of_cases(self, index: int) -> Figure | None:
        """The sum paid by those with whom something was done: "xử phạt 9 trường hợp với số tiền …"."""
        figure, before = self._figures[index], self._figures[max(0, index - 1)]
        total = amount_owners.sum_before(self._text, figure.start)
        is_of_cases = before.unit in whose.CASES and before.sentence == figure.sentence
        is_of_cases = is_of_cases and not quantity_names.giving().search(self._text, before.end, figure.start)
        governor = self._governor(index - 1) if total and index and is_of_cases else None
        if governor is None or governor.whose is not None or governor.negation:
            return None
        return replace(figure, measure=f"{total} {governor.deed} {before.measure}")

    def _of_amount(self, figure: Figure) -> Figure:
        """What it is the amount of, where nothing but its quantity is told."""
        told = amount_owners.measure(self._governors, self._text, figure.start, figure.measure)
        return replace(figure, measure=told)

    def _with_event(self, figure: Figure) -> Figure:
        """What they take part in, where no more is told than that they do."""
        measure = figure.measure or ""
        is_told = taking_part.TAIL.search(measure) is None or taking_part.has_event(measure)
        if figure.unit_family not in COUNTED or is_told:
            return figure
        sentence = self._document.sentence_at(figure.start)
        event = taking_part.find(self._text, sentence.start, figure.start, self._reader)
        return replace(figure, measure=f"{figure.measure} {event}") if event else figure

    def _with_giver(self, figure: Figure) -> Figure:
        """Who gives the money, where nothing but that is told of it: "hội | hỗ trợ 40 triệu đồng"."""
        if figure.measure is None or not quantity_names.giving().fullmatch(figure.measure):
            return figure
        giver = self._governors.doer(figure.start)
        return replace(figure, measure=f"{giver} {figure.measure}") if giver else figure

    def _governor(self, index: int) -> Governor | None:
        """What governs it itself, or the first of the list that it stands in."""
        if index not in self._governing:
            figure = self._figures[index]
            own = self._governors.of(figure.start)
            of_list = self._of_list(index) if own is None else None
            self._governing[index] = None if of_list and of_list.is_beside else own or of_list
        return self._governing[index]

    def _of_list(self, index: int) -> Governor | None:
        """What governs the one before it in a list, with what each of those gets between: "trao 4 nhà, mỗi
        nhà 50 triệu đồng; | 20 phần quà".
        """
        if self._goes_on(index):
            return self._governor(index - 1)
        at, figure = index - 1, self._figures[index]
        while at > 0 and each_told.EACH.search((self._figures[at].measure or "").lower()):
            at -= 1
        joint = self._text[self._figures[index - 1].end : figure.start]
        is_next = (
            at < index - 1 and index and _NEXT.fullmatch(joint) and _are_alike(self._figures[at], figure)
        )
        is_same = is_next and self._figures[at].sentence == figure.sentence
        return self._governor(at) if is_same and self._figures[at].unit_family in COUNTED else None

    def _goes_on(self, index: int) -> bool:
        """Whether it is the next of a list: "5 phòng học | , 3 cây cầu"."""
        if not index:
            return False
        before, figure = self._figures[index - 1], self._figures[index]
        ends = (before.end, self._end_behind(before) or before.end)
        if before.unit_family not in COUNTED or self._is_whole(index):
            return False
        joint = _JOINED if _are_alike(before, figure) else _JOINT
        return any(end < figure.start and joint.fullmatch(self._text, end, figure.start) for end in ends)

    def _is_whole(self, index: int) -> bool:
        """Whether it is that of which another is told, and no deed: the second of "24 | /25 sản phẩm"."""
        before = self._figures[index - 1] if index else None
        figure = self._figures[index]
        is_second = before is not None and self._text[before.end : figure.start] in _OF_WHOLE
        return is_second and before is not None and before.unit == figure.unit

    def _end_behind(self, figure: Figure) -> int | None:
        """Where the measure ends that stands behind the number; None where it stands elsewhere."""
        words = (figure.measure or "").split()
        if not words:
            return None
        begin = self._text.rfind(words[0], figure.start, figure.end)
        measure = " ".join(words)
        if begin >= 0 and self._text.startswith(measure, begin):
            return begin + len(measure)
        phrase = re.compile(r"(?: \([^()\n]{1,30}\))? ".join(map(re.escape, words)))
        found = phrase.match(self._text, begin) if begin >= 0 else None
        is_borrowed = f"{measure} ".startswith(f"{figure.unit} ") and measure in figure.sentence
        return found.end() if found else figure.end if is_borrowed else None

    def _behind(self, end: int) -> str:
        """For whom or where that was: "| cho hộ nghèo", "| tại xã Tân Lập"."""
        if of_counted := _FOR_COUNTED.match(self._text, end):
            whom = next((one for one in self._figures if one.start == of_counted.end()), None)
            if whom is None or whom.measure is None or whom.unit_family not in COUNTED:
                return ""
            who = whom.measure.removeprefix("lượt ")
            return f" cho {who}" if measures.says(who) else ""
        opened = _BEHIND.match(self._text, end)
        last = told_behind.adjunct_end(self._text, end, opened.end(), self._reader) if opened else end
        return f" {clauses.words(counted.without_asides(self._text[end:last]))}" if last > end else ""


def _may_be_bare(figure: Figure) -> bool:
    """Whether it counts those whose noun may say too little of them."""
    measure, known = figure.measure or "", unit_named(figure.unit, 0)
    if figure.unit_family not in COUNTED or (known is not None and known.kind in _UNCOUNTED):
        return False
    return (measure == _PERSON or measures.says(measure)) and not tells(measure)


def tells(measure: str) -> bool:
    """Whether a ``measure`` tells which of those it names they are, and not only that they took part."""
    return _TELLS.search(measure) is not None and taking_part.TAKES_PART.search(measure) is None


def _are_alike(one: Figure, other: Figure) -> bool:
    """Whether both count somebody, or both things; places are where something is done."""
    kinds = [known.kind for figure in (one, other) if (known := unit_named(figure.unit, 0))]
    return _may_take_part(one) == _may_take_part(other) and _PLACES not in kinds


def _may_take_part(figure: Figure) -> bool:
    known = unit_named(figure.unit, 0)
    return figure.unit_family == "persons" or (known is not None and known.kind == "party")


def _says_deed(measure: str, governor: Governor) -> bool:
    """Whether the noun tells that deed already: "tập huấn | 29 lớp tập huấn"."""
    if governor.whose is not None:
        return measure in governor.whose
    return f" {governor.deed}" in measure or measure in governor.deed


def _joined(figure: Figure, governor: Governor, behind: str) -> str | None:
    those = figure.measure or ""
    takes_part = taking_part.TAKES_PART.search(those) is not None
    voice, deed, whose = governor.voice, governor.deed, governor.whose or ""
    comes = "" if takes_part else deed or (_COMES if _may_take_part(figure) else "")
    if voice is Voice.DRAWS and (takes_part or comes):
        return clauses.words(f"{those} {comes} {whose}")
    if takes_part:
        is_event = taking_part.is_event(whose) or governor.is_beside
        return f"{those} {whose}" if voice is Voice.HAS and is_event else None
    if voice in {Voice.HAS, Voice.DRAWS}:
        return f"{those} {whose}" if clause_subjects.is_where(whose) else f"{those} của {whose}"
    if voice is Voice.GAIN:
        return f"{those} {whose} {deed}"
    if voice is Voice.OWN:
        return f"{those} {deed}{behind}"
    by = "bị" if voice is Voice.AGAINST else _DONE
    return f"{those} {governor.negation}{by} {deed}{behind}"
