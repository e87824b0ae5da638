"""The build of a text: its lines as headings, list entries, attributes of entries and running text.

A plan's or report's entry stands under headings ("II. Kết quả đạt được"), and has lines of its own below
("- Thời gian: tháng 5"). Labels are ordered as Vietnamese offices use them (Nghị định 30/2020/NĐ-CP, phụ
lục I): I, 1, 1.1, a), then dashes and crosses.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Literal, cast

from nlp.language import phrase_patterns, vocabulary
from nlp.language.letters import lowered
from nlp.records import Status

Kind = Literal["title", "heading", "intro", "entry", "attribute", "text"]
SectionStatus = Status | Literal["none"]

# A label and how deep it stands; a deeper line belongs to the shallower one above it.
_LABELS = (
    (1, r"(?:Phần|PHẦN|Chương|CHƯƠNG) (?:thứ \w{2,4}|THỨ \w{2,4}|[IVX]{1,5}|\d{1,2})(?!\w)[.:]?"),
    (2, r"[IVX]{1,5} ?[.)/-](?=\s)"),
    (2.5, r"(?:Điều|ĐIỀU) \d{1,3}[.:]"),
    (3, r"(?:Thứ|thứ) (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)[,:](?! ?\d)|(?:Một|Hai|Ba|Bốn|Năm) là[,:]?(?!\w)"),
    (5, r"\d{1,2}\.\d{1,2}\.\d{1,2}\.?(?![\d/])"),
    (4, r"\d{1,2}\.\d{1,2}\.?(?![\d/%])(?=\s)"),
    (3, r"\d{1,2}(?:[.)](?!\d)|/(?= ?[^\W\d]))"),
    (6, r"[a-zđ][.)](?=\s)"),
    (6.5, r"\|? ?\d{1,3} ?\|(?=\s)"),
    (7, r"[-–—•●▪■*∙·](?=\s|[^\W\d])"),
    (8, r"[+o○](?=\s)"),
)
_LABEL = re.compile("|".join(f"(?P<_{n}>{pattern})" for n, (_, pattern) in enumerate(_LABELS)))
_LINE = re.compile(r"[^\n]+")
_CLOSED = re.compile(r"[.;!?…”\"’,]$")
_HEADING_LENGTH = 220
_TITLE_WORDS = 6
_INTRO_LENGTH, _LABELLED_INTRO = 60, 100
_TEXT_DEPTH = 9
_BULLETS = (7, 8)
_OPENERS = ("heading", "intro")
_DETERMINERS = r"(?:(?:các|một số|những|về|công tác|phần) )*"
_SENTENCE_END = re.compile(r"[.;:!?…”\"]\s*$")
_SHORT = 150
# A sentence that lost its full stop: "Tối 22/1, tại …, Sở Công Thương đã tổ chức lễ khai mạc …".
_DATED = re.compile(
    r"(?:Sáng|Chiều|Tối|Ngày|Trong ngày|Từ ngày)(?: ngày)? \d{1,2}[/.-]\d.* (?:đã|vừa|tổ chức) "
)


@dataclass(slots=True)
class Line:
    """A line: ``text[start:end]``, its label left out. ``parent`` is the index of the line that it stands
    under.

    ``cue`` is the phrase of ``section_cues.csv`` that it begins with, and ``status`` what that says of the
    line and of those under it ("none": no activities there).
    """

    start: int
    end: int
    depth: float
    kind: Kind
    cue: str | None = None
    status: SectionStatus | None = None
    parent: int | None = None


@cache
def _cues() -> dict[str, tuple[str, SectionStatus | None]]:
    """Kind and status by phrase. Raises VocabularyError for a faulty row."""
    cues = {}
    for number, row in vocabulary.read("section_cues.csv", key="phrase"):
        kinds, statuses = {"section", "attribute", "contents"}, {"done", "planned", "proposed", "none", ""}
        kind = vocabulary.one_of("section_cues.csv", number, row["kind"], frozenset(kinds))
        status = vocabulary.one_of("section_cues.csv", number, row["status"], frozenset(statuses))
        cues[row["phrase"]] = (kind, cast(SectionStatus | None, status or None))
    return cues


@cache
def _cue_pattern() -> re.Pattern[str]:
    return re.compile(rf"{_DETERMINERS}({phrase_patterns.any_of(_cues())})(?!\w)")


def lines(text: str, title: str | None = None) -> list[Line]:
    """The lines of ``text`` that are not blank, in order, each with its kind and its parent.

    A line that is the ``title`` (or begins with all of it) is of the kind "title", and nothing stands
    under it. Where there is none, it is the first line that looks like one.
    """
    found = [_line(text, *span) for span in _spans(text)]
    titles = [line for line in found if title and text.startswith(title, line.start)]
    titles = titles or [line for line in found if _looks_like_title(text, line)][:1]
    for line, following in zip_longest(found, found[1:]):
        line.kind = "title" if line in titles else _kind(text, line, following)
        line.status = _status(text, line)
    _link(found)
    return found


def title_told(text: str, found: list[Line]) -> str | None:
    """The title that the lines ``found`` in ``text`` have."""
    return next((text[line.start : line.end] for line in found if line.kind == "title"), None)


def _looks_like_title(text: str, line: Line) -> bool:
    body = text[line.start : line.end]
    long_enough = len(body.split()) >= _TITLE_WORDS and len(body) < _HEADING_LENGTH
    is_menu = "  " in body or "|" in body or body.endswith(":")
    return (
        line.depth == _TEXT_DEPTH
        and long_enough
        and not (is_menu or _CLOSED.search(body) or _DATED.match(body))
    )


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + match[0].index(stripped[0])
            yield start, start + len(stripped)


def _line(text: str, start: int, end: int) -> Line:
    label = _LABEL.match(text, start, end)
    depth = _LABELS[int(str(label.lastgroup)[1:])][0] if label else _TEXT_DEPTH
    body = label.end() if label else start
    while body < end and text[body].isspace():
        body += 1
    return Line(body, end, depth, "text", _cue_at(text, body, end))


def _kind(text: str, line: Line, following: Line | None) -> Kind:
    body = text[line.start : line.end]
    labelled = line.depth < _TEXT_DEPTH
    if _is_attribute(text, line):
        return "attribute"
    if body.endswith(":"):
        return "heading" if len(body) < (_LABELLED_INTRO if labelled else _INTRO_LENGTH) else "intro"
    if len(body) > _HEADING_LENGTH or _CLOSED.search(body) or following is None:
        return "entry" if labelled else "text"
    if labelled:
        groups = following.depth > line.depth and not _is_attribute(text, following)
        return "heading" if groups else "entry"
    return "heading" if line.cue else "text"


def _is_attribute(text: str, line: Line) -> bool:
    contents = line.cue is not None and _cues()[line.cue][0] == "contents"
    return not (contents and text[line.end - 1] == ":") and is_attribute(text, line.start, line.end)


def status_told(text: str, start: int, end: int) -> SectionStatus | None:
    """What ``text[start:end]`` says of its activities where it opens as a section does: "Nhiệm vụ: …"."""
    cue = _cue_at(text, start, end)
    return _cues()[cue][1] if cue and ":" in text[start : min(end, start + 80)] else None


def is_attribute(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` tells something of the entry that it belongs to: "Thời gian: tháng 5"."""
    cue = _cue_at(text, start, end)
    return cue is not None and _cues()[cue][0] != "section" and ":" in text[start : min(end, start + 80)]


def _cue_at(text: str, start: int, end: int) -> str | None:
    match = _cue_pattern().match(lowered(text[start : min(end, start + 100)]))
    return match[1] if match else None


def _status(text: str, line: Line) -> SectionStatus | None:
    is_heading = line.kind == "heading" and line.cue is not None
    return _cues()[line.cue or ""][1] if is_heading else status_told(text, line.start, line.end)


def _link(found: list[Line]) -> None:
    """Give every line its parent: the last one above that is shallower and can have lines under it."""
    above: list[int] = []
    for index, line in enumerate(found):
        if line.depth == _TEXT_DEPTH and line.kind in _OPENERS:
            line.depth = _depth_of_unlabelled(found, above)
        while above and not _holds(found[above[-1]], line):
            above.pop()
        line.parent = above[-1] if above else None
        if line.parent is not None and found[line.parent].kind == "attribute":
            line.kind = "attribute"
        above.append(index)


def _depth_of_unlabelled(found: list[Line], above: list[int]) -> float:
    """Right below the labelled heading in force; the top of the text where there is none."""
    headings = [found[i].depth for i in above if found[i].kind == "heading" and found[i].depth % 1 == 0]
    return headings[-1] + 0.5 if headings else 0.5


def _holds(above: Line, line: Line) -> bool:
    if above.kind == "title":
        return False
    if above.kind == "attribute":
        return line.depth in _BULLETS and (above.depth < line.depth or above.depth == _TEXT_DEPTH)
    if line.kind == "attribute":
        return above.depth <= line.depth
    if line.depth == _TEXT_DEPTH:
        return above.kind in _OPENERS
    return above.depth < line.depth


def is_whole(body: str) -> bool:
    """Whether a line of running text is a sentence, not a heading or a piece of one."""
    return len(body) > _SHORT or _SENTENCE_END.search(body) is not None or _DATED.match(body) is not None
