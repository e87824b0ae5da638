"""Saved or fetched pages to articles and article links."""

from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from crawler import language
from crawler.article import Article
from crawler.families import FAMILIES, Listing, PageError, recognise
from crawler.source import Source


def read(
    page: str, url: str | None = None, source: Source | None = None, fetched: date | None = None
) -> Article:
    """The article of an HTML page, or of a JSON answer of a portal that has them.

    The portal's family and selectors are used (those of the day it was ``fetched``), or else the family that
    recognises the page, the generic one at last. A date of publication after the fetch is none.
    PageError where there is no article, or none in Vietnamese.
    """
    if source is None:
        article = FAMILIES[recognise(page)].article(page, url)
    else:
        article = FAMILIES[source.family].article(page, url, source.layout(fetched), source.key)
    found = language.trouble(article.text)
    if found:
        raise PageError(found)
    if fetched and article.published and article.published > fetched:
        return replace(article, published=None)
    return article


def links(page: str, url: str, source: Source, fetched: date | None = None) -> Listing:
    """The portal's articles that its list page, feed, sitemap or JSON answer at ``url`` names.
    PageError for a page that cannot be read."""
    found = FAMILIES[source.family].listing(page, url, source.layout(fetched), source.key)
    own = tuple(link for link in found.links if urlsplit(link.url).hostname in source.hosts)
    return replace(found, links=own)
