"""The title of an article, told from the names of the site around it."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
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
    return Head(page, tuple(selectors)).title


class Head:
    """The title of ``page``, which stands at one of ``selectors``, and the lines around it: the page is gone
    through once for them. What is marked or taken out afterwards is still in it."""

    def __init__(self, page: Selector, selectors: Sequence[str]) -> None:
        self._page, self._selectors = page, selectors

    @cached_property
    def title(self) -> str:
        """As ``title_of`` gives it."""
        found = (_line(html.said(element)) for element in html.every(self._page, self._selectors))
        return next((value for value in found if value and not _names_site(value)), None) or self._of_head()

    def _of_head(self) -> str:
        stated = _line(self._page.css("head > title::text").get(""))
        candidates = dict.fromkeys([stated, *_SEPARATORS.split(stated)])
        return next((text for text in candidates if text in self._lines and not _names_site(text)), "")

    @cached_property
    def _lines(self) -> list[str]:
        return [_line(line) for line in html.text_of(html.first(self._page, ["body"])).split("\n")]

    @cached_property
    def date_line(self) -> str:
        """The line below the title, before its text, that says when the article was published; "" where there
        is none. Never the first date of the page, which on some portals is a clock."""
        places = [number for number, line in enumerate(self._lines) if line == self.title]
        below = (line for number in places for line in _up_to_text(self._lines[number + 1 :]))
        return next(filter(page_date, below), "")

    @property
    def day_above(self) -> date | None:
        """The day over the title that is the article's, by a label or by its place; never a clock's."""
        return self._labelled_above() or self._set_above()

    def _labelled_above(self) -> date | None:
        """The day of a line right above the title that says what it is ("Cập nhật lúc 15:38, …"): without a
        label it is the clock."""
        place = self._lines.index(self.title) if self.title in self._lines else 0
        above = self._lines[max(0, place - _LINES_ABOVE) : place][::-1]
        return next((found.day for found in filter(None, map(page_date, above)) if found.label), None)

    def _set_above(self) -> date | None:
        """The day in an element right before the title's, in the same place of the page and named for a date:
        a clock stands in the page's head."""
        place = next(filter(html.said, html.every(self._page, self._selectors)), None)
        above = place.xpath(_ABOVE) if place is not None else []
        named = (
            one for one in above[-2:][::-1] if _DATES.search(" ".join(one.xpath("@class | @id").getall()))
        )
        dated = filter(None, (page_date(_line(html.said(element))) for element in named))
        return next((found.day for found in dated), None)


def _line(text: str) -> str:
    return " ".join(clean_text(text).split())


def _up_to_text(lines: Iterable[str]) -> Iterable[str]:
    """The lines between a title and its text: who wrote it, counters, toolbars."""
    return takewhile(lambda line: not tail.is_prose(line), islice(lines, _LINES_TO_DATE))


def _names_site(text: str) -> bool:
    return names.is_banner(text) or furniture.kind(text) in {"menu", "section"}
