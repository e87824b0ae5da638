"""What is counted, where its noun says too little alone, with what is done with it: of "đã giải ngân 7 dự
án", "dự án được giải ngân"; of "huyện có 12 xã", "xã của huyện".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.figures import clause_subjects, clauses, counted, measures, quantity_names, told_behind, whose
from nlp.figures.deed_voices import Voice
from nlp.figures.governors import Governor, Governors
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
_TAKES_PART = re.compile(r" (?:đăng ký )?(?:tham gia|tham dự|dự thi|dự|tranh tài)$")
_JOINT = re.compile(r"(?:,| và| cùng(?: với)?|, và) (?:hơn |gần |khoảng |trên )?")
_OF_THOSE = re.compile(r"(?P<what>số) (?P<those>.+?)(?P<plan> (?:so với|vượt) .*)?$")
_LONGEST_LOOK = 6
_BEHIND = re.compile(
    r"(?: \([^()\n]{1,60}\))? (?:cho|tại|ở|trên địa bàn|trên tuyến|trên các|ngay tại|đến tay) (?=[^\W\d_])"
)
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
        told = [self._with_deed(index) for index in range(len(self._figures))]
        return [self._of_told(told, index) for index in range(len(told))]

    def _of_told(self, told: Sequence[Figure], index: int) -> Figure:
        """A figure that measures those of one before it, told with their deed too: "số lao động | được đào
        tạo nghề | so với kế hoạch".
        """
        figure = told[index]
        of = _OF_THOSE.match(figure.measure or "") or whose.owned(figure.measure)
        for at in range(index - 1, max(-1, index - _LONGEST_LOOK), -1) if of else ():
            before = self._figures[at]
            if of and before.sentence == figure.sentence and before.measure == of["those"]:
                plan = of.groupdict().get("plan") or ""
                return replace(figure, measure=f"{of['what']} {told[at].measure}{plan}")
        return figure

    def _with_deed(self, index: int) -> Figure:
        figure = self._figures[index]
        if figure.unit_family == "money":
            return self._with_giver(figure)
        end = self._end_behind(figure) if _may_be_bare(figure) else None
        governor = None if end is None else self._governor(index)
        if end is None or figure.measure is None or governor is None or _says_deed(figure.measure, governor):
            return figure
        if governor.whose and not governor.deed and _WHOSE.search(figure.measure):
            return figure
        measure = _joined(figure, governor, self._behind(end))
        return replace(figure, measure=measure) if measure else figure

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
            of_list = self._governor(index - 1) if own is None and self._goes_on(index) else None
            self._governing[index] = None if of_list and of_list.is_beside else own or of_list
        return self._governing[index]

    def _goes_on(self, index: int) -> bool:
        """Whether it is the next of a list: "5 phòng học | , 3 cây cầu"."""
        if not index:
            return False
        before, figure = self._figures[index - 1], self._figures[index]
        ends = (before.end, self._end_behind(before) or before.end)
        return before.unit_family in COUNTED and any(
            end < figure.start and _JOINT.fullmatch(self._text, end, figure.start) for end in ends
        )

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
        is_borrowed = measure.startswith(f"{figure.unit} ") and measure in figure.sentence
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
    is_told = _TELLS.search(measure) is not None and _TAKES_PART.search(measure) is None
    return (measure == _PERSON or measures.says(measure)) and not is_told


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
    takes_part = _TAKES_PART.search(those) is not None
    voice, deed, whose = governor.voice, governor.deed, governor.whose or ""
    comes = "" if takes_part else deed or (_COMES if _may_take_part(figure) else "")
    if voice is Voice.DRAWS and (takes_part or comes):
        return clauses.words(f"{those} {comes} {whose}")
    if takes_part:
        return f"{those} {whose}" if voice is Voice.HAS and not clause_subjects.is_where(whose) else None
    if voice in {Voice.HAS, Voice.DRAWS}:
        return f"{those} {whose}" if clause_subjects.is_where(whose) else f"{those} của {whose}"
    if voice is Voice.GAIN:
        return f"{those} {whose} {deed}"
    if voice is Voice.OWN:
        return f"{those} {deed}{behind}"
    by = "bị" if voice is Voice.AGAINST else _DONE
    return f"{those} {governor.negation}{by} {deed}{behind}"
