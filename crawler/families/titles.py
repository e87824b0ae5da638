"""The title of an article, told from the names of the site around it."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import islice, takewhile

from parsel import Selector

from crawler.charset import clean_text
from crawler.dump import furniture, names, tail
from crawler.dump.dates import page_date
from crawler.families import html

_LINES_TO_DATE = 6
_LINES_ABOVE = 2
_ABOVE = "preceding-sibling::*"
_DATES = re.compile(r"(?<![a-z])(?:date|time|ngay|post|publish|meta)(?![a-z])", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s+(?:[-–—|»]|::)\s+")


def title_of(page: Selector, selectors: Iterable[str]) -> str:
    """The first value at ``selectors`` that does not name the site or a section of it; or else what of the
    ``title`` element is no such name and stands on the page too. "" where neither is there."""
    found = (_line(html.said(element)) for element in html.every(page, selectors))
    return next((value for value in found if value and not _names_site(value)), None) or _of_head(page)


def _of_head(page: Selector) -> str:
    stated = _line(page.css("head > title::text").get(""))
    lines = set(_lines(page))
    candidates = [stated, *_SEPARATORS.split(stated)]
    return next((text for text in candidates if text in lines and not _names_site(text)), "")


def _lines(page: Selector) -> list[str]:
    return [_line(line) for line in html.text_of(html.first(page, ["body"])).split("\n")]


def _line(text: str) -> str:
    return " ".join(clean_text(text).split())


def day_above(page: Selector, selectors: Iterable[str]) -> date | None:
    """The day that stands over the title as the article's, by a label or by its place; never a clock's."""
    return _labelled_above(page, selectors) or _set_above(page, selectors)


def _labelled_above(page: Selector, selectors: Iterable[str]) -> date | None:
    """The day of a line right above the title that says what it is ("Cập nhật lúc 15:38, …"): without a label
    it is the clock."""
    dated = filter(None, map(page_date, _title_lines(page, selectors, before=_LINES_ABOVE)))
    return next((found.day for found in dated if found.label), None)


def _set_above(page: Selector, selectors: Iterable[str]) -> date | None:
    """The day in an element right before the title's, in the same place of the page and named for a date: a
    clock stands in the page's head."""
    place = next(filter(html.said, html.every(page, selectors)), None)
    above = place.xpath(_ABOVE) if place is not None else []
    named = [
        element for element in above[-2:] if _DATES.search(" ".join(element.xpath("@class | @id").getall()))
    ]
    dated = filter(None, (page_date(_line(html.said(element))) for element in named[::-1]))
    return next((found.day for found in dated), None)


def _title_lines(page: Selector, selectors: Iterable[str], *, before: int) -> list[str]:
    """The so many lines above the first line that is the title, the nearest first; none without a title."""
    lines, title = _lines(page), title_of(page, selectors)
    place = lines.index(title) if title in lines else 0
    return lines[max(0, place - before) : place][::-1]


def date_line(page: Selector, title: str) -> str:
    """The line below the title, before its text, that says when the article was published; "" where there is
    none. Never the first date of the page, which on some portals is a clock."""
    lines = _lines(page)
    places = [number for number, line in enumerate(lines) if line == title]
    below = (line for number in places for line in _up_to_text(lines[number + 1 :]))
    return next(filter(page_date, below), "")


def _up_to_text(lines: Iterable[str]) -> Iterable[str]:
    """The lines between a title and its text: who wrote it, counters, toolbars."""
    return takewhile(lambda line: not tail.is_prose(line), islice(lines, _LINES_TO_DATE))


def _names_site(text: str) -> bool:
    return names.is_banner(text) or furniture.kind(text) in {"menu", "section"}
