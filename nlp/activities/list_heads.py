"""Whose work a list tells: the body that its heading is, or that the sentence before its colon speaks of
("Trong 6 tháng đầu năm, Trung tâm đã thực hiện:"), and the office that an entry's attribute names.
"""

import re
from collections.abc import Iterator, Sequence

from nlp.activities import agents
from nlp.activities.bodies import Bodies
from nlp.activities.sections import Line
from nlp.language.scanning import Scanner

_OPENS = re.compile(
    r"(?:^|[,;.] |^(?:Giao|Đối với|Trách nhiệm của|Phân công)(?: cho)? |\b(?:của|do) )$", re.IGNORECASE
)
_OF_IT = re.compile(r"\b(?:của|do) $", re.IGNORECASE)
# What a body asks of others, or puts in force, is not its own work.
_FOR_OTHERS = re.compile(
    r"\b(?:đề nghị|yêu cầu|chỉ thị|giao|ban hành|báo cáo|thông báo|kiến nghị|hướng dẫn|đề xuất|cho biết"
    r"|phê duyệt|chỉ đạo|phân công|kết luận|quyết định)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[ ,]*(?:\([^()]*\) ?)?[:.]?$")
_PLACE = re.compile(r"\bĐịa điểm(?: tổ chức)? ?: ?(?:[Tt]ại )?(?P<place>[^.;:|\n]{4,120})")
_MADE_BY = re.compile(
    r"(?:(?:Đơn vị|Cơ quan|Bộ phận) )?(?:chủ trì|thực hiện|tổ chức)(?: thực hiện)? ?: ?", re.IGNORECASE
)

_MADE_BY_BEGINS = ("đơn vị", "cơ quan", "bộ phận", "chủ trì", "thực hiện", "tổ chức")
_MAKERS = Scanner(_MADE_BY, _MADE_BY_BEGINS, inside_words=True)


class ListHeads:
    """The bodies that head the lists of a text."""

    def __init__(self, text: str, lines: Sequence[Line], bodies: Bodies) -> None:
        self._text, self._lines, self._bodies = text, lines, bodies

    def over(self, index: int) -> str | None:
        """The body whose work the list tells in which the line ``index`` stands; None where nothing over it
        tells, or it is asked for by somebody."""
        for line in self._above(index):
            rest = self._text[line.start : line.end]
            found = self._named_in(line) or self._meant_in(line)
            if found or _FOR_OTHERS.search(rest):
                return found
        return None

    def named_under(self, index: int, start: int) -> str | None:
        """The office that leads the work told at ``start`` in the line of ``index``: "Đơn vị chủ trì: …"."""
        for first, last in self._attributes(index, start):
            made_by = _MAKERS.search(self._text, first, last) if ":" in self._text[first:last] else None
            if made_by:
                return self._bodies.at(made_by.end(), last)
        return None

    def place_under(self, index: int, start: int) -> str | None:
        """Where the work told at ``start`` in the line of ``index`` takes place: "Địa điểm: hội trường …"."""
        for first, last in self._attributes(index, start):
            place = _PLACE.search(self._text, first, last)
            if place:
                return place["place"].strip()
        return None

    def _attributes(self, index: int, start: int) -> Iterator[tuple[int, int]]:
        """The rest of the line, and the lines under it that only tell something of it."""
        yield start, self._lines[index].end
        for line in self._lines[index + 1 :]:
            if line.kind != "attribute":
                return
            yield line.start, line.end

    def _above(self, index: int) -> Iterator[Line]:
        parent = self._lines[index].parent
        while parent is not None:
            yield self._lines[parent]
            parent = self._lines[parent].parent

    def _named_in(self, line: Line) -> str | None:
        for body in self._bodies.within(line.start, line.end):
            if self._heads(line, body.start, body.end):
                return body.name
        return None

    def _meant_in(self, line: Line) -> str | None:
        for agent in agents.found(self._text, line.start, line.end):
            if agent[0][0].isupper() and self._heads(line, *agent.span()):
                return self._bodies.fuller(agent[0], agent.start())
        return None

    def _heads(self, line: Line, start: int, end: int) -> bool:
        """Whether the list is the work of whoever stands at ``start``."""
        before = self._text[line.start : start]
        rest = self._text[end : line.end]
        if _OPENS.search(before) is None or _FOR_OTHERS.search(rest):
            return False
        if before.endswith(", ") and _FOR_OTHERS.search(before):
            return False  # one of those whom the sentence asks
        is_alone = not before.strip() or _OF_IT.search(before)
        return _ENDS.fullmatch(rest) is not None if is_alone and line.kind != "intro" else rest.endswith(":")
