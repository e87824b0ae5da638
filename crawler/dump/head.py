"""The top of a page: which line is the title, where the date stands, and where the article begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from crawler.dump import fields, furniture, names, official, publication, signature, titles
from crawler.dump.dates import split_title
from crawler.dump.lines import Line, classified

_MOST_LINES = 120
_WORD = re.compile(r"[^\W\d]+")
_SHARED = 0.5
_IN_BRACKETS = re.compile(r"\(([^()]{1,60})\)$")
_NULL = re.compile(r"^(?:null|undefined)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above an article; ``start`` is the index of the line that its body begins with.

    ``bylines`` are the lines between title and body that may name the author or the source. ``apart`` says
    that the title stands above the body, not within it.
    """

    title: str | None
    published: date | None
    bylines: tuple[str, ...]
    start: int
    apart: bool


def read(lines: Sequence[str]) -> Head:
    """The head of the page whose lines, stripped and none of them empty, are ``lines``."""
    top = list(_top(lines))
    chosen = titles.choose(top)
    if chosen is None or _is_of_a_document(top[chosen], lines, top):
        return _untitled(lines, top)
    title, inside = split_title(_bare(furniture.without(top[chosen].text)))
    below = list(_below(top[chosen + 1 :], title))
    start = (below[-1] if below else top[chosen]).index + 1
    published = publication.day(top[:chosen], inside, below, [title, *lines[start:]])
    bylines = _bylines([*below, *_right_above(top[:chosen])])
    return Head(" ".join(title.split()), published, tuple(bylines), start, apart=True)


def _is_of_a_document(chosen: Line, lines: Sequence[str], top: Sequence[Line]) -> bool:
    """Whether the ``chosen`` line is no title, but stands in or over the head of an official document."""
    is_in_head = official.is_in_head(lines[:_MOST_LINES], chosen.index)
    return is_in_head or _is_over_a_document(chosen.text, lines, top)


def _is_over_a_document(text: str, lines: Sequence[str], top: Sequence[Line]) -> bool:
    """Whether ``text`` is the banner of a site that shows an official document: one that does not tell its
    subject.
    """
    title = official.title(lines[:_MOST_LINES]) if top and official.is_heading(top[-1].text) else None
    if title is None:
        return False
    words, told = (set(_WORD.findall(line.casefold())) for line in (text, title))
    return len(words & told) < _SHARED * min(len(words), len(told))


def _bare(title: str) -> str:
    """``title`` without what portals print in its line: a counter behind it, "null" for its section."""
    counted = _IN_BRACKETS.search(title)
    if counted and fields.is_counter(counted[1]):
        title = title[: counted.start()].rstrip()
    return _without_site(_NULL.sub("", title))


def _without_site(title: str) -> str:
    """``title`` without the name of the newspaper or portal that browsers show behind it."""
    bare, _, site = title.rpartition(" - ") if " - " in title else title.rpartition(" | ")
    return bare if names.is_press(site) and len(bare.split()) > 4 else title


def _top(lines: Sequence[str]) -> Iterator[Line]:
    """The lines down to the first one that only an article has, that one included."""
    for index, text in enumerate(lines[:_MOST_LINES]):
        line = classified(index, text, [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]])
        yield line
        if line.kind == "body":
            return


def _right_above(lines: Sequence[Line]) -> Iterator[Line]:
    """The bylines that stand over the title, dates among them."""
    block = takewhile(lambda line: line.kind in ("byline", "date"), reversed(lines))
    return (line for line in block if line.kind == "byline")


def _below(lines: Sequence[Line], title: str) -> Iterator[Line]:
    """What stands between the title and the body."""
    for number, line in enumerate(lines):
        by_date = number == 0 or any(near.dated for near in lines[number - 1 : number + 2])
        if line.kind == "section" or (
            line.kind in ("text", "body") and not _belongs_above(line, title, by_date)
        ):
            return
        yield line


def _belongs_above(line: Line, title: str, by_date: bool) -> bool:
    """Whether a line is the title again, a newspaper, or an author: by the date, or with a family name."""
    text = _unmarked(line.text)
    if split_title(line.text)[0] == title or names.is_press(text):
        return True
    author = signature.of_line(text).author
    return author is not None and len(author.split()) > 1 and (by_date or names.has_surname(author))


def _bylines(below: Sequence[Line]) -> Iterator[str]:
    for line in below:
        if line.kind in ("byline", "text"):
            yield _unmarked(line.text)
        elif line.dated:
            yield from line.dated.beside


def _unmarked(text: str) -> str:
    return text.strip("|•·>- ")


def _untitled(lines: Sequence[str], top: Sequence[Line]) -> Head:
    """A page without a title: an official document has its type and subject, a bare text has neither."""
    start = next((line.index for line in top if line.kind in ("text", "body")), 0)
    title = official.title(lines[:_MOST_LINES])
    published = publication.day([line for line in top if line.kind == "date"], None, (), lines[start:])
    return Head(title, published, (), start, apart=False)
