"""Texts with their spans marked: nested and crossing spans are cut into pieces that lie in whole spans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from db.search import MARKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span (half-open character offsets) of a ``kind``, the page it leads to, and what was read there."""

    start: int
    end: int
    kind: str
    href: str | None
    note: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the marks that it lies in, the longest first; ``opens`` are those it begins."""

    text: str
    marks: tuple[Mark, ...]
    opens: tuple[Mark, ...]

    @property
    def kinds(self) -> str:
        """The CSS classes of the marks."""
        return " ".join(dict.fromkeys(f"m-{mark.kind}" for mark in self.marks))

    @property
    def anchors(self) -> set[str]:
        """The anchors of the marks: a mark that others cut has several pieces."""
        return {mark.anchor for mark in self.marks}

    @property
    def link(self) -> Mark | None:
        """The innermost mark that leads somewhere."""
        return next((mark for mark in reversed(self.marks) if mark.href), None)


def paragraphs(text: str, marks: Sequence[Mark]) -> list[list[Piece]]:
    """The paragraphs of ``text``, each cut at the ends of the ``marks``; joined, the pieces are the text."""
    lines = []
    at = 0
    for line in text.split("\n"):
        here = [mark for mark in marks if mark.start < at + len(line) and mark.end > at]
        lines.append(list(_pieces(line, at, sorted(here, key=lambda mark: (mark.start, -mark.end)))))
        at += len(line) + 1
    return [line for line in lines if line]


def _pieces(line: str, offset: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    ends = {edge - offset for mark in marks for edge in (mark.start, mark.end)}
    cuts = sorted({0, len(line)} | {edge for edge in ends if 0 < edge < len(line)})
    for start, end in pairwise(cuts):
        inside = [m for m in marks if m.start - offset <= start and m.end - offset >= end]
        by_length = tuple(sorted(inside, key=lambda mark: mark.start - mark.end))
        opens = tuple(mark for mark in by_length if mark.start - offset == start)
        yield Piece(line[start:end], by_length, opens)


def snippet(value: str) -> Markup:
    """A search's snippet as HTML, its words marked."""
    opening, closing = MARKS
    shown = str(escape(value)).replace(opening, "<mark>").replace(closing, "</mark>")
    return Markup(shown)  # noqa: S704 -- escaped above


def quoted(sentence: str, quote: str) -> Markup:
    """``sentence`` as HTML with the first ``quote`` in it marked."""
    before, found, after = sentence.partition(quote)
    return Markup("{}<mark>{}</mark>{}").format(before, found, after) if found else escape(sentence)
