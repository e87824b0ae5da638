"""What every CMS family speaks in: layouts, links, listings, and why a page gives no article."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


class PageError(ValueError):
    """The page holds no article that can be read; the message says why, in one line."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"no article in this page: {reason}")


class LayoutError(PageError):
    """Nothing stands where the family has its articles: another reader may find one."""


class BlockedError(PageError):
    """The portal answered "too many requests" in the article's place: the same address works later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where things stand on a portal's pages: CSS selectors, a field's tried in order until one has text.

    All of ``furniture`` (what no text is read from), ``byline``, ``attachments`` and ``links`` (to articles,
    on a list page) count. ``entry`` is the part of a list around one link that holds its ``entry_date``.
    """

    title: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    entry: tuple[str, ...] = ()
    entry_date: tuple[str, ...] = ()
    next_page: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What the portals of a family do beside showing pages; paths are from their root.

    ``indexes`` name the newest articles, and are tried for a portal that is drafted; ``sitemaps`` are those
    beside "/sitemap.xml". ``edits`` ends the path of the list that can be asked for what was edited, in whose
    place ``instead`` are read where it is refused; ``numbered`` end the paths of lists that are turned by a
    number until there is no such page. ``asks_to_wait`` stands in an answer that has status 200 and asks to
    come back later.
    """

    indexes: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    edits: str | None = None
    instead: tuple[str, ...] = ()
    numbered: tuple[str, ...] = ()
    asks_to_wait: re.Pattern[bytes] | None = None


Key = Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An article that a list names. ``published`` is the day as listed: a hint, which the article overrules
    (cached lists and foreign time zones shift it by a day)."""

    url: str
    key: str
    title: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a list page, feed, sitemap or JSON answer gives: its articles (one a key, in the page's order),
    and the addresses of the next page, of further sitemaps, and of the sections that a front page leads to.
    ``cut`` says why there may be more than it leads to; ``told`` is what whoever runs the crawl should know
    of the reading."""

    links: tuple[Link, ...]
    next_page: str | None = None
    sitemaps: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    cut: str | None = None
    told: str | None = None
