"""The families of content management systems: how the pages of each are read.

A family is a module of pure functions over a page's text (HTML, and where it has them feeds, sitemaps and
JSON), so that the same code serves the live crawl, the archive and an imported file. Most say only where
things stand (a ``Layout``, ``base``): ``by_layout`` reads the article there, by ``html``, ``selectors``,
``rendering``, ``hiding``, ``titles`` and ``dates``, or what ``readability`` finds; ``paging`` tells a list's
next page, ``feeds`` what a feed or sitemap names, ``sections`` where a front page leads, ``finder`` what
looks like an article's address.
"""

from typing import Protocol

from crawler.article import Article
from crawler.families import (
    dotnetnuke,
    drupal,
    generic,
    joomla,
    liferay,
    mvc,
    nukeviet,
    sharepoint,
    wordpress,
)
from crawler.families.addressed import news_engine, newspaper, websphere
from crawler.families.base import BlockedError, Habits, Key, Layout, LayoutError, Link, Listing, PageError

__all__ = [
    "FAMILIES",
    "BlockedError",
    "Family",
    "Habits",
    "Layout",
    "LayoutError",
    "Link",
    "Listing",
    "PageError",
    "recognise",
]


class Family(Protocol):
    """What every family module offers."""

    @property
    def LAYOUT(self) -> Layout:  # noqa: N802
        """Where things stand on its pages, if a portal's file does not say otherwise."""

    @property
    def HABITS(self) -> Habits:  # noqa: N802
        """What its portals do beside showing pages."""

    def recognises(self, page: str, /) -> bool:
        """Whether this CMS made the page."""

    def article(self, page: str, url: str | None, layout: Layout = ..., key: Key = ..., /) -> Article:
        """The article of the page at ``url`` (None where it is not known). PageError where there is none.

        Where the layout does not find it and ``key`` knows ``url`` for an article's, readability does.
        """

    def listing(self, page: str, url: str, layout: Layout = ..., key: Key = ..., /) -> Listing:
        """The articles that a list, feed, sitemap or JSON answer names, as ``key`` tells them."""

    def key(self, url: str, /) -> str | None:
        """The article's id in its portal, one for its print and mobile pages too; None for other pages."""


FAMILIES: dict[str, Family] = {
    "nukeviet": nukeviet,
    "wordpress": wordpress,
    "joomla": joomla,
    "liferay": liferay,
    "dotnetnuke": dotnetnuke,
    "sharepoint": sharepoint,
    "drupal": drupal,
    "websphere": websphere,
    "newspaper": newspaper,
    "news-engine": news_engine,
    "mvc": mvc,
    "generic": generic,
}


def recognise(page: str) -> str:
    """The id of the family that made the page: the first that recognises it, or else "generic"."""
    return next(name for name, family in FAMILIES.items() if family.recognises(page))
