"""Saved or fetched pages to articles and article links."""

from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from crawler import language, notices, wrapping
from crawler.article import Article
from crawler.families import (
    FAMILIES,
    BlockedError,
    LayoutError,
    Listing,
    PageError,
    feeds,
    generic,
    recognise,
)
from crawler.source import Source

_BY_READABILITY = "nothing stands where the family {} has its articles: read by what looks like one"
_BY_FINDER = "nothing stands where the family {} has its links: found by what look like articles' addresses"


def read(
    page: str, url: str | None = None, source: Source | None = None, fetched: date | None = None
) -> Article:
    """The article of an HTML page, or of a JSON answer of a portal that has them.

    The portal's family and selectors are used (those of the day it was ``fetched``), or else the family that
    recognises the page; the generic one where that finds nothing, which the article then tells. Lines that an
    editor broke at a column are joined. A date of publication after the fetch is none. PageError where there
    is no article, none in Vietnamese, or a notice in its place.
    """
    try:
        article = _article(page, url, source, fetched)
    except BlockedError:
        raise
    except PageError:
        notices.refuse(page, None)
        raise
    notices.refuse(page, article)
    found = language.trouble(article.text)
    if found:
        raise PageError(found)
    to_come = fetched and article.published and article.published > fetched
    published = None if to_come else article.published
    return replace(article, published=published, text=wrapping.unwrapped(article.text))


def _article(page: str, url: str | None, source: Source | None, fetched: date | None) -> Article:
    family = source.family if source else recognise(page)
    try:
        if source is None:
            return FAMILIES[family].article(page, url)
        return FAMILIES[family].article(page, url, source.layout(fetched), source.key)
    except LayoutError:
        return replace(generic.article(page, url), told=_BY_READABILITY.format(family))


def links(page: str, url: str, source: Source, fetched: date | None = None) -> Listing:
    """The portal's articles that its list page, feed, sitemap or JSON answer at ``url`` names.
    Where the family finds none, what looks like articles does, and is told. PageError for a page that cannot
    be read."""
    key = source.key if source.key_pattern else FAMILIES[source.family].key
    found = FAMILIES[source.family].listing(page, url, source.layout(fetched), key)
    if not (found.links or found.sitemaps or feeds.is_feed(page) or page.lstrip().startswith(("[", "{"))):
        told = _BY_FINDER.format(source.family)
        found = replace(generic.find(page, url), told=told)
    own = tuple(link for link in found.links if urlsplit(link.url).hostname in source.hosts)
    return replace(found, links=own)
